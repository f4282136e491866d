import { TrajectoryBuilder } from '../../trajectory/trajectory-builder';
import { type FlightStage, joinStages, type PlacedStage } from '../flight-stage';
import type { FlightPlan, PlannedLaunch } from '../plan-flight';
import type { FlightUnit } from './flight-units';

/**
 * A flight whose drones wait before its units: on their pads before take-off, else where the unit before leaves them, so
 * that a scene's hold is as much longer.
 * @param waitsMs one a unit. @param endMs up to when they stand on their pads at last.
 */
export function* withWaits(
  plan: FlightPlan,
  units: readonly FlightUnit[],
  waitsMs: readonly number[],
  endMs: number,
): Generator<void, FlightPlan> {
  if (waitsMs.every((wait) => wait === 0) && endMs === plan.landing.endMs) return plan;
  const clock = new DelayedClock(units, waitsMs);
  const stages = yield* delayedStages(plan, clock, endMs);
  return {
    ...plan,
    trajectories: yield* joinStages(stages, plan.takeoff.layerOf.length),
    stages,
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
  readonly #units: readonly FlightUnit[];
  readonly #waitsMs: readonly number[];

  constructor(units: readonly FlightUnit[], waitsMs: readonly number[]) {
    this.#units = units;
    this.#waitsMs = waitsMs;
  }

  /** Where a unit starts there is a wait: the instant after it. */
  after(ms: number): number {
    return ms + this.#units.reduce((sum, { startMs }, unit) => sum + (startMs <= ms ? this.#waitsMs[unit]! : 0), 0);
  }

  /** The wait that comes before an instant. */
  waitMs(ms: number): number {
    const unit = this.#units.findIndex(({ startMs }) => startMs === ms);
    return unit < 0 ? 0 : this.#waitsMs[unit]!;
  }
}

function* delayedStages({ stages }: FlightPlan, clock: DelayedClock, endMs: number): Generator<void, PlacedStage[]> {
  const delayed: PlacedStage[] = [];
  for (const [k, placed] of stages.entries()) {
    yield;
    const startMs = clock.after(placed.startMs);
    const waitMs = clock.waitMs(placed.startMs);
    const before = stages[k - 1];
    if (waitMs > 0)
      delayed.push(before ? waitFrom(before, 'end', startMs - waitMs, waitMs) : waitFrom(placed, 'start', 0, waitMs));
    delayed.push({ ...placed, startMs });
  }
  const last = delayed[delayed.length - 1]!;
  const landedMs = last.startMs + last.stage.durationMs;
  if (endMs > landedMs) delayed.push(waitFrom(last, 'end', landedMs, endMs - landedMs));
  return delayed;
}

/** All drones wait where they are at the start or the end of a stage. */
function waitFrom(
  { stage, runOf }: PlacedStage,
  at: 'start' | 'end',
  startMs: number,
  durationMs: number,
): PlacedStage {
  const { pieceStart, controlsM } = stage.runs;
  const runs = pieceStart.length - 1;
  const builder = new TrajectoryBuilder(runs);
  for (let run = 0; run < runs; run++) {
    const place = at === 'start' ? 12 * pieceStart[run]! : 12 * pieceStart[run + 1]! - 3;
    builder.hold(run, 0, durationMs, controlsM, place);
  }
  const wait: FlightStage = { durationMs, runs: builder.build() };
  return { stage: wait, startMs, runOf };
}

function delayedLaunch(launch: PlannedLaunch, startMs: number): PlannedLaunch {
  const byMs = startMs - launch.startMs;
  const endMs = launch.endMs + byMs;
  return { ...launch, startMs, endMs, timesMs: launch.timesMs.map((timeMs) => timeMs + byMs) };
}
