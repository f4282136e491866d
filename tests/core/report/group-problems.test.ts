import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CheckReport,
  groupedReportData,
  groupProblems,
  type PlanReport,
  type Problem,
  type ProblemCode,
  storylinesOf,
} from '../../../src/core';
import { makeSyntheticShow } from '../../fixtures/synthetic-show';

const { report: PLAN, flight: FLIGHT } = makeSyntheticShow(60);

const CODES: readonly ProblemCode[] = ['separation-too-small', 'altitude-too-high', 'velocity-jump', 'pads-too-close'];

const problem = fc
  .record({
    code: fc.constantFrom(...CODES),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    timeS: fc.option(fc.integer({ min: 0, max: Math.ceil(PLAN.durationS * 1000) }).map((ms) => ms / 1000)),
    drones: fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 2 }),
    value: fc.integer({ min: 0, max: 300 }),
    limit: fc.constantFrom(1.5, 120),
  })
  .map((found): Problem => ({ ...found, message: 'Something is wrong.', remedy: null }));

/** As the check orders them: errors first, then by how far they are beyond their limit. */
function worstFirst(problems: Problem[]): Problem[] {
  const excess = ({ value, limit }: Problem) => Math.abs(value - limit) / limit;
  return problems.sort(
    (p, q) => Number(q.severity === 'error') - Number(p.severity === 'error') || excess(q) - excess(p),
  );
}

/** What people would call the place, found without the code under test: every scene or transition that holds it. */
function placesAt(timeS: number, { scenes, transitions }: PlanReport): string[] {
  const near = (startS: number, endS: number) => timeS >= startS - 0.003 && timeS <= endS + 0.003;
  const firstS = Math.min(...transitions.map(({ startS }) => startS), ...scenes.map(({ startS }) => startS));
  const lastS = Math.max(...transitions.map((one) => one.startS + one.durationS), ...scenes.map(({ endS }) => endS));
  return [
    ...scenes.filter(({ startS, endS }) => near(startS, endS)).map(({ name }) => `scene ${name}`),
    ...transitions
      .filter(({ startS, durationS }) => near(startS, startS + durationS))
      .map(({ from, to }) => `transition ${from} ${to}`),
    ...(timeS <= firstS + 0.003 ? ['takeoff'] : []),
    ...(timeS >= lastS - 0.003 ? ['landing'] : []),
  ];
}

test('every problem is in exactly one group; counts, worst, drones and time agree; the place holds its instants', () => {
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 400 }), (found) => {
      const problems = worstFirst(found);
      const groups = groupProblems(problems, storylinesOf(PLAN, null));
      const all = groups.flatMap((group) => group.problems);
      expect([...all].sort((p, q) => p - q)).toEqual(problems.map((_, index) => index));
      for (const group of groups) {
        const members = group.problems.map((index) => problems[index]!);
        for (const member of members) {
          const { code, severity, limit } = group;
          expect(member).toMatchObject({ code, severity, limit });
        }
        const farthest = Math.max(...members.map(({ value, limit }) => Math.abs(value - limit)));
        expect(Math.abs(members[0]!.value - members[0]!.limit)).toBe(farthest);
        expect(group.drones).toBe(new Set(members.flatMap(({ drones }) => drones)).size);
        const times = members.flatMap(({ timeS }) => (timeS === null ? [] : [timeS]));
        expect(group.spanS).toEqual(times.length > 0 ? [Math.min(...times), Math.max(...times)] : null);
        const { stretch } = group;
        if (times.length === 0) expect(stretch).toBeNull();
        if (!stretch) continue;
        const name =
          stretch.kind === 'scene'
            ? `scene ${stretch.name}`
            : stretch.kind === 'transition'
              ? `transition ${stretch.from} ${stretch.to}`
              : stretch.kind;
        for (const timeS of times) expect(placesAt(timeS, PLAN)).toContain(name);
      }
    }),
    { numRuns: 60 },
  );
});

test('the written groups say the same: numbers from one, counts, the worst problem itself', () => {
  fc.assert(
    fc.property(fc.array(problem, { minLength: 1, maxLength: 50 }), (found) => {
      const problems = worstFirst(found);
      const data = groupedReportData({ ...PLAN, problems }, null);
      expect(data.problemGroups.reduce((sum, { count }) => sum + count, 0)).toBe(problems.length);
      for (const { count, problems: numbers, worst, message } of data.problemGroups) {
        expect(numbers).toHaveLength(count);
        expect(worst).toEqual(data.problems[numbers[0]! - 1]);
        expect(message).toMatch(/^\S.*\.$/);
      }
    }),
  );
});

const drone = (n: number, timeS: number, value: number): Problem => ({
  code: 'altitude-too-high',
  severity: 'error',
  message: '',
  timeS,
  drones: [n - 1],
  value,
  limit: 120,
  remedy: null,
});
const pair = (a: number, b: number, timeS: number, value: number): Problem => ({
  ...drone(a, timeS, value),
  code: 'separation-too-small',
  drones: [a - 1, b - 1],
  limit: 1.5,
});

/** The sentences of a flight file whose show lies between 10 and 400 s. */
function sentences(...problems: Problem[]): string[] {
  const segments = { takeoff: [0, 10], show: [10, 400], landing: [400, 450] } as const;
  const report: CheckReport = { ...flightReport(), drones: 4000, problems };
  return groupedReportData(report, segments).problemGroups.map(({ message }) => message);
}

function flightReport(): CheckReport {
  const { scenes: _, transitions: __, groups: ___, ...report } = PLAN;
  return report;
}

test('one and several, drones and pairs, are told in whole sentences', () => {
  expect(sentences(drone(412, 41.5, 136.4))).toEqual(['Drone 412 climbs above 120 m at 0:41.5: 136.40 m.']);
  expect(sentences(drone(412, 41.5, 136.4), drone(7, 50, 121))).toEqual([
    '2 drones climb above 120 m between 0:41.5 and 0:50.0: worst 136.40 m, drone 412 at 0:41.5.',
  ]);
  expect(sentences(pair(4, 17, 62.34, 0.83))).toEqual(['Drones 4 and 17 come nearer than 1.5 m at 1:02.3: 0.83 m.']);
  expect(sentences(pair(4, 17, 62.34, 0.83), pair(4, 18, 63, 0.9), pair(1, 2, 5, 1.49))).toEqual([
    '2 pairs come nearer than 1.5 m between 1:02.3 and 1:03.0: nearest 0.83 m, drones 4 and 17 at 1:02.3.',
    'Drones 1 and 2 come nearer than 1.5 m at 0:05.0 during take-off: 1.49 m.',
  ]);
});

test('the scene or the transition is named', () => {
  const [, scene] = PLAN.scenes;
  const transition = PLAN.transitions[1]!;
  const during = (timeS: number) =>
    groupedReportData({ ...PLAN, problems: [drone(3, timeS, 130)] }, null).problemGroups[0]!.message;
  expect(during((scene!.startS + scene!.endS) / 2)).toContain(`in the scene "${scene!.name}"`);
  expect(during(transition.startS + transition.durationS / 2)).toContain(`in the transition to "${transition.to}"`);
});

test('moments that lie far apart are told apart, and a value just beyond its limit is told from it', () => {
  expect(sentences(drone(1, 30, 120.001), drone(2, 300, 120.0004))).toEqual([
    'Drone 1 climbs above 120 m at 0:30.0: 120.001 m.',
    'Drone 2 climbs above 120 m at 5:00.0: 120.0004 m.',
  ]);
});

test('thousands are counted, and so is that the check kept the nearest pairs only', () => {
  const many = Array.from({ length: 412 }, (_, k) => pair(1, 2 + k, 60, 0.5 + k / 1000));
  expect(sentences(...many)[0]).toMatch(/^412 pairs come nearer/);
  const cut = Array.from({ length: 2000 }, (_, k) => pair(1, 2 + k, 60, 0.5 + k / 10_000));
  expect(sentences(...cut)[0]).toMatch(/^At least 2000 pairs come nearer/);
});

test('groups of a show are told by the storyboard of the drone', () => {
  const { scenes, transitions } = PLAN;
  const late = scenes.map((one) => ({
    ...one,
    name: `Second ${one.name}`,
    startS: one.startS + 5,
    endS: one.endS + 5,
  }));
  const second = { name: 'second', firstDrone: 40, drones: 20, scenes: late, transitions, delays: [], separationM: 2 };
  const report = { ...PLAN, groups: [second], problems: [drone(50, scenes[0]!.startS + 6, 130)] };
  expect(groupedReportData(report, null).problemGroups[0]!.message).toContain(`"Second ${scenes[0]!.name}"`);
});

test('a flight file without segments has groups all the same', () => {
  const { segments } = FLIGHT;
  const empty = { ...segments, takeoff: [0, 0], landing: [0, 0], show: [0, 0] } as const;
  const report = { ...flightReport(), problems: [drone(1, 30, 130)] };
  expect(groupProblems(report.problems, storylinesOf(report, empty))).toHaveLength(1);
  expect(groupProblems(report.problems, storylinesOf(report, null))).toHaveLength(1);
});
