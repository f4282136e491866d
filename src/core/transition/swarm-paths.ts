import { roundToMillimetre } from '../trajectory/trajectory-builder';
import type { BaseCurves } from './timing/base-curves';
import type { TransitionClock } from './timing/transition-clock';
import type { TransitionEnds } from './transition-ends';

/** When each drone of a transition leaves: it waits at its place before, and at the other after it has arrived. */
export interface Stagger {
  /** `n`: whole milliseconds from the start of the transition. */
  readonly delaysMs: Float64Array;
  /** When the transition ends: not before the last drone has arrived. */
  readonly endMs: number;
}

/**
 * The paths of a transition as they will fly: cubic Bézier pieces on common knots, control points in whole millimetres.
 * Drone `i`'s piece `k` has its twelve numbers at `controlsM[(i * pieces + k) * 12]`.
 */
export interface SwarmPaths {
  readonly knotsMs: readonly number[];
  readonly controlsM: Float64Array;
  /** When each drone leaves, and the end of the transition; left out where all fly together, from knot to knot. */
  readonly stagger?: Stagger;
}

/** When a transition is over. */
export function endOfPaths({ knotsMs, stagger }: SwarmPaths): number {
  return stagger?.endMs ?? knotsMs.at(-1)!;
}

export function pieceCount({ knotsMs }: SwarmPaths): number {
  return knotsMs.length - 1;
}

/** Drones drawn between two looks at the messages. */
const DRONES_AT_ONCE = 256;

/** Common progress and bends as Bézier pieces. @param bendsM `n × clock.bumpCount × 3` coefficients, metres. */
export function* drawPaths(
  ends: TransitionEnds,
  curves: BaseCurves,
  clock: TransitionClock,
  bendsM: Float64Array,
): Generator<void, SwarmPaths> {
  const pieces = clock.knotsMs.length - 1;
  const controlsM = new Float64Array(ends.count * pieces * 12);
  for (let i = 0; i < ends.count; i++) {
    drawPath(controlsM.subarray(i * pieces * 12, (i + 1) * pieces * 12), i, ends, curves, clock, bendsM);
    if (i % DRONES_AT_ONCE === 0) yield;
  }
  return { knotsMs: clock.knotsMs, controlsM };
}

/** Draws the path of one drone. @param path room for its pieces. */
export function drawPath(
  path: Float64Array,
  i: number,
  ends: TransitionEnds,
  curves: BaseCurves,
  clock: TransitionClock,
  bendsM: Float64Array,
): void {
  drawProgress(path, i, ends, curves);
  addBends(path, i, clock, bendsM);
  if (ends.fromVelocityMps) addCoasting(path, ends.fromVelocityMps, i, curves.leave);
  if (ends.toVelocityMps) addCoasting(path, ends.toVelocityMps, i, curves.arrive);
  settle(path);
}

function drawProgress(
  path: Float64Array,
  i: number,
  { fromM, displacementM }: TransitionEnds,
  curves: BaseCurves,
): void {
  const { across } = curves;
  const vertical = displacementM[3 * i + 2]! > 0 ? curves.up : curves.down;
  for (let at = 0, c = 0; at < path.length; at += 3, c++) {
    path[at] = fromM[3 * i]! + displacementM[3 * i]! * across[c]!;
    path[at + 1] = fromM[3 * i + 1]! + displacementM[3 * i + 1]! * across[c]!;
    path[at + 2] = fromM[3 * i + 2]! + displacementM[3 * i + 2]! * vertical[c]!;
  }
}

/** A bump acts on its own piece and on the three after it. */
function addBends(path: Float64Array, i: number, { bumpCount, bumps }: TransitionClock, bendsM: Float64Array): void {
  for (let m = 0; m < bumpCount; m++) {
    const bend = (i * bumpCount + m) * 3;
    const x = bendsM[bend]!;
    const y = bendsM[bend + 1]!;
    const z = bendsM[bend + 2]!;
    if (x === 0 && y === 0 && z === 0) continue;
    for (let k = m; k < m + 4; k++) {
      const row = (k * bumpCount + m) * 4;
      for (let c = 0; c < 4; c++) {
        const weight = bumps[row + c]!;
        const at = 12 * k + 3 * c;
        path[at]! += x * weight;
        path[at + 1]! += y * weight;
        path[at + 2]! += z * weight;
      }
    }
  }
}

function addCoasting(path: Float64Array, velocityMps: Float64Array, i: number, seconds: Float64Array): void {
  for (let at = 0; at < path.length; at++) path[at]! += velocityMps[3 * i + (at % 3)]! * seconds[Math.floor(at / 3)]!;
}

/** Rounds to what flies. A piece starts where the one before it ended, to the bit. */
function settle(path: Float64Array): void {
  for (let at = 0; at < 12; at++) path[at] = roundToMillimetre(path[at]!);
  for (let piece = 12; piece < path.length; piece += 12) {
    for (let at = piece; at < piece + 3; at++) path[at] = path[at - 3]!;
    for (let at = piece + 3; at < piece + 12; at++) path[at] = roundToMillimetre(path[at]!);
  }
}
