import { mat4, vec3 } from 'gl-matrix';

/** Where a formation stands: metres in the show frame; heading in degrees counterclockwise seen from above. */
export interface Placement {
  readonly positionM: readonly [number, number, number];
  readonly headingDeg: number;
  readonly scale: number;
}

/** A function that takes points of a formation's frame to the show frame: scaled, turned about the vertical, moved. */
export function placeBy({ positionM, headingDeg, scale }: Placement): (point: [number, number, number]) => void {
  // Plain arrays, not gl-matrix's own Float32Array: a millimetre must survive.
  const matrix = new Array<number>(16).fill(0) as unknown as mat4;
  mat4.identity(matrix);
  mat4.translate(matrix, matrix, [...positionM]);
  mat4.rotateZ(matrix, matrix, (headingDeg * Math.PI) / 180);
  mat4.scale(matrix, matrix, [scale, scale, scale]);
  return (point) => {
    vec3.transformMat4(point, point, matrix);
  };
}
