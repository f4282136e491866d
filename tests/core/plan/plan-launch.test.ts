import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, positionInto, type TrajectorySet } from '../../../src/core';
import { planLaunch } from '../../../src/core/plan/launch/plan-launch';
import { runAtOnce } from '../../../src/core/task-context';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { flyLaunch, LAUNCH, limits, plansOf, trayPads, WAYS } from './launches';

/** What pairs in the air keep: the design separation and the allowance for files. */
const FLYING_M = 2.012;

const SHOW_PADS = trayPads({ columns: 7, rows: 7, pitchM: 4 }, { columns: 3, rows: 4, pitchM: 0.5 }, 550);

const trays = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 3 }),
  pitchM: fc.double({ min: 0.3, max: 1.2, noNaN: true }),
});

/** Two trays beside each other with a gap. */
const trayPair = fc
  .tuple(trays, fc.double({ min: 0.3, max: 3, noNaN: true }))
  .map(([tray, gapM]) => trayPads({ columns: 2, rows: 1, pitchM: tray.columns * tray.pitchM + gapM }, tray));

/** Pads without any order, one in each cell of a grid. */
const scattered = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { minLength: 16, maxLength: 16 })
  .map((shifts) =>
    Float64Array.from(shifts.flatMap(([x, y], k) => [(k % 4) * 0.8 + x / 1000, Math.floor(k / 4) * 0.8 + y / 1000, 0])),
  );

const launches = fc.record({
  altitudeM: fc.integer({ min: 4, max: 12 }),
  layers: fc.integer({ min: 1, max: 6 }),
  layerStepM: fc.double({ min: 0.5, max: 4, noNaN: true }).map((step) => Math.round(step * 100) / 100),
  intervalS: fc.constantFrom(0, 0.5, 2),
  clearanceM: fc.constantFrom(undefined, 0.1, 5),
});

describe('dense pads', () => {
  test.each(WAYS)(
    '%s: no two drones in the air come nearer than the flying separation, downwash counted',
    (direction) => {
      fc.assert(
        fc.property(fc.oneof(trayPair, scattered), launches, fc.constantFrom(1, 1.6), (pads, launch, downwash) => {
          const profile = limits(downwash);
          const plan = runAtOnce(planLaunch(pads, launch, profile, direction));
          const flown = flyLaunch(pads, plan, profile, direction);
          const nearest = sampledSeparation(flown, 20, { aboveM: 0, downwash });
          expect(nearest.m).toBeGreaterThanOrEqual(FLYING_M - 1e-9);
        }),
        { numRuns: 40 },
      );
    },
  );

  test('places over the pads are the separation apart in space', () => {
    for (const plan of plansOf(SHOW_PADS, LAUNCH, limits(1.6))) {
      expect(leastDistanceM(plan.placesM, 1.6)).toBeGreaterThanOrEqual(FLYING_M);
    }
  });

  test('who rises earlier goes higher, one separation times the downwash factor a wave', () => {
    const plan = runAtOnce(planLaunch(SHOW_PADS, LAUNCH, limits(1.6), 'takeoff'));
    expect(plan.layers).toBe(12);
    expect(plan.layerStepM).toBe(3.22);
    const startOf = layerStarts(plan.layerOf, plan.startsMs);
    for (let layer = 0; layer + 1 < plan.layers; layer++) expect(startOf[layer]).toBeGreaterThan(startOf[layer + 1]!);
    expect(Math.max(...plan.placesM.filter((_, k) => k % 3 === 2))).toBe(45.42);
  });

  test('a neighbour in time is far aside: of the twelve pads of a tray none follows one next to it', () => {
    const { layerOf } = runAtOnce(planLaunch(SHOW_PADS, LAUNCH, limits(), 'takeoff'));
    const pad = (layer: number) => layerOf.subarray(0, 12).indexOf(layer);
    for (let layer = 0; layer < 11; layer++)
      expect(acrossM(SHOW_PADS, pad(layer), pad(layer + 1))).toBeGreaterThan(1.1);
  });

  test('a drone starts when its near neighbours before it are 3 m up, or as far as asked', () => {
    const tray = trayPads({ columns: 1, rows: 1, pitchM: 1 }, { columns: 3, rows: 2, pitchM: 0.5 });
    for (const clearanceM of [undefined, 6]) {
      const plan = runAtOnce(planLaunch(tray, { ...LAUNCH, intervalS: 0, clearanceM }, limits(), 'takeoff'));
      const starts = [...plan.startsMs].sort((a, b) => a - b);
      const set = flyLaunch(tray, plan, limits(), 'takeoff');
      for (let k = 1; k < starts.length; k++) {
        const first = plan.startsMs.indexOf(starts[k - 1]!);
        expect(heightM(set, first, starts[k]!)).toBeGreaterThanOrEqual(clearanceM ?? 3);
        expect(heightM(set, first, starts[k]! - 20)).toBeLessThan((clearanceM ?? 3) + 0.1);
      }
    }
  });

  test('landing is take-off backwards where drones sink as fast as they rise', () => {
    const profile = { ...limits(1.6), speedDownMps: 3 };
    const [up, down] = plansOf(SHOW_PADS, { ...LAUNCH, intervalS: 0 }, profile);
    const endMs = Math.max(...down!.arrivalsMs);
    expect(Math.min(...down!.startsMs)).toBe(0);
    expect([...down!.arrivalsMs].map((time) => endMs - time)).toEqual([...up!.startsMs]);
    expect([...down!.startsMs].map((time) => endMs - time)).toEqual([...up!.arrivalsMs]);
    expect(down!.layerOf).toEqual(up!.layerOf);
  });

  test('the lowest layer lands first', () => {
    const plan = runAtOnce(planLaunch(SHOW_PADS, LAUNCH, limits(), 'landing'));
    const landed = layerStarts(plan.layerOf, plan.arrivalsMs);
    for (let layer = 0; layer + 1 < plan.layers; layer++) expect(landed[layer]).toBeLessThan(landed[layer + 1]!);
  });

  test('a solid field of pads needs no more groups than the best lattice has', () => {
    const field = trayPads({ columns: 1, rows: 1, pitchM: 1 }, { columns: 22, rows: 25, pitchM: 0.5 });
    expect(runAtOnce(planLaunch(field, LAUNCH, limits(), 'takeoff')).layers).toBe(15);
  });

  test('a stack that is higher than may be is refused with what is wrong, where, and what to do', () => {
    const box = trayPads({ columns: 1, rows: 1, pitchM: 1 }, { columns: 8, rows: 8, pitchM: 0.2 });
    const refused = () => runAtOnce(planLaunch(box, LAUNCH, limits(1.6), 'takeoff'));
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(
      /take-off from the pads about pad \d+ at .*: pads 0.20 m apart need 64 layers 3.22 m apart.*fewer pads/,
    );
  });

  test('a fleet of 550 in trays is planned at once', () => {
    const times = Array.from({ length: 5 }, () => {
      const startMs = performance.now();
      runAtOnce(planLaunch(SHOW_PADS, LAUNCH, limits(1.6), 'takeoff'));
      return performance.now() - startMs;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('pads that are far enough apart', () => {
  test.each([2, 2.5, 3])('%s m: layers, steps and intervals are those of the show', (pitchM) => {
    const pads = trayPads({ columns: 22, rows: 25, pitchM }, { columns: 1, rows: 1, pitchM: 1 });
    const launch = { ...LAUNCH, layers: 5, layerStepM: 2.5 };
    const [up, down] = plansOf(pads, launch, limits(1.6));
    const layerOf = spreadSlowly(pads, 5);
    expect([...up!.layerOf]).toEqual(layerOf);
    expect([...down!.layerOf]).toEqual(layerOf);
    expect([...up!.startsMs]).toEqual(layerOf.map((layer) => (4 - layer) * 2000));
    expect([...down!.startsMs]).toEqual(layerOf.map((layer) => layer * 2000));
    expect([...up!.placesM.filter((_, k) => k % 3 === 2)]).toEqual(layerOf.map((layer) => 10 + 2.5 * layer));
  });
});

/** The obvious way to spread: every pad takes the layer whose nearest pad within three pitches is farthest. */
function spreadSlowly(padsM: Float64Array, layers: number): number[] {
  const layerOf: number[] = [];
  const pitchM = acrossM(padsM, 0, 1);
  for (let i = 0; i < padsM.length / 3; i++) {
    const nearest = Array.from({ length: layers }, () => Number.POSITIVE_INFINITY);
    for (let j = 0; j < i; j++) {
      const distance = acrossM(padsM, i, j);
      if (distance < 3 * pitchM - 1e-6) nearest[layerOf[j]!] = Math.min(nearest[layerOf[j]!]!, distance);
    }
    layerOf.push(nearest.findIndex((distance) => distance >= Math.max(...nearest) - 1e-9));
  }
  return layerOf;
}

function acrossM(padsM: Float64Array, i: number, j: number): number {
  return Math.hypot(padsM[3 * i]! - padsM[3 * j]!, padsM[3 * i + 1]! - padsM[3 * j + 1]!);
}

function leastDistanceM(placesM: Float64Array, downwash: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < placesM.length / 3; i++) {
    for (let j = 0; j < i; j++) {
      const above = (placesM[3 * i + 2]! - placesM[3 * j + 2]!) / downwash;
      least = Math.min(least, Math.hypot(acrossM(placesM, i, j), above));
    }
  }
  return least;
}

function heightM(set: TrajectorySet, drone: number, timeMs: number): number {
  const at = new Float64Array(3);
  positionInto(set, drone, timeMs, at, 0);
  return at[2]!;
}

function layerStarts(layerOf: ArrayLike<number>, timesMs: Float64Array): number[] {
  const of: number[] = [];
  for (let pad = 0; pad < timesMs.length; pad++) of[layerOf[pad]!] = timesMs[pad]!;
  return of;
}
