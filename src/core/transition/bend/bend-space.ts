import { cubicWeights } from '../../trajectory/cubic';
import type { BaseCurves } from '../timing/base-curves';
import type { TransitionClock } from '../timing/transition-clock';
import { pushTables } from './push-tables';

/** Instants a piece at which distances are looked at; between them motion is taken as straight. */
export const SAMPLES_PER_PIECE = 3;

/** A cubic bump acts on four pieces: on its first one and three after it. */
const ACTING_BEFORE = 3;

/**
 * What is watched of a path while it is bent: places at samples, velocities (the control points of the derivative, which
 * enclose it), accelerations at knots and the jerk of each piece. All are linear in the bend coefficients and the same for every drone of a
 * transition, so the answer of each to a push on each is one table.
 *
 * Order of the watched values: `placeCount` places, `rateCount` velocities, `accelerationCount` accelerations, and as many
 * jerks as there are pieces.
 */
export interface BendSpace {
  readonly clock: TransitionClock;
  readonly placeCount: number;
  readonly rateCount: number;
  readonly accelerationCount: number;
  readonly jerkCount: number;
  /** All watched values. */
  readonly count: number;
  /** The watched values of the base curves. */
  readonly base: BaseCurves;
  /** `count × bumpCount`: the watched values of each bump. */
  readonly rows: Float64Array;
  /** The first bump that acts on each watched value, and the one after the last. */
  readonly firstBump: Uint16Array;
  readonly endBump: Uint16Array;
  /** `count × count`: change of value `q` for a unit push on value `p`, at `p * count + q`. */
  readonly answers: Float64Array;
  /** `count × bumpCount`: change of the bend coefficients for a unit push on value `p`. */
  readonly pushes: Float64Array;
}

/** A linear function of the four Bézier values of one piece. */
interface Watched {
  readonly piece: number;
  readonly weights: readonly [number, number, number, number];
}

export function createBendSpace(clock: TransitionClock, curves: BaseCurves): BendSpace {
  const { knotsMs, bumpCount, bumps } = clock;
  const pieces = knotsMs.length - 1;
  const places = Array.from({ length: pieces * SAMPLES_PER_PIECE + 1 }, (_, s) => placeAt(s, pieces));
  const rates = Array.from({ length: pieces * 2 + 1 }, (_, s) => rateAt(s, knotsMs));
  const accelerations = Array.from({ length: pieces + 1 }, (_, k) => accelerationAt(k, knotsMs));
  const jerks = Array.from({ length: pieces }, (_, k) => jerkOf(k, knotsMs));
  const watched = [...places, ...rates, ...accelerations, ...jerks];
  const count = watched.length;
  const rows = new Float64Array(count * bumpCount);
  const firstBump = new Uint16Array(count);
  const endBump = new Uint16Array(count);
  for (let p = 0; p < count; p++) {
    const { piece, weights } = watched[p]!;
    firstBump[p] = Math.max(0, piece - ACTING_BEFORE);
    endBump[p] = Math.min(piece + 1, bumpCount);
    for (let m = firstBump[p]!; m < endBump[p]!; m++) {
      rows[p * bumpCount + m] = weigh(weights, bumps, (piece * bumpCount + m) * 4);
    }
  }
  return {
    clock,
    placeCount: places.length,
    rateCount: rates.length,
    accelerationCount: accelerations.length,
    jerkCount: jerks.length,
    count,
    base: {
      across: valuesOf(watched, curves.across),
      up: valuesOf(watched, curves.up),
      down: valuesOf(watched, curves.down),
      leave: valuesOf(watched, curves.leave),
      arrive: valuesOf(watched, curves.arrive),
    },
    rows,
    firstBump,
    endBump,
    ...pushTables({ rows, bumps: bumpCount, firstBump, endBump }),
  };
}

function valuesOf(watched: readonly Watched[], curve: Float64Array): Float64Array {
  const values = new Float64Array(watched.length);
  for (let p = 0; p < values.length; p++) values[p] = weigh(watched[p]!.weights, curve, 4 * watched[p]!.piece);
  return values;
}

function weigh([a, b, c, d]: Watched['weights'], values: Float64Array, at: number): number {
  return a * values[at]! + b * values[at + 1]! + c * values[at + 2]! + d * values[at + 3]!;
}

function placeAt(sample: number, pieces: number): Watched {
  const piece = Math.min(Math.floor(sample / SAMPLES_PER_PIECE), pieces - 1);
  const u = sample / SAMPLES_PER_PIECE - piece;
  return { piece, weights: cubicWeights(u) };
}

/** Even ones at knots, odd ones the middle control point of a piece's velocity. */
function rateAt(index: number, knotsMs: readonly number[]): Watched {
  const piece = Math.min(index >> 1, knotsMs.length - 2);
  const rate = 3000 / (knotsMs[piece + 1]! - knotsMs[piece]!);
  if (index & 1) return { piece, weights: [0, -rate, rate, 0] };
  return index >> 1 === piece ? { piece, weights: [-rate, rate, 0, 0] } : { piece, weights: [0, 0, -rate, rate] };
}

function accelerationAt(knot: number, knotsMs: readonly number[]): Watched {
  const piece = Math.min(knot, knotsMs.length - 2);
  const rate = 6e6 / (knotsMs[piece + 1]! - knotsMs[piece]!) ** 2;
  return knot === piece
    ? { piece, weights: [rate, -2 * rate, rate, 0] }
    : { piece, weights: [0, rate, -2 * rate, rate] };
}

/** A cubic's jerk is the same all along. */
function jerkOf(piece: number, knotsMs: readonly number[]): Watched {
  const rate = 6e9 / (knotsMs[piece + 1]! - knotsMs[piece]!) ** 3;
  return { piece, weights: [-rate, 3 * rate, -3 * rate, rate] };
}
