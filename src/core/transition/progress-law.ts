/**
 * Progress of a fleet from 0 to 1 along one direction, rest to rest: a C2 cubic spline on a clock's knots. Its
 * acceleration is a broken line over the knots, so its jerk is constant on each piece and its cubics need no fitting.
 */
export interface ProgressLaw {
  /** Progress, rate (1/s) and acceleration (1/s²) at each knot. */
  readonly place: Float64Array;
  readonly rate: Float64Array;
  readonly acceleration: Float64Array;
  /** Greatest rate and acceleration. */
  readonly peakRate: number;
  readonly peakAcceleration: number;
}

/** Halvings that pin down how long a law speeds up. */
const STEPS = 40;

/**
 * The law with the least acceleration whose rate stays within `rateLimit` (1/s): it speeds up as long as the limit
 * allows, since a longer ramp takes less acceleration and a greater rate. On knots that are the same from both ends.
 * @returns null when the clock is too short for the limit.
 */
export function gentlestLaw(knotsMs: readonly number[], rateLimit: number): ProgressLaw | null {
  const weights = rampWeights(knotsMs);
  let low = Math.min(1, longestRamp(knotsMs, weights.length));
  let high = longestRamp(knotsMs, weights.length);
  if (rateOf(knotsMs, weights, low).rate > rateLimit) return null;
  if (rateOf(knotsMs, weights, high).rate <= rateLimit) low = high;
  for (let step = 0; step < STEPS && high - low > 1e-6; step++) {
    const middle = (low + high) / 2;
    if (rateOf(knotsMs, weights, middle).rate <= rateLimit) low = middle;
    else high = middle;
  }
  return buildLaw(knotsMs, weights, low);
}

/** Speed in 1/s that a unit of acceleration at each knot of the first half gives: the area of its hat. */
function rampWeights(knotsMs: readonly number[]): Float64Array {
  const last = knotsMs.length - 1;
  const inHalf = Math.floor((last - 1) / 2);
  return Float64Array.from({ length: inHalf }, (_, k) => (knotsMs[k + 2]! - knotsMs[k]!) / 2000);
}

/**
 * Most knots that may speed up. Where one piece lies in the middle, acceleration turns round within it: the last knot
 * before it then takes no more than keeps the jerk at that of the first piece.
 */
function longestRamp(knotsMs: readonly number[], inHalf: number): number {
  const last = knotsMs.length - 1;
  if (last % 2 === 0) return inHalf;
  const middleMs = knotsMs[inHalf + 1]! - knotsMs[inHalf]!;
  return inHalf - 1 + Math.min(1, middleMs / (2 * (knotsMs[1]! - knotsMs[0]!)));
}

/** Acceleration at each knot of the first half: full for the first ones, the next one in part. */
function shareAt(k: number, ramp: number): number {
  return Math.min(1, Math.max(0, ramp - k));
}

/** Acceleration and cruising rate that cover a way of one when the first `ramp` knots speed up. */
function rateOf(knotsMs: readonly number[], weights: Float64Array, ramp: number) {
  const durationS = knotsMs[knotsMs.length - 1]! / 1000;
  let gained = 0;
  let delayed = 0;
  for (let k = 0; k < weights.length; k++) {
    const share = shareAt(k, ramp) * weights[k]!;
    gained += share;
    // a hat's mean instant is the mean of its three knots
    delayed += (share * (knotsMs[k]! + knotsMs[k + 1]! + knotsMs[k + 2]!)) / 3000;
  }
  const acceleration = 1 / (gained * durationS - 2 * delayed);
  return { acceleration, rate: gained * acceleration };
}

function buildLaw(knotsMs: readonly number[], weights: Float64Array, ramp: number): ProgressLaw {
  const { acceleration: peakAcceleration, rate: peakRate } = rateOf(knotsMs, weights, ramp);
  const knots = knotsMs.length;
  const acceleration = new Float64Array(knots);
  for (let k = 0; k < weights.length; k++) {
    acceleration[k + 1] = peakAcceleration * shareAt(k, ramp);
    acceleration[knots - 2 - k] = -acceleration[k + 1]!;
  }
  const rate = new Float64Array(knots);
  const place = new Float64Array(knots);
  for (let k = 1; k < knots; k++) {
    const seconds = (knotsMs[k]! - knotsMs[k - 1]!) / 1000;
    const [before, after] = [acceleration[k - 1]!, acceleration[k]!];
    rate[k] = rate[k - 1]! + ((before + after) / 2) * seconds;
    place[k] = place[k - 1]! + rate[k - 1]! * seconds + ((2 * before + after) / 6) * seconds * seconds;
  }
  rate[knots - 1] = 0;
  place[knots - 1] = 1;
  return { place, rate, acceleration, peakRate, peakAcceleration };
}

/** Bézier values of a law: four numbers a piece. */
export function lawPieces(knotsMs: readonly number[], { place, rate }: ProgressLaw): Float64Array {
  const pieces = new Float64Array((knotsMs.length - 1) * 4);
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3000;
    pieces[4 * k] = place[k]!;
    pieces[4 * k + 1] = place[k]! + rate[k]! * third;
    pieces[4 * k + 2] = place[k + 1]! - rate[k + 1]! * third;
    pieces[4 * k + 3] = place[k + 1]!;
  }
  return pieces;
}

/** Progress and rate of a law at an instant. */
export function lawState(
  knotsMs: readonly number[],
  law: ProgressLaw,
  timeMs: number,
): { place: number; rate: number } {
  if (timeMs >= knotsMs[knotsMs.length - 1]!) return { place: 1, rate: 0 };
  let k = 0;
  while (k < knotsMs.length - 2 && knotsMs[k + 1]! <= timeMs) k++;
  const seconds = (knotsMs[k + 1]! - knotsMs[k]!) / 1000;
  const t = (timeMs - knotsMs[k]!) / 1000;
  const acceleration = law.acceleration[k]!;
  const jerk = (law.acceleration[k + 1]! - acceleration) / seconds;
  return {
    place: law.place[k]! + law.rate[k]! * t + (acceleration * t * t) / 2 + (jerk * t * t * t) / 6,
    rate: law.rate[k]! + acceleration * t + (jerk * t * t) / 2,
  };
}
