import type { BentFleet } from './bent-fleet';

/**
 * Pushes two drones at a watched value along a direction until their difference along it has grown by so much, the one
 * with more mobility more.
 */
export function pushPair(
  fleet: BentFleet,
  mobility: Float64Array,
  i: number,
  j: number,
  at: number,
  x: number,
  y: number,
  z: number,
  byM: number,
): void {
  const step = byM / (x * x + y * y + z * z);
  const weight = mobility[i]! + mobility[j]!;
  const own = (step * mobility[i]!) / weight;
  fleet.push(i, at, x * own, y * own, z * own);
  fleet.push(j, at, x * (own - step), y * (own - step), z * (own - step));
}
