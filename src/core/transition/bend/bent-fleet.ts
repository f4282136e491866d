import { carryBends } from '../timing/carry-bends';
import type { TransitionEnds } from '../transition-ends';
import type { BendSpace } from './bend-space';

/** Depth noise that lets drones in one plane pass in front of and behind each other. */
const DEPTH_JITTER_M = 0.1;

/** Drones placed between two looks at the messages. */
const DRONES_AT_ONCE = 128;

/** The bends of all drones of a transition, and what is watched of their paths, always in step with each other. */
export class BentFleet {
  /** `n × bumpCount × 3` coefficients in metres. */
  readonly bendsM: Float64Array;
  /** `n × count × 3`: the watched values of every drone. */
  readonly values: Float64Array;
  readonly #ends: TransitionEnds;
  readonly #space: BendSpace;
  readonly #isNew: boolean;
  /** Drones that moved since it was last asked. */
  readonly #changed: Uint8Array;

  /** @param before the same fleet at another duration, whose bends are taken along; it is used up. Else bends to start from. */
  constructor(ends: TransitionEnds, space: BendSpace, before: BentFleet | Float64Array) {
    this.#ends = ends;
    this.#space = space;
    this.#changed = new Uint8Array(ends.count).fill(1);
    const length = ends.count * space.count * 3;
    if (before instanceof BentFleet) {
      this.bendsM = carryBends(before.bendsM, before.#space.clock.knotsMs, space.clock.knotsMs);
      this.values = before.values.length === length ? before.values : new Float64Array(length);
      this.#isNew = false;
    } else {
      this.bendsM = before;
      this.#isNew = true;
      this.values = new Float64Array(length);
    }
  }

  /** Places every drone where its bends take it: once, before anything is asked. */
  *place(): Generator<void, void> {
    for (let i = 0; i < this.#ends.count; i++) {
      if (this.#isNew) this.#jitter(i);
      this.#place(i);
      if (i % DRONES_AT_ONCE === 0) yield;
    }
  }

  /** Moves a drone's watched value by a vector, and all its other values with it. */
  push(i: number, p: number, x: number, y: number, z: number): void {
    const { count, answers, pushes, clock } = this.#space;
    const v = this.values;
    this.#changed[i] = 1;
    const row = p * count;
    let at = i * count * 3;
    for (let q = 0; q < count; q++) {
      const answer = answers[row + q]!;
      v[at]! += answer * x;
      v[at + 1]! += answer * y;
      v[at + 2]! += answer * z;
      at += 3;
    }
    let bend = i * clock.bumpCount * 3;
    for (let m = 0; m < clock.bumpCount; m++) {
      const push = pushes[p * clock.bumpCount + m]!;
      this.bendsM[bend]! += push * x;
      this.bendsM[bend + 1]! += push * y;
      this.bendsM[bend + 2]! += push * z;
      bend += 3;
    }
  }

  /** Which drones moved since this was last asked, all at first. */
  takeChanged(): Uint8Array {
    const changed = this.#changed.slice();
    this.#changed.fill(0);
    return changed;
  }

  /**
   * A little depth, by the golden ratio so that neighbours differ: the same for a drone every time, whatever else
   * flies.
   */
  #jitter(i: number): void {
    const { bumpCount } = this.#space.clock;
    const depth = (((i * 0.6180339887498949) % 1) * 2 - 1) * DEPTH_JITTER_M;
    for (let m = 0; m < bumpCount; m++) this.bendsM[(i * bumpCount + m) * 3 + 1]! += depth;
  }

  /** Computes the watched values of a drone from its bends. */
  #place(i: number): void {
    const { count, placeCount, base, rows, firstBump, endBump, clock } = this.#space;
    const { bumpCount } = clock;
    const { fromM, displacementM, fromVelocityMps, toVelocityMps } = this.#ends;
    const { values, bendsM } = this;
    const { across } = base;
    const [displacementX, displacementY, displacementZ] = [
      displacementM[3 * i]!,
      displacementM[3 * i + 1]!,
      displacementM[3 * i + 2]!,
    ];
    const vertical = displacementZ > 0 ? base.up : base.down;
    for (let q = 0, at = 3 * i * count; q < count; q++, at += 3) {
      const start = q < placeCount ? 1 : 0;
      let x = start * fromM[3 * i]! + displacementX * across[q]!;
      let y = start * fromM[3 * i + 1]! + displacementY * across[q]!;
      let z = start * fromM[3 * i + 2]! + displacementZ * vertical[q]!;
      for (let m = firstBump[q]!; m < endBump[q]!; m++) {
        const weight = rows[q * bumpCount + m]!;
        const bend = (i * bumpCount + m) * 3;
        x += bendsM[bend]! * weight;
        y += bendsM[bend + 1]! * weight;
        z += bendsM[bend + 2]! * weight;
      }
      values[at] = x;
      values[at + 1] = y;
      values[at + 2] = z;
    }
    if (fromVelocityMps) this.#coast(i, fromVelocityMps, base.leave);
    if (toVelocityMps) this.#coast(i, toVelocityMps, base.arrive);
  }

  /** Adds what a drone covers by its own velocity at an end. */
  #coast(i: number, velocityMps: Float64Array, watched: Float64Array): void {
    const { count } = this.#space;
    for (let q = 0; q < count; q++) {
      for (let axis = 0; axis < 3; axis++) {
        this.values[(i * count + q) * 3 + axis]! += velocityMps[3 * i + axis]! * watched[q]!;
      }
    }
  }
}
