import { mat2d, mat4, vec3 } from 'gl-matrix';

// Plain arrays of numbers, not gl-matrix's own Float32Array: a millimetre must survive.

/** Four columns of four. */
export type Matrix4 = readonly number[];
/** `a b c d e f` of SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix2d = readonly number[];
type Vector = readonly [number, number, number];

export const UNMOVED: Matrix4 = Object.freeze([...mat4.identity(blank())]);

/** Scales, then turns (a quaternion x, y, z, w), then shifts. */
export function matrixOf(scale: Vector, turn: readonly [number, number, number, number], shift: Vector): Matrix4 {
  return numbersOf(mat4.fromRotationTranslationScale(blank(), [...turn], [...shift], [...scale]));
}

/** First `inner`, then `outer`. */
export function multiply4(outer: Matrix4, inner: Matrix4): Matrix4 {
  return numbersOf(mat4.multiply(blank(), outer as mat4, inner as mat4));
}

/** First `inner`, then `outer`. */
export function multiply2d(outer: Matrix2d, inner: Matrix2d): Matrix2d {
  const out: mat2d = [0, 0, 0, 0, 0, 0];
  return mat2d.multiply(out, outer as mat2d, inner as mat2d) as unknown as Matrix2d;
}

/** Points, three numbers each, moved by a matrix. */
export function moved(xyz: Float64Array, matrix: Matrix4): Float64Array {
  const out = new Float64Array(xyz.length);
  const point: [number, number, number] = [0, 0, 0];
  for (let at = 0; at + 2 < xyz.length; at += 3) {
    vec3.transformMat4(point, [xyz[at]!, xyz[at + 1]!, xyz[at + 2]!], matrix as mat4);
    out.set(point, at);
  }
  return out;
}

function blank(): mat4 {
  return new Array<number>(16).fill(0) as unknown as mat4;
}

function numbersOf(matrix: mat4): Matrix4 {
  return matrix as unknown as Matrix4;
}
