/**
 * Nearest approach of two straight moves that share one progress `s` from 0 to 1, in closed form: the distance between
 * them is that of the origin from the segment between their start and end differences. No time law matters.
 *
 * @returns the squared distance in square metres.
 */
export function straightApproachSquared(from: Float64Array, to: Float64Array, i: number, j: number): number {
  const a = 3 * i;
  const b = 3 * j;
  const ux = from[a]! - from[b]!;
  const uy = from[a + 1]! - from[b + 1]!;
  const uz = from[a + 2]! - from[b + 2]!;
  const dx = to[a]! - to[b]! - ux;
  const dy = to[a + 1]! - to[b + 1]! - uy;
  const dz = to[a + 2]! - to[b + 2]! - uz;
  const length = dx * dx + dy * dy + dz * dz;
  const along = -(ux * dx + uy * dy + uz * dz);
  const s = along <= 0 ? 0 : along >= length ? 1 : along / length;
  const x = ux + s * dx;
  const y = uy + s * dy;
  const z = uz + s * dz;
  return x * x + y * y + z * z;
}

/** Pairs of moves as `[i, j, i, j, ...]` whose straight paths come nearer than `limitM`; all pairs are tried. */
export function pairsNearerThan(from: Float64Array, to: Float64Array, limitM: number): number[] {
  const n = from.length / 3;
  const pairs: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (straightApproachSquared(from, to, i, j) < limitM * limitM) pairs.push(i, j);
    }
  }
  return pairs;
}
