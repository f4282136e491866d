import { expect, test } from 'vitest';
import { printMessage } from '../../src/core';
import { describeEdit, type FixEdit } from '../../src/fixes';
import { applyEdits, scenesTouched } from '../../src/fixes/fix-edit';
import { mainStoryboard, parseShow, printShow, type Scene, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const show = parseShow(JSON.stringify(SMALL_SHOW), 'test');
const RING = { id: 'ring', name: 'Ring' };
const BALL = { id: 'ball', name: 'Ball' };
const sceneOf = (of: Show, id: string) => mainStoryboard(of).scenes.find((scene) => scene.id === id)!;
const ring = (of: Show) => sceneOf(of, 'ring');
const ball = (of: Show) => sceneOf(of, 'ball');
const figureOf = (scene: Scene) => scene.figures[0]!;

const EDITS: [FixEdit, (after: Show) => unknown, unknown, string][] = [
  [
    { kind: 'lengthen-transition', scene: BALL, byS: 3, toS: 9 },
    (after) => ball(after).transition,
    { kind: 'fixed', durationS: 9, flow: 'stop', keepsPoints: false },
    '+3.0 s for the transition into "Ball" (9.0 s)',
  ],
  [
    { kind: 'make-transition-planned', scene: BALL },
    (after) => ball(after).transition,
    { kind: 'planned', flow: 'stop', keepsPoints: false },
    'the transition into "Ball" as short as the limits allow',
  ],
  [
    { kind: 'slow-movement', scene: BALL, factor: 1.2 },
    (after) => figureOf(ball(after)).motion,
    [{ kind: 'turn', degrees: 30 }], // it fills the hold: what slows it is a longer hold
    'the movement of "Ball" 1.2 times as slow',
  ],
  [
    { kind: 'reduce-amplitude', scene: BALL, factor: 0.8 },
    (after) => figureOf(ball(after)).motion,
    [{ kind: 'turn', degrees: 24 }],
    'the movement of "Ball" 0.8 times as far',
  ],
  [{ kind: 'change-hold', scene: RING, byS: -2 }, (after) => ring(after).holdS, 6, 'hold "Ring" 2.0 s less'],
  [
    { kind: 'shorten-holds', factor: 0.5 },
    (after) => [ring(after).holdS, ball(after).holdS],
    [4, 5],
    'hold all scenes 0.5 times as long',
  ],
  [
    { kind: 'move-scene', scene: RING, byM: [-1.5, 2, 4] },
    (after) => figureOf(ring(after)).placement.positionM,
    [-1.5, 2, 49],
    'move "Ring" 1.5 m left, 2 m away from the audience, 4 m up',
  ],
  [
    { kind: 'move-figure', scene: RING, figure: { id: 'main', name: 'Main' }, byM: [0, 0, -6] },
    (after) => figureOf(ring(after)).placement.positionM,
    [0, 0, 39],
    'move "Main" in "Ring" 6 m down',
  ],
  [
    { kind: 'turn-scene', scene: RING, byDeg: 90 },
    (after) => figureOf(ring(after)).placement.headingDeg,
    90,
    'turn "Ring" by 90 degrees',
  ],
  [
    { kind: 'park-spares', scene: RING, where: 'double' },
    (after) => ring(after).spares,
    'double',
    'spare drones of "Ring" double its points',
  ],
  [
    { kind: 'lift-launch', part: 'takeoff', byM: 2.5 },
    (after) => mainStoryboard(after).takeoff.altitudeM,
    12.5,
    'raise the layers of the take-off 2.5 m',
  ],
  [{ kind: 'spread-pads', toM: 3 }, (after) => after.fleet.launch.pitchM, 3, 'pads 3 m apart'],
  [
    { kind: 'scale-scene', scene: BALL, factor: 1.08 },
    (after) => figureOf(ball(after)).placement.scale,
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
    { kind: 'swap-scenes', scenes: [RING, BALL] },
    (after) => mainStoryboard(after).scenes.map(({ name }) => name),
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
  expect(printMessage(describeEdit(edit))).toBe(words);
});

test('a movement that comes round is slowed by its period, in half seconds', () => {
  const bobbing = structuredClone(show);
  figureOf(ball(bobbing)).motion = [
    { kind: 'bob', byM: [0, 0, 4], periodS: 6 },
    { kind: 'scale', to: 1.5, back: true },
  ];
  const after = applyEdits(bobbing, [{ kind: 'slow-movement', scene: BALL, factor: 1.2 }]);
  expect(figureOf(ball(after)).motion[0]).toEqual({ kind: 'bob', byM: [0, 0, 4], periodS: 7.5 });
  const reduce = applyEdits(bobbing, [{ kind: 'reduce-amplitude', scene: BALL, factor: 0.5 }]);
  expect(figureOf(ball(reduce)).motion).toEqual([
    { kind: 'bob', byM: [0, 0, 2], periodS: 6 },
    { kind: 'scale', to: 1.25, back: true },
  ]);
});

test('scaling a scene touches that scene alone; spacing a formation touches all that show it', () => {
  const twice = structuredClone(show);
  mainStoryboard(twice).scenes.push({ ...ball(twice), id: 'again', name: 'Ball' });
  expect(scenesTouched({ kind: 'scale-scene', scene: BALL, factor: 1.1 }, twice)).toEqual(['ball']);
  expect(scenesTouched({ kind: 'move-scene', scene: BALL, byM: [0, 0, 1] }, twice)).toEqual(['ball']);
  expect(scenesTouched({ kind: 'space-formation', formation: 'ball', toM: 3 }, twice)).toEqual(['ball', 'again']);
});

test('of two scenes of one name the one of the id is changed', () => {
  const twice = structuredClone(show);
  mainStoryboard(twice).scenes.push({ ...ball(twice), id: 'again', name: 'Ball' });
  const after = applyEdits(twice, [{ kind: 'change-hold', scene: { id: 'again', name: 'Ball' }, byS: 5 }]);
  expect(mainStoryboard(after).scenes.map(({ holdS }) => holdS)).toEqual([8, 10, 15]);
});

test('a scene of two figures is moved, turned and scaled as one', () => {
  const pair = structuredClone(show);
  const scene = ring(pair);
  const { placement } = figureOf(scene);
  scene.figures = [-10, 10].map((x) => ({
    ...figureOf(scene),
    id: x < 0 ? 'left' : 'right',
    placement: { ...placement, positionM: [x, 0, 45] },
  }));
  const placesAfter = (edit: FixEdit) => ring(applyEdits(pair, [edit])).figures.map((one) => one.placement);
  expect(placesAfter({ kind: 'move-scene', scene: RING, byM: [1, 2, 3] }).map(({ positionM }) => positionM)).toEqual([
    [-9, 2, 48],
    [11, 2, 48],
  ]);
  expect(placesAfter({ kind: 'turn-scene', scene: RING, byDeg: 90 })).toMatchObject([
    { positionM: [0, -10, 45], headingDeg: 90 },
    { positionM: [0, 10, 45], headingDeg: 90 },
  ]);
  expect(placesAfter({ kind: 'scale-scene', scene: RING, factor: 1.5 })).toMatchObject([
    { positionM: [-15, 0, 45], scale: 1.5 },
    { positionM: [15, 0, 45], scale: 1.5 },
  ]);
});
