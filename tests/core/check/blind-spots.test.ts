import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckReport, checkTrajectories, type TrajectorySet } from '../../../src/core';
import { TrajectoryBuilder } from '../../../src/core/trajectory/trajectory-builder';
import { pairsInTheAir } from '../../oracles/pairs-in-the-air';
import { PROFILE, SITE, type Stop } from './flights';

const PADS = 4;

const metres = (least: number, most: number) =>
  fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((cm) => cm / 100);

/** Pads, places right above pads, places anywhere near, and places below the ground. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.record({ pad: fc.nat(PADS - 1), z: fc.constantFrom(0, 0, 0.04, 0.07, 0.5, 3, 10) }) },
  { weight: 2, arbitrary: fc.record({ x: metres(-1, 7), y: metres(-2, 2), z: metres(-0.5, 4) }) },
  { weight: 1, arbitrary: fc.record({ x: metres(-1, 7), y: metres(-2, 2), z: metres(-4, 12) }) },
);

const route = fc.array(fc.record({ at: place, afterMs: fc.integer({ min: 200, max: 12_000 }) }), {
  minLength: 1,
  maxLength: 7,
});

/**
 * @param padPitchM where it is not less than the separation that the profile refuses, 1.5 m, no rule of the ground may
 * hide a pair.
 */
const fleetOver = (padPitchM: number) =>
  fc.record({
    padPitchM: fc.constant(padPitchM),
    routes: fc.array(route, { minLength: 2, maxLength: 4 }),
    /** When each flight begins, and where the file is cut off. */
    startsMs: fc.array(fc.nat(8000), { minLength: 4, maxLength: 4 }),
    cutAt: fc.double({ min: 0.05, max: 1, noNaN: true }),
  });

type Fleet = ReturnType<typeof fleetOver> extends fc.Arbitrary<infer T> ? T : never;

/** Flights from rest to rest over the places of each route, each cut off at the same instant. */
function flightsOf({ routes, startsMs, cutAt, padPitchM }: Fleet): TrajectorySet {
  const lastMs = Math.max(...routes.map((stops, d) => startsMs[d]! + stops.reduce((sum, s) => sum + s.afterMs, 0)));
  const cutMs = Math.max(1, Math.round(lastMs * cutAt));
  const builder = new TrajectoryBuilder(routes.length);
  for (const [drone, stops] of routes.entries()) {
    let before = placeOf(stops[0]!.at, padPitchM);
    let timeMs = Math.min(startsMs[drone]!, cutMs - 1);
    for (const { at, afterMs } of stops) {
      const next = placeOf(at, padPitchM);
      const endMs = Math.min(cutMs, timeMs + afterMs);
      if (endMs > timeMs) {
        builder.add(
          drone,
          timeMs,
          endMs,
          firstShare([...before, ...before, ...next, ...next], (endMs - timeMs) / afterMs),
        );
      }
      before = next;
      timeMs += afterMs;
    }
  }
  return builder.build();
}

function placeOf(at: Fleet['routes'][number][number]['at'], padPitchM: number): [number, number, number] {
  return 'pad' in at ? [at.pad * padPitchM, 0, at.z] : [at.x, at.y, at.z];
}

/** The first share of a cubic (de Casteljau). */
function firstShare(cubic: readonly number[], share: number): number[] {
  const points = [0, 3, 6, 9].map((k) => cubic.slice(k, k + 3));
  const first: number[][] = [];
  for (let level = 3; level >= 0; level--) {
    first.push(points[0]!.slice());
    for (let k = 0; k < level; k++) points[k] = points[k]!.map((v, axis) => v + (points[k + 1]![axis]! - v) * share);
  }
  return first.flat();
}

function check(trajectories: TrajectorySet, profile = PROFILE) {
  const drones = trajectories.pieceStart.length - 1;
  const homesM = Float64Array.from({ length: 3 * drones }, (_, k) => (k % 3 === 0 ? k : 0));
  return checkTrajectories({ trajectories, homesM, site: SITE }, profile).report;
}

/** Holds the report on a set to what the oracle found. @returns how many pairs that were. */
function expectFound(set: TrajectorySet, report: CheckReport, besideM?: number): number {
  const found = report.problems.filter(({ code }) => code === 'separation-too-small');
  const near = pairsInTheAir(set, PROFILE.separationHardM - 0.001, 20, besideM);
  for (const { drones, m } of near) {
    const problem = found.find((one) => one.drones[0] === drones[0] && one.drones[1] === drones[1]);
    expect(problem, `drones ${drones} at ${m} m`).toBeDefined();
    // the check pins squares down to 1e-8 m²
    expect(problem!.value).toBeLessThanOrEqual(Math.hypot(m, 1e-4) + 1e-9);
    expect(report.minSeparation!.m).toBeLessThanOrEqual(Math.hypot(m, 1e-4) + 1e-9);
  }
  return near.length;
}

test('every pair below the limit with a drone in the air is found, wherever flights begin, end and are cut', () => {
  let near = 0;
  fc.assert(
    fc.property(fleetOver(2), (random) => {
      const set = flightsOf(random);
      near += expectFound(set, check(set));
    }),
    { numRuns: 600 },
  );
  expect(near).toBeGreaterThan(100);
});

test('on dense pads all are found but those of which one is on the ground, a pad or more away', () => {
  let near = 0;
  fc.assert(
    fc.property(fleetOver(0.5), (random) => {
      const set = flightsOf(random);
      // each of two drones may be 5 cm off the place that it stands on or rises from, and pads 1 cm nearer
      near += expectFound(set, check(set, { ...PROFILE, launchPitchM: 0.5 }), 0.5 - 0.11);
    }),
    { numRuns: 600 },
  );
  expect(near).toBeGreaterThan(100);
});

const stops = (...places: [number, number, number, number][]): Stop[] =>
  places.map(([atS, x, y, z]) => ({ atS, x, y, z }));

function flown(routes: Stop[][]): TrajectorySet {
  const builder = new TrajectoryBuilder(routes.length);
  for (const [drone, route] of routes.entries()) {
    for (let k = 0; k + 1 < route.length; k++) {
      const [a, b] = [route[k]!, route[k + 1]!];
      const [from, to] = [
        [a.x, a.y, a.z],
        [b.x, b.y, b.z],
      ];
      builder.add(drone, a.atS * 1000, b.atS * 1000, [...from, ...from, ...to, ...to]);
    }
  }
  return builder.build();
}

describe('flights that do not stand where they begin or end', () => {
  const crossing = (first: number[], last: number[]): Stop[][] =>
    [0, 1].map((d) => {
      const [x0, x1] = d === 0 ? [0, 8] : [8, 0];
      const rise = first.map((z, k) => [6 * k, x0, 0, z] as [number, number, number, number]);
      const after = last.map((z, k) => [6 * (first.length + k), x1, 0, z] as [number, number, number, number]);
      return stops(...rise, ...after);
    });

  test.each([
    ['rise, cross and rise on', crossing([0, 10], [10, 20])],
    ['cross, and the file ends', crossing([0, 10], [10])],
    ['hover, cross and land', crossing([10], [10, 0])],
    ['begin in the air, cross and end in the air', crossing([10], [10])],
    ['begin below the ground and cross there', crossing([-3], [-3])],
  ])('two that %s meet, and are found', (_, routes) => {
    const report = check(flown(routes));
    expect(report.minSeparation!.m).toBeLessThan(0.001);
    expect(report.problems.map(({ code }) => code)).toContain('separation-too-small');
  });

  test('two that hover in one place for all of a file of one instant are found', () => {
    const builder = new TrajectoryBuilder(2);
    for (const drone of [0, 1]) builder.add(drone, 0, 1, [3, 0, 10, 3, 0, 10, 3, 0, 10, 3, 0, 10]);
    expect(check(builder.build()).minSeparation!.m).toBe(0);
  });

  test('the time in the air counts to the end of the show where a drone does not land', () => {
    const up = stops([0, 0, 0, 0], [10, 0, 0, 20], [60, 0, 0, 20]);
    expect(check(flown([up])).longestFlightS).toBeCloseTo(60, 0);
    const { longestFlightS } = check(flown([stops([0, 0, 0, 20], [50, 0, 0, 20]), stops([0, 9, 0, 0], [90, 9, 0, 0])]));
    expect(longestFlightS).toBeCloseTo(90, 3);
  });

  test('a drone that slides along the ground does not stand: it is judged against one that does', () => {
    const slides = stops([0, 6, 0, 0], [10, -2, 0, 0]);
    const stands = stops([0, 2, 0, 0], [10, 2, 0, 0]);
    const { problems } = check(flown([slides, stands]));
    expect(problems.filter(({ code }) => code === 'separation-too-small')).toHaveLength(1);
  });

  test('a landing on the pad of another that stands there is found', () => {
    const lands = stops([0, 6, 0, 0], [10, 6, 0, 10], [20, 0, 0, 10], [40, 0, 0, 0]);
    const { problems } = check(flown([lands, stops([0, 0, 0, 0], [40, 0, 0, 0])]));
    expect(problems.map(({ code }) => code)).toContain('separation-too-small');
  });
});

describe('below the ground', () => {
  test.each([
    ['at the start of the flight', stops([0, 0, 0, 0], [10, 0, 0, -4], [30, 0, 0, 20], [50, 0, 0, 0])],
    ['at its end', stops([0, 0, 0, 0], [10, 0, 0, 20], [30, 0, 0, -0.2], [32, 0, 0, 0])],
    ['all the time', stops([0, 0, 0, -1], [10, 0, 0, -20], [20, 0, 0, -1])],
    ['in a rest', stops([0, 0, 0, 0], [9, 0, 0, 9], [19, 0, 0, 0], [25, 0, 0, -0.3], [30, 0, 0, 9], [40, 0, 0, 0])],
  ])('a drone that sinks in its own column %s is an error with its depth', (_, route) => {
    const lowest = Math.min(...route.map(({ z }) => z));
    const { problems } = check(flown([route]));
    const [found] = problems.filter(({ code, value }) => code === 'altitude-too-low' && value < 0);
    expect(found?.value).toBeCloseTo(lowest, 3);
    expect(found?.severity).toBe('error');
  });
});

describe('what was not measured is said', () => {
  test('a fleet of one has no separation; one that stays on its pads says that nothing flew', () => {
    expect(check(flown([stops([0, 0, 0, 0], [10, 0, 0, 10])])).minSeparation).toBeNull();
    const parked = [0, 1, 2].map((k) => stops([0, 3 * k, 0, 0], [10, 3 * k, 0, 0]));
    const report = check(flown(parked));
    expect(report.minSeparation!.m).toBeCloseTo(3, 6);
    expect(report.notMeasured.map(({ what }) => what)).toContain('separation');
  });

  test('a flight in which all pairs were measured says nothing of the kind', () => {
    const report = check(flown([stops([0, 0, 0, 0], [10, 0, 0, 10]), stops([0, 9, 0, 0], [10, 9, 0, 10])]));
    expect(report.notMeasured).toEqual([]);
  });
});
