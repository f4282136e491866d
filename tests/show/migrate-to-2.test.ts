import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { groupsOf, mainStoryboard, parseShow, printShow, type Show } from '../../src/show';
import '../seed-properties';
import type { SceneOfVersion1, ShowOfVersion1 } from '../fixtures/version-1';
import { smallShow, smallShowText } from './small-show';

/** Names as people give them: several the same, in other scripts, of signs alone, of digits. */
const sceneName = fc.constantFrom('Emblem', 'emblem', 'Эмблема', 'КҮН', '102', '!', 'Café', 'Scene 2', 'a'.repeat(120));

const movement: fc.Arbitrary<NonNullable<SceneOfVersion1['movement']>> = fc.constantFrom<
  NonNullable<SceneOfVersion1['movement']>
>({ kind: 'turn', degrees: 9 }, [
  { kind: 'turn', degrees: 9 },
  { kind: 'bob', byM: [0, 0, 1], periodS: 9 },
]);

const light = fc.record({
  brightness: fc.constantFrom(0.5, 1),
  effects: fc.array(
    fc.constantFrom(
      { kind: 'twinkle' as const, periodS: 3 },
      { kind: 'chase' as const, colour: '#ff0000', widthM: 3, periodS: 4 },
    ),
    { maxLength: 3 },
  ),
});

const scene: fc.Arbitrary<SceneOfVersion1> = fc.record(
  {
    name: sceneName,
    formation: fc.constant('ring'),
    placement: fc.record({
      positionM: fc.constantFrom<[number, number, number]>([0, 0, 30], [5, 5, 40]),
      headingDeg: fc.constantFrom(0, 30),
      scale: fc.constantFrom(0.5, 1, 2),
    }),
    holdS: fc.integer({ min: 1, max: 60 }),
    startS: fc.integer({ min: 0, max: 300 }),
    movement,
    spares: fc.constantFrom('behind' as const, 'double' as const),
    light,
    transition: fc.constantFrom({ kind: 'planned' as const }, { kind: 'fixed' as const, durationS: 9 }),
    lightOnTheWay: fc.constantFrom('blend' as const, 'dark' as const),
  },
  { requiredKeys: ['name', 'formation', 'placement', 'holdS'] },
);

const scenes = fc.array(scene, { minLength: 1, maxLength: 4 });

/** Any show of version 1, and for its first cue the index of the scene that it counts from. */
const anyShow = fc
  .record({ main: scenes, groups: fc.array(fc.tuple(sceneName, scenes), { maxLength: 2 }), obstacles: fc.nat(2) })
  .map(({ main, groups, obstacles }): ShowOfVersion1 => {
    const small = smallShow();
    return {
      ...small,
      formations: { ring: { recipe: { kind: 'circle', radiusM: 10 } } },
      site: {
        ...small.site,
        obstacles: Array.from({ length: obstacles }, () => ({
          name: 'Tower',
          kind: 'box' as const,
          centreM: [30, 30] as [number, number],
          sizeM: [2, 2] as [number, number],
          topM: 20,
        })),
      },
      storyboard: { scenes: main },
      groups: groups.map(([name, own]) => ({ name, count: 3, storyboard: { scenes: own } })),
      cues: [{ name: 'Go', scene: main.at(-1)!.name, atS: 1 }],
    };
  });

const read = (show: ShowOfVersion1): Show => parseShow(JSON.stringify(show), 'show.json');

/** All of a scene of version 2 that version 1 knew, written as that did. */
function asVersion1(one: Show['storyboards'][number]['scenes'][number]) {
  const { id: _, figures, transitionLight, ...rest } = one;
  const [{ formation, placement, motion, light: lit }] = figures as [(typeof figures)[number]];
  return { ...rest, formation, placement, motion, effects: lit.effects, brightness: lit.brightness, transitionLight };
}

function idsOf(show: Show): string[][] {
  const all = groupsOf(show).flatMap(({ storyboard }) => storyboard.scenes);
  return [
    show.storyboards.map(({ id }) => id),
    all.map(({ id }) => id),
    show.site.obstacles.map(({ id }) => id),
    ...all.map(({ figures }) => figures[0]!.light.effects.map(({ id }) => id)),
  ];
}

test('any show of version 1 opens as a valid one of version 2, with all that it held', () => {
  fc.assert(
    fc.property(anyShow, (old) => {
      const show = read(old);
      expect(show.version).toBe(2);
      expect(parseShow(printShow(show), 'printed')).toEqual(show);
      expect(read(old)).toEqual(show);
      for (const ids of idsOf(show)) expect(new Set(ids).size).toBe(ids.length);
      const boards = [old.storyboard, ...(old.groups ?? []).map(({ storyboard }) => storyboard)];
      expect(groupsOf(show).map(({ count }) => count)).toEqual([
        12 - 3 * (boards.length - 1),
        ...boards.slice(1).map(() => 3),
      ]);
      for (const [k, { scenes: own }] of boards.entries()) {
        for (const [index, before] of own.entries()) {
          const after = asVersion1(show.storyboards[k]!.scenes[index]!);
          const { movement: moves = [], light: lit, lightOnTheWay = 'blend', ...same } = before;
          expect(after).toMatchObject({
            ...same,
            motion: [moves].flat(),
            effects: lit?.effects ?? [],
            brightness: lit?.brightness ?? 1,
            transitionLight: lightOnTheWay,
          });
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a cue keeps its scene, whatever is called what', () => {
  fc.assert(
    fc.property(anyShow, (old) => {
      const names = old.storyboard.scenes.map(({ name }) => name);
      const index = names.indexOf(old.cues![0]!.scene!);
      const show = read(old);
      expect(show.cues[0]!.scene).toBe(mainStoryboard(show).scenes[index]!.id);
    }),
    { numRuns: 100 },
  );
});

test('ids are short, readable and the same each time', () => {
  const show = read({
    ...smallShow(),
    storyboard: {
      scenes: ['Eagle in flight', 'ПОЛИЦИЯ КҮНІ', 'Café', '102', 'eagle, in flight!', '***'].map((name) => ({
        name,
        formation: 'ring',
        placement: { positionM: [0, 0, 30] },
        holdS: 5,
      })),
    },
  });
  expect(mainStoryboard(show).scenes.map(({ id }) => id)).toEqual([
    'eagle-in-flight',
    'scene-2',
    'cafe',
    '102',
    'eagle-in-flight-2',
    'scene-6',
  ]);
});

test('a formation that a scene shrinks keeps the points that version 1 laid out for it', () => {
  const shrunk = (edit: (show: ShowOfVersion1) => void) =>
    parseShow(
      smallShowText((show) => {
        show.storyboard.scenes[1]!.placement.scale = 0.8;
        edit(show);
      }),
      'x',
    ).formations;
  expect(shrunk(() => {}).ring!.spacingM).toBe((2 * 1.1) / 0.8);
  expect(shrunk(() => {}).square!.spacingM).toBeUndefined();
  expect(shrunk((show) => (show.formations.ring!.spacingM = 3)).ring!.spacingM).toBe(3 / 0.8);
  expect(shrunk((show) => (show.profile = 'conservative')).ring!.spacingM).toBe((3 * 1.1) / 0.8);
});

describe('what is wrong with a file of version 1 is said by its place in that file', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the point is to write what the type forbids
  type Loose = any;
  const group = (show: Loose) => {
    show.groups = [{ name: 'side', count: 3, storyboard: structuredClone(show.storyboard) }];
    for (const one of show.groups[0].storyboard.scenes) one.formation = 'ring';
    show.storyboard.scenes[0].formation = 'ring';
    return show.groups[0];
  };
  const FAULTS: [string, (show: Loose) => unknown, string, string][] = [
    ['a key of version 2', (s) => (s.storyboard.scenes[0].figures = []), 'storyboard.scenes[0].figures', 'unknown'],
    ['storyboards', (s) => (s.storyboards = []), 'storyboards', 'unknown'],
    [
      'a pitch',
      (s) => (s.storyboard.scenes[0].placement.pitchDeg = 9),
      'storyboard.scenes[0].placement.pitchDeg',
      'unknown',
    ],
    ['a misspelt movement', (s) => (s.storyboard.scenes[0].movment = {}), 'storyboard.scenes[0].movment', 'unknown'],
    [
      'a movement that is a number',
      (s) => (s.storyboard.scenes[0].movement = 4),
      'storyboard.scenes[0].movement',
      'found 4',
    ],
    ['no storyboard', (s) => delete s.storyboard, 'storyboard', 'found nothing'],
    ['no scenes', (s) => delete s.storyboard.scenes, 'storyboard.scenes', 'found nothing'],
    ['groups that are a record', (s) => (s.groups = {}), 'groups', 'no list'],
    ['a group without drones', (s) => delete group(s).count, 'groups[0].count', 'found nothing'],
    ['a group of half a drone', (s) => (group(s).count = 0.5), 'groups[0].count', 'whole number'],
    ['a group without a name', (s) => delete group(s).name, 'groups[0].name', 'found nothing'],
    ['a misspelt key of a group', (s) => (group(s).drone = 4), 'groups[0].drone', 'unknown'],
    [
      'a dark that is none',
      (s) => (s.storyboard.scenes[0].lightOnTheWay = 'grey'),
      'storyboard.scenes[0].lightOnTheWay',
      '"blend"',
    ],
    [
      'a light of a group',
      (s) => (group(s).storyboard.scenes[1].light = { brightness: 7 }),
      'groups[0].storyboard.scenes[1].light.brightness',
      'at most 1',
    ],
    [
      'an effect without a period',
      (s) => (s.storyboard.scenes[0].light = { effects: [{ kind: 'twinkle' }] }),
      'storyboard.scenes[0].light.effects[0].periodS',
      'found nothing',
    ],
    [
      'a pin of a figure',
      (s) => (s.storyboard.scenes[0].pins = [{ drone: 1, point: 1, figure: 'x' }]),
      'storyboard.scenes[0].pins[0].figure',
      'unknown',
    ],
    ['an obstacle with an id', (s) => (s.site.obstacles = [{ id: 'x' }]), 'site.obstacles[0].id', 'unknown'],
  ];
  test.each(FAULTS)('%s', (_, edit, path, what) => {
    let fault: unknown;
    try {
      parseShow(smallShowText(edit as never), 'show.json');
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(InputError);
    expect((fault as InputError).where).toBe(`show.json: ${path}`);
    expect((fault as InputError).message).toContain(what);
  });
});
