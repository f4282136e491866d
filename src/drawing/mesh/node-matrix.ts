import type { GltfNode } from './glb-file';

/** Four columns of four, as glTF writes them. */
export type Matrix = readonly number[];

export const UNMOVED: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** Where a node stands in its parent: its matrix, or its scale, turn (x, y, z, w) and shift. */
export function nodeMatrix({ matrix, translation, rotation, scale }: GltfNode): Matrix {
  if (Array.isArray(matrix) && matrix.length === 16) return matrix.map(Number);
  const [x = 0, y = 0, z = 0, w = 1] = rotation ?? [];
  const [sx = 1, sy = 1, sz = 1] = scale ?? [];
  const [tx = 0, ty = 0, tz = 0] = translation ?? [];
  return [
    ...[(1 - 2 * (y * y + z * z)) * sx, 2 * (x * y + z * w) * sx, 2 * (x * z - y * w) * sx, 0],
    ...[2 * (x * y - z * w) * sy, (1 - 2 * (x * x + z * z)) * sy, 2 * (y * z + x * w) * sy, 0],
    ...[2 * (x * z + y * w) * sz, 2 * (y * z - x * w) * sz, (1 - 2 * (x * x + y * y)) * sz, 0],
    ...[tx, ty, tz, 1],
  ];
}

export function multiply(p: Matrix, q: Matrix): Matrix {
  return Array.from({ length: 16 }, (_, at) => {
    const [column, row] = [at >> 2, at & 3];
    let sum = 0;
    for (let k = 0; k < 4; k += 1) sum += p[4 * k + row]! * q[4 * column + k]!;
    return sum;
  });
}

/** Points, three numbers each, moved by a matrix. */
export function moved(xyz: Float64Array, m: Matrix): Float64Array {
  const out = new Float64Array(xyz.length);
  for (let at = 0; at + 2 < xyz.length; at += 3) {
    const [x, y, z] = [xyz[at]!, xyz[at + 1]!, xyz[at + 2]!];
    for (let row = 0; row < 3; row += 1) out[at + row] = m[row]! * x + m[4 + row]! * y + m[8 + row]! * z + m[12 + row]!;
  }
  return out;
}
