import type { CompiledShow } from '../compile';
import {
  type FlightShow,
  type LightSet,
  type PlacedSegment,
  type PlanReport,
  runSteps,
  type Segment,
  type SegmentedFlight,
  segmentKey,
  type TaskContext,
  type TrajectorySet,
} from '../core';

/** A segment of a plan: which one, when, and whose run each drone flies. */
export interface IndexedSegment {
  readonly key: string;
  readonly startMs: number;
  readonly runOf: Uint32Array;
}

/** What the page gets of a plan: an index, and the segments that it did not have. */
export interface SegmentedPlan {
  /** The revision of the show that was planned. */
  readonly revision: number;
  readonly flight: Omit<SegmentedFlight, 'courses'>;
  readonly courses: readonly (readonly IndexedSegment[])[];
  readonly newSegments: ReadonlyMap<string, Segment>;
  readonly report: PlanReport;
}

/**
 * Packs a plan for the page. All that the worker goes on using is copied, for what is answered is moved.
 * @param held keys of segments that the page has.
 */
export async function packPlan(
  revision: number,
  { flight, courses, report }: CompiledShow,
  held: readonly string[],
  task: TaskContext,
): Promise<SegmentedPlan> {
  const known = new Set(held);
  const newSegments = new Map<string, Segment>();
  const index: IndexedSegment[][] = [];
  for (const course of courses) {
    const indexed: IndexedSegment[] = [];
    for (const placed of course) {
      const key = await runSteps(segmentKey(placed.segment), task);
      if (!known.has(key)) newSegments.set(key, newSegments.get(key) ?? copyOf(placed.segment));
      indexed.push({ key, startMs: placed.startMs, runOf: Uint32Array.from(placed.runOf) });
    }
    index.push(indexed);
  }
  return { revision, flight: outlineOf(flight), courses: index, newSegments, report };
}

function copyOf({ durationMs, runs }: Segment): Segment {
  return { durationMs, runs: copyOfRuns(runs) };
}

function copyOfRuns({ degree, pieceStart, startsMs, endsMs, controlsM }: TrajectorySet): TrajectorySet {
  return {
    degree,
    pieceStart: pieceStart.slice(),
    startsMs: startsMs.slice(),
    endsMs: endsMs.slice(),
    controlsM: controlsM.slice(),
  };
}

/** A flight with arrays of its own, for another worker. */
export function copyOfFlight(flight: FlightShow): FlightShow {
  const { trajectories, music } = flight;
  return {
    ...flight,
    homesM: flight.homesM.slice(),
    trajectories: copyOfRuns(trajectories),
    lights: copyOfLights(flight.lights),
    music: music && { ...music, bytes: music.bytes.slice() },
  };
}

/** A flight without what only files hold. */
function outlineOf({ trajectories: _motion, music: _music, extras: _extras, ...outline }: FlightShow) {
  return { ...outline, homesM: outline.homesM.slice(), lights: copyOfLights(outline.lights) };
}

function copyOfLights({ keyStart, timesMs, rgb }: LightSet): LightSet {
  return { keyStart: keyStart.slice(), timesMs: timesMs.slice(), rgb: rgb.slice() };
}

/** Puts an index and segments together; null where a segment is neither new nor held. */
export function placeSegments(
  courses: SegmentedPlan['courses'],
  find: (key: string) => Segment | undefined,
): PlacedSegment[][] | null {
  const placed: PlacedSegment[][] = [];
  for (const course of courses) {
    const stretch: PlacedSegment[] = [];
    for (const { key, startMs, runOf } of course) {
      const segment = find(key);
      if (!segment) return null;
      stretch.push({ segment, startMs, runOf });
    }
    placed.push(stretch);
  }
  return placed;
}
