import { LineSegments, type PerspectiveCamera, type Scene } from 'three';
import type { FrameBuffers } from './scene-source';

/** Remembers what a picture showed. */
export interface SeenPicture {
  /** Whether camera or drones are others than the last time, or the rest, which is told in words. */
  hasChanged(camera: PerspectiveCamera, buffers: FrameBuffers, rest: string): boolean;
}

export function createSeenPicture(): SeenPicture {
  let seen = '';
  return {
    hasChanged: (camera, { positionsM, colours }, rest) => {
      camera.updateMatrixWorld();
      const { matrixWorld, projectionMatrix } = camera;
      const now = [
        ...matrixWorld.elements,
        ...projectionMatrix.elements,
        mixed(positionsM),
        mixed(colours),
        rest,
      ].join();
      const hasChanged = now !== seen;
      seen = now;
      return hasChanged;
    },
  };
}

/** A number that hardly stays the same when any of many does not. */
function mixed(numbers: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < numbers.length; k++) sum += numbers[k]! * (1 + (k % 1021) / 977);
  return sum;
}

/** Tells lines apart that are drawn over a picture. */
export function linesIn(scene: Scene): string {
  const lines: string[] = [];
  scene.traverse((one) => {
    if (one instanceof LineSegments) lines.push(`${one.geometry.id}:${one.geometry.attributes.position.version}`);
  });
  return lines.join();
}
