import type { MotionLimits } from '../../assignment/reach';
import { greatestOf } from '../../math/arrays';
import { lengthOf } from '../../math/length';
import type { Swelling } from '../open/swell-bends';
import { MOST_EXCESS } from '../proof/limit-excess';
import type { TransitionEnds } from '../transition-ends';
import type { Separation } from '../transition-request';
import type { BendSpace } from './bend-space';
import type { BentFleet } from './bent-fleet';
import { pushPair } from './push-pair';
import { TightPairs } from './tight-pairs';
import type { WallGuide } from './wall-guide';

export interface RelaxationRequest {
  /** Placed; relaxation moves it. */
  readonly fleet: BentFleet;
  readonly ends: TransitionEnds;
  readonly space: BendSpace;
  /** Limits that the bent paths must meet. */
  readonly limits: MotionLimits;
  readonly separation: Separation;
  /** Null in open sky. */
  readonly walls: WallGuide | null;
  /** For a fleet that stands at the separation itself. */
  readonly swelling: Swelling | null;
}

/** Sampled distances must exceed the proved one by this much. */
const MARGIN_M = 0.014;

/** Over-relaxation: a push removes more than the violation, which spreads it through dense formations sooner; 0.8 to 1.9 were tried. */
const PUSH = 1.8;

/** Pairs, drones, and pairs whose margin is looked up, between two looks at the messages. */
const PAIRS_AT_ONCE = 4096;
const LOOKED_UP_AT_ONCE = 100_000;
const DRONES_AT_ONCE = 1024;

/** Least push, in metres: a settled pair must stay settled. */
const LEAST_PUSH_M = 1e-3;

/** Pushes back to a limit start this much beyond it, so that sweeps come to an end. */
const LIMIT_TOLERANCE = 1.0005;

/**
 * What may be left of a violation when paths are worth a proof: the last of it goes slowly, and the margin and the share
 * of the limits are there for it.
 */
const SMALL_M = 0.007;
const SMALL_EXCESS = 1.0015;

/** Samples at both ends at which a pair that stands no farther apart than wanted is not watched: the first second. */
const TIGHT_SAMPLES = 6;

/** Beyond the wanted distance, how near a pair must come for a sample to be watched. */
const SPAN_REACH_M = 2;

/**
 * Bends straight paths until sampled distances hold and speed, acceleration and jerk stay within their limits:
 * position-based relaxation (Müller et al. 2007) on the coefficients of the bends.
 *
 * Where two drones come too near between two samples, both are pushed apart along their nearest approach, the one with
 * speed to spare more. A drone that exceeds a limit is pushed back along what exceeds it; the next sweep
 * then makes others give way. What comes out is a proposal: the certificate decides.
 */
export class BendRelaxation {
  readonly #request: RelaxationRequest;
  readonly #fleet: BentFleet;
  readonly #drones: number;
  readonly #mobility: Float64Array;
  /** Pairs as `i, j`, their first and last sample, and what each must keep beyond the margin. */
  #pairs: Int32Array = new Int32Array(0);
  #spans = new Uint16Array(0);
  #extrasM = new Float64Array(0);
  /** Drones that moved in the sweep before. */
  #active: Uint8Array;
  /** Pairs that stand at the separation, of a fleet that swells. */
  readonly #tight: TightPairs | null;
  /** What each drone may use of the limits. */
  readonly #shares: Float64Array;
  /** Found in this sweep. */
  #violations = 0;

  /**
   * @param before a relaxation of the same transition at another duration: pairs come near at the same samples there.
   */
  constructor(request: RelaxationRequest, before: BendRelaxation | null) {
    this.#request = request;
    const { fleet, space, ends } = request;
    this.#drones = ends.count;
    this.#fleet = fleet;
    this.#mobility = mobilities(ends.displacementM);
    this.#tight = request.swelling && new TightPairs({ ...request, mobility: this.#mobility });
    this.#shares = new Float64Array(this.#drones).fill(1);
    this.#active = new Uint8Array(this.#drones).fill(1);
    if (!before || before.#request.space.placeCount !== space.placeCount) return;
    this.#pairs = before.#pairs;
    this.#spans = before.#spans;
  }

  /** Watches these pairs (`i, j, ...`) from now on. */
  *watch(pairs: Int32Array): Generator<void, void> {
    const count = pairs.length / 2;
    this.#extrasM = new Float64Array(count);
    this.#active.fill(1);
    const { swelling, separation } = this.#request;
    if (swelling) yield* this.#tight!.watch(pairs, separation.distanceM + MARGIN_M, swelling);
    // between durations that differ little pairs come near at the same samples
    if (pairs === this.#pairs) return;
    this.#pairs = pairs;
    this.#spans = new Uint16Array(pairs.length);
    for (let k = 0; k < count; k++) {
      this.#findSpan(k);
      if (k % PAIRS_AT_ONCE === 0) yield;
    }
  }

  /** Pairs that could not open in time in the last sweep, at the start and at the end. */
  get closed(): readonly [start: number, end: number] {
    return this.#tight?.closed ?? [0, 0];
  }

  /** One sweep over pairs and limits; returns how many violations it found that were not small. */
  *sweep(): Generator<void, number> {
    const moved = new Uint8Array(this.#drones);
    this.#violations = 0;
    for (let k = 0; k < this.#extrasM.length; k += PAIRS_AT_ONCE) {
      this.#sweepPairs(k, Math.min(k + PAIRS_AT_ONCE, this.#extrasM.length), moved);
      yield;
    }
    if (this.#tight) this.#violations += yield* this.#tight.sweep(this.#active, moved);
    for (let i = 0; i < this.#drones; i += DRONES_AT_ONCE) {
      this.#sweepLimits(i, Math.min(i + DRONES_AT_ONCE, this.#drones), moved);
      yield;
    }
    this.#active = moved;
    return this.#violations;
  }

  #sweepPairs(first: number, end: number, moved: Uint8Array): void {
    const active = this.#active;
    for (let k = first; k < end; k++) {
      const i = this.#pairs[2 * k]!;
      const j = this.#pairs[2 * k + 1]!;
      if (!active[i] && !active[j] && !moved[i] && !moved[j]) continue;
      if (!this.#separate(k)) continue;
      moved[i] = 1;
      moved[j] = 1;
    }
  }

  #sweepLimits(first: number, end: number, moved: Uint8Array): void {
    for (let i = first; i < end; i++) {
      if ((moved[i] || this.#active[i]) && this.#holdBack(i)) moved[i] = 1;
    }
  }

  /** Asks for more room between pairs (`i, j, ...`) that the certificate refused. */
  *widen(failed: readonly number[], byM: number): Generator<void, void> {
    if (failed.length === 0) return;
    this.#tight?.widen(failed);
    const wanted = new Set<number>();
    for (let k = 0; k < failed.length; k += 2) wanted.add(failed[k]! * this.#drones + failed[k + 1]!);
    for (let k = 0; k < this.#extrasM.length; k++) {
      if (k % LOOKED_UP_AT_ONCE === 0) yield;
      const i = this.#pairs[2 * k]!;
      const j = this.#pairs[2 * k + 1]!;
      if (!wanted.has(i * this.#drones + j)) continue;
      // bends may have brought them together where their straight paths are far apart
      this.#findSpan(k);
      this.#extrasM[k]! += byM;
      this.#active[i] = this.#active[j] = 1;
    }
  }

  /** Asks drones that were not proved to stay within the walls to keep farther in. */
  keepIn(drones: readonly number[], byM: number): void {
    this.#request.walls?.widen(drones, byM);
    for (const drone of drones) this.#active[drone] = 1;
  }

  /** Asks those for less than their limits whom rounding takes beyond them. @param excesses `n`: beyond where above one. */
  tighten(excesses: Float64Array, toShare: number): void {
    for (let i = 0; i < this.#drones; i++) {
      if (excesses[i]! <= MOST_EXCESS) continue;
      this.#shares[i]! *= toShare;
      this.#active[i] = 1;
    }
  }

  /** The samples between which a pair can come near. */
  #findSpan(k: number): void {
    const { space, separation } = this.#request;
    const a = this.#pairs[2 * k]! * space.count * 3;
    const b = this.#pairs[2 * k + 1]! * space.count * 3;
    const near = (separation.distanceM + SPAN_REACH_M) ** 2;
    let first = -1;
    let last = 0;
    for (let s = 0; s < space.placeCount; s++) {
      if (this.#offsetSquared(a + 3 * s, b + 3 * s) >= near) continue;
      if (first < 0) first = s;
      last = s;
    }
    // drones that stand no farther apart than wanted cannot be pushed apart at once
    const skipped = this.#isTight(a, b) ? Math.min(TIGHT_SAMPLES, (space.placeCount - 1) >> 1) : 0;
    this.#spans[2 * k] = first < 0 ? 0 : Math.max(skipped, first - 1);
    this.#spans[2 * k + 1] = first < 0 ? 0 : Math.min(space.placeCount - 1 - skipped, last + 1);
  }

  /** Whether two drones start or end nearer to each other than bent paths aim to be. */
  #isTight(a: number, b: number): boolean {
    const { space, separation } = this.#request;
    const wanted = (separation.distanceM + MARGIN_M) ** 2;
    const last = 3 * (space.placeCount - 1);
    return this.#offsetSquared(a, b) < wanted || this.#offsetSquared(a + last, b + last) < wanted;
  }

  /** Of two watched places, by their first values; heights count as the separation has them. */
  #offsetSquared(a: number, b: number): number {
    const v = this.#fleet.values;
    const x = v[a]! - v[b]!;
    const y = v[a + 1]! - v[b + 1]!;
    const z = (v[a + 2]! - v[b + 2]!) / this.#request.separation.downwashFactor;
    return x * x + y * y + z * z;
  }

  /** Pushes a pair apart where it is nearest, if that is nearer than wanted. */
  #separate(k: number): boolean {
    const { space, separation } = this.#request;
    const i = this.#pairs[2 * k]!;
    const j = this.#pairs[2 * k + 1]!;
    const wanted = separation.distanceM + MARGIN_M + this.#extrasM[k]!;
    const first = this.#spans[2 * k]!;
    const last = this.#spans[2 * k + 1]!;
    const v = this.#fleet.values;
    const squash = 1 / separation.downwashFactor;
    const a = i * space.count * 3;
    const b = j * space.count * 3;
    let best = wanted * wanted;
    let bestSample = -1;
    let bestShare = 0;
    let x = v[a + 3 * first]! - v[b + 3 * first]!;
    let y = v[a + 3 * first + 1]! - v[b + 3 * first + 1]!;
    let z = (v[a + 3 * first + 2]! - v[b + 3 * first + 2]!) * squash;
    for (let s = first + 1; s <= last; s++) {
      const at = 3 * s;
      const nx = v[a + at]! - v[b + at]!;
      const ny = v[a + at + 1]! - v[b + at + 1]!;
      const nz = (v[a + at + 2]! - v[b + at + 2]!) * squash;
      const dx = nx - x;
      const dy = ny - y;
      const dz = nz - z;
      const length = dx * dx + dy * dy + dz * dz;
      const along = -(x * dx + y * dy + z * dz);
      const share = along <= 0 || length === 0 ? 0 : along >= length ? 1 : along / length;
      const cx = x + share * dx;
      const cy = y + share * dy;
      const cz = z + share * dz;
      const squared = cx * cx + cy * cy + cz * cz;
      if (squared < best) {
        best = squared;
        bestSample = s;
        bestShare = share;
      }
      x = nx;
      y = ny;
      z = nz;
    }
    if (bestSample < 0) return false;
    if (best < (wanted - SMALL_M) * (wanted - SMALL_M)) this.#violations++;
    this.#pushApart(i, j, bestShare < 0.5 ? bestSample - 1 : bestSample, bestSample, bestShare, wanted);
    return true;
  }

  /** Moves both drones along their difference at `share` of the path from sample `s - 1` to `s`, at sample `at`. */
  #pushApart(i: number, j: number, at: number, s: number, share: number, wanted: number): void {
    const { space, separation } = this.#request;
    const v = this.#fleet.values;
    const a = (i * space.count + s) * 3;
    const b = (j * space.count + s) * 3;
    const squash = 1 / separation.downwashFactor;
    let x = share * (v[a]! - v[b]!) + (1 - share) * (v[a - 3]! - v[b - 3]!);
    let y = share * (v[a + 1]! - v[b + 1]!) + (1 - share) * (v[a - 2]! - v[b - 2]!);
    let z = (share * (v[a + 2]! - v[b + 2]!) + (1 - share) * (v[a - 1]! - v[b - 1]!)) * squash;
    let distance = Math.sqrt(x * x + y * y + z * z);
    if (distance < 1e-6) {
      x = 0;
      y = i < j ? 1 : -1;
      z = 0;
      distance = 1e-6;
    } else {
      x /= distance;
      y /= distance;
      z = (z / distance) * squash;
    }
    pushPair(this.#fleet, this.#mobility, i, j, at, x, y, z, PUSH * (wanted - distance) + LEAST_PUSH_M);
  }

  /** Pushes a drone back where it exceeds a limit or leaves its space. */
  #holdBack(i: number): boolean {
    const worst = Math.max(this.#holdAcceleration(i), this.#holdSpeed(i));
    const isOutside = this.#holdInside(i);
    if (isOutside || worst > SMALL_EXCESS) this.#violations++;
    return isOutside || worst > 1;
  }

  /** Returns by how much a limit was exceeded at most; 1 where nothing had to be done. */
  #holdAcceleration(i: number): number {
    const { placeCount, rateCount, accelerationCount, jerkCount } = this.#request.space;
    const { accelerationMps2, jerkMps3 } = this.#request.limits;
    const first = placeCount + rateCount;
    const share = this.#shares[i]!;
    return Math.max(
      this.#holdSize(i, first, accelerationCount, accelerationMps2 * share),
      this.#holdSize(i, first + accelerationCount, jerkCount, jerkMps3 * share),
    );
  }

  /** Pushes watched values back whose size is more than `most`. */
  #holdSize(i: number, first: number, valueCount: number, most: number): number {
    const { count } = this.#request.space;
    const v = this.#fleet.values;
    const tolerated = (most * LIMIT_TOLERANCE) ** 2;
    let worst = 1;
    for (let q = first; q < first + valueCount; q++) {
      const at = (i * count + q) * 3;
      const squared = v[at]! * v[at]! + v[at + 1]! * v[at + 1]! + v[at + 2]! * v[at + 2]!;
      if (squared <= tolerated) continue;
      const size = Math.sqrt(squared);
      const back = most / size - 1;
      this.#fleet.push(i, q, v[at]! * back, v[at + 1]! * back, v[at + 2]! * back);
      worst = Math.max(worst, size / most);
    }
    return worst;
  }

  #holdSpeed(i: number): number {
    const { limits } = this.#request;
    const share = this.#shares[i]!;
    const mostAcross = limits.speedXyMps * share;
    const tolerated = (mostAcross * LIMIT_TOLERANCE) ** 2;
    const mostUp = limits.speedUpMps * share;
    const mostDown = limits.speedDownMps * share;
    const { placeCount, rateCount, count } = this.#request.space;
    const v = this.#fleet.values;
    let worst = 1;
    for (let k = 0; k < rateCount; k++) {
      const q = placeCount + k;
      const at = (i * count + q) * 3;
      const squared = v[at]! * v[at]! + v[at + 1]! * v[at + 1]!;
      const rise = v[at + 2]!;
      const rate = rise > 0 ? rise / mostUp : -rise / mostDown;
      if (squared <= tolerated && rate <= LIMIT_TOLERANCE) continue;
      const speed = Math.sqrt(squared);
      const slower = squared > tolerated ? mostAcross / speed - 1 : 0;
      const gentler = rate > LIMIT_TOLERANCE ? 1 / rate - 1 : 0;
      this.#fleet.push(i, q, v[at]! * slower, v[at + 1]! * slower, rise * gentler);
      worst = Math.max(worst, speed / mostAcross, rate);
    }
    return worst;
  }

  #holdInside(i: number): boolean {
    const { space, walls } = this.#request;
    if (!walls) return false;
    const v = this.#fleet.values;
    let held = false;
    for (let s = 1; s < space.placeCount - 1; s++) {
      const at = (i * space.count + s) * 3;
      if (!walls.ask(i, s, v[at]!, v[at + 1]!, v[at + 2]!)) continue;
      this.#fleet.push(i, s, walls.push[0]!, walls.push[1]!, walls.push[2]!);
      held = true;
    }
    return held;
  }
}

/**
 * Drones with long paths have no speed to spare for detours: the shorter the path, the more of a push a drone takes.
 */
function mobilities(displacementM: Float64Array): Float64Array {
  const lengths = new Float64Array(displacementM.length / 3);
  for (let i = 0; i < lengths.length; i++)
    lengths[i] = lengthOf(displacementM[3 * i]!, displacementM[3 * i + 1]!, displacementM[3 * i + 2]!);
  const longest = greatestOf(lengths);
  const mobility = new Float64Array(lengths.length).fill(1);
  if (longest > 0) for (let i = 0; i < lengths.length; i++) mobility[i] = 1.1 - (lengths[i]! / longest) ** 2;
  return mobility;
}
