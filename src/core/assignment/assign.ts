import { assignByBisection } from './bisection';
import { type Bottleneck, bottleneckTime, slowest } from './bottleneck';
import { EXCHANGE_DEFAULTS, exchangePairs } from './exchange';
import { type MotionLimits, reachWithin } from './reach';

/** How far above the bottleneck time the slowest drone may stay: the price of short paths for the others. */
const CAP_FACTOR = 1.01;

export interface Assignments {
  /** Least squares up to exchanges of two, whatever the time: the start for arcs. */
  readonly leastSquares: Uint32Array;
  /** Least squares among those whose slowest drone stays near the bottleneck time. */
  readonly capped: Uint32Array;
  readonly bottleneck: Bottleneck;
}

/**
 * Who flies where, for unlabelled drones: least sum of squared distances, which keeps straight paths apart by
 * `spacing / √2` (Turpin, Michael and Kumar, CAPT, 2014), with the longest move capped.
 *
 * Both sets are taken about their centroids for the first guess: the optimum of least squares does not change.
 */
export function assign(from: Float64Array, to: Float64Array, limits: MotionLimits): Assignments {
  const leastSquares = assignByBisection(aboutCentroid(from), aboutCentroid(to));
  exchangePairs(from, to, leastSquares);
  const bottleneck = bottleneckTime(from, to, leastSquares, limits);
  const capped = capLongest(from, to, leastSquares, bottleneck, limits);
  return { leastSquares, capped, bottleneck };
}

/** Starts from least squares where exchanges bring that under the cap, else from the bottleneck's own assignment. */
function capLongest(
  from: Float64Array,
  to: Float64Array,
  leastSquares: Uint32Array,
  bottleneck: Bottleneck,
  limits: MotionLimits,
): Uint32Array {
  const capS = bottleneck.upperBoundS * CAP_FACTOR;
  const options = { ...EXCHANGE_DEFAULTS, cap: reachWithin(capS, limits) };
  const capped = leastSquares.slice();
  exchangePairs(from, to, capped, options);
  if (slowest(from, to, capped, limits) <= capS * (1 + 1e-9)) return capped;
  const quickest = bottleneck.assignment.slice();
  exchangePairs(from, to, quickest, options);
  return quickest;
}

function aboutCentroid(positions: Float64Array): Float64Array {
  const n = positions.length / 3;
  const out = positions.slice();
  for (let axis = 0; axis < 3; axis++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += positions[3 * i + axis]!;
    for (let i = 0; i < n; i++) out[3 * i + axis]! -= sum / n;
  }
  return out;
}
