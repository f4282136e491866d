import { lawDurationMs, lawKnotsMs, lawPieces, type TimeLaw } from '../trajectory/time-law';

/**
 * The time of a transition, common to all of its drones: the progress from start to end (`law`), and bumps in time by
 * which paths may leave their straight lines (`bends`).
 *
 * Both are cubic in time between knots, so that every path `a + (b - a) law(t) + Σ c_m bend_m(t)` is exactly a run of
 * cubic Bézier pieces: no fitting, and what is proved of the pieces is true of the flight.
 */
export interface SharedClock {
  /** Knots in milliseconds from the start of the transition; whole, strictly increasing. */
  readonly knotsMs: readonly number[];
  /** Four Bézier values of the progress a piece. */
  readonly law: Float64Array;
  readonly bendCount: number;
  /** `pieces × bendCount × 4` Bézier values: cubic B-splines that start and end with zero speed and acceleration. */
  readonly bends: Float64Array;
}

/** Length of a bend interval: shorter ones let paths bend more locally, at the price of more acceleration. */
const BEND_INTERVAL_MS = 900;
const FEWEST_BEND_INTERVALS = 7;
const MOST_BEND_INTERVALS = 24;

/** A bend knot nearer than this to a knot of the law is moved there: short pieces make rounding show as acceleration. */
const SNAP_MS = 400;

/** Where a bend starts or ends: at a knot of the law, or at a share of the duration. */
type BendKnot = { readonly lawKnot: number } | { readonly share: number };

/** Bend knots that suit a law; they stay the same when the law is slowed. */
export type BendKnots = readonly BendKnot[];

export function chooseBendKnots(law: TimeLaw): BendKnots {
  const lawKnots = lawKnotsMs(law);
  const durationMs = lawDurationMs(law);
  const wanted = Math.round(durationMs / BEND_INTERVAL_MS);
  const intervals = Math.min(MOST_BEND_INTERVALS, Math.max(FEWEST_BEND_INTERVALS, wanted));
  const places = Array.from({ length: intervals + 1 }, (_, k) => snap(k / intervals, durationMs, lawKnots));
  return places.filter((place, k) => k === 0 || placeMs(place, law) > placeMs(places[k - 1]!, law));
}

/** A clock whose paths can bend. */
export function createBendingClock(law: TimeLaw, bendKnots: BendKnots): SharedClock {
  const bendKnotsMs = bendKnots.map((place) => placeMs(place, law));
  const knotsMs = [...new Set([...lawKnotsMs(law), ...bendKnotsMs])].sort((p, q) => p - q);
  const bendCount = Math.max(0, bendKnots.length - 4);
  return { knotsMs, law: lawPieces(law, knotsMs), bendCount, bends: bendPieces(bendKnotsMs, knotsMs, bendCount) };
}

/** A clock of straight lines: fewer pieces. */
export function createStraightClock(law: TimeLaw): SharedClock {
  const knotsMs = lawKnotsMs(law);
  return { knotsMs, law: lawPieces(law, knotsMs), bendCount: 0, bends: new Float64Array(0) };
}

function placeMs(place: BendKnot, law: TimeLaw): number {
  return 'share' in place ? Math.round(place.share * lawDurationMs(law)) : lawKnotsMs(law)[place.lawKnot]!;
}

function snap(share: number, durationMs: number, lawKnots: readonly number[]): BendKnot {
  const distances = lawKnots.map((knot) => Math.abs(knot - share * durationMs));
  const nearest = Math.min(...distances);
  return nearest < SNAP_MS ? { lawKnot: distances.indexOf(nearest) } : { share };
}

function bendPieces(bendKnots: readonly number[], knotsMs: readonly number[], bendCount: number): Float64Array {
  const pieces = new Float64Array((knotsMs.length - 1) * bendCount * 4);
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3;
    for (let m = 0; m < bendCount; m++) {
      const from = splineState(bendKnots, m, knotsMs[k]!);
      const to = splineState(bendKnots, m, knotsMs[k + 1]!);
      const at = (k * bendCount + m) * 4;
      pieces[at] = from.value;
      pieces[at + 1] = from.value + from.slope * third;
      pieces[at + 2] = to.value - to.slope * third;
      pieces[at + 3] = to.value;
    }
  }
  return pieces;
}

/** Value and slope (per millisecond) of the cubic B-spline over `knots[m..m + 4]` (Cox and de Boor's recursion). */
function splineState(knots: readonly number[], m: number, time: number): { value: number; slope: number } {
  return {
    value: basis(knots, m, 3, time),
    slope:
      (3 * basis(knots, m, 2, time)) / (knots[m + 3]! - knots[m]!) -
      (3 * basis(knots, m + 1, 2, time)) / (knots[m + 4]! - knots[m + 1]!),
  };
}

function basis(knots: readonly number[], m: number, degree: number, time: number): number {
  if (degree === 0) return knots[m]! <= time && time < knots[m + 1]! ? 1 : 0;
  const left = (time - knots[m]!) / (knots[m + degree]! - knots[m]!);
  const right = (knots[m + degree + 1]! - time) / (knots[m + degree + 1]! - knots[m + 1]!);
  return left * basis(knots, m, degree - 1, time) + right * basis(knots, m + 1, degree - 1, time);
}
