import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { droneCount, positionInto, UNATTENDED } from '../../src/core';
import { createInlineJobs, createTaskHandlers } from '../../src/jobs';
import { parseShow } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';
import type { ShowOfVersion1 } from '../fixtures/version-1';

/** 24 drones make light; 12 of another kind rise while they perform. */
function twoGroups(): ShowOfVersion1 {
  return {
    ...SMALL_SHOW,
    formations: { ...SMALL_SHOW.formations, row: { recipe: { kind: 'circle', radiusM: 9, colour: '#ff0000' } } },
    groups: [
      {
        name: 'pyro',
        count: 12,
        storyboard: {
          takeoff: { layers: 2 },
          scenes: [
            { name: 'Rain', formation: 'row', placement: { positionM: [0, 25, 45] }, holdS: 6, startS: 40 },
            { name: 'Crown', formation: 'ring', placement: { positionM: [0, 0, 45], scale: 0.6 }, holdS: 8 },
          ],
          landing: { layers: 2, to: 'own' },
        },
      },
    ],
    cues: [{ name: 'fire', scene: 'Rain', atS: 2 }],
  };
}

test('two groups share the sky: one flight, one check, light and cues of both', async () => {
  const show = parseShow(JSON.stringify(twoGroups()), 'show.json');
  const { flight, report } = await compileShow(show, new Map(), UNATTENDED);
  expect(report.problems).toEqual([]);
  expect(report.scenes.map(({ name, points }) => [name, points])).toEqual([
    ['Ring', 24],
    ['Ball', 24],
  ]);
  const [pyro] = report.groups;
  expect(pyro).toMatchObject({ name: 'pyro', firstDrone: 24, drones: 12 });
  expect(pyro!.scenes.map(({ name, points }) => [name, points])).toEqual([
    ['Rain', 12],
    ['Crown', 12],
  ]);
  expect(pyro!.scenes[0]!.startS).toBe(40);
  expect(pyro!.transitions.map(({ to, certified }) => [to, certified])).toEqual([
    ['Rain', true],
    ['Crown', true],
    ['landing', true],
  ]);
  expect(pyro!.delays[0]!.scene).toBe('Crown');
  expect(pyro!.scenes[0]!.endS).toBe(46 + pyro!.delays[0]!.byS);
  expect(flight.cues).toEqual([{ name: 'fire', timeS: 42 }]);
  expect(droneCount(flight.trajectories)).toBe(36);
  expect(flight.lights.keyStart).toHaveLength(37);
  expect(flight.segments.takeoff[0]).toBe(0);
  expect(flight.segments.landing[1]).toBe(report.durationS);
  expect(report.durationS).toBeGreaterThan(report.transitions.at(-1)!.startS + report.transitions.at(-1)!.durationS);
});

test('each drone of a group lands where the group took off, and is lit in its scenes', async () => {
  const show = parseShow(JSON.stringify(twoGroups()), 'show.json');
  const { flight, report } = await compileShow(show, new Map(), UNATTENDED);
  const { trajectories, homesM, lights } = flight;
  const rainMs = 500 * (report.groups[0]!.scenes[0]!.startS + report.groups[0]!.scenes[0]!.endS);
  const at = new Float64Array(3);
  for (let d = 24; d < 36; d++) {
    positionInto(trajectories, d, 1000 * report.durationS, at, 0);
    expect([...at]).toEqual([...homesM.subarray(3 * d, 3 * d + 3)]);
    const last = lights.timesMs.findIndex((ms, k) => k >= lights.keyStart[d]! && ms >= rainMs);
    expect([...lights.rgb.subarray(3 * last, 3 * last + 3)]).toEqual([255, 0, 0]);
    expect([...lights.rgb.subarray(3 * lights.keyStart[d + 1]! - 3, 3 * lights.keyStart[d + 1]!)]).toEqual([0, 0, 0]);
  }
});

test('pins of a group name drones of the fleet', async () => {
  const input = twoGroups();
  Object.assign(input.groups![0]!.storyboard.scenes[0]!, { pins: [{ drone: 30, point: 3 }] });
  const { flight, report } = await compileShow(parseShow(JSON.stringify(input), 's'), new Map(), UNATTENDED);
  const at = new Float64Array(3);
  positionInto(flight.trajectories, 29, 1000 * report.groups[0]!.scenes[0]!.startS, at, 0);
  const without = await compileShow(parseShow(JSON.stringify(twoGroups()), 's'), new Map(), UNATTENDED);
  const places = Array.from({ length: 12 }, (_, k) => {
    const place = new Float64Array(3);
    positionInto(without.flight.trajectories, 24 + k, 40_000, place, 0);
    return place.join();
  });
  expect(report.problems).toEqual([]);
  expect(places).toContain(at.join());
});

test('a start that is set holds for the first group too, without further groups', async () => {
  const input: ShowOfVersion1 = structuredClone(SMALL_SHOW);
  Object.assign(input.storyboard.scenes[0]!, { startS: 50 });
  Object.assign(input.storyboard.scenes[1]!, { startS: 90.25 });
  const { flight, report } = await compileShow(parseShow(JSON.stringify(input), 's'), new Map(), UNATTENDED);
  expect(report.problems).toEqual([]);
  expect(report.scenes.map(({ startS }) => startS)).toEqual([50, 90.25]);
  expect(report.scenes[0]!.endS).toBe(report.transitions[1]!.startS);
  expect(flight.segments.takeoff[0]).toBeGreaterThan(10);
});

test('a flight of groups is exported and found clear from its own bytes', async () => {
  const jobs = createInlineJobs(createTaskHandlers());
  const text = JSON.stringify(twoGroups());
  const { flight } = await jobs.run('plan', { name: 'show.json', text, assets: new Map() });
  for (const format of ['skyc', 'skyb', 'csv'] as const) {
    const { report } = await jobs.run('export', { flight, format, allowViolations: false, dateIso: '2026-11-24' });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.drones).toBe(36);
  }
});
