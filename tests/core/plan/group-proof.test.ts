import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FlightPlan, positionInto, type TrajectorySet } from '../../../src/core';
import type { GroupPair } from '../../../src/core/plan/groups/group-pair';
import { firstOverlap, ownTimeMs, type ScheduleInterval } from '../../../src/core/plan/groups/group-proof';
import { GroupTrack } from '../../../src/core/plan/groups/group-track';
import { TrajectoryBuilder } from '../../../src/core/trajectory/trajectory-builder';
import { groupOf } from './groups';

const SEPARATION_M = 2;
const STEP_MS = 10;

/** No drone of the random flights is faster. */
const FASTEST_MPS = 3 * 12;

/** A flight of some pieces, all in the air: control points in a box, each piece some hundred milliseconds. */
const flight = fc.array(
  fc.record({
    lengthMs: fc.integer({ min: 500, max: 2500 }),
    towards: fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 9, maxLength: 9 }),
  }),
  { minLength: 3, maxLength: 5 },
);

type Flight = typeof flight extends fc.Arbitrary<infer T> ? T : never;

function setOf(flights: readonly Flight[], aside: number): TrajectorySet {
  const builder = new TrajectoryBuilder(flights.length);
  for (const [drone, pieces] of flights.entries()) {
    let timeMs = 0;
    let from = [drone * 4, aside, 40];
    for (const { lengthMs, towards } of pieces) {
      const controls = [...from, ...towards.map((mm, k) => [drone * 4, aside, 40][k % 3]! + mm / 1000)];
      builder.add(drone, timeMs, timeMs + lengthMs, controls);
      timeMs += lengthMs;
      from = controls.slice(9);
    }
  }
  return builder.build();
}

/** A track whose drones are in a scene all the while. */
function trackOf(name: string, flights: readonly Flight[], aside: number, downwashFactor: number): GroupTrack {
  const { story } = groupOf(name, 0, [{ at: [0, 0, 40] }]);
  const never = new Float64Array(flights.length).fill(-1);
  const launch = { startMs: -1, endMs: -1, layerOf: new Uint16Array(flights.length), timesMs: never, holdMs: 0 };
  const [later, latest] = [1e9, 1e9 + 1];
  const plan: FlightPlan = {
    trajectories: setOf(flights, aside),
    segments: [],
    scenes: [{ startMs: -1, endMs: later, pointOf: new Int32Array(flights.length), note: null }],
    transitions: [],
    takeoff: launch,
    landing: { ...launch, startMs: latest, endMs: latest, timesMs: never.map(() => latest) },
    timeToFirstPictureS: 0,
  };
  return new GroupTrack(name, 0, plan, { ...story, profile: { ...story.profile, downwashFactor } });
}

function overlapOf(pair: GroupPair, passage: ScheduleInterval) {
  const steps = firstOverlap(pair, passage);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The slow, obvious judge. */
function sampledM({ first, second }: GroupPair, passage: ScheduleInterval): number {
  const at = new Float64Array(6);
  let nearest = Number.POSITIVE_INFINITY;
  for (let timeMs = passage.fromMs; timeMs <= passage.toMs; timeMs += STEP_MS) {
    for (let i = 0; i < first.drones; i++) {
      positionInto(first.set, i, timeMs, at, 0);
      for (let j = 0; j < second.drones; j++) {
        positionInto(second.set, j, ownTimeMs(passage, timeMs), at, 3);
        const up = (at[2]! - at[5]!) * first.squash;
        nearest = Math.min(nearest, Math.hypot(at[0]! - at[3]!, at[1]! - at[4]!, up));
      }
    }
  }
  return nearest;
}

const flights = fc.array(flight, { minLength: 1, maxLength: 3 });

test('what is proved keeps apart at every sample, and what is not comes that near', () => {
  let proved = 0;
  let met = 0;
  fc.assert(
    fc.property(
      flights,
      flights,
      fc.integer({ min: 10, max: 70 }),
      fc.constantFrom(1, 2.5),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 2500 }),
      fc.boolean(),
      (ones, others, aside, downwash, fromMs, ownMs, waits) => {
        const first = trackOf('first', ones, 0, downwash);
        const second = trackOf('second', others, aside / 10, downwash);
        const pair = { first, second, fullM: SEPARATION_M, padsM: SEPARATION_M };
        const passage = { fromMs, toMs: fromMs + 6000, ownMs, waits };
        const sampled = sampledM(pair, passage);
        const meeting = overlapOf(pair, passage);
        if (meeting) met++;
        else proved++;
        if (!meeting) expect(sampled).toBeGreaterThanOrEqual(SEPARATION_M - 1e-9);
        else expect(sampled).toBeLessThan(SEPARATION_M + (2 * FASTEST_MPS * STEP_MS) / 2000);
      },
    ),
    { numRuns: 400 },
  );
  expect(proved).toBeGreaterThan(50);
  expect(met).toBeGreaterThan(50);
});

test('a meeting between two samples of any film is found: two drones that pass within milliseconds', () => {
  const piece = (...towards: number[]) => ({ lengthMs: 1000, towards });
  const still = piece(0, 0, 0, 0, 0, 0, 0, 0, 0);
  const first = trackOf('first', [[still, still]], 0, 1);
  const aside = piece(-20_000, 0, 0, -20_000, -4001, 0, -20_000, -4001, 0);
  const past = piece(-6667, -4001, 0, 6667, -4001, 0, 20_000, -4001, 0);
  const second = trackOf('second', [[aside, past]], 6, 1);
  const pair = { first, second, fullM: SEPARATION_M, padsM: SEPARATION_M };
  const passage = { fromMs: 0, toMs: 2000, ownMs: 0, waits: false };
  expect(sampledM(pair, { ...passage, fromMs: 5, ownMs: 5 })).toBeGreaterThan(SEPARATION_M);
  expect(overlapOf(pair, passage)).toMatchObject({ drones: [0, 0], fromMs: 1000 });
  expect(overlapOf({ ...pair, fullM: 1.99, padsM: 1.99 }, passage)).toBeNull();
});
