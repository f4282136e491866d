import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import type { CheckSteps } from '../check-steps';
import { MinimumSearch, squaredLengthInto } from '../flight/bernstein';
import { cutPieceInto } from '../flight/flight-pieces';
import { GroundRule } from '../ground/ground-rule';
import type { GroundVisits } from '../ground/ground-visits';
import type { LimitsProfile } from '../limits-profile';
import type { Closest } from '../report/check-report';
import { BoxPairs } from './box-pairs';
import { TimeSlices } from './time-slices';
import { type Approach, WorstPairs } from './worst-pairs';

/** A stretch of show time whose nearest pair is wanted by itself. */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
}

export interface SeparationFindings {
  /** Nearest pair of each window; null where fewer than two drones fly. */
  readonly windows: readonly (Closest | null)[];
  /** The pairs that come nearer than the limit, each at its worst, nearest first; of very many only the nearest. */
  readonly tooClose: readonly Closest[];
}

/** What separation is judged by. */
export interface SeparationLimits {
  /** Pairs that come nearer than this are reported. */
  readonly limitM: number;
  /** Distances count across, and up and down by one such part: `sqrt(dx² + dy² + (dz / factor)²)`. */
  readonly downwashFactor: number;
  readonly launchPitchM: number;
}

export function separationLimits({
  separationDesignM,
  separationHardM,
  downwashFactor,
  launchPitchM,
}: LimitsProfile): SeparationLimits {
  return { limitM: Math.max(separationDesignM, separationHardM), downwashFactor, launchPitchM };
}

/** What was found in one window; times and drones are those of the flight that was searched. */
export interface WindowFindings {
  readonly nearest: Approach | null;
  /** As in `SeparationFindings`, in no order. */
  readonly tooClose: readonly Approach[];
}

/** Windows of which more is known than what the flight tells. */
export interface WindowMemory {
  /** What is known of a window, or is found without the rest of the flight; null where it must be searched in it. */
  recallSteps(window: Window, share: ShareOfWork): CheckSteps<WindowFindings | null>;
  keep(window: Window, findings: WindowFindings): void;
}

/** Of work that is `totalMs` of show time long, so much is done before. */
export interface ShareOfWork {
  readonly doneMs: number;
  readonly totalMs: number;
}

/** Square metres to which a nearest approach is pinned down: some nanometres at 1.5 m. */
const TOLERANCE = 1e-8;

/**
 * Nearest approaches of all pairs in continuous time.
 *
 * Show time is cut into slices. In each, every drone's curve is cut to the slice and boxed by its control points; pairs
 * whose boxes may come nearer than the best known or the limit are looked up in a grid. A pair's offset is a polynomial
 * on each common piece: where its control points lie beyond a plane that is far enough, so does the curve; otherwise
 * the minimum of the squared distance is found by branch and bound on Bernstein coefficients. Nothing is sampled: a
 * pair that is passed over was proved to be farther apart.
 */
export function* separationSteps(
  set: TrajectorySet,
  visits: GroundVisits,
  windows: readonly Window[],
  limits: SeparationLimits,
  memory: WindowMemory,
): CheckSteps<SeparationFindings> {
  const search = new SeparationSearch(set, visits, limits);
  const worst = new WorstPairs(droneCount(set), limits.limitM);
  const totalMs = windows.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const found: (Closest | null)[] = [];
  let doneMs = 0;
  for (const window of windows) {
    const share = { doneMs, totalMs };
    let findings = yield* memory.recallSteps(window, share);
    if (!findings) {
      findings = yield* search.windowSteps(window, share);
      memory.keep(window, findings);
    }
    doneMs += window.endMs - window.startMs;
    found.push(findings.nearest && asClosest(findings.nearest));
    for (const approach of findings.tooClose) worst.add(approach);
  }
  return { windows: found, tooClose: worst.nearestFirst().map(asClosest) };
}

function asClosest({ m, timeMs, i, j }: Approach): Closest {
  return { m, timeS: timeMs / 1000, drones: [i, j] };
}

/** Searches windows of a flight, one after another. */
export class SeparationSearch {
  readonly #set: TrajectorySet;
  readonly #ground: GroundRule;
  readonly #limitM: number;
  readonly #drones: number;
  readonly #slices: TimeSlices;
  readonly #standing: Uint8Array;
  readonly #boxPairs: BoxPairs;
  readonly #minimum: MinimumSearch;
  /** Scratch space: the curves of a pair, their offset and its squared length. */
  readonly #other: Float64Array;
  readonly #offset: Float64Array;
  readonly #squared: Float64Array;
  /** Nearest pair and those that are too near, of the window so far. */
  #nearest: Approach | null = null;
  #worst: WorstPairs;
  #startMs = 0;
  #endMs = 0;
  /** Some pair of this slice is nearer than this. */
  #seedM = Number.POSITIVE_INFINITY;
  #isEmpty = true;

  constructor(set: TrajectorySet, visits: GroundVisits, { limitM, downwashFactor, launchPitchM }: SeparationLimits) {
    this.#set = set;
    this.#ground = new GroundRule(visits, launchPitchM);
    this.#limitM = limitM;
    this.#drones = droneCount(set);
    this.#worst = new WorstPairs(this.#drones, limitM);
    this.#slices = new TimeSlices(set, 1 / downwashFactor);
    this.#standing = new Uint8Array(this.#drones);
    this.#boxPairs = new BoxPairs(this.#drones, this.#slices.boxes, this.#standing);
    this.#other = new Float64Array((set.degree + 1) * 3);
    this.#offset = new Float64Array((set.degree + 1) * 3);
    this.#squared = new Float64Array(2 * set.degree + 1);
    this.#minimum = new MinimumSearch(2 * set.degree + 1);
  }

  *windowSteps(window: Window, { doneMs, totalMs }: ShareOfWork): CheckSteps<WindowFindings> {
    this.#nearest = null;
    this.#worst = new WorstPairs(this.#drones, this.#limitM);
    this.#slices.beginWindow(window.startMs);
    yield doneMs / totalMs;
    for (let atMs = window.startMs; atMs < window.endMs; atMs = this.#endMs) {
      const share = (doneMs + atMs - window.startMs) / totalMs;
      this.#begin(atMs, window.endMs);
      while (this.#cutSome()) yield share;
      this.#lookForPairs();
      while (this.#judgeBatch()) yield share;
    }
    return { nearest: this.#nearest, tooClose: this.#worst.nearestFirst() };
  }

  /** Goes on to the next slice, which ends at `limitMs` at the latest. */
  #begin(startMs: number, limitMs: number): void {
    this.#startMs = startMs;
    this.#endMs = this.#slices.goTo(startMs, limitMs);
    const { droneOf } = this.#slices;
    this.#isEmpty = this.#ground.markStanding(startMs, this.#endMs, droneOf, this.#standing) === 0;
  }

  /** Cuts some flights to the slice. @returns whether there are more. */
  #cutSome(): boolean {
    return !this.#isEmpty && this.#slices.cutSome();
  }

  #lookForPairs(): void {
    if (this.#isEmpty) return;
    this.#seedM = this.#nearest ? this.#nearest.m : this.#seed();
    this.#boxPairs.sort(this.#withinM());
  }

  /** Judges the next pairs of the slice. @returns false when there were none left. */
  #judgeBatch(): boolean {
    const count = this.#isEmpty ? -1 : this.#boxPairs.nextBatch(this.#withinM());
    const { pairs } = this.#boxPairs;
    for (let k = 0; k < count; k++) this.#judge(pairs[2 * k]!, pairs[2 * k + 1]!);
    return count >= 0;
  }

  /** Pairs farther apart than this are of no interest. */
  #withinM(): number {
    return Math.max(this.#nearest ? this.#nearest.m : this.#seedM, this.#worst.limitM);
  }

  /** A distance that some pair in flight is nearer than, so that not all pairs need to be looked at for the first. */
  #seed(): number {
    const { boxes, droneOf } = this.#slices;
    let least = Number.POSITIVE_INFINITY;
    let before = -1;
    for (let slot = 0; slot < this.#drones; slot++) {
      if (!this.#ground.isAloft(droneOf[slot]!, this.#startMs, this.#endMs)) continue;
      if (before >= 0) least = Math.min(least, farthestSquared(boxes, before, slot));
      before = slot;
    }
    return Math.sqrt(least) * (1 + 1e-9) + 1e-9;
  }

  /** Judges the pair in two slots. */
  #judge(slotP: number, slotQ: number): void {
    const { droneOf, isOne } = this.#slices;
    const [p, q] = droneOf[slotP]! < droneOf[slotQ]! ? [slotP, slotQ] : [slotQ, slotP];
    const [i, j] = [droneOf[p]!, droneOf[q]!];
    const aloft =
      this.#ground.isAloft(i, this.#startMs, this.#endMs) && this.#ground.isAloft(j, this.#startMs, this.#endMs);
    if (!aloft || isOne[p] === 0 || isOne[q] === 0) {
      this.#judgeBySegments(i, j, aloft);
      return;
    }
    const values = (this.#set.degree + 1) * 3;
    const { curves } = this.#slices;
    for (let k = 0; k < values; k++) this.#offset[k] = curves[p * values + k]! - curves[q * values + k]!;
    this.#judgeOffset(i, j, this.#startMs, this.#endMs);
  }

  /** A pair of which one changes its polynomial within the slice, or stands for a part of it. */
  #judgeBySegments(i: number, j: number, aloft: boolean): void {
    const { firstPiece } = this.#slices;
    let a = firstPiece[i]!;
    let b = firstPiece[j]!;
    for (let fromMs = this.#startMs; fromMs < this.#endMs; ) {
      let toMs = Math.min(this.#slices.nextKnotMs(a, fromMs), this.#slices.nextKnotMs(b, fromMs), this.#endMs);
      if (!aloft) toMs = Math.min(toMs, this.#ground.nextChangeMs(i, fromMs), this.#ground.nextChangeMs(j, fromMs));
      if (aloft || !this.#ground.excepts(i, j, (fromMs + toMs) / 2)) this.#judgePieces(i, j, a, b, fromMs, toMs);
      if (a + 1 < this.#set.pieceStart[i + 1]! && this.#set.endsMs[a]! <= toMs) a++;
      if (b + 1 < this.#set.pieceStart[j + 1]! && this.#set.endsMs[b]! <= toMs) b++;
      fromMs = toMs;
    }
  }

  #judgePieces(i: number, j: number, a: number, b: number, fromMs: number, toMs: number): void {
    cutPieceInto(this.#set, a, fromMs, toMs, this.#offset, 0, this.#slices.zScale);
    cutPieceInto(this.#set, b, fromMs, toMs, this.#other, 0, this.#slices.zScale);
    for (let k = 0; k < this.#offset.length; k++) this.#offset[k]! -= this.#other[k]!;
    this.#judgeOffset(i, j, fromMs, toMs);
  }

  #judgeOffset(i: number, j: number, fromMs: number, toMs: number): void {
    const withinM = this.#withinM();
    const { degree } = this.#set;
    if (liesBeyond(this.#offset, degree, withinM)) return;
    squaredLengthInto(this.#offset, degree, 3, 3, this.#squared);
    if (!this.#minimum.below(this.#squared, 2 * degree + 1, withinM * withinM, TOLERANCE)) return;
    const { value, at } = this.#minimum;
    const m = Math.sqrt(Math.max(0, value));
    const approach: Approach = { m, timeMs: fromMs + (toMs - fromMs) * at, i, j };
    if (!this.#nearest || m < this.#nearest.m) this.#nearest = approach;
    this.#worst.add(approach);
  }
}

/** Whether all control points of an offset lie beyond a plane at a distance from the origin, and with them the curve. */
function liesBeyond(offset: Float64Array, degree: number, distanceM: number): boolean {
  const end = 3 * degree;
  const x = offset[0]! + offset[end]!;
  const y = offset[1]! + offset[end + 1]!;
  const z = offset[2]! + offset[end + 2]!;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= end; k += 3) {
    const along = x * offset[k]! + y * offset[k + 1]! + z * offset[k + 2]!;
    if (along < least) least = along;
  }
  return least > 0 && least * least >= distanceM * distanceM * (x * x + y * y + z * z);
}

/** The square of the farthest that two points of two boxes may be apart. */
function farthestSquared(boxes: Float64Array, i: number, j: number): number {
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    const reach = Math.max(
      boxes[6 * i + axis + 3]! - boxes[6 * j + axis]!,
      boxes[6 * j + axis + 3]! - boxes[6 * i + axis]!,
    );
    squared += reach * reach;
  }
  return squared;
}
