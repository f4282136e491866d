/**
 * How far a distance may fall short of the least one before it counts as shorter: a micrometre. Sums of coordinates that
 * are exact on paper (1.1 + 2.2 and 3.3 + 0) differ by less than a billionth of a metre in floating point; nothing that is
 * built, measured or flown knows a micrometre.
 */
export const DISTANCE_TOLERANCE_M = 1e-6;

/** Whether a distance is shorter than the least one by more than arithmetic explains. */
export function isNearerThan(distanceM: number, leastM: number): boolean {
  return distanceM < leastM - DISTANCE_TOLERANCE_M;
}
