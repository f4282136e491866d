import type { FleetMotionProfiles } from './fleet-profiles';
import { profilePieces } from './motion-profile';

/** What the paths of a transition have in common, as Bézier values: four numbers a piece. */
export interface BaseCurves {
  /** Progress from 0 to 1 across, up and down. */
  readonly across: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** Seconds travelled at an end's own velocity while it is lost, and while the other end's is gained. */
  readonly leave: Float64Array;
  readonly arrive: Float64Array;
}

export function drawBaseCurves({ knotsMs, across, up, down }: FleetMotionProfiles, coastSteps: number): BaseCurves {
  const leave = coastPieces(knotsMs, coastSteps);
  return {
    across: profilePieces(knotsMs, across),
    up: profilePieces(knotsMs, up),
    down: profilePieces(knotsMs, down),
    leave,
    arrive: mirrored(leave),
  };
}

/** The same course, backwards in time and from its end. */
function mirrored(pieces: Float64Array): Float64Array {
  const last = pieces.length - 1;
  const out = new Float64Array(pieces.length);
  for (let k = 0; k <= last; k++) out[last - k] = pieces[last]! - pieces[k]!;
  return out;
}

/** Seconds at full velocity that a drone covers which loses its velocity smoothly over the first `steps` pieces. */
export function coastSeconds(knotsMs: readonly number[], steps: number): number {
  return coastPieces(knotsMs, steps).at(-1)!;
}

/** A cubic from slope one to rest over `steps` pieces: its rate is the quadratic B-spline step, so it has no jumps. */
function coastPieces(knotsMs: readonly number[], steps: number): Float64Array {
  const endS = knotsMs[steps]! / 1000;
  const pieces = new Float64Array((knotsMs.length - 1) * 4);
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const [from, to] = [coastState(knotsMs[k]! / 1000, endS), coastState(knotsMs[k + 1]! / 1000, endS)];
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3000;
    pieces.set([from.place, from.place + from.rate * third, to.place - to.rate * third, to.place], 4 * k);
  }
  return pieces;
}

/** Place and rate of a brake from rate 1 to 0 whose rate falls as `1 - 3u² + 2u³`, at a knot. */
function coastState(timeS: number, endS: number): { place: number; rate: number } {
  const u = Math.min(1, timeS / endS);
  const cube = u * u * u;
  return { place: endS * (u - cube + (cube * u) / 2), rate: 1 - 3 * u * u + 2 * cube };
}
