import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastAltitudeM } from '../../src/core';
import { type Selection, selectFigures } from '../../src/document';
import { type EditName, facingAudience, figureOfFile, type ShowAssets, ShowDocument } from '../../src/editing';
import { mainStoryboard, profileOf, type ShowEdit } from '../../src/show';
import { ActiveGesture } from '../../src/tools/active-gesture';
import { handWith } from '../../src/tools/brought-figure';
import { metresTooLow, takeFigures } from '../../src/tools/figures-in-hand';
import { beginGesture } from '../../src/tools/gesture';
import type { SkyScene, ToolPorts } from '../../src/tools/tool-ports';
import { twoFiguresShow } from '../fixtures/two-figures-show';
import { AUDIENCE } from './a-view';

const NONE_HELD = { shiftKey: false, ctrlKey: false, metaKey: false };

/** The show with two figures, of which some are in the hand. */
function handOn(figures: readonly string[]) {
  const document = new ShowDocument({ show: twoFiguresShow(), assets: new Map() }, null);
  const selection: Selection = selectFigures(0, figures);
  const scene: SkyScene = {
    index: 0,
    figures: [
      { id: 'main', placesM: Float64Array.from([0, 0, 27, 0, 0, 63]) },
      { id: 'ball', placesM: Float64Array.from([40, 0, 31, 40, 0, 59]) },
    ],
  };
  const commits: { name: EditName; edits: readonly ShowEdit[]; files: ShowAssets | undefined }[] = [];
  const ports: ToolPorts = {
    document: () => document,
    selection: () => selection,
    select: () => {},
    onSelection: () => () => {},
    scene: () => scene,
    neighbours: () => ({ before: [], after: [] }),
    nearest: () => null,
    notes: () => [],
    problemPlaces: () => null,
    isPreviewing: () => false,
    commit: (name, edits, files) => commits.push({ name, edits, files }),
    words: {
      figure: () => '',
      change: () => '',
      place: () => '',
      snap: () => '',
      distance: () => '',
      tooLow: () => '',
    },
    readNumber: (text) => (Number.isFinite(Number(text)) ? Number(text) : null),
  };
  const hand = takeFigures(ports, scene)!;
  const places = () =>
    mainStoryboard(document.shown.show).scenes[0]!.figures.map(({ placement }) => placement.positionM);
  return { document, ports, hand, commits, places };
}

test('several figures move as one, whole metres at a time, and as one step', () => {
  const { ports, hand, commits, places } = handOn(['main', 'ball']);
  expect([hand.pivotM, hand.lowestM]).toEqual([[20, 0, 45], 27]);
  const gesture = new ActiveGesture(ports, hand, beginGesture('move'), [500, 400]);
  gesture.point(AUDIENCE, [560, 380], NONE_HELD, true);
  const [main, ball] = places();
  expect([ball![0] - main![0], ball![2] - main![2]]).toEqual([40, 0]);
  expect([main![0] % 1, main![1], main![2] % 1]).toEqual([0, 0, 0]);
  expect(main![0]).toBeGreaterThan(5);
  gesture.commit();
  expect(commits).toMatchObject([{ name: { key: 'move', figures: 2 }, edits: [{}, {}] }]);
});

test('Shift moves a tenth as far, Ctrl catches nothing', () => {
  const { ports, hand, places } = handOn(['main']);
  const gesture = new ActiveGesture(ports, hand, beginGesture('move'), [500, 400]);
  gesture.point(AUDIENCE, [600, 400], { ...NONE_HELD, ctrlKey: true }, true);
  const far = places()[0]![0];
  const fine = new ActiveGesture(ports, hand, beginGesture('move'), [500, 400]);
  fine.point(AUDIENCE, [600, 400], { ...NONE_HELD, ctrlKey: true, shiftKey: true }, true);
  expect(places()[0]![0]).toBeCloseTo(far / 10, 1);
});

test('a key before the pointer was seen moves nothing until it moves, and nothing is caught meanwhile', () => {
  const { document, ports, hand, places } = handOn(['main']);
  const gesture = new ActiveGesture(ports, hand, beginGesture('move'), null);
  gesture.press(AUDIENCE, { code: 'KeyX', key: 'x', shiftKey: false });
  gesture.point(AUDIENCE, [300, 200], { ...NONE_HELD, ctrlKey: true }, true);
  expect(places()[0]).toEqual([0, 0, 45]);
  gesture.point(AUDIENCE, [340, 200], NONE_HELD, true);
  expect(places()[0]![0]).toBeGreaterThan(3);
  gesture.cancel();
  expect(document.shown).toBe(document.value);
});

test('a turn goes on beyond half a circle', () => {
  const { ports, hand } = handOn(['main']);
  const gesture = new ActiveGesture(ports, hand, beginGesture('turn'), [600, 370]);
  const centre = [500, 370] as const;
  for (let k = 1; k <= 27; k++) {
    const angle = (-k * 10 * Math.PI) / 180;
    gesture.point(AUDIENCE, [centre[0] + 100 * Math.cos(angle), centre[1] + 100 * Math.sin(angle)], NONE_HELD, true);
  }
  expect(Math.abs(gesture.state!.change.amounts[0])).toBeGreaterThan(240);
});

test('how far figures are too low is told of those in the hand alone', () => {
  const { hand } = handOn(['ball']);
  const at = (z: number) => ({
    index: 0,
    figures: [
      { id: 'main', placesM: Float64Array.from([0, 0, -40]) },
      { id: 'ball', placesM: Float64Array.from([40, 0, 50, 40, 0, z]) },
    ],
  });
  const { leastM, byM } = metresTooLow(hand, at(1));
  expect(leastM).toBeGreaterThan(1);
  expect(byM).toBeCloseTo(leastM - 1, 9);
  expect(metresTooLow(hand, at(leastM)).byM).toBe(0);
});

/** A picture that is dropped on the sky over the show with two figures. */
function broughtPicture(lowestBelowM = 10) {
  const held = handOn([]);
  const { document, commits } = held;
  const name = 'moon.png';
  const made = figureOfFile(document.value, 0, name, Uint8Array.of(1, 2, 3));
  const shown = () => mainStoryboard(document.shown.show).scenes[0]!.figures.find(({ id }) => id === made.id);
  // the sky shows the points of the draft
  const scene = (): SkyScene => {
    const at = shown()?.placement.positionM;
    return {
      index: 0,
      figures: at ? [{ id: made.id, placesM: Float64Array.of(at[0], at[1], at[2] - lowestBelowM) }] : [],
    };
  };
  const ports: ToolPorts = { ...held.ports, scene };
  const figure = { ...made, edit: { key: 'add', of: name } };
  const gesture = new ActiveGesture(ports, handWith(figure, document), beginGesture('move'), [500, 400]);
  return { gesture, document, commits, shown, leastM: leastAltitudeM(profileOf(document.value.show)) };
}

test('what is brought is a draft with its file, and one step when it is placed', () => {
  const { gesture, document, commits, shown } = broughtPicture();
  gesture.point(AUDIENCE, [600, 300], NONE_HELD, true);
  expect(shown()).toBeDefined();
  expect([...document.shown.assets.keys()]).toEqual(['assets/moon.png']);
  expect(commits).toEqual([]);
  gesture.commit();
  expect(commits).toMatchObject([{ name: { key: 'add', of: 'moon.png' }, files: new Map([['assets/moon.png', {}]]) }]);
  expect(commits[0]!.edits.map(({ kind }) => kind)).toEqual(['insert', 'insert']);
});

test('called off, nothing of it is left', () => {
  const { gesture, document, commits } = broughtPicture();
  gesture.point(AUDIENCE, [600, 300], NONE_HELD, true);
  gesture.cancel();
  expect(document.shown).toBe(document.value);
  expect(commits).toEqual([]);
});

test('wherever it is brought, it faces the audience and no point is below the least altitude', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 }), fc.nat(40), (x, y, below) => {
      const { gesture, document, shown, leastM } = broughtPicture(below);
      gesture.point(AUDIENCE, [x, y], NONE_HELD, true);
      gesture.commit();
      const { placement } = shown()!;
      expect(placement.positionM[2] - below).toBeGreaterThanOrEqual(leastM - 1e-6);
      expect(placement.headingDeg).toBe(facingAudience(document.value.show, placement).headingDeg);
    }),
  );
});

test('Enter puts it on the centre line, as high as it was held', () => {
  const { gesture, document, shown } = broughtPicture();
  gesture.point(AUDIENCE, [700, 300], NONE_HELD, true);
  const [x, , z] = shown()!.placement.positionM;
  expect(Math.abs(x)).toBeGreaterThan(5);
  expect(gesture.press(AUDIENCE, { code: 'Enter', key: 'Enter', shiftKey: false })).toBe('commit');
  const centred = shown()!.placement.positionM;
  expect([centred[0], centred[2]]).toEqual([document.value.show.site.audience.lookAtM[0], z]);
});

test('S sizes it where it is held, and a turn by hand is kept', () => {
  const { gesture, shown } = broughtPicture();
  const press = (key: string) =>
    gesture.press(AUDIENCE, { code: `Key${key}`, key: key.toLowerCase(), shiftKey: false });
  gesture.point(AUDIENCE, [700, 300], NONE_HELD, true);
  const { positionM } = shown()!.placement;
  press('S');
  gesture.press(AUDIENCE, { code: 'Digit2', key: '2', shiftKey: false });
  expect(shown()!.placement).toMatchObject({ scale: 2, positionM });
  press('R');
  gesture.press(AUDIENCE, { code: 'KeyZ', key: 'z', shiftKey: false });
  for (const key of '90') gesture.press(AUDIENCE, { code: `Digit${key}`, key, shiftKey: false });
  const { headingDeg } = shown()!.placement;
  press('G');
  gesture.point(AUDIENCE, [500, 300], NONE_HELD, true);
  expect(shown()!.placement).toMatchObject({ scale: 2, headingDeg });
  expect(shown()!.placement.positionM[0]).toBeLessThan(positionM[0]);
});
