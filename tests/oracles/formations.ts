import { seededRandom } from '../../src/core/geometry/seeded-random';

/** Point sets for tests: `n × 3`, metres. All keep the spacing that is asked for. */

export function wall(n: number, pitch: number, columns: number, y = 0): Float64Array {
  return from(n, (i) => [((i % columns) - (columns - 1) / 2) * pitch, y, 30 + Math.floor(i / columns) * pitch]);
}

export function floor(n: number, pitch: number, columns: number, z = 12): Float64Array {
  return from(n, (i) => [((i % columns) - (columns - 1) / 2) * pitch, Math.floor(i / columns) * pitch, z]);
}

export function column(n: number, pitch: number): Float64Array {
  return from(n, (i) => [(i % 3) * pitch, (Math.floor(i / 3) % 3) * pitch, 20 + Math.floor(i / 9) * pitch]);
}

export function line(n: number, pitch: number): Float64Array {
  return from(n, (i) => [i * pitch, 0, 40]);
}

/** Random points by throwing until they keep the spacing. */
export function scatter(n: number, spacing: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const side = spacing * Math.cbrt(n) * 2;
  const points: number[][] = [];
  while (points.length < n) {
    const p = [random() * side, random() * side, 30 + random() * side];
    if (points.every((q) => Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!, p[2]! - q[2]!) >= spacing)) points.push(p);
  }
  return Float64Array.from(points.flat());
}

function from(n: number, place: (i: number) => [number, number, number]): Float64Array {
  return Float64Array.from(Array.from({ length: n }, (_, i) => place(i)).flat());
}
