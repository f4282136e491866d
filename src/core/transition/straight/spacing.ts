import { closestPair } from '../../formation/sites/closest-pair';

/** The nearest that two of `n × 3` points stand, heights counted as the separation counts them; infinite for fewer than two. */
export function spacingOf(pointsM: Float64Array, downwashFactor: number): number {
  const counted = downwashFactor === 1 ? pointsM : pointsM.map((m, at) => (at % 3 === 2 ? m / downwashFactor : m));
  return closestPair(counted)?.distance ?? Number.POSITIVE_INFINITY;
}
