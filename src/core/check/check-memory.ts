import { droneCount } from '../trajectory/trajectory-set';
import type { CheckSteps } from './check-steps';
import { FlownMemory } from './firmware/flown-memory';
import { boundsSteps, type FlightSegment, type RunBounds } from './flight/flight-segments';
import { type GroundVisits, noVisits, ON_THE_GROUND_M } from './ground/ground-visits';
import { KnotMemory } from './motion/segment-knots';
import { PadMemory } from './places/pads';
import { haveSameValues } from './same-values';
import {
  type SeparationLimits,
  SeparationSearch,
  type ShareOfWork,
  type Window,
  type WindowFindings,
  type WindowMemory,
} from './separation/separation';
import type { Approach } from './separation/worst-pairs';
import { VerdictMemory } from './verdict-memory';

type Segment = FlightSegment['segment'];

/** Findings of a segment on its own clock, drones being its runs, and what they were made from besides its runs. */
interface KeptFindings {
  readonly limits: SeparationLimits;
  readonly visits: Float64Array;
  readonly findings: WindowFindings;
}

/**
 * What the check found of segments of flights. They are told apart by identity: one that is the same object is flown
 * the same way, whatever comes before it and whichever drones fly it. So after an edit only new segments are searched.
 * Nothing is kept for longer than the segment itself.
 */
export class CheckMemory {
  readonly #bounds = new WeakMap<Segment, RunBounds>();
  readonly #findings = new WeakMap<Segment, KeptFindings>();
  /** Of take-offs as the firmware flies them. */
  readonly flown = new FlownMemory();
  readonly knots = new KnotMemory();
  readonly pads = new PadMemory();
  readonly verdicts = new VerdictMemory();

  /** @param share of the work that is done, which the steps say. */
  *boundsSteps(segment: Segment, share: number): CheckSteps<RunBounds> {
    const bounds = this.#bounds.get(segment) ?? (yield* boundsSteps(segment.runs, share));
    this.#bounds.set(segment, bounds);
    return bounds;
  }

  /**
   * Judges a segment by itself, so that a flight with it finds that done. Segments that come near the ground are left
   * to the check of their flight: who stands when depends on the segments around them.
   */
  *judgeSteps(segment: Segment, limits: SeparationLimits, share = wholeOf(segment)): CheckSteps<void> {
    const kept = this.#findings.get(segment);
    if (kept && isSame(kept.limits, limits)) return;
    const { boxes } = yield* this.boundsSteps(segment, share.doneMs / share.totalMs);
    if (bottomOf(boxes) <= ON_THE_GROUND_M) return;
    const search = new SeparationSearch(segment.runs, noVisits(droneCount(segment.runs)), limits);
    const findings = yield* search.windowSteps({ startMs: 0, endMs: segment.durationMs }, share);
    this.keepFindings(segment, { limits, visits: new Float64Array(), findings });
  }

  /** What was found of a segment last. */
  findingsOf(segment: Segment): KeptFindings | undefined {
    return this.#findings.get(segment);
  }

  keepFindings(segment: Segment, found: KeptFindings): void {
    this.#findings.set(segment, found);
  }

  /** The memory of those windows of a flight that are one of its segments each. */
  windowsOf(segments: readonly FlightSegment[], visits: GroundVisits, limits: SeparationLimits): WindowMemory {
    return new SegmentWindows(this, { segments, visits, limits });
  }
}

/** A height that no drone goes below. */
function bottomOf(boxes: Float64Array): number {
  let bottom = Number.POSITIVE_INFINITY;
  for (let at = 2; at < boxes.length; at += 6) if (boxes[at]! < bottom) bottom = boxes[at]!;
  return bottom;
}

function wholeOf({ durationMs }: Segment): ShareOfWork {
  return { doneMs: 0, totalMs: durationMs };
}

/** The segments of a flight, which drones stand when in it, and what it is judged by. */
interface JudgedSegments {
  readonly segments: readonly FlightSegment[];
  readonly visits: GroundVisits;
  readonly limits: SeparationLimits;
}

/** What is known of windows that are segments of a flight. */
class SegmentWindows implements WindowMemory {
  readonly #memory: CheckMemory;
  readonly #judged: JudgedSegments;

  constructor(memory: CheckMemory, judged: JudgedSegments) {
    this.#memory = memory;
    this.#judged = judged;
  }

  *recallSteps(window: Window, share: ShareOfWork): CheckSteps<WindowFindings | null> {
    const { visits, limits } = this.#judged;
    const placed = this.#partOf(window);
    if (!placed) return null;
    yield* this.#memory.judgeSteps(placed.segment, limits, share);
    const kept = this.#memory.findingsOf(placed.segment);
    if (!kept || !isSame(kept.limits, limits)) return null;
    const droneOf = droneOfRuns(placed);
    if (!haveSameValues(kept.visits, visitsDuring(placed, droneOf, visits))) return null;
    return mapFindings(kept.findings, (run) => droneOf[run]!, placed.startMs);
  }

  keep(window: Window, found: WindowFindings): void {
    const placed = this.#partOf(window);
    if (!placed) return;
    const { visits, limits } = this.#judged;
    const findings = mapFindings(found, (drone) => placed.runOf[drone]!, -placed.startMs);
    this.#memory.keepFindings(placed.segment, {
      limits,
      visits: visitsDuring(placed, droneOfRuns(placed), visits),
      findings,
    });
  }

  #partOf({ startMs, endMs }: Window): FlightSegment | undefined {
    return this.#judged.segments.find(
      (placed) => placed.startMs === startMs && startMs + placed.segment.durationMs === endMs,
    );
  }
}

export function droneOfRuns({ runOf }: FlightSegment): Uint32Array {
  const droneOf = new Uint32Array(runOf.length);
  for (let drone = 0; drone < runOf.length; drone++) droneOf[runOf[drone]!] = drone;
  return droneOf;
}

/**
 * Findings with other drones and on another clock. Pieces begin and end at whole milliseconds and are halved, so that a
 * time is the same number whichever way it was moved.
 */
export function mapFindings(
  { nearest, tooClose }: WindowFindings,
  to: (of: number) => number,
  byMs: number,
): WindowFindings {
  const map = ({ m, timeMs, i, j }: Approach): Approach => {
    const [a, b] = [to(i), to(j)];
    return { m, timeMs: timeMs + byMs, i: Math.min(a, b), j: Math.max(a, b) };
  };
  return { nearest: nearest && map(nearest), tooClose: tooClose.map(map) };
}

/**
 * All visits to the ground that matter to a segment, run by run, on its clock; times beyond it are as good as at its
 * ends. None where no drone stands in it: columns matter beside those who stand alone.
 */
export function visitsDuring(placed: FlightSegment, droneOf: Uint32Array, visits: GroundVisits): Float64Array {
  const { visitStart, placesM, reachesMs, landsMs, risesMs, leavesMs } = visits;
  const [startMs, endMs] = [placed.startMs, placed.startMs + placed.segment.durationMs];
  const values: number[] = [];
  if (!standsAny(visits, startMs, endMs)) return Float64Array.from(values);
  const within = (timeMs: number) => Math.min(endMs, Math.max(startMs, timeMs)) - startMs;
  for (let run = 0; run < droneOf.length; run++) {
    const drone = droneOf[run]!;
    for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
      if (reachesMs[visit]! >= endMs || leavesMs[visit]! <= startMs) continue;
      values.push(run, placesM[3 * visit]!, placesM[3 * visit + 1]!);
      values.push(within(reachesMs[visit]!), within(landsMs[visit]!));
      values.push(within(risesMs[visit]!), within(leavesMs[visit]!));
    }
  }
  return Float64Array.from(values);
}

function standsAny({ landsMs, risesMs }: GroundVisits, fromMs: number, toMs: number): boolean {
  for (let visit = 0; visit < landsMs.length; visit++) {
    if (landsMs[visit]! < toMs && risesMs[visit]! > fromMs) return true;
  }
  return false;
}

function isSame(p: SeparationLimits, q: SeparationLimits): boolean {
  return p.limitM === q.limitM && p.downwashFactor === q.downwashFactor && p.launchPitchM === q.launchPitchM;
}
