import { mat4, vec3 } from 'gl-matrix';

/**
 * How a figure stands: metres in the show frame, degrees. It is scaled, rolled about its own depth (positive lowers its right
 * side), pitched about its own width (positive leans its top back, away from the audience), then turned about the vertical
 * (counterclockwise seen from above) and moved.
 */
export interface Placement {
  readonly positionM: readonly [number, number, number];
  readonly headingDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
  readonly scale: number;
}

type Point = [number, number, number];

const RADIANS = Math.PI / 180;

/** Whether a figure's own vertical is not that of the show. */
export function isTilted({ pitchDeg, rollDeg }: Placement): boolean {
  return pitchDeg !== 0 || rollDeg !== 0;
}

/** A function that takes points of a figure's frame to the show frame, in place. */
export function placeBy(placement: Placement): (point: Point) => void {
  const matrix = identity();
  mat4.translate(matrix, matrix, [...placement.positionM]);
  turnBy(matrix, placement);
  mat4.scale(matrix, matrix, [placement.scale, placement.scale, placement.scale]);
  return (point) => {
    vec3.transformMat4(point, point, matrix);
  };
}

/** The show's vertical as a direction of a figure's own frame: a unit vector. */
export function uprightIn(placement: Placement): Point {
  if (!isTilted(placement)) return [0, 0, 1];
  const back = identity();
  turnBy(back, placement);
  mat4.transpose(back, back);
  const up: Point = [0, 0, 1];
  vec3.transformMat4(up, up, back);
  return up;
}

/** A picture that stands upright is turned by no matrix of pitch or roll: its places stay the same to the last bit. */
function turnBy(matrix: mat4, { headingDeg, pitchDeg, rollDeg }: Placement): void {
  mat4.rotateZ(matrix, matrix, headingDeg * RADIANS);
  if (pitchDeg !== 0) mat4.rotateX(matrix, matrix, -pitchDeg * RADIANS);
  if (rollDeg !== 0) mat4.rotateY(matrix, matrix, rollDeg * RADIANS);
}

/** Plain arrays, not gl-matrix's own Float32Array: a millimetre must survive. */
function identity(): mat4 {
  const matrix = new Array<number>(16).fill(0) as unknown as mat4;
  return mat4.identity(matrix);
}
