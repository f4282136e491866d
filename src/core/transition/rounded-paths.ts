import type { MotionLimits } from '../assignment/reach';
import { roundToMillimetre } from '../trajectory/trajectory-builder';
import { limitExcess, MOST_EXCESS } from './proof/limit-excess';
import { drawPath, type SwarmPaths } from './swarm-paths';
import type { TransitionClock } from './timing/transition-clock';
import type { TransitionSetup } from './transition-setup';

/** Control points that are moved for one drone before it is given up. */
const MOST_MOVES = 40;

/** A control point is moved by whole millimetres, and stays this near to where it was rounded. */
const STEP_M = 0.001;
const FARTHEST_M = 0.0015;

/** Numbers of a piece, and those at both ends of a path that tell place and velocity there. */
const PIECE = 12;
const AT_REST = 6;

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 256;

/**
 * Bent paths in whole millimetres, drawn again where bends changed.
 *
 * Rounding adds up to 0.05 m/s² to the acceleration of a piece of half a second. Where that takes a drone beyond a limit,
 * control points near the place are rounded another way, a millimetre at a time and always the one that helps most, until
 * it is not. Nudging all of a drone's bends at random, up to forty times, took longer and left one or two drones of 550
 * beyond, for which the transition was then made longer.
 */
export class RoundedPaths {
  readonly paths: SwarmPaths;
  /** `n`: how many times longer each path would have to take to keep the limits. */
  readonly excesses: Float64Array;
  readonly #setup: TransitionSetup;
  readonly #clock: TransitionClock;
  readonly #limits: MotionLimits;
  /** The path of a drone as it was rounded. */
  readonly #before: Float64Array;

  constructor(setup: TransitionSetup, clock: TransitionClock, limits: MotionLimits) {
    const { count } = setup.ends;
    const { knotsMs } = clock;
    const length = (knotsMs.length - 1) * PIECE;
    this.paths = { knotsMs, controlsM: new Float64Array(count * length) };
    this.excesses = new Float64Array(count);
    this.#setup = setup;
    this.#clock = clock;
    this.#limits = limits;
    this.#before = new Float64Array(length);
  }

  /** Draws the drones that changed. @param bendsM `n × bumps × 3` coefficients, metres. */
  *draw(bendsM: Float64Array, changed: Uint8Array): Generator<void, void> {
    for (let i = 0; i < changed.length; i++) {
      if (changed[i] === 1) this.#draw(i, bendsM);
      if (i % DRONES_AT_ONCE === 0) yield;
    }
  }

  #draw(i: number, bendsM: Float64Array): void {
    const { length } = this.#before;
    const path = this.paths.controlsM.subarray(i * length, (i + 1) * length);
    drawPath(path, i, this.#setup.ends, this.#setup.curves, this.#clock, bendsM);
    this.excesses[i] = limitExcess(this.paths, this.#limits, i);
    if (this.excesses[i]! <= MOST_EXCESS) return;
    this.#before.set(path);
    for (let move = 0; move < MOST_MOVES && this.excesses[i]! > MOST_EXCESS; move++) {
      if (!this.#smooth(i, path)) return;
      this.excesses[i] = limitExcess(this.paths, this.#limits, i);
    }
  }

  /** Moves the control point that eases the worst piece of a drone most; false where none does. */
  #smooth(i: number, path: Float64Array): boolean {
    const worst = this.#worstPiece(i);
    let least = this.#excessAbout(i, worst);
    let best = -1;
    let bestStep = 0;
    for (let at = worst * PIECE; at < (worst + 1) * PIECE; at++) {
      for (const step of [-STEP_M, STEP_M]) {
        if (!this.#mayMove(path, at, step)) continue;
        const rounded = path[at]!;
        place(path, at, roundToMillimetre(rounded + step));
        const excess = this.#excessAbout(i, worst);
        place(path, at, rounded);
        if (excess >= least) continue;
        least = excess;
        best = at;
        bestStep = step;
      }
    }
    if (best < 0) return false;
    place(path, best, roundToMillimetre(path[best]! + bestStep));
    return true;
  }

  /** What is at rest at the ends stays so. */
  #mayMove(path: Float64Array, at: number, step: number): boolean {
    if (at < AT_REST || at >= path.length - AT_REST) return false;
    return Math.abs(path[at]! + step - this.#before[at]!) <= FARTHEST_M;
  }

  #worstPiece(i: number): number {
    const pieces = this.#before.length / PIECE;
    let worst = 0;
    let most = 0;
    for (let piece = 0; piece < pieces; piece++) {
      const excess = limitExcess(this.paths, this.#limits, i, piece, piece + 1);
      if (excess <= most) continue;
      most = excess;
      worst = piece;
    }
    return worst;
  }

  /** Of a piece and those beside it, which share its ends. */
  #excessAbout(i: number, piece: number): number {
    const pieces = this.#before.length / PIECE;
    return limitExcess(this.paths, this.#limits, i, Math.max(0, piece - 1), Math.min(pieces, piece + 2));
  }
}

/** Sets a number of a path; where two pieces meet, for both. */
function place(path: Float64Array, at: number, metres: number): void {
  const within = at % PIECE;
  path[at] = metres;
  if (within < 3 && at >= 3) path[at - 3] = metres;
  else if (within >= PIECE - 3 && at + 3 < path.length) path[at + 3] = metres;
}
