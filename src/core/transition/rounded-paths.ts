import type { MotionLimits } from '../assignment/reach';
import { limitExcess } from './limit-excess';
import type { MoveSetup } from './move-setup';
import { drawPath, type SwarmPaths } from './swarm-paths';
import type { TransitionClock } from './transition-clock';

/** Nudges that are tried on a drone: the noise of rounding differs with each. */
const TRIES = 40;

/** Largest nudge of a bend: enough to have most control points rounded another way. */
const NUDGE_M = 0.0005;

/** Irrational steps through the cube of nudges: the same every time, and no two alike (Roberts 2018: the R3 sequence). */
const STEPS = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703] as const;

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 256;

/**
 * Bent paths in whole millimetres, drawn again where bends changed.
 *
 * Rounding adds up to 0.05 m/s² to the acceleration of a piece of half a second. Drones that are taken beyond a limit by
 * that have their bends nudged by less than a millimetre until they are not, if they can be.
 */
export class RoundedPaths {
  readonly paths: SwarmPaths;
  /** `n`: how many times longer each path would have to take to keep the limits. */
  readonly excesses: Float64Array;
  readonly #setup: MoveSetup;
  readonly #clock: TransitionClock;
  readonly #limits: MotionLimits;

  constructor(setup: MoveSetup, clock: TransitionClock, limits: MotionLimits) {
    const { count } = setup.ends;
    const { knotsMs } = clock;
    this.paths = { knotsMs, controlsM: new Float64Array(count * (knotsMs.length - 1) * 12) };
    this.excesses = new Float64Array(count);
    this.#setup = setup;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Draws those who changed. @param bendsM `n × bumps × 3` coefficients, metres; nudged where that helps. */
  *draw(bendsM: Float64Array, changed: Uint8Array): Generator<void, void> {
    for (let i = 0; i < changed.length; i++) {
      if (changed[i] === 1) this.#drawNudged(i, bendsM);
      if (i % DRONES_AT_ONCE === 0) yield;
    }
  }

  #drawNudged(i: number, bendsM: Float64Array): void {
    const each = this.#clock.bumpCount * 3;
    this.#draw(i, bendsM);
    if (this.excesses[i]! <= 1) return;
    const bends = bendsM.subarray(i * each, (i + 1) * each);
    const before = bends.slice();
    for (let attempt = 1; attempt <= TRIES && this.excesses[i]! > 1; attempt++) {
      nudge(bends, before, attempt);
      this.#draw(i, bendsM);
    }
    // nudges that did not help would add up over the rounds, to more than a margin is there for
    if (this.excesses[i]! > 1) bends.set(before);
  }

  #draw(i: number, bendsM: Float64Array): void {
    const { controlsM, knotsMs } = this.paths;
    const length = (knotsMs.length - 1) * 12;
    const path = controlsM.subarray(i * length, (i + 1) * length);
    drawPath(path, i, this.#setup.ends, this.#setup.curves, this.#clock, bendsM);
    this.excesses[i] = limitExcess(this.paths, this.#limits, i);
  }
}

function nudge(bends: Float64Array, before: Float64Array, attempt: number): void {
  for (let at = 0; at < bends.length; at++) {
    const turn = (attempt * bends.length + at) * STEPS[at % 3]!;
    bends[at] = before[at]! + (2 * (turn - Math.floor(turn)) - 1) * NUDGE_M;
  }
}
