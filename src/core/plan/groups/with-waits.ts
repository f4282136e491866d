import { TrajectoryBuilder } from '../../trajectory/trajectory-builder';
import type { FlightPlan, PlannedLaunch } from '../plan-flight';
import { joinSegments, type PlacedSegment, type Segment } from '../segment';
import type { ScheduleBlock } from './schedule-blocks';

/**
 * A flight whose drones wait before its blocks: on their pads before take-off, else where the block before leaves them,
 * so that a scene's hold is as much longer.
 * @param waitsMs one a block. @param endMs up to when they stand on their pads at last.
 */
export function* withWaits(
  plan: FlightPlan,
  blocks: readonly ScheduleBlock[],
  waitsMs: readonly number[],
  endMs: number,
): Generator<void, FlightPlan> {
  if (waitsMs.every((wait) => wait === 0) && endMs === plan.landing.endMs) return plan;
  const clock = new DelayedClock(blocks, waitsMs);
  const segments = yield* delayedSegments(plan, clock, endMs);
  return {
    ...plan,
    trajectories: yield* joinSegments(segments, plan.takeoff.layerOf.length),
    segments,
    scenes: plan.scenes.map((scene) => ({
      ...scene,
      startMs: clock.after(scene.startMs),
      endMs: clock.after(scene.endMs),
    })),
    transitions: plan.transitions.map((move) => {
      const startMs = clock.after(move.startMs);
      return { ...move, startMs, endMs: startMs + move.endMs - move.startMs };
    }),
    takeoff: delayedLaunch(plan.takeoff, clock.after(plan.takeoff.startMs)),
    landing: delayedLaunch(plan.landing, clock.after(plan.landing.startMs)),
  };
}

/** From the clock of a flight without waits to that with them. */
class DelayedClock {
  readonly #blocks: readonly ScheduleBlock[];
  readonly #waitsMs: readonly number[];

  constructor(blocks: readonly ScheduleBlock[], waitsMs: readonly number[]) {
    this.#blocks = blocks;
    this.#waitsMs = waitsMs;
  }

  /** Where a block starts there is a wait: the instant after it. */
  after(ms: number): number {
    return ms + this.#blocks.reduce((sum, { startMs }, block) => sum + (startMs <= ms ? this.#waitsMs[block]! : 0), 0);
  }

  /** The wait that comes before an instant. */
  waitMs(ms: number): number {
    const block = this.#blocks.findIndex(({ startMs }) => startMs === ms);
    return block < 0 ? 0 : this.#waitsMs[block]!;
  }
}

function* delayedSegments(
  { segments }: FlightPlan,
  clock: DelayedClock,
  endMs: number,
): Generator<void, PlacedSegment[]> {
  const delayed: PlacedSegment[] = [];
  for (const [k, placed] of segments.entries()) {
    yield;
    const startMs = clock.after(placed.startMs);
    const waitMs = clock.waitMs(placed.startMs);
    const before = segments[k - 1];
    if (waitMs > 0)
      delayed.push(before ? waitFrom(before, 'end', startMs - waitMs, waitMs) : waitFrom(placed, 'start', 0, waitMs));
    delayed.push({ ...placed, startMs });
  }
  const last = delayed[delayed.length - 1]!;
  const landedMs = last.startMs + last.segment.durationMs;
  if (endMs > landedMs) delayed.push(waitFrom(last, 'end', landedMs, endMs - landedMs));
  return delayed;
}

/** All drones wait where they are at the start or the end of a segment. */
function waitFrom(
  { segment, runOf }: PlacedSegment,
  at: 'start' | 'end',
  startMs: number,
  durationMs: number,
): PlacedSegment {
  const { pieceStart, controlsM } = segment.runs;
  const runs = pieceStart.length - 1;
  const builder = new TrajectoryBuilder(runs);
  for (let run = 0; run < runs; run++) {
    const place = at === 'start' ? 12 * pieceStart[run]! : 12 * pieceStart[run + 1]! - 3;
    builder.hold(run, 0, durationMs, controlsM, place);
  }
  const wait: Segment = { durationMs, runs: builder.build() };
  return { segment: wait, startMs, runOf };
}

function delayedLaunch(launch: PlannedLaunch, startMs: number): PlannedLaunch {
  const byMs = startMs - launch.startMs;
  const endMs = launch.endMs + byMs;
  return { ...launch, startMs, endMs, timesMs: launch.timesMs.map((timeMs) => timeMs + byMs) };
}
