/**
 * The knots of a transition and the bumps by which paths may leave their common progress: cubic B-splines in time on the
 * same knots, so that every path is exactly a run of cubic Bézier pieces. Nothing is fitted afterwards.
 */
export interface TransitionClock {
  /** Knots in whole milliseconds from the start, strictly increasing, the same read from either end. */
  readonly knotsMs: readonly number[];
  /** Bumps that start and end with no place, speed and acceleration of their own. */
  readonly bumpCount: number;
  /** `pieces × bumpCount × 4`: Bézier values of each bump on each piece. */
  readonly bumps: Float64Array;
}

/**
 * The shortest piece where drones may accelerate at 1 m/s² or more. Rounding to millimetres adds up to 0.012 m/s² over the
 * square of a piece's seconds: with smaller limits pieces are as much longer as keeps its share of the limit.
 */
const SHORTEST_PIECE_MS = 400;

/** Length of the shortest piece under an acceleration limit. */
export function shortestPieceMs(accelerationMps2: number): number {
  return Math.ceil(SHORTEST_PIECE_MS / Math.sqrt(Math.min(1, accelerationMps2)));
}

/** Pieces much shorter than a step would let bends be more local than the limits can follow. */
const LEAST_OF_STEP = 0.8;

/** A rest-to-rest transition needs one piece to speed up, one to slow down and one between. */
const FEWEST_PIECES = 3;

/**
 * Pieces of the steady part: enough for bends half a second apart in short transitions, and bounded work for long ones.
 */
const MOST_STEADY_PIECES = 18;

/** How a clock is cut: pieces of `stepMs` while the fleet speeds up and slows down, longer ones between. */
export interface ClockStep {
  /** No piece is cut shorter: the rounding of flight files to millimetres would show up as acceleration. */
  readonly shortestMs: number;
  /** Length of a piece while the fleet speeds up: the time in which the jerk limit lets acceleration build up. */
  readonly stepMs: number;
  /** Steps in which the fastest drone reaches its speed. */
  readonly rampSteps: number;
  /** Steps at both ends: bends, and drones that climb while they speed up, need some more than the fastest one. */
  readonly fineSteps: number;
  /** Length of a piece of the steady part. */
  readonly steadyMs: number;
}

export const shortestClockMs = ({ stepMs }: ClockStep): number => FEWEST_PIECES * stepMs;

/** An even number of milliseconds, not less than these: it has a whole middle, where the gentlest motion has a knot. */
export function evenMs(timeMs: number): number {
  return 2 * Math.ceil(timeMs / 2 - 1e-6);
}

/** Whole-millisecond knots of a transition of `durationMs`, symmetric in time. */
export function clockKnotsMs(durationMs: number, step: ClockStep): number[] {
  const { stepMs, fineSteps, steadyMs } = step;
  const rampMs = fineSteps * stepMs;
  if (durationMs < 2 * rampMs + stepMs) return shortKnots(durationMs, step);
  const ramp = evenKnots(0, rampMs, fineSteps);
  const steady = durationMs - 2 * rampMs;
  const pieces = Math.min(MOST_STEADY_PIECES, Math.max(1, Math.round(steady / steadyMs)));
  const middle = evenKnots(rampMs, durationMs - rampMs, symmetricCount(pieces, durationMs)).slice(1, -1);
  return [...ramp, ...middle, ...ramp.map((knot) => durationMs - knot).reverse()];
}

/**
 * Knots of a transition without a steady part. The gentlest motion speeds up for one step at its ends and turns round
 * within one step on both sides of its middle: there are knots at all of these.
 */
function shortKnots(durationMs: number, step: ClockStep): number[] {
  const { stepMs, shortestMs } = step;
  const halfMs = durationMs / 2;
  const turnMs = Math.floor(halfMs) - stepMs;
  if (turnMs - stepMs < shortestMs) return shortestKnots(durationMs, step);
  const leastMs = Math.max(shortestMs, LEAST_OF_STEP * stepMs);
  const first = [0, ...evenKnots(stepMs, turnMs, Math.max(1, Math.floor((turnMs - stepMs) / leastMs)))];
  const middle = durationMs % 2 === 0 ? [halfMs] : [];
  return [...first, ...middle, ...first.map((knot) => durationMs - knot).reverse()];
}

/** Knots where even the steps do not fit: as many even pieces as are long enough. */
function shortestKnots(durationMs: number, { stepMs, shortestMs }: ClockStep): number[] {
  const beside = stepMs + shortestMs;
  if (durationMs < 2 * beside + shortestMs) {
    const pieces = Math.max(FEWEST_PIECES, Math.floor(durationMs / Math.max(stepMs, shortestMs)));
    return evenKnots(0, durationMs, symmetricCount(pieces, durationMs));
  }
  return [0, stepMs, beside, durationMs - beside, durationMs - stepMs, durationMs];
}

/** An odd number of milliseconds has no whole middle: it takes an odd number of pieces to be the same from both ends. */
function symmetricCount(pieces: number, durationMs: number): number {
  return durationMs % 2 !== 0 && pieces % 2 === 0 ? pieces - 1 : pieces;
}

/** Rounded towards the nearer end, so that they are the same read from either end. */
function evenKnots(startMs: number, endMs: number, pieces: number): number[] {
  const knots: number[] = [];
  for (let k = 0; k <= pieces; k++) {
    const fromEnd = Math.min(k, pieces - k);
    const inMs = Math.round(((endMs - startMs) * fromEnd) / pieces);
    knots.push(fromEnd === k ? startMs + inMs : endMs - inMs);
  }
  return knots;
}

export function createClock(knotsMs: readonly number[]): TransitionClock {
  const bumpCount = Math.max(0, knotsMs.length - 4);
  const pieces = knotsMs.length - 1;
  const bumps = new Float64Array(pieces * bumpCount * 4);
  for (let k = 0; k < pieces; k++) {
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3;
    for (let m = Math.max(0, k - 3); m <= Math.min(k, bumpCount - 1); m++) {
      const [from, fromSlope] = bumpState(knotsMs, m, knotsMs[k]!);
      const [to, toSlope] = bumpState(knotsMs, m, knotsMs[k + 1]!);
      bumps.set([from, from + fromSlope * third, to - toSlope * third, to], (k * bumpCount + m) * 4);
    }
  }
  return { knotsMs, bumpCount, bumps };
}

/** Value and slope (per millisecond) of the cubic B-spline over `knots[m..m + 4]` (Cox and de Boor's recursion). */
function bumpState(knots: readonly number[], m: number, time: number): [number, number] {
  return [
    basis(knots, m, 3, time),
    (3 * basis(knots, m, 2, time)) / (knots[m + 3]! - knots[m]!) -
      (3 * basis(knots, m + 1, 2, time)) / (knots[m + 4]! - knots[m + 1]!),
  ];
}

function basis(knots: readonly number[], m: number, degree: number, time: number): number {
  if (degree === 0) return knots[m]! <= time && time < knots[m + 1]! ? 1 : 0;
  const left = (time - knots[m]!) / (knots[m + degree]! - knots[m]!);
  const right = (knots[m + degree + 1]! - time) / (knots[m + degree + 1]! - knots[m + 1]!);
  return left * basis(knots, m, degree - 1, time) + right * basis(knots, m + 1, degree - 1, time);
}
