import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { type FlightShow, InputError, positionInto, printMessage, UNATTENDED } from '../../src/core';
import { mainStoryboard, parseShow } from '../../src/show';
import type { ShowOfVersion1 } from '../fixtures/version-1';

const SMALL: ShowOfVersion1['formations'] = {
  ring: { recipe: { kind: 'circle', radiusM: 12, colour: '#ff0000' } },
  ball: { recipe: { kind: 'shell', radiusM: 7, points: 25 } },
};

function show(change: Partial<ShowOfVersion1> = {}): ReturnType<typeof parseShow> {
  const input: ShowOfVersion1 = {
    version: 1,
    title: 'Small show',
    site: {
      origin: { latitudeDeg: 51.13, longitudeDeg: 71.43, amslM: 347 },
      headingDeg: 30,
      geofence: {
        polygonM: [
          [-60, -60],
          [60, -60],
          [60, 60],
          [-60, 60],
        ],
        ceilingM: 100,
      },
      audience: { positionM: [0, -120, 1.7], lookAtM: [0, 0, 40] },
    },
    fleet: { count: 30, launch: { columns: 6, rows: 5, pitchM: 2.5 } },
    formations: SMALL,
    storyboard: {
      scenes: [
        { name: 'Ring', formation: 'ring', placement: { positionM: [0, 0, 40] }, holdS: 6 },
        {
          name: 'Ball',
          formation: 'ball',
          placement: { positionM: [0, 0, 40] },
          holdS: 30,
          movement: { kind: 'turn', degrees: 120 },
          transition: { kind: 'fixed', durationS: 12 },
        },
      ],
    },
    cues: [
      { name: 'second', scene: 'Ball', atS: 2 },
      { name: 'first', atS: 1 },
    ],
    ...change,
  };
  return parseShow(JSON.stringify(input), 'test');
}

test('a show becomes a flight that the check has nothing against', async () => {
  const { flight, report } = await compileShow(show(), new Map(), UNATTENDED);
  expect(report.problems).toEqual([]);
  expect(report.scenes.map(({ name, points }) => [name, points])).toEqual([
    ['Ring', 30],
    ['Ball', 25],
  ]);
  expect(report.transitions.map(({ durationS }) => durationS)[1]).toBe(12);
  expect(report.transitions.every(({ certified, minSeparationM }) => certified && minSeparationM >= 2)).toBe(true);
  expect(flight.showId).toBe('small-show');
  expect(flight.cues).toEqual([
    { timeS: 1, name: 'first' },
    { timeS: report.scenes[1]!.startS + 2, name: 'second' },
  ]);
  expect(flight.segments.takeoff[1]).toBe(report.transitions[0]!.startS);
});

test('the same show gives the same flight, and another show another hash', async () => {
  const [a, b] = await Promise.all([show(), show()].map((one) => compileShow(one, new Map(), UNATTENDED)));
  expect(a!.flight).toEqual(b!.flight);
  const other = await compileShow(show({ title: 'Other' }), new Map(), UNATTENDED);
  expect(other.flight.planHash).not.toBe(a!.flight.planHash);
});

test('music goes along with the flight', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const withMusic = show({ music: { file: 'assets/anthem.mp3' } });
  const { flight } = await compileShow(withMusic, new Map([['assets/anthem.mp3', bytes]]), UNATTENDED);
  expect(flight.music).toEqual<FlightShow['music']>({ name: 'anthem.mp3', mediaType: 'audio/mpeg', bytes });
});

test('a formation that cannot hold its points says so with its path and a way out', async () => {
  const tight = show({ formations: { ...SMALL, ring: { recipe: { kind: 'circle', radiusM: 3 } } } });
  const failed = await compileShow(tight, new Map(), UNATTENDED).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(InputError);
  expect((failed as InputError).where).toContain('formations.ring');
  expect((failed as InputError).remedy).toMatch(/\d/);
});

test('a scene that moves too fast is found out, with the drone, the time and how much slower would do', async () => {
  const wild = show();
  mainStoryboard(wild).scenes[1]!.figures[0]!.motion = [{ kind: 'turn', degrees: 3600 }];
  const { report } = await compileShow(wild, new Map(), UNATTENDED);
  expect(report.problems[0]).toMatchObject({ code: expect.stringMatching(/speed|acceleration/), severity: 'error' });
  expect(report.problems[0]!.timeS).toBeGreaterThan(report.scenes[1]!.startS);
  expect(printMessage(report.problems[0]!.remedy!)).toMatch(/times its time/);
});

test('movements made together fly, and where spares double the points no drone is dark', async () => {
  const together = show();
  const [ring, ball] = mainStoryboard(together).scenes;
  ring!.figures[0]!.motion = [{ kind: 'sway', degrees: 20, periodS: 10 }];
  ring!.holdS = 20;
  ball!.spares = 'double';
  ball!.transition = { kind: 'planned', flow: 'through', keepsPoints: false };
  ball!.figures[0]!.motion = [
    {
      kind: 'path',
      pointsM: [
        [0, 0, 0],
        [20, 10, 5],
        [30, 0, 0],
      ],
      headingFollows: true,
    },
    { kind: 'scale', to: 1.3, back: true },
  ];
  const { flight, report } = await compileShow(together, new Map(), UNATTENDED);
  expect(report.problems).toEqual([]);
  const { trajectories, lights } = flight;
  const middleMs = 500 * (report.scenes[1]!.startS + report.scenes[1]!.endS);
  const [start, end] = [new Float64Array(3), new Float64Array(3)];
  for (let d = 0; d < 30; d++) {
    const key = lights.timesMs.findIndex((ms, k) => k >= lights.keyStart[d]! && ms >= middleMs);
    expect(lights.rgb.subarray(3 * key, 3 * key + 3).some((level) => level > 0)).toBe(true);
    positionInto(trajectories, d, 1000 * report.scenes[1]!.startS, start, 0);
    positionInto(trajectories, d, 1000 * report.scenes[1]!.endS, end, 0);
    expect(end[2]! - start[2]!).toBeCloseTo(0, 2);
    expect(end[0]! - start[0]!).toBeGreaterThan(5);
  }
});
