import { lengthOf } from '../../math/length';
import type { Swelling } from '../open/swell-bends';
import type { Separation } from '../transition-request';
import { type BendSpace, SAMPLES_PER_PIECE } from './bend-space';
import type { BentFleet } from './bent-fleet';
import { pushPair } from './push-pair';

/** Samples from an end at which a pair that stands at the separation is watched, and how much more it then keeps. */
const OPENING_M: readonly (readonly [sample: number, beyondM: number])[] = [
  [SAMPLES_PER_PIECE, 0.002],
  [SAMPLES_PER_PIECE + 1, 0.004],
  [SAMPLES_PER_PIECE + 2, 0.007],
  [2 * SAMPLES_PER_PIECE, 0.01],
];

/** A fleet has swollen by a twelfth at the end of its first piece: three tenths of that are asked for there. */
const FIRST_OPENING = 0.3 / 12;

/** What may be missing where paths are worth a proof: of the first opening a share, later metres. */
const SMALL_SHARE = 0.75;
const SMALL_M = 0.0008;

/**
 * Pushes remove more than what is missing, but in the first piece hardly more: on a line of drones each such push closes
 * the gaps beside it.
 */
const FIRST_PUSH = 1.2;
const PUSH = 1.8;
const LEAST_FIRST_PUSH = 0.2;
const LEAST_PUSH_M = 1e-3;

/** What a pair that the certificate refused keeps beyond what it kept before: half as much more, and at least this. */
const WIDENED = 0.5;
const LEAST_WIDENED_M = 0.0005;

/** Pairs looked at between two looks at the messages. */
const PAIRS_AT_ONCE = 1 << 14;

export interface TightFleet {
  readonly fleet: BentFleet;
  readonly space: BendSpace;
  readonly separation: Separation;
  readonly mobility: Float64Array;
}

/**
 * Pairs that stand at the separation itself, watched from the first instant. From rest a path is a straight line for its
 * whole first piece, whatever its bends: a pair that does not close in along the line on which it stands keeps its distance
 * there. In the piece after it, it has to open.
 */
export class TightPairs {
  /** Pairs that could not open in time in the last sweep, at the start and at the end. */
  closed: [start: number, end: number] = [0, 0];
  readonly #fleet: TightFleet;
  /** Watches: a pair `i, j`, the sample, and what it must keep there in metres. */
  readonly #pairs: number[] = [];
  readonly #samples: number[] = [];
  readonly #wantedM: number[] = [];

  constructor(fleet: TightFleet) {
    this.#fleet = fleet;
  }

  /** Watches those of some pairs (`i, j, ...`) that start or end nearer to each other than a distance. */
  *watch(pairs: Int32Array, nearerThanM: number, swelling: Swelling): Generator<void, void> {
    const last = this.#fleet.space.placeCount - 1;
    const near = nearerThanM ** 2;
    for (let k = 0; k < pairs.length; k += 2) {
      if (k % PAIRS_AT_ONCE === 0) yield;
      const [i, j] = [pairs[k]!, pairs[k + 1]!];
      if (this.#squaredAt(i, j, 0) < near) this.#watch(i, j, false, swelling[0]);
      if (this.#squaredAt(i, j, last) < near) this.#watch(i, j, true, swelling[1]);
    }
  }

  #watch(i: number, j: number, atEnd: boolean, share: number): void {
    const { space, separation } = this.#fleet;
    for (const [sample, beyondM] of OPENING_M) {
      if (2 * sample >= space.placeCount) continue;
      const isFirst = sample === SAMPLES_PER_PIECE;
      const wanted = isFirst ? Math.min(beyondM, share * separation.distanceM * FIRST_OPENING) : beyondM;
      this.#pairs.push(i, j);
      this.#samples.push(atEnd ? space.placeCount - 1 - sample : sample);
      this.#wantedM.push(separation.distanceM + wanted);
    }
  }

  /** Pushes them apart where they must be; returns how many were found that must be much farther apart. */
  *sweep(active: Uint8Array, moved: Uint8Array): Generator<void, number> {
    this.closed = [0, 0];
    for (let e = 0; e < this.#samples.length; e++) {
      if (e % PAIRS_AT_ONCE === 0) yield;
      const i = this.#pairs[2 * e]!;
      const j = this.#pairs[2 * e + 1]!;
      if (!active[i] && !active[j] && !moved[i] && !moved[j]) continue;
      if (!this.#keepOpen(i, j, this.#samples[e]!, this.#wantedM[e]!)) continue;
      moved[i] = 1;
      moved[j] = 1;
    }
    return this.closed[0] + this.closed[1];
  }

  /** Asks for more room between pairs (`i, j, ...`) that the certificate refused. */
  widen(failed: readonly number[]): void {
    const drones = this.#fleet.mobility.length;
    const { distanceM } = this.#fleet.separation;
    const refused = new Set<number>();
    for (let k = 0; k < failed.length; k += 2) refused.add(failed[k]! * drones + failed[k + 1]!);
    for (let e = 0; e < this.#samples.length; e++) {
      if (!refused.has(this.#pairs[2 * e]! * drones + this.#pairs[2 * e + 1]!)) continue;
      this.#wantedM[e]! += Math.max(LEAST_WIDENED_M, WIDENED * (this.#wantedM[e]! - distanceM));
    }
  }

  #squaredAt(i: number, j: number, sample: number): number {
    const { fleet, space, separation } = this.#fleet;
    const v = fleet.values;
    const [a, b] = [3 * (i * space.count + sample), 3 * (j * space.count + sample)];
    const z = (v[a + 2]! - v[b + 2]!) / separation.downwashFactor;
    return (v[a]! - v[b]!) ** 2 + (v[a + 1]! - v[b + 1]!) ** 2 + z * z;
  }

  #keepOpen(i: number, j: number, sample: number, wanted: number): boolean {
    const last = this.#fleet.space.placeCount - 1;
    const end = 2 * sample > last ? last : 0;
    const isFirst = Math.abs(sample - end) <= SAMPLES_PER_PIECE;
    // along the line on which they stand while that decides, then along the one on which they are
    const from = isFirst ? end : sample;
    const { fleet, space, separation, mobility } = this.#fleet;
    const v = fleet.values;
    const [a, b] = [3 * (i * space.count + from), 3 * (j * space.count + from)];
    const squash = 1 / separation.downwashFactor;
    const x = v[a]! - v[b]!;
    const y = v[a + 1]! - v[b + 1]!;
    const z = (v[a + 2]! - v[b + 2]!) * squash;
    const length = lengthOf(x, y, z);
    const to = 3 * (sample - from);
    const apart =
      ((v[a + to]! - v[b + to]!) * x +
        (v[a + to + 1]! - v[b + to + 1]!) * y +
        (v[a + to + 2]! - v[b + to + 2]!) * squash * z) /
      length;
    if (!(apart < wanted)) return false;
    const opening = wanted - separation.distanceM;
    const small = isFirst ? SMALL_SHARE * opening : SMALL_M;
    if (apart < wanted - small) this.closed[end === 0 ? 0 : 1]++;
    const by = isFirst
      ? FIRST_PUSH * (wanted - apart) + LEAST_FIRST_PUSH * opening
      : PUSH * (wanted - apart) + LEAST_PUSH_M;
    pushPair(fleet, mobility, i, j, sample, x / length, y / length, (z / length) * squash, by);
    return true;
  }
}
