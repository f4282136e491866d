import { describe, expect, test } from 'vitest';
import { compileShow, type PlannedShow } from '../../src/compile';
import {
  describeGroup,
  droneCount,
  groupProblems,
  positionInto,
  printMessage,
  storylinesOf,
  UNATTENDED,
} from '../../src/core';
import { facingAudience } from '../../src/editing';
import { parseShow, type Show, type ShowInput } from '../../src/show';

type Board = ShowInput['storyboards'][number];
type SceneInput = Board['scenes'][number];
type FigureInput = SceneInput['figures'][number];

const RING = { recipe: { kind: 'circle', radiusM: 7, colour: '#ff0000' } } as const;
const WALL = { recipe: { kind: 'grid', columns: 4, rows: 3, pitchM: 3, colour: '#0000ff' } } as const;

function figure(id: string, formation: string, x: number, change: Partial<FigureInput> = {}): FigureInput {
  return { id, formation, placement: { positionM: [x, 0, 40] }, ...change };
}

/** A show of one scene, of 30 drones. */
function showOf(figures: FigureInput[], change: Partial<SceneInput> = {}, formations?: ShowInput['formations']): Show {
  const input: ShowInput = {
    version: 2,
    title: 'Figures',
    site: {
      origin: { latitudeDeg: 51.13, longitudeDeg: 71.43, amslM: 347 },
      headingDeg: 0,
      geofence: {
        polygonM: [
          [-80, -60],
          [80, -60],
          [80, 80],
          [-80, 80],
        ],
        ceilingM: 110,
      },
      audience: { positionM: [0, -120, 1.7], lookAtM: [0, 0, 40] },
    },
    fleet: { count: 30, launch: { columns: 6, rows: 5, pitchM: 2.5 } },
    formations: formations ?? { ring: RING, wall: WALL, ball: { recipe: { kind: 'shell', radiusM: 6 } } },
    storyboards: [{ id: 'main', name: 'Main', scenes: [{ id: 'one', name: 'One', figures, holdS: 8, ...change }] }],
  };
  return parseShow(JSON.stringify(input), 'test');
}

const compile = (show: Show) => compileShow(show, new Map(), UNATTENDED);

/** Where drones are in the middle of the first scene, and the colour of each there. */
function picture({ flight, report }: PlannedShow) {
  const middleMs = 500 * (report.scenes[0]!.startS + report.scenes[0]!.endS);
  const { trajectories, lights } = flight;
  return Array.from({ length: droneCount(trajectories) }, (_, drone) => {
    const at = new Float64Array(3);
    positionInto(trajectories, drone, middleMs, at, 0);
    let key = lights.keyStart[drone]!;
    while (key + 1 < lights.keyStart[drone + 1]! && lights.timesMs[key + 1]! <= middleMs) key++;
    return { drone: drone + 1, at: [...at], rgb: [...lights.rgb.subarray(3 * key, 3 * key + 3)] };
  });
}

describe('figures of a scene share the drones', () => {
  test('those that say how many points they take come first, the rest is shared by share', async () => {
    const figures = [
      figure('left', 'ball', -30, { share: 2 }),
      figure('wall', 'wall', 0),
      figure('few', 'ring', 30, { points: 6 }),
      figure('up', 'ball', 0, { placement: { positionM: [0, 0, 70] } }),
    ];
    const planned = await compile(showOf(figures));
    expect(planned.report.problems).toEqual([]);
    expect(planned.report.scenes[0]).toMatchObject({ points: 30, formations: ['ball', 'wall', 'ring', 'ball'] });
    const standing = picture(planned);
    const near = (x: number, z: number) =>
      standing.filter(({ at }) => Math.hypot(at[0]! - x, at[2]! - z) < 14 && Math.abs(at[0]! - x) < 10).length;
    expect([near(-30, 40), near(0, 40), near(30, 40), near(0, 70)]).toEqual([8, 12, 6, 4]);
  });

  test('drones that no figure needs are spare', async () => {
    const { report } = await compile(showOf([figure('wall', 'wall', -20), figure('few', 'ring', 20, { points: 9 })]));
    expect([report.scenes[0]!.points, report.problems]).toEqual([21, []]);
  });

  test('more points than drones are refused, with the scene', async () => {
    const figures = [figure('a', 'wall', -20), figure('b', 'wall', 20), figure('c', 'ring', 0, { points: 6 })];
    await expect(compile(showOf([...figures, figure('d', 'ball', 0)]))).rejects.toThrow(
      /scene "One": the figures take 30 points of 30 drones, and 1 more figure shares what is left/,
    );
    expect(() => showOf([...figures, figure('d', 'wall', 0)])).toThrow(
      /found figures of 42 points, expected at most 30/,
    );
  });
});

test('two figures fly and shine as a group of the same recipes at the same places does', async () => {
  const pair = { ring: RING, wall: WALL };
  const group = {
    kind: 'group' as const,
    members: [
      { name: 'ring', recipe: RING.recipe, atM: [-20, 0, 0] as [number, number, number], share: 1 },
      { name: 'wall', recipe: WALL.recipe, atM: [20, 0, 0] as [number, number, number] },
    ],
  };
  const two = await compile(showOf([figure('ring', 'ring', -20), figure('wall', 'wall', 20)], {}, pair));
  const one = await compile(showOf([figure('both', 'both', 0)], {}, { both: { recipe: group } }));
  expect(two.flight.trajectories).toEqual(one.flight.trajectories);
  expect(two.flight.lights).toEqual(one.flight.lights);
  expect(two.report.transitions).toEqual(one.report.transitions);
  expect(two.report.problems).toEqual([]);
});

test('each figure has its own light, and its own meaning to be dark', async () => {
  const lit = (change: FigureInput['light']) =>
    showOf([
      figure('ring', 'ring', -20, { light: change! }),
      figure('wall', 'wall', 20, { light: { colour: '#00ff00' } }),
    ]);
  const planned = await compile(lit({ brightness: 0.05 }));
  expect(picture(planned).filter(({ rgb }) => rgb.join() === '0,255,0').length).toBe(12);
  expect(planned.report.problems.map(({ code, message }) => [code, printMessage(message).split(' is ')[0]])).toEqual([
    ['scene-too-dim', 'figure "ring" of scene "One"'],
  ]);
  expect((await compile(lit({ brightness: 0.05, mayBeDim: true }))).report.problems).toEqual([]);
});

test('a pin takes its point from the figure that it names', async () => {
  const figures = [figure('ring', 'ring', -20), figure('wall', 'wall', 20)];
  const placeOf = async (pins: SceneInput['pins']) =>
    picture(await compile(showOf(figures, { pins: pins! })))[6]!.at.map((metres) => Math.round(metres * 1000) / 1000);
  const corner = await placeOf([{ drone: 7, figure: 'wall', point: 1 }]);
  expect(corner.map((metres, axis) => Math.abs(metres - [20, 0, 40][axis]!))).toEqual([4.5, 0, 3]);
  expect(Math.hypot((await placeOf([{ drone: 7, point: 1 }]))[0]! + 20)).toBeLessThanOrEqual(7);
  await expect(placeOf([{ drone: 7, figure: 'wall', point: 13 }])).rejects.toThrow(
    /scene "One": pins\[0\]\.point: found point 13, and the formation of figure "wall" of scene "One" has 12 points/,
  );
  expect(() => showOf(figures, { pins: [{ drone: 7, figure: 'wal', point: 1 }] })).toThrow(/Did you mean "wall"/);
});

describe('spacing is the formation\u2019s own', () => {
  test.each([0.5, 0.9, 1.7])('at scale %d the points are the same, scaled', async (scale) => {
    const placed = (by: number) =>
      showOf(
        [figure('ball', 'ball', 0, { placement: { positionM: [0, 0, 50], scale: by } })],
        {},
        {
          ball: { recipe: { kind: 'shell', radiusM: 14 } },
        },
      );
    const [plain, scaled] = [await compile(placed(1)), await compile(placed(scale))];
    const offsets = (planned: PlannedShow, by: number) =>
      picture(planned)
        .map(({ at }) => at.map((metres, axis) => Math.round((metres - [0, 0, 50][axis]!) * by * 100) / 100 + 0).join())
        .sort();
    const [a, b] = [offsets(plain, scale), offsets(scaled, 1)];
    const near = (p: string, q: string) =>
      p.split(',').every((metres, axis) => Math.abs(Number(metres) - Number(q.split(',')[axis])) <= 0.011);
    for (const point of a) expect(b.some((other) => near(point, other))).toBe(true);
  });

  test('too small a scale is a problem that names the smallest that would do', async () => {
    const walls = (scale: number) =>
      compile(showOf([figure('wall', 'wall', 0, { placement: { positionM: [0, 0, 40], scale } })]));
    const small = (await walls(0.55)).report.problems.find(({ code }) => code === 'figure-too-small');
    expect(small).toMatchObject({ severity: 'warning', limit: 2 });
    expect(printMessage(small!.remedy!)).toBe('Scale it by 0.67 at least, or show fewer points.');
    expect(small!.value).toBeCloseTo(1.65, 9);
    expect(small!.drones).toHaveLength(2);
    const smaller = (await walls(0.4)).report.problems.find(({ code }) => code === 'figure-too-small');
    expect(smaller).toMatchObject({ severity: 'error' });
    expect((await walls(0.67)).report.problems).toEqual([]);
  });

  test('figures that stand too near each other are named, with how far to move them', async () => {
    const { report } = await compile(showOf([figure('left', 'wall', -5), figure('right', 'wall', 5.2)]));
    const [close] = report.problems.filter(({ code }) => code === 'figures-too-close');
    expect(close).toMatchObject({ severity: 'error' });
    expect(printMessage(close!.remedy!)).toBe('Move them at least 0.8 m apart.');
    expect(printMessage(close!.message)).toMatch(
      /^Figures "left" and "right" of scene "One" come within 1\.20 m of each other/,
    );
    const groups = groupProblems(report.problems, storylinesOf(report, null));
    const group = groups.find(({ code }) => code === 'figures-too-close')!;
    expect(printMessage(describeGroup(group, report.problems)), 'the scene is named once').toBe(
      'Figures "left" and "right" of scene "One" come within 1.20 m of each other, less than 2 m',
    );
    expect((await compile(showOf([figure('left', 'wall', -6), figure('right', 'wall', 6)]))).report.problems).toEqual(
      [],
    );
  });
});

test('a picture that faces the audience has its normal through the place of the audience, wherever it stands', () => {
  const show = showOf([figure('wall', 'wall', 0)]);
  const [ax, ay, az] = show.site.audience.positionM;
  for (const positionM of [
    [0, 0, 40],
    [40, 10, 60],
    [-30, -20, 25],
    [10, 30, 1.7],
  ] as [number, number, number][]) {
    const { headingDeg, pitchDeg } = facingAudience(show, { positionM });
    const [h, p] = [headingDeg, pitchDeg].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    // the front of an upright picture is -y: pitched about x by -p, then turned about z by h
    const front = [Math.sin(h) * Math.cos(p), -Math.cos(h) * Math.cos(p), Math.sin(p)];
    const to = [ax - positionM[0], ay - positionM[1], az - positionM[2]];
    const cosine = (front[0]! * to[0]! + front[1]! * to[1]! + front[2]! * to[2]!) / Math.hypot(...to);
    expect(Math.acos(Math.min(1, cosine))).toBeLessThan(0.002); // angles are whole tenths of a degree
  }
  expect(facingAudience(show, { positionM: [0, 0, 121.7] })).toEqual({ headingDeg: 0, pitchDeg: -45 });
});
