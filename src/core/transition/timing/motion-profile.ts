/**
 * Progress of a fleet from 0 to 1 along one direction, rest to rest: a C2 cubic spline on a clock's knots. Its
 * acceleration is a broken line over the knots, so its jerk is constant on each piece and its cubics need no fitting.
 */
export interface MotionProfile {
  /** Progress, rate (1/s) and acceleration (1/s²) at each knot. */
  readonly place: Float64Array;
  readonly rate: Float64Array;
  readonly acceleration: Float64Array;
  /** Greatest rate and acceleration. */
  readonly peakRate: number;
  readonly peakAcceleration: number;
}

/** Halvings that pin down how long a profile speeds up. */
const STEPS = 40;

/**
 * The profile with the least acceleration whose rate stays within `rateLimit` (1/s): it speeds up as long as the limit
 * allows, since a longer ramp takes less acceleration and a greater rate. On knots that are the same from both ends.
 * @returns null when the clock is too short for the limit.
 */
export function gentlestProfile(knotsMs: readonly number[], rateLimit: number): MotionProfile | null {
  const hats = rampHats(knotsMs);
  let low = Math.min(1, hats.most);
  let high = hats.most;
  if (rateOf(knotsMs, hats, low).rate > rateLimit) return null;
  if (rateOf(knotsMs, hats, high).rate <= rateLimit) low = high;
  for (let step = 0; step < STEPS && high - low > 1e-6; step++) {
    const middle = (low + high) / 2;
    if (rateOf(knotsMs, hats, middle).rate <= rateLimit) low = middle;
    else high = middle;
  }
  return buildProfile(knotsMs, hats, low);
}

/**
 * What a unit of acceleration at each knot of the first half, and its opposite at the knot's mirror image, does: hats
 * whose area is speed gained, and the distance that this covers until it is lost again.
 */
export interface RampHats {
  /** Seconds. */
  readonly areaS: Float64Array;
  /** Square seconds. */
  readonly wayS2: Float64Array;
  /** Hats that may be used at full height; where the last one meets its mirror image, it may be used in part. */
  readonly most: number;
}

export function rampHats(knotsMs: readonly number[]): RampHats {
  const last = knotsMs.length - 1;
  const inHalf = Math.floor((last - 1) / 2);
  const areaS = new Float64Array(inHalf);
  const wayS2 = new Float64Array(inHalf);
  for (let k = 0; k < inHalf; k++) {
    areaS[k] = (knotsMs[k + 2]! - knotsMs[k]!) / 2000;
    // a hat's mean instant is the mean of its three knots
    const meanMs = (knotsMs[k]! + knotsMs[k + 1]! + knotsMs[k + 2]!) / 3;
    wayS2[k] = (areaS[k]! * (knotsMs[last]! - 2 * meanMs)) / 1000;
  }
  return { areaS, wayS2, most: longestRamp(knotsMs, inHalf) };
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

/** Acceleration and greatest rate that cover a distance of one when the first `ramp` knots speed up. */
function rateOf(knotsMs: readonly number[], { areaS, wayS2 }: RampHats, ramp: number) {
  let gained = 0;
  let covered = 0;
  for (let k = 0; k < areaS.length; k++) {
    const share = shareAt(k, ramp);
    gained += share * areaS[k]!;
    covered += share * wayS2[k]!;
  }
  return { acceleration: 1 / covered, rate: (gained - turned(knotsMs, areaS.length, ramp)) / covered };
}

/** What the last hat of the first half does not add to the rate: it meets its mirror image in a piece in the middle. */
function turned(knotsMs: readonly number[], inHalf: number, ramp: number): number {
  if (knotsMs.length % 2 === 1) return 0;
  return (shareAt(inHalf - 1, ramp) * (knotsMs[inHalf + 1]! - knotsMs[inHalf]!)) / 4000;
}

function buildProfile(knotsMs: readonly number[], hats: RampHats, ramp: number): MotionProfile {
  const { acceleration: peakAcceleration, rate: peakRate } = rateOf(knotsMs, hats, ramp);
  const firstHalf = new Float64Array(hats.areaS.length);
  for (let k = 0; k < firstHalf.length; k++) firstHalf[k] = peakAcceleration * shareAt(k, ramp);
  const profile = profileFrom(knotsMs, firstHalf);
  profile.place[knotsMs.length - 1] = 1;
  return { ...profile, peakRate, peakAcceleration };
}

/** Course of a profile with given accelerations at the knots of its first half, and their opposites in the second. */
export function profileFrom(
  knotsMs: readonly number[],
  firstHalf: Float64Array,
): Omit<MotionProfile, 'peakRate' | 'peakAcceleration'> {
  const knots = knotsMs.length;
  const acceleration = new Float64Array(knots);
  for (let k = 0; k < firstHalf.length; k++) {
    acceleration[k + 1] = firstHalf[k]!;
    acceleration[knots - 2 - k] = -firstHalf[k]!;
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
  return { place, rate, acceleration };
}

/** Bézier values of a profile: four numbers a piece. */
export function profilePieces(knotsMs: readonly number[], { place, rate }: MotionProfile): Float64Array {
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

/** Progress and rate of a profile at an instant. */
export function profileState(
  knotsMs: readonly number[],
  profile: MotionProfile,
  timeMs: number,
): { place: number; rate: number } {
  if (timeMs >= knotsMs[knotsMs.length - 1]!) return { place: 1, rate: 0 };
  let k = 0;
  while (k < knotsMs.length - 2 && knotsMs[k + 1]! <= timeMs) k++;
  const seconds = (knotsMs[k + 1]! - knotsMs[k]!) / 1000;
  const t = (timeMs - knotsMs[k]!) / 1000;
  const acceleration = profile.acceleration[k]!;
  const jerk = (profile.acceleration[k + 1]! - acceleration) / seconds;
  return {
    place: profile.place[k]! + profile.rate[k]! * t + (acceleration * t * t) / 2 + (jerk * t * t * t) / 6,
    rate: profile.rate[k]! + acceleration * t + (jerk * t * t) / 2,
  };
}
