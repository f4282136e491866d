import { expect, test } from 'vitest';
import { goUp, selectFigures, selectPart, selectScenes } from '../../src/document';
import { goIn, goOn, partsToEnter } from '../../src/tools/go-deeper';
import type { SkyFigure, SkyScene } from '../../src/tools/tool-ports';

const eagle: SkyFigure = {
  id: 'eagle',
  placesM: new Float64Array(18),
  parts: Uint16Array.of(0, 1, 1, 1, 2, 2),
  partNames: ['beak', 'wing', 'tail', 'never lit'],
};
const ring: SkyFigure = { id: 'ring', placesM: new Float64Array(6), parts: Uint16Array.of(0, 0), partNames: ['ring'] };
const SCENE: SkyScene = { index: 1, figures: [ring, eagle] };
const IDS = ['ring', 'eagle'];

test('a figure is entered by its parts that have points, the largest first; one of a single part by none', () => {
  expect(partsToEnter(eagle)).toEqual(['wing', 'tail', 'beak']);
  expect(partsToEnter(ring)).toEqual([]);
  expect(partsToEnter({ id: 'plain', placesM: new Float64Array(3) })).toEqual([]);
});

test('in: from a scene to its first figure, to its largest part, and no deeper', () => {
  expect(goIn(selectScenes(1), IDS, SCENE)).toEqual(selectFigures(1, ['ring']));
  expect(goIn(selectFigures(1, ['ring']), IDS, SCENE)).toBeNull();
  const part = selectPart(1, 'eagle', 'wing');
  expect(goIn(selectFigures(1, ['eagle']), IDS, SCENE)).toEqual(part);
  expect(goIn(part, IDS, SCENE)).toBeNull();
  expect(goIn(selectFigures(1, IDS), IDS, SCENE), 'of several figures none is entered').toBeNull();
  expect(goIn(selectFigures(0, ['eagle']), IDS, SCENE), 'the sky shows another scene').toBeNull();
  expect(goIn({ kind: 'site', index: 0 }, IDS, SCENE)).toBeNull();
});

test('on: through the parts of a figure, or through the figures; null past the ends', () => {
  const on = (part: string, by: 1 | -1) => goOn(selectPart(1, 'eagle', part), IDS, SCENE, by);
  expect(on('wing', 1)).toEqual(selectPart(1, 'eagle', 'tail'));
  expect(on('beak', 1)).toBeNull();
  expect(on('tail', -1)).toEqual(selectPart(1, 'eagle', 'wing'));
  expect(on('wing', -1)).toBeNull();
  expect(goOn(selectFigures(1, ['ring']), IDS, SCENE, 1)).toEqual(selectFigures(1, ['eagle']));
});

test('up: from a part to its figure, to its scene, and no higher', () => {
  const figure = goUp(selectPart(1, 'eagle', 'wing'));
  expect(figure).toEqual(selectFigures(1, ['eagle']));
  expect(goUp(figure)).toEqual({ kind: 'scene', index: 1 });
  expect(goUp(selectScenes(1))).toBeNull();
  expect(goUp(null)).toBeNull();
});
