import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECK_DEFAULTS, CheckMemory, checkTrajectories, type TrajectorySet } from '../../../src/core';
import { PROFILE, SITE } from './flights';

type Place = readonly [number, number, number];

interface Segment {
  readonly durationMs: number;
  readonly runs: TrajectorySet;
}

interface Placed {
  readonly segment: Segment;
  readonly startMs: number;
  readonly runOf: readonly number[];
}

/** A placed in which each run flies straight from a place to another, in pieces that last so long. */
function segmentOf(legs: readonly (readonly [Place, Place])[], pieceMs: number): Segment {
  const durationMs = 2000;
  const pieces = durationMs / pieceMs;
  const controlsM: number[] = [];
  for (const [from, to] of legs) {
    for (let third = 0; third < 3 * pieces; third++) {
      const at = (share: number) => from.map((m, axis) => m + (to[axis]! - m) * share);
      controlsM.push(...at(third / (3 * pieces)));
      if (third % 3 === 2) controlsM.push(...at((third + 1) / (3 * pieces)));
    }
  }
  const clock = legs.flatMap(() => Array.from({ length: pieces }, (_, k) => k * pieceMs));
  const runs = {
    degree: 3,
    pieceStart: Uint32Array.from({ length: legs.length + 1 }, (_, run) => run * pieces),
    startsMs: Float64Array.from(clock),
    endsMs: Float64Array.from(clock, (ms) => ms + pieceMs),
    controlsM: Float64Array.from(controlsM),
  };
  return { durationMs, runs };
}

/** Parts that meet well in some orders and leap, jerk or come too near in others. */
const SEGMENTS = [
  segmentOf(
    [
      [
        [0, 0, 20],
        [0, 0, 20],
      ],
      [
        [10, 0, 20],
        [10, 0, 20],
      ],
    ],
    2000,
  ),
  segmentOf(
    [
      [
        [0, 0, 20],
        [10, 0, 20],
      ],
      [
        [10, 0, 20],
        [0, 0.5, 20],
      ],
    ],
    2000,
  ),
  segmentOf(
    [
      [
        [0, 0, 20],
        [0, 3, 20],
      ],
      [
        [10, 0, 20],
        [10, 3, 20],
      ],
    ],
    500,
  ),
  segmentOf(
    [
      [
        [0, 3, 20],
        [0, 3, 26],
      ],
      [
        [10, 3, 20],
        [10, 3, 21],
      ],
    ],
    100,
  ),
];

/** The flight that segments make up, written out with no help of the check. */
function flightOf(segments: readonly Placed[]): TrajectorySet {
  const [startsMs, endsMs, controlsM]: [number[], number[], number[]] = [[], [], []];
  const pieceStart = [0];
  for (const drone of [0, 1]) {
    for (const { segment, startMs, runOf } of segments) {
      const { runs } = segment;
      for (let piece = runs.pieceStart[runOf[drone]!]!; piece < runs.pieceStart[runOf[drone]! + 1]!; piece++) {
        startsMs.push(startMs + runs.startsMs[piece]!);
        endsMs.push(startMs + runs.endsMs[piece]!);
        controlsM.push(...runs.controlsM.slice(12 * piece, 12 * piece + 12));
      }
    }
    pieceStart.push(startsMs.length);
  }
  const [starts, ends] = [Float64Array.from(startsMs), Float64Array.from(endsMs)];
  const controls = Float64Array.from(controlsM);
  return { degree: 3, pieceStart: Uint32Array.from(pieceStart), startsMs: starts, endsMs: ends, controlsM: controls };
}

const variants = fc.array(
  fc.record({
    order: fc.array(fc.record({ segment: fc.nat(SEGMENTS.length - 1), swapped: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    profile: fc.constantFrom(PROFILE, { ...PROFILE, speedXyMps: 1 }, { ...PROFILE, accelerationMps2: 0.1 }),
    site: fc.constantFrom(SITE, { ...SITE, ceilingM: 21 }),
    padM: fc.constantFrom(0, 7),
    windowMs: fc.constantFrom(500, 1500),
    wholeFlight: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test('flights judged one after another with one memory are judged as each is without', () => {
  fc.assert(
    fc.property(variants, (flights) => {
      const memory = new CheckMemory();
      for (const { order, profile, site, padM, windowMs, wholeFlight } of flights) {
        const segments = order.map(({ segment, swapped }, k): Placed => {
          return { segment: SEGMENTS[segment]!, startMs: 2000 * k, runOf: swapped ? [1, 0] : [0, 1] };
        });
        const flight = { trajectories: flightOf(segments), homesM: Float64Array.of(0, 0, 0, padM, 0, 0), site };
        const options = { ...CHECK_DEFAULTS, wholeFlight, windows: [{ startMs: 0, endMs: windowMs }] };
        const without = checkTrajectories(flight, profile, options);
        expect(checkTrajectories(flight, profile, { ...options, known: { segments, memory } })).toEqual(without);
      }
    }),
    { numRuns: 60 },
  );
});

test('a flight that is judged again has the verdict of before', () => {
  const memory = new CheckMemory();
  const judge = () => {
    const segments = [{ segment: SEGMENTS[1]!, startMs: 0, runOf: [0, 1] }];
    const flight = { trajectories: flightOf(segments), homesM: new Float64Array(6), site: { ...SITE } };
    return checkTrajectories(flight, { ...PROFILE }, { ...CHECK_DEFAULTS, known: { segments, memory } });
  };
  expect(judge()).toBe(judge());
});

test('a segment that stays in use does not keep all those that came after it, one after the other', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const memory = new CheckMemory();
  const stays = { ...SEGMENTS[0]! };
  const came: WeakRef<Segment>[] = [];
  let before = stays;
  for (let flight = 0; flight < 4; flight++) {
    const after = { ...SEGMENTS[0]! };
    const segments = [before, after].map((segment, k) => ({ segment, startMs: 2000 * k, runOf: [0, 1] }));
    const judged = { trajectories: flightOf(segments), homesM: new Float64Array(6), site: SITE };
    checkTrajectories(judged, PROFILE, { ...CHECK_DEFAULTS, known: { segments, memory } });
    came.push(new WeakRef(after));
    before = after;
  }
  before = stays;
  await nextTurn();
  collectGarbage();
  // the verdict on the last flight is kept, and with it both of its segments
  expect(came.map((segment) => segment.deref() !== undefined)).toEqual([false, false, true, true]);
  expect(memory).toBeDefined();
  expect(stays).toBeDefined();
});
