import { mat4, vec3 } from 'gl-matrix';

type Vector = [number, number, number];

/** Turns vectors about an axis through the origin by the right hand, in place. @param axis a unit vector. */
export function rotationAbout(axis: readonly [number, number, number], angleRad: number): (vector: Vector) => void {
  // Plain arrays, not gl-matrix's own Float32Array: a millimetre must survive.
  const matrix = new Array<number>(16).fill(0) as unknown as mat4;
  mat4.fromRotation(matrix, angleRad, [...axis]);
  return (vector) => {
    vec3.transformMat4(vector, vector, matrix);
  };
}

/** The cross product `p × q`. */
export function crossProduct(p: readonly [number, number, number], q: readonly [number, number, number]): Vector {
  const out: Vector = [0, 0, 0];
  vec3.cross(out, [...p], [...q]);
  return out;
}
