import { droneCount } from '../trajectory/trajectory-set';
import type { CheckSteps } from './check-steps';
import { FlownMemory } from './firmware/flown-memory';
import { boundsSteps, type FlightPart, type RunBounds } from './flight/flight-parts';
import { type GroundVisits, noVisits, ON_THE_GROUND_M } from './ground/ground-visits';
import {
  type SeparationLimits,
  SeparationSearch,
  type ShareOfWork,
  type Window,
  type WindowFindings,
  type WindowMemory,
} from './separation/separation';
import type { Approach } from './separation/worst-pairs';

type Stage = FlightPart['stage'];

/** Findings of a part on its own clock, drones being its runs, and what they were made from besides its runs. */
interface KeptFindings {
  readonly limits: SeparationLimits;
  readonly visits: Float64Array;
  readonly findings: WindowFindings;
}

/**
 * What the check found of parts of flights. Parts are told apart by identity: one that is the same object is flown the
 * same way, whatever comes before it and whichever drones fly it. So after an edit only new parts are searched. Nothing
 * is kept for longer than the part itself.
 */
export class CheckMemory {
  readonly #bounds = new WeakMap<Stage, RunBounds>();
  readonly #findings = new WeakMap<Stage, KeptFindings>();
  /** Of take-offs as the firmware flies them. */
  readonly flown = new FlownMemory();

  /** @param share of the work that is done, which the steps say. */
  *boundsSteps(stage: Stage, share: number): CheckSteps<RunBounds> {
    const bounds = this.#bounds.get(stage) ?? (yield* boundsSteps(stage.runs, share));
    this.#bounds.set(stage, bounds);
    return bounds;
  }

  /**
   * Judges a part by itself, so that a flight with it finds that done. Parts that come near the ground are left to the
   * check of their flight: who stands when depends on the parts around them.
   */
  *judgeSteps(stage: Stage, limits: SeparationLimits, share = wholeOf(stage)): CheckSteps<void> {
    const kept = this.#findings.get(stage);
    if (kept && isSame(kept.limits, limits)) return;
    const { boxes } = yield* this.boundsSteps(stage, share.doneMs / share.totalMs);
    if (bottomOf(boxes) <= ON_THE_GROUND_M) return;
    const search = new SeparationSearch(stage.runs, noVisits(droneCount(stage.runs)), limits);
    const findings = yield* search.windowSteps({ startMs: 0, endMs: stage.durationMs }, share);
    this.keepFindings(stage, { limits, visits: new Float64Array(), findings });
  }

  /** What was found of a part last. */
  findingsOf(stage: Stage): KeptFindings | undefined {
    return this.#findings.get(stage);
  }

  keepFindings(stage: Stage, found: KeptFindings): void {
    this.#findings.set(stage, found);
  }

  /** The memory of those windows of a flight that are one of its parts each. */
  windowsOf(parts: readonly FlightPart[], visits: GroundVisits, limits: SeparationLimits): WindowMemory {
    return new PartWindows(this, { parts, visits, limits });
  }
}

/** A height that nobody goes below. */
function bottomOf(boxes: Float64Array): number {
  let bottom = Number.POSITIVE_INFINITY;
  for (let at = 2; at < boxes.length; at += 6) if (boxes[at]! < bottom) bottom = boxes[at]!;
  return bottom;
}

function wholeOf({ durationMs }: Stage): ShareOfWork {
  return { doneMs: 0, totalMs: durationMs };
}

/** The parts of a flight, who stands when in it, and what it is judged by. */
interface JudgedParts {
  readonly parts: readonly FlightPart[];
  readonly visits: GroundVisits;
  readonly limits: SeparationLimits;
}

/** What is known of windows that are parts of a flight. */
class PartWindows implements WindowMemory {
  readonly #memory: CheckMemory;
  readonly #judged: JudgedParts;

  constructor(memory: CheckMemory, judged: JudgedParts) {
    this.#memory = memory;
    this.#judged = judged;
  }

  *recallSteps(window: Window, share: ShareOfWork): CheckSteps<WindowFindings | null> {
    const { visits, limits } = this.#judged;
    const part = this.#partOf(window);
    if (!part) return null;
    yield* this.#memory.judgeSteps(part.stage, limits, share);
    const kept = this.#memory.findingsOf(part.stage);
    if (!kept || !isSame(kept.limits, limits)) return null;
    const droneOf = droneOfRuns(part);
    if (!haveSameValues(kept.visits, visitsDuring(part, droneOf, visits))) return null;
    return mapFindings(kept.findings, (run) => droneOf[run]!, part.startMs);
  }

  keep(window: Window, found: WindowFindings): void {
    const part = this.#partOf(window);
    if (!part) return;
    const { visits, limits } = this.#judged;
    const findings = mapFindings(found, (drone) => part.runOf[drone]!, -part.startMs);
    this.#memory.keepFindings(part.stage, {
      limits,
      visits: visitsDuring(part, droneOfRuns(part), visits),
      findings,
    });
  }

  #partOf({ startMs, endMs }: Window): FlightPart | undefined {
    return this.#judged.parts.find((part) => part.startMs === startMs && startMs + part.stage.durationMs === endMs);
  }
}

export function droneOfRuns({ runOf }: FlightPart): Uint32Array {
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
 * All visits to the ground that matter to a part, run by run, on its clock; times beyond the part are as good as at its
 * ends. None where nobody stands in it: columns matter beside those who stand alone.
 */
export function visitsDuring(part: FlightPart, droneOf: Uint32Array, visits: GroundVisits): Float64Array {
  const { visitStart, placesM, reachesMs, landsMs, risesMs, leavesMs } = visits;
  const [startMs, endMs] = [part.startMs, part.startMs + part.stage.durationMs];
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

function haveSameValues(p: Float64Array, q: Float64Array): boolean {
  if (p.length !== q.length) return false;
  for (let k = 0; k < p.length; k++) if (p[k] !== q[k]) return false;
  return true;
}
