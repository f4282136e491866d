import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { mainStoryboard, parseShow, printShow } from '../../src/show';
import type { SceneOfVersion1 } from '../fixtures/version-1';
import { smallShowText } from './small-show';

type Movement = NonNullable<SceneOfVersion1['movement']>;
type Point = [number, number, number];

function textWith(movement: Movement): string {
  return smallShowText((show) => {
    show.storyboard.scenes[1]!.movement = movement;
  });
}

function pathOf(pointsM: Point[], headingFollows = false): Extract<Movement, { kind: 'path' }> {
  return { kind: 'path', pointsM, headingFollows };
}

const CURVE: Point[] = [
  [0, 0, 0],
  [20, 5, 3],
  [30, 20, 0],
];

test('a scene has no movement, one, or several; defaults are filled in', () => {
  const movements = (text: string) => mainStoryboard(parseShow(text, 'show.json')).scenes[1]!.figures[0]!.motion;
  expect(movements(smallShowText())).toEqual([]);
  expect(movements(textWith({ kind: 'scale', to: 2 }))).toEqual([{ kind: 'scale', to: 2, back: false }]);
  expect(
    movements(
      textWith([
        { kind: 'turn', degrees: 9 },
        { kind: 'path', pointsM: CURVE },
      ]),
    ),
  ).toEqual([
    { kind: 'turn', degrees: 9 },
    { kind: 'path', pointsM: CURVE, headingFollows: false },
  ]);
});

test('what is new is left out of the file where nobody chose it', () => {
  const text = printShow(parseShow(textWith([{ kind: 'scale', to: 2, back: false }, pathOf(CURVE)]), 'x'));
  for (const key of ['back', 'headingFollows', 'flow', 'spares']) expect(text).not.toContain(`"${key}"`);
  const chosen = smallShowText((show) => {
    Object.assign(show.storyboard.scenes[1]!, { spares: 'double', transition: { kind: 'planned', flow: 'through' } });
  });
  expect(printShow(parseShow(chosen, 'x'))).toContain('"flow": "through"');
  expect(printShow(parseShow(chosen, 'x'))).toContain('"spares": "double"');
});

test.each<[string, Movement, string, string, string]>([
  ['a point twice', pathOf([CURVE[0]!, CURVE[1]!, CURVE[1]!]), 'movement.pointsM[2]', '0.000 m from', 'Remove'],
  [
    'a way back',
    pathOf([...CURVE, CURVE[1]!]),
    'movement.pointsM[2]',
    'turns back here, expected a turn of at most 170',
    'bob',
  ],
  [
    'a heading straight up',
    pathOf([CURVE[0]!, [0, 0, 9], CURVE[2]!], true),
    'movement.pointsM[1]',
    'straight up or down',
    'headingFollows',
  ],
  [
    'a heading that flips on the way up',
    pathOf([CURVE[0]!, [9, 0, 9], [0, 0, 18]], true),
    'movement.pointsM[1]',
    'turns back',
    'headingFollows',
  ],
  ['two paths', [pathOf(CURVE), pathOf(CURVE)], 'movement[1]', 'a second path', 'one curve'],
  ['a misspelt key', { kind: 'turn', degrees: 3, degree: 3 } as Movement, 'movement.degree', 'unknown', '"degrees"'],
  [
    'a misspelt kind in a list',
    [{ kind: 'tern', degrees: 3 }] as unknown as Movement,
    'movement[0].kind',
    'found "tern"',
    '"turn"',
  ],
  ['a scale to nothing', { kind: 'scale', to: 0 }, 'movement.to', 'found 0', 'at least 0.05'],
])('refuses %s', (_, movement, path, what, remedy) => {
  let fault: unknown;
  try {
    parseShow(textWith(movement), 'show.json');
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(InputError);
  expect((fault as InputError).where).toBe(`show.json: storyboard.scenes[1].${path}`);
  expect((fault as InputError).what).toContain(what);
  expect((fault as InputError).remedy).toContain(remedy);
});

test('what no heading can follow is a path all the same', () => {
  expect(() => parseShow(textWith(pathOf([CURVE[0]!, [0, 0, 9], CURVE[2]!])), 'show.json')).not.toThrow();
});
