import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileShow, ShowCache } from '../../src/compile';
import { type FlightShow, planMovesInline, positionInto, UNATTENDED } from '../../src/core';
import { parseShow } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

/** A show as loose JSON. */
// biome-ignore lint/suspicious/noExplicitAny: shows are built field by field
type Loose = any;

const means = { cache: new ShowCache(), planTransitions: planMovesInline };
const compile = async (show: Loose) =>
  compileShow(parseShow(JSON.stringify(show), 'show.json'), new Map(), UNATTENDED, means);

const DRONES = 12;

function ring(count: number, radiusM: number): [number, number, number][] {
  return Array.from({ length: count }, (_, p) => {
    const angle = (2 * Math.PI * p) / count;
    return [radiusM * Math.cos(angle), 0, radiusM * Math.sin(angle)].map((m) => Math.round(m * 1000) / 1000) as [
      number,
      number,
      number,
    ];
  });
}

function showOf(scenes: Loose[], points: number[]): Loose {
  return {
    ...structuredClone(SMALL_SHOW),
    fleet: { count: DRONES, launch: { columns: 4, rows: 3, pitchM: 2.5 } },
    formations: Object.fromEntries(
      points.map((count, k) => [`f${k}`, { recipe: { kind: 'points', pointsM: ring(count, 8 + k) } }]),
    ),
    storyboard: {
      scenes: scenes.map((scene, k) => ({
        name: `S${k}`,
        formation: `f${k}`,
        placement: { positionM: [0, 0, 40] },
        holdS: 2,
        ...scene,
      })),
    },
    cues: [],
  };
}

/** The point, from one, that each drone shows in the middle of a scene; zero for a spare one. */
function pointsShown(flight: FlightShow, timeS: number, pointsM: readonly (readonly number[])[]): number[] {
  const at = new Float64Array(3);
  return Array.from({ length: DRONES }, (_, drone) => {
    positionInto(flight.trajectories, drone, 1000 * timeS, at, 0);
    return 1 + pointsM.findIndex(([x, y, z]) => Math.hypot(at[0]! - x!, at[1]! - y!, at[2]! - 40 - z!) < 0.01);
  });
}

/** A story of three scenes with pins and kept points, some of which contradict each other. */
const stories = fc.record({
  points: fc.tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 4, max: 12 }), fc.integer({ min: 4, max: 12 })),
  keeps: fc.tuple(fc.constant(false), fc.boolean(), fc.boolean()),
  pins: fc.array(
    fc.record({ scene: fc.nat(2), drone: fc.integer({ min: 1, max: 12 }), point: fc.integer({ min: 1, max: 12 }) }),
    { maxLength: 4 },
  ),
});

type Story = typeof stories extends fc.Arbitrary<infer Value> ? Value : never;

/** The scenes in which a drone must hold a point, for it is kept from the one to the other. */
function scenesOf({ points, keeps }: Story, scene: number, point: number): number[] {
  const isKept = (k: number) => keeps[k]! && point <= Math.min(points[k - 1]!, points[k]!);
  let [first, last] = [scene, scene];
  while (first > 0 && isKept(first)) first--;
  while (last < 2 && isKept(last + 1)) last++;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** Whether no flight can keep all pins: told from the words of the requests, not from how they are planned. */
function contradict(story: Story): boolean {
  const held = story.pins.map(({ scene, drone, point }) => ({
    drone,
    point,
    scene,
    in: scenesOf(story, scene, point),
  }));
  const clash = held.some((p, i) =>
    held.slice(i + 1).some((q) => {
      const meet = p.in.some((scene) => q.in.includes(scene));
      if (p.drone === q.drone) return p.scene === q.scene || (meet && p.point !== q.point);
      return meet && p.point === q.point;
    }),
  );
  return clash || story.pins.some(({ scene, point }) => point > story.points[scene]!);
}

test('pins and kept points are all kept, or the show is refused', { timeout: 120_000 }, async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { points, keeps, pins } = story;
      const scenes = keeps.map((keepsPoints, k) => ({
        transition: { kind: 'planned', keepsPoints },
        pins: pins.filter(({ scene }) => scene === k).map(({ drone, point }) => ({ drone, point })),
      }));
      const planned = await compile(showOf(scenes, points)).catch((error: Error) => error);
      if (planned instanceof Error) {
        expect(planned.name).toBe('InputError');
        expect(contradict(story)).toBe(true);
        return;
      }
      made++;
      expect(contradict(story)).toBe(false);
      const shown = points.map((count, k) => {
        const { startS, endS } = planned.report.scenes[k]!;
        return pointsShown(planned.flight, (startS + endS) / 2, ring(count, 8 + k));
      });
      for (const { scene, drone, point } of pins) expect(shown[scene]![drone - 1]).toBe(point);
      for (let k = 1; k < 3; k++) {
        const kept = keeps[k] ? Math.min(points[k - 1]!, points[k]!) : 0;
        for (const [drone, point] of shown[k - 1]!.entries()) {
          if (point > 0 && point <= kept) expect(shown[k]![drone]).toBe(point);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(made).toBeGreaterThan(15);
});

describe('what cannot be kept is refused with its place', () => {
  const keep = { kind: 'planned', keepsPoints: true };
  test.each([
    [
      'a point beyond the formation',
      [{ pins: [{ drone: 3, point: 11 }] }],
      [10],
      /scene "[^"]+": pins\[0\]\.point: found point 11.* 10 points/,
    ],
    [
      'a drone on two points',
      [
        {
          pins: [
            { drone: 3, point: 1 },
            { drone: 3, point: 2 },
          ],
        },
      ],
      [10],
      /pins\[1\]\.drone: drone 3 is pinned twice: to point 1 and to point 2/,
    ],
    [
      'a point for two drones',
      [
        {
          pins: [
            { drone: 3, point: 1 },
            { drone: 4, point: 1 },
          ],
        },
      ],
      [10],
      /pins\[1\]\.point: point 1 is pinned twice: to drone 3 and to drone 4/,
    ],
    ['a drone beyond the fleet', [{ pins: [{ drone: 13, point: 1 }] }], [10], /pins\[0\]\.drone: found 13/],
    [
      'another point through kept points',
      [{ pins: [{ drone: 1, point: 1 }] }, { transition: keep, pins: [{ drone: 1, point: 2 }] }],
      [12, 12],
      /drone 1 is pinned to point 2 in "S1" and to point 1 in "S0"/,
    ],
    [
      'another drone through kept points',
      [{ pins: [{ drone: 1, point: 2 }] }, { transition: keep, pins: [{ drone: 5, point: 2 }] }],
      [12, 12],
      /point 2 is pinned to drone 5 in "S1" and to drone 1 in "S0"/,
    ],
  ])('%s', async (_, scenes, points, message) => {
    await expect(async () => compile(showOf(scenes, points))).rejects.toThrow(message);
  });
});

describe('what has no effect is noted', () => {
  test.each([
    ['a scene that cannot be so early', [{ startS: 3 }], [12], /asked to start at 3\.0 s, it starts at/],
    [
      'kept points of another number',
      [{}, { transition: { kind: 'planned', keepsPoints: true } }],
      [8, 12],
      /points 1 to 8 alone/,
    ],
    [
      'parts that are not there',
      [{ light: { effects: [{ kind: 'twinkle', periodS: 1, parts: ['wing'] }] } }],
      [12],
      /names parts that the formation does not have: "wing"; it has "points"/,
    ],
    [
      'an effect that is never seen',
      [{ light: { effects: [{ kind: 'chase', colour: '#ff0000', widthM: 5, periodS: 100 }] } }],
      [12],
      /effect 1 \(chase\) is not seen: its period of 100 s/,
    ],
    [
      'an effect under another',
      [
        {
          light: {
            effects: [
              { kind: 'twinkle', periodS: 1 },
              { kind: 'twinkle', periodS: 0.5, seed: 2 },
            ],
          },
        },
      ],
      [12],
      /effect 1 \(twinkle\) is not seen: effects that are listed after it/,
    ],
    [
      'a beat of nothing',
      [{ movement: { kind: 'beat', degrees: 10, periodS: 5, bodyM: 50 }, holdS: 10 }],
      [12],
      /the beat moves nothing/,
    ],
    [
      'kept points of the first scene',
      [{ transition: { kind: 'planned', keepsPoints: true } }],
      [12],
      /keepsPoints keeps nothing: no scene is before/,
    ],
    ['a fade that is cut', [{}, { light: { fadeInS: 60 } }], [12, 12], /fades of 60 s are cut/],
  ])('%s', async (_, scenes, points, note) => {
    const { report } = await compile(showOf(scenes, points));
    expect(report.scenes.map((scene) => scene.note).join()).toMatch(note);
  });

  test.each<[string, (show: Loose) => void, RegExp]>([
    [
      'kept points of no scene',
      (s) => Object.assign(s.storyboard.scenes[0], { transition: { kind: 'planned', keepsPoints: true } }),
      /scene "[^"]+": transition\.keepsPoints has no effect/,
    ],
    [
      'a flow of what stands still',
      (s) => Object.assign(s.storyboard.scenes[0], { transition: { kind: 'planned', flow: 'through' } }),
      /scene "[^"]+": transition\.flow has no effect/,
    ],
    [
      'a cue after the end',
      (s) => s.cues.push({ name: 'bang', atS: 3000 }),
      /the cue "bang" at 3000\.0 s comes after the end/,
    ],
    [
      'music that starts later',
      (s) => Object.assign(s, { music: { file: 'a.mp3', offsetS: 4 } }),
      /music\.offsetS is in no flight file: start the music by hand, 4 s after/,
    ],
    [
      'colours of lines that are not there',
      (s) =>
        Object.assign(s.formations.f0, { recipe: { kind: 'text', text: 'І', lineColours: ['#ff0000', '#00ff00'] } }),
      /lineColours\[1\] has no effect: the text has 1 line/,
    ],
    [
      'a font for strokes',
      (s) => Object.assign(s.formations.f0, { recipe: { kind: 'text', text: 'І', font: 'a.ttf' } }),
      /recipe\.font has no effect/,
    ],
  ])('%s', async (_, edit, note) => {
    const show = showOf([{}], [12]);
    edit(show);
    expect((await compile(show)).report.notes.join('\n')).toMatch(note);
  });

  test('nothing is noted where all goes as asked', async () => {
    const { report } = await compile(showOf([{}, { transition: { kind: 'planned', keepsPoints: true } }], [12, 12]));
    expect([...report.notes, ...report.scenes.map(({ note }) => note)]).toEqual([null, null]);
  });
});

test('a text of four drones a letter is a warning, one at full size is not', async () => {
  const show = showOf([{}], [12]);
  show.formations.f0 = { recipe: { kind: 'text', text: 'САТ', points: 12, widthM: 30 } };
  const { report } = await compile(show);
  expect(report.problems).toMatchObject([{ code: 'text-unreadable', severity: 'warning', value: 4, limit: 8 }]);
  show.formations.f0 = { recipe: { kind: 'text', text: 'Т' } };
  expect((await compile(show)).report.problems).toEqual([]);
});

test('a scene in the place of the one before fades from its colours into its own', async () => {
  const points = ring(12, 8);
  const show = showOf([{ holdS: 5 }, { holdS: 5, light: { fadeInS: 1.5 } }], [12, 12]);
  show.formations.f0.recipe = { kind: 'points', pointsM: points, colour: '#ff0000' };
  show.formations.f1.recipe = { kind: 'points', pointsM: points, colour: '#0000ff' };
  const { flight, report } = await compile(show);
  const startMs = 1000 * report.scenes[1]!.startS;
  expect(startMs).toBe(1000 * report.scenes[0]!.endS);
  const { keyStart, timesMs, rgb } = flight.lights;
  for (let drone = 0; drone < DRONES; drone++) {
    const keys = Array.from({ length: keyStart[drone + 1]! - keyStart[drone]! }, (_, k) => keyStart[drone]! + k);
    const red = keys.findLast((key) => rgb[3 * key] === 255 && rgb[3 * key + 2] === 0)!;
    expect([timesMs[red], timesMs[red + 1]].map((ms) => Math.abs(ms! - startMs) / 20)).toEqual([
      expect.closeTo(0, 0),
      expect.closeTo(75, -1),
    ]);
    expect([...rgb.subarray(3 * red + 3, 3 * red + 6)]).toEqual([0, 0, 255]);
  }
});
