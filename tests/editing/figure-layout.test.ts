import { expect, test } from 'vitest';
import { placeBy } from '../../src/core';
import {
  alignFigures,
  copyFigures,
  distributeFigures,
  figuresToAudience,
  lineOfCopies,
  mirrorFigures,
  ringOfCopies,
} from '../../src/editing';
import { applyEdits, mainStoryboard, type Show, type ShowEdit } from '../../src/show';
import { twoFiguresShow } from '../fixtures/two-figures-show';

const SHOW = twoFiguresShow();
const figures = (show: Show) => mainStoryboard(show).scenes[0]!.figures;
const figuresAfter = (edits: readonly ShowEdit[], show = SHOW) => figures(applyEdits(show, edits));
const places = (edits: readonly ShowEdit[], show = SHOW) =>
  figuresAfter(edits, show).map(({ placement }) => placement.positionM);
const BOTH = ['main', 'ball'];

test('figures are aligned in the middle between the outermost', () => {
  expect(places(alignFigures(SHOW, 0, BOTH, 0))).toEqual([
    [20, 0, 45],
    [20, 0, 45],
  ]);
  expect(places(alignFigures(SHOW, 0, BOTH, 2))).toEqual([
    [0, 0, 45],
    [40, 0, 45],
  ]);
});

test('three figures are spaced evenly; the outermost stay', () => {
  const { edits, ids } = copyFigures(SHOW, 0, ['main'], [[10, 0, 3]]);
  const three = applyEdits(SHOW, edits);
  expect(ids).toEqual(['main-2']);
  expect(places(distributeFigures(three, 0, [...BOTH, ...ids], 0), three)).toEqual([
    [0, 0, 45],
    [40, 0, 45],
    [20, 0, 48],
  ]);
  expect(distributeFigures(SHOW, 0, BOTH, 0)).toEqual([]);
});

test('mirrored figures show each flat picture the other way round, and twice mirrored is as it was', () => {
  const turned = applyEdits(SHOW, [
    { kind: 'set', at: ['storyboards', 0, 'scenes', 0, 'figures', 0, 'placement', 'headingDeg'], value: 25 },
    { kind: 'set', at: ['storyboards', 0, 'scenes', 0, 'figures', 0, 'placement', 'pitchDeg'], value: 10 },
    { kind: 'set', at: ['storyboards', 0, 'scenes', 0, 'figures', 0, 'placement', 'rollDeg'], value: 15 },
  ]);
  const mirrored = applyEdits(turned, mirrorFigures(turned, 0, BOTH));
  for (const corner of [
    [7, 0, 3],
    [-2, 0, 11],
  ] as const) {
    const [before, now]: [number, number, number][] = [[...corner], [...corner]];
    placeBy(figures(turned)[0]!.placement)(before!);
    placeBy(figures(mirrored)[0]!.placement)(now!);
    // the common centre is at x = 20
    expect(now![0]).toBeCloseTo(40 - before![0], 1);
    expect([now![1], now![2]]).toEqual([expect.closeTo(before![1], 1), expect.closeTo(before![2], 1)]);
  }
  const back = figures(applyEdits(mirrored, mirrorFigures(mirrored, 0, BOTH)))[0]!.placement;
  expect(back.headingDeg).toBeCloseTo(25, 1);
});

test('rows and rings of copies', () => {
  expect(lineOfCopies(3, 30)).toEqual([
    [30, 0, 0],
    [60, 0, 0],
  ]);
  const ring = [[0, 0, 0], ...ringOfCopies(6, 30)];
  for (const [x, , z] of ring) expect(Math.hypot(x!, z! + 30)).toBeCloseTo(30, 9);
  expect(ring).toHaveLength(6);
});

test('one figure is turned to the audience, the other stays', () => {
  const [main, ball] = figuresAfter(figuresToAudience(SHOW, 0, ['ball']));
  expect(main).toBe(figures(SHOW)[0]);
  expect(ball!.placement.headingDeg).not.toBe(0);
});
