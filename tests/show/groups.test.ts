import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { groupsOf, parseShow, printShow } from '../../src/show';
import type { ShowOfVersion1 } from '../fixtures/version-1';
import { smallShow } from './small-show';

type Groups = NonNullable<ShowOfVersion1['groups']>;

/** The small show, twelve drones, with two groups beside its own storyboard. */
function grouped(edit: (show: ShowOfVersion1 & { groups: Groups }) => unknown = () => {}): string {
  const scene = { formation: 'ring', placement: { positionM: [0, 30, 40] as [number, number, number] }, holdS: 5 };
  const show = {
    ...smallShow(),
    groups: [
      { name: 'pyro', count: 4, storyboard: { scenes: [{ ...scene, name: 'Rain', startS: 30 }] } },
      { name: 'late', count: 3, storyboard: { scenes: [{ ...scene, name: 'Crown' }] } },
    ],
  };
  for (const own of show.storyboard.scenes) own.formation = 'ring';
  edit(show);
  return JSON.stringify(show);
}

test('groups have the last drones of the fleet, in the order of the file', () => {
  const groups = groupsOf(parseShow(grouped(), 'show.json'));
  expect(groups.map(({ name, firstDrone, count }) => [name, firstDrone, count])).toEqual([
    ['Main', 0, 5],
    ['pyro', 5, 4],
    ['late', 9, 3],
  ]);
  expect(groups[1]!.storyboard.takeoff.layers).toBe(4);
});

test('a show without groups is one group of all, and prints as before', () => {
  const show = parseShow(JSON.stringify(smallShow()), 'show.json');
  expect(groupsOf(show).map(({ name, count }) => [name, count])).toEqual([['Main', 12]]);
  expect(printShow(show)).not.toContain('groups');
});

test('groups and set starts survive printing', () => {
  const text = grouped();
  const show = parseShow(text, 'show.json');
  expect(parseShow(printShow(show), 'show.json')).toEqual(show);
  expect(printShow(show)).toContain('"startS": 30');
});

const FAULTS: [string, Parameters<typeof grouped>[0], string, string][] = [
  [
    'more drones than there are',
    (s) => (s.groups[0]!.count = 9),
    'groups',
    'groups of 12 drones in all, expected at most 11',
  ],
  [
    'a formation of more points than the group has',
    (s) => (s.groups[0]!.storyboard.scenes[0]!.formation = 'square'),
    'groups[0].storyboard.scenes[0].formation',
    'a formation of 12 points, expected at most 4, the size of group "pyro"',
  ],
  [
    'an unknown formation',
    (s) => (s.groups[1]!.storyboard.scenes[0]!.formation = 'rong'),
    'groups[1].storyboard.scenes[0].formation',
    'found "rong"',
  ],
  [
    'a drone of another group',
    (s) => (s.groups[0]!.storyboard.scenes[0]!.pins = [{ drone: 5, point: 1 }]),
    'groups[0].storyboard.scenes[0].pins[0].drone',
    'found 5, expected 6 to 9, a drone of group "pyro"',
  ],
  [
    'a launch into the ceiling',
    (s) => (s.groups[0]!.storyboard.takeoff = { altitudeM: 99 }),
    'groups[0].storyboard.takeoff',
    'found a top layer at 105 m',
  ],
  ['a cue of no scene', (s) => (s.cues = [{ name: 'x', scene: 'Rian', atS: 0 }]), 'cues[0].scene', 'found "Rian"'],
];

test.each(FAULTS)('refuses %s', (_, edit, path, what) => {
  try {
    parseShow(grouped(edit), 'show.json');
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).where).toBe(`show.json: ${path}`);
    expect((error as InputError).what).toContain(what);
    return;
  }
  throw new Error('nothing was refused');
});

test('a cue may name a scene of any group', () => {
  const text = grouped((show) => (show.cues = [{ name: 'fire', scene: 'Rain', atS: 1 }]));
  expect(parseShow(text, 'show.json').cues[0]!.scene).toBe('rain');
});
