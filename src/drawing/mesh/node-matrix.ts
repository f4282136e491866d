import { type Matrix4, matrixOf } from '../../core/geometry';
import type { GltfNode } from './glb-file';

/** Where a node stands in its parent: its matrix, or its scale, turn (x, y, z, w) and shift. */
export function nodeMatrix({ matrix, translation, rotation, scale }: GltfNode): Matrix4 {
  if (Array.isArray(matrix) && matrix.length === 16) return matrix.map(Number);
  const [x = 0, y = 0, z = 0, w = 1] = rotation ?? [];
  const [sx = 1, sy = 1, sz = 1] = scale ?? [];
  const [tx = 0, ty = 0, tz = 0] = translation ?? [];
  return matrixOf([sx, sy, sz], [x, y, z, w], [tx, ty, tz]);
}
