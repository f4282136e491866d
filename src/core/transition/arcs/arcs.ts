import { roundToMillimetre } from '../../trajectory/trajectory-builder';
import { cubicScratch, staysBeyond } from '../proof/certificate';
import type { SwarmPaths } from '../swarm-paths';
import type { FleetMotionProfiles } from '../timing/fleet-profiles';
import { type MotionProfile, profileState } from '../timing/motion-profile';
import type { TransitionEnds } from '../transition-ends';

/** Above `4 (√2 - 1) / 3 = 0.5523`, the cubic that touches the quarter circle: the curve then stays outside of it. */
const BULGE = 0.565;

/**
 * How much the swarm first swells as a whole. On the circle itself a pair would leave its spacing along the tangent, and
 * rounding to millimetres could bring it nearer; swelling at once keeps even formations at exactly the separation apart.
 */
const SWELL = 0.3;

/**
 * A weight may be this far below zero, as its Bézier values are at the foot of a rise: even for two drones that go 250
 * times as far apart that is 0.05 mm, less than what is left of the room for rounding.
 */
const LEAST_WEIGHT = -1e-7;

/** Drones drawn between two looks at the messages. */
const DRONES_AT_ONCE = 256;

/** Pieces a clock piece while weights change: enough for the cubic fit in time to stay outside the circle as well. */
const PARTS = 2;

/**
 * Paths that cannot fail for unlabelled drones: `x_i = c(t) + f(t) (a_i - c_a) + g(t) (b_i - c_b)` with `f, g >= 0` and
 * `f² + g² >= 1`.
 *
 * For a pair let `u = a_i - a_j` and `w = b_i - b_j`. Where `u · w >= 0`, which is "no exchange of the two lowers the
 * sum of squares", `|f u + g w|² >= f² |u|² + g² |w|² >= min(|u|, |w|)²` at every instant: every pair keeps the smaller
 * of its two spacings. Which centre points are taken does not matter to differences; the lowest point of each
 * formation is taken, so that the swarm swells upwards and sideways, by up to 1.41.
 */
export function* drawArcs({ count, fromM, toM }: TransitionEnds, blend: ArcBlend): Generator<void, SwarmPaths> {
  const start = footPoint(fromM);
  const end = footPoint(toM);
  const pieces = blend.knotsMs.length - 1;
  const controlsM = new Float64Array(count * pieces * 12);
  for (let i = 0; i < count; i++) {
    if (i % DRONES_AT_ONCE === 0) yield;
    for (let k = 0; k < 4 * pieces; k++) {
      for (let axis = 0; axis < 3; axis++) {
        const centre = start[axis]! + (end[axis]! - start[axis]!) * blend.progress[k]!;
        const value =
          centre +
          blend.leave[k]! * (fromM[3 * i + axis]! - start[axis]!) +
          blend.arrive[k]! * (toM[3 * i + axis]! - end[axis]!);
        controlsM[i * pieces * 12 + 3 * k + axis] = roundToMillimetre(value);
      }
    }
  }
  return { knotsMs: blend.knotsMs, controlsM };
}

/** The weights of arcs that follow a motion profile. */
export function blendArcs({ knotsMs, across }: FleetMotionProfiles): ArcBlend {
  const arcKnotsMs = splitKnots(knotsMs);
  return { knotsMs: arcKnotsMs, ...blendPieces(knotsMs, across, arcKnotsMs) };
}

/** Whether `f, g >= 0` and `f² + g² >= 1` at every instant: what the theorem asks of the weights. */
export function keepsTheorem({ knotsMs, leave, arrive }: ArcBlend): boolean {
  const isPositive = (values: Float64Array) => values.every((value) => value >= LEAST_WEIGHT);
  if (!isPositive(leave) || !isPositive(arrive)) return false;
  return knotsMs.slice(1).every((_, k) => {
    const weights = cubicScratch();
    weights.set([0, 1, 2, 3].flatMap((c) => [leave[4 * k + c]!, arrive[4 * k + c]!, 0]));
    return staysBeyond(weights, 1);
  });
}

/** The first and last piece, in which next to nothing moves, stay whole: rounding must not outweigh the swelling. */
function splitKnots(knotsMs: readonly number[]): number[] {
  const last = knotsMs.length - 1;
  return knotsMs.flatMap((knot, k) => {
    if (k === 0 || k === last - 1 || k === last) return [knot];
    const next = knotsMs[k + 1]!;
    return Array.from({ length: PARTS }, (_, part) => knot + Math.round(((next - knot) * part) / PARTS));
  });
}

/** Weights of arcs as Bézier values, four numbers a piece. */
export interface ArcBlend extends Blend {
  readonly knotsMs: readonly number[];
}

interface Blend {
  readonly progress: Float64Array;
  readonly leave: Float64Array;
  readonly arrive: Float64Array;
}

/** Bézier values in time of the progress and of the two weights `f` and `g`, by Hermite interpolation at the knots. */
function blendPieces(profileKnotsMs: readonly number[], profile: MotionProfile, knotsMs: readonly number[]): Blend {
  const pieces = knotsMs.length - 1;
  const blend = {
    progress: new Float64Array(4 * pieces),
    leave: new Float64Array(4 * pieces),
    arrive: new Float64Array(4 * pieces),
  };
  const states = knotsMs.map((knot) => blendState(profileKnotsMs, profile, knot));
  for (let k = 0; k < pieces; k++) {
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3000;
    for (const name of ['progress', 'leave', 'arrive'] as const) {
      const from = states[k]![name];
      const to = states[k + 1]![name];
      blend[name].set([from.value, from.value + from.rate * third, to.value - to.rate * third, to.value], 4 * k);
    }
  }
  return blend;
}

function blendState(profileKnotsMs: readonly number[], profile: MotionProfile, timeMs: number) {
  const { place, rate } = profileState(profileKnotsMs, profile, timeMs);
  return {
    progress: { value: place, rate },
    leave: { value: weight(1 - place), rate: -weightRate(1 - place) * rate },
    arrive: { value: weight(place), rate: weightRate(place) * rate },
  };
}

/** Weight of an end at progress `s` towards it: the cubic Bézier with the values 0, BULGE, 1 + SWELL, 1. */
function weight(s: number): number {
  return 3 * s * (1 - s) * (1 - s) * BULGE + 3 * s * s * (1 - s) * (1 + SWELL) + s * s * s;
}

function weightRate(s: number): number {
  return 3 * (BULGE * (1 - s) * (1 - s) + 2 * (1 + SWELL - BULGE) * s * (1 - s) - SWELL * s * s);
}

/** The middle of a formation seen from above, at its lowest height. */
function footPoint(positionsM: Float64Array): [number, number, number] {
  const n = positionsM.length / 3;
  let x = 0;
  let y = 0;
  let z = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    x += positionsM[3 * i]! / n;
    y += positionsM[3 * i + 1]! / n;
    z = Math.min(z, positionsM[3 * i + 2]!);
  }
  return [x, y, z];
}
