import { expect, test } from 'vitest';
import { describeEdit, type FixEdit } from '../../src/fixes';
import { applyEdits, scenesTouched } from '../../src/fixes/fix-edit';
import { movementsOf, parseShow, printShow, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const show = parseShow(JSON.stringify(SMALL_SHOW), 'test');
const ring = ({ storyboard }: Show) => storyboard.scenes.find(({ name }) => name === 'Ring')!;
const ball = ({ storyboard }: Show) => storyboard.scenes.find(({ name }) => name === 'Ball')!;

const EDITS: [FixEdit, (after: Show) => unknown, unknown, string][] = [
  [
    { kind: 'lengthen-transition', scene: 'Ball', byS: 3, toS: 9 },
    (after) => ball(after).transition,
    { kind: 'fixed', durationS: 9, flow: 'stop', keepsPoints: false },
    '+3.0 s for the transition into "Ball" (9.0 s)',
  ],
  [
    { kind: 'make-transition-planned', scene: 'Ball' },
    (after) => ball(after).transition,
    { kind: 'planned', flow: 'stop', keepsPoints: false },
    'the transition into "Ball" as short as the limits allow',
  ],
  [
    { kind: 'slow-movement', scene: 'Ball', factor: 1.2 },
    (after) => movementsOf(ball(after)),
    [{ kind: 'turn', degrees: 30 }], // it fills the hold: what slows it is a longer hold
    'the movement of "Ball" 1.2 times as slow',
  ],
  [
    { kind: 'reduce-amplitude', scene: 'Ball', factor: 0.8 },
    (after) => movementsOf(ball(after)),
    [{ kind: 'turn', degrees: 24 }],
    'the movement of "Ball" 0.8 times as far',
  ],
  [{ kind: 'change-hold', scene: 'Ring', byS: -2 }, (after) => ring(after).holdS, 6, 'hold "Ring" 2.0 s less'],
  [
    { kind: 'shorten-holds', factor: 0.5 },
    (after) => [ring(after).holdS, ball(after).holdS],
    [4, 5],
    'hold all scenes 0.5 times as long',
  ],
  [
    { kind: 'move-scene', scene: 'Ring', byM: [-1.5, 2, 4] },
    (after) => ring(after).placement.positionM,
    [-1.5, 2, 49],
    'move "Ring" 1.5 m left, 2 m away from the audience, 4 m up',
  ],
  [
    { kind: 'turn-scene', scene: 'Ring', byDeg: 90 },
    (after) => ring(after).placement.headingDeg,
    90,
    'turn "Ring" by 90 degrees',
  ],
  [
    { kind: 'park-spares', scene: 'Ring', where: 'double' },
    (after) => ring(after).spares,
    'double',
    'spare drones of "Ring" double its points',
  ],
  [
    { kind: 'lift-launch', part: 'takeoff', byM: 2.5 },
    (after) => after.storyboard.takeoff.altitudeM,
    12.5,
    'raise the layers of the take-off 2.5 m',
  ],
  [{ kind: 'spread-pads', toM: 3 }, (after) => after.fleet.launch.pitchM, 3, 'pads 3 m apart'],
  [
    { kind: 'scale-scene', scene: 'Ball', factor: 1.08 },
    (after) => ball(after).placement.scale,
    1.08,
    'scale "Ball" by 1.08',
  ],
  [
    { kind: 'space-formation', formation: 'ball', toM: 2.3 },
    (after) => after.formations.ball!.spacingM,
    2.3,
    'points of "ball" 2.3 m apart',
  ],
  [
    { kind: 'swap-scenes', scenes: ['Ring', 'Ball'] },
    (after) => after.storyboard.scenes.map(({ name }) => name),
    ['Ball', 'Ring'],
    'swap "Ring" and "Ball"',
  ],
];

test.each(EDITS)('$kind changes what it says, in a new show that can be written', (edit, read, wanted, words) => {
  const before = structuredClone(show);
  const after = applyEdits(show, [edit]);
  expect(read(after)).toEqual(wanted);
  expect(show).toEqual(before);
  expect(parseShow(printShow(after), 'printed')).toEqual(after);
  expect(describeEdit(edit)).toBe(words);
});

test('a movement that comes round is slowed by its period, in half seconds', () => {
  const bobbing = structuredClone(show);
  ball(bobbing).movement = [
    { kind: 'bob', byM: [0, 0, 4], periodS: 6 },
    { kind: 'scale', to: 1.5, back: true },
  ];
  const after = applyEdits(bobbing, [{ kind: 'slow-movement', scene: 'Ball', factor: 1.2 }]);
  expect(movementsOf(ball(after))[0]).toEqual({ kind: 'bob', byM: [0, 0, 4], periodS: 7.5 });
  const reduce = applyEdits(bobbing, [{ kind: 'reduce-amplitude', scene: 'Ball', factor: 0.5 }]);
  expect(movementsOf(ball(reduce))).toEqual([
    { kind: 'bob', byM: [0, 0, 2], periodS: 6 },
    { kind: 'scale', to: 1.25, back: true },
  ]);
});

test('scaling a scene touches all scenes that show its formation', () => {
  const twice = structuredClone(show);
  twice.storyboard.scenes.push({ ...ball(twice), name: 'Ball again' });
  expect(scenesTouched({ kind: 'scale-scene', scene: 'Ball', factor: 1.1 }, twice)).toEqual(['Ball', 'Ball again']);
  expect(scenesTouched({ kind: 'move-scene', scene: 'Ball', byM: [0, 0, 1] }, twice)).toEqual(['Ball']);
});
