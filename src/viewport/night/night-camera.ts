import { Camera, Matrix4, type PerspectiveCamera } from 'three';

/** What shaders need of a camera, and a second one that sees a wider field. */
export class NightCamera {
  readonly small = new Camera();
  readonly showFromClip = new Matrix4();
  readonly smallClipFromShow = new Matrix4();
  readonly showFromSmallClip = new Matrix4();
  readonly #fieldScale: number;

  /** @param fieldScale how much of the small picture's field the picture sees. */
  constructor(fieldScale: number) {
    this.#fieldScale = fieldScale;
    this.small.matrixWorldAutoUpdate = false;
  }

  follow(camera: PerspectiveCamera): void {
    camera.updateMatrixWorld();
    this.showFromClip.multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
    const { small } = this;
    small.matrixWorld.copy(camera.matrixWorld);
    small.matrixWorldInverse.copy(camera.matrixWorldInverse);
    const { elements } = small.projectionMatrix.copy(camera.projectionMatrix);
    // Rows x and y of what leads to clip space.
    for (const k of [0, 4, 8, 12]) {
      elements[k]! *= this.#fieldScale;
      elements[k + 1]! *= this.#fieldScale;
    }
    small.projectionMatrixInverse.copy(small.projectionMatrix).invert();
    this.smallClipFromShow.multiplyMatrices(small.projectionMatrix, small.matrixWorldInverse);
    this.showFromSmallClip.multiplyMatrices(small.matrixWorld, small.projectionMatrixInverse);
  }
}

/** Pixels of a unit of tangent in a picture of a height. */
export function pixelsPerUnit(camera: Camera, heightPx: number): number {
  return (camera.projectionMatrix.elements[5]! * heightPx) / 2;
}

/** How much of a picture lies below the horizon, from 0 to 1; all of it for a camera that is not upright. */
export function horizonShare(camera: Camera): number {
  const [right, up, back] = [0, 1, 2].map((k) => camera.matrixWorld.elements[k * 4 + 2]!) as [number, number, number];
  if (Math.abs(right) > 1e-4 || up < 1e-3) return 1;
  // A level way ahead: as much up as its rise against the camera's tilt asks for.
  const [scale, shift] = [camera.projectionMatrix.elements[5]!, camera.projectionMatrix.elements[9]!];
  const height = (scale * back) / up - shift;
  return Math.min(Math.max((height + 1) / 2, 0), 1);
}

/** Remembers the camera that something was drawn with. */
export class SeenCamera {
  readonly #numbers = new Float64Array(35).fill(Number.NaN);
  readonly #now = new Float64Array(35);

  /** Whether a camera, or the eye beside it, is another than the last time. */
  hasChanged(camera: Camera, eyeM: readonly [number, number, number] | null): boolean {
    this.#now.set(camera.matrixWorld.elements, 0);
    this.#now.set(camera.projectionMatrix.elements, 16);
    this.#now.set(eyeM ?? [Number.MAX_VALUE, 0, 0], 32);
    const hasChanged = this.#now.some((value, k) => value !== this.#numbers[k]);
    this.#numbers.set(this.#now);
    return hasChanged;
  }

  forget(): void {
    this.#numbers.fill(Number.NaN);
  }
}
