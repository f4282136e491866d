import fc from 'fast-check';
import {
  addFigure,
  addScene,
  duplicateScenes,
  faceAudience,
  moveScenes,
  removeFigure,
  removeScenes,
  renameScene,
} from '../../src/editing';
import { mainStoryboard, type Show, type ShowEdit } from '../../src/show';

/** What a hand may do next: the edits depend on the show as it then stands. */
export type RandomEdit = (show: Show) => readonly ShowEdit[];

const scenesOf = (show: Show) => mainStoryboard(show).scenes;
const index = fc.nat(7);
const sceneAt = (show: Show, at: number) => at % scenesOf(show).length;
const figureAt = (show: Show, scene: number, at: number) => at % scenesOf(show)[scene]!.figures.length;
const formationAt = (show: Show, at: number) => Object.keys(show.formations)[at % Object.keys(show.formations).length]!;

const set = (at: readonly (string | number)[], value: unknown): ShowEdit => ({ kind: 'set', at, value });

/** A value of a scene: what a show may hold, most of the time. */
const SCENE_VALUES = fc.oneof(
  fc.tuple(fc.constant(['holdS']), fc.integer({ min: 1, max: 30 })),
  fc.tuple(fc.constant(['spares']), fc.constantFrom('behind', 'below', 'double', 'land')),
  fc.tuple(fc.constant(['transitionLight']), fc.constantFrom('blend', 'dark')),
  fc.tuple(
    fc.constant(['transition']),
    fc.constantFrom({ kind: 'planned' }, { kind: 'planned', flow: 'through' }, { kind: 'fixed', durationS: 40 }),
  ),
  fc.tuple(fc.constant(['pins']), fc.constantFrom([], [{ drone: 1, point: 2 }], [{ drone: 99, point: 1 }])),
);

const FIGURE_VALUES = fc.oneof(
  fc.tuple(fc.constant(['placement', 'positionM']), fc.tuple(metres(-8, 8), metres(-8, 8), metres(30, 60))),
  fc.tuple(fc.constant(['placement', 'headingDeg']), metres(-180, 180)),
  fc.tuple(fc.constantFrom(['placement', 'pitchDeg'], ['placement', 'rollDeg']), metres(-30, 30)),
  fc.tuple(fc.constant(['placement', 'scale']), fc.constantFrom(1, 1.25, 1.5)),
  fc.tuple(fc.constant(['share']), fc.constantFrom(1, 2)),
  fc.tuple(fc.constant(['light', 'colour']), fc.constantFrom('#ff0000', '#112233')),
  fc.tuple(fc.constant(['light', 'brightness']), fc.constantFrom(0.5, 1)),
  fc.tuple(fc.constant(['motion']), fc.constantFrom([], [{ kind: 'turn', degrees: 40 }])),
  fc.tuple(fc.constant(['formation']), fc.constantFrom('square', 'ring', 'nothing-of-this-name')),
);

const SHOW_VALUES = fc.oneof(
  fc.tuple(fc.constant(['title']), fc.constantFrom('One', 'Two')),
  fc.tuple(fc.constant(['profile']), fc.constantFrom('default', 'conservative', 'none of them')),
  fc.tuple(fc.constant(['fleet', 'count']), fc.constantFrom(10, 12, 13)),
  fc.tuple(fc.constant(['storyboards', 0, 'takeoff', 'layers']), fc.constantFrom(1, 2, 3)),
  fc.tuple(fc.constant(['site', 'geofence', 'ceilingM']), fc.constantFrom(80, 100)),
);

/** What no field takes, and no show holds. */
const NONSENSE = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e9, 'x', '', null, undefined, [], {}, true);
const NOWHERE = fc.constantFrom(['no', 'such'], [], ['title', 'deeper'], ['storyboards', 9], ['formations', 'none']);

function metres(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: min * 10, max: max * 10 }).map((tenths) => tenths / 10);
}

const sceneValue = (values: fc.Arbitrary<readonly [readonly string[], unknown]>) =>
  fc.tuple(index, values).map(([at, [path, value]]): RandomEdit => {
    return (show) => [set(['storyboards', 0, 'scenes', sceneAt(show, at), ...path], value)];
  });

const figureValue = (values: fc.Arbitrary<readonly [readonly string[], unknown]>) =>
  fc.tuple(index, index, values).map(([at, figure, [path, value]]): RandomEdit => {
    return (show) => {
      const scene = sceneAt(show, at);
      return [set(['storyboards', 0, 'scenes', scene, 'figures', figureAt(show, scene, figure), ...path], value)];
    };
  });

const VALUES = fc.oneof(
  { weight: 2, arbitrary: sceneValue(SCENE_VALUES) },
  { weight: 3, arbitrary: figureValue(FIGURE_VALUES) },
  {
    weight: 1,
    arbitrary: SHOW_VALUES.map(
      ([at, value]): RandomEdit =>
        () => [set(at, value)],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(index, fc.integer({ min: 8, max: 12 })).map(
      ([at, radiusM]): RandomEdit =>
        (show) => [set(['formations', formationAt(show, at), 'recipe'], { kind: 'circle', radiusM })],
    ),
  },
);

const SCENES = fc.oneof(
  fc.tuple(index, fc.constantFrom('Новая', 'New')).map(
    ([at, name]): RandomEdit =>
      (show) =>
        addScene(show, sceneAt(show, at), name, { kind: 'shell', radiusM: 9 }).edits,
  ),
  fc.tuple(index, index).map(
    ([at, to]): RandomEdit =>
      (show) =>
        moveScenes(show, [sceneAt(show, at)], to).edits,
  ),
  index.map(
    (at): RandomEdit =>
      (show) =>
        duplicateScenes(show, [sceneAt(show, at)]).edits,
  ),
  index.map(
    (at): RandomEdit =>
      (show) =>
        removeScenes(show, [sceneAt(show, at)]),
  ),
  index.map(
    (at): RandomEdit =>
      (show) =>
        renameScene(show, sceneAt(show, at), 'Renamed'),
  ),
  index.map(
    (at): RandomEdit =>
      (show) =>
        faceAudience(show, [sceneAt(show, at)]),
  ),
);

const FIGURES = fc.oneof(
  fc.tuple(index, index).map(
    ([at, formation]): RandomEdit =>
      (show) =>
        addFigure(show, sceneAt(show, at), formationAt(show, formation)),
  ),
  fc.tuple(index, index).map(([at, figure]): RandomEdit => {
    return (show) => {
      const scene = sceneAt(show, at);
      return removeFigure(show, scene, scenesOf(show)[scene]!.figures[figureAt(show, scene, figure)]!.id);
    };
  }),
);

const MISTAKES = fc.oneof(
  sceneValue(fc.tuple(fc.constantFrom(['holdS'], ['spares'], ['name'], ['figures'], ['id'], ['pins']), NONSENSE)),
  figureValue(fc.tuple(fc.constantFrom(['placement'], ['placement', 'scale'], ['light'], ['id']), NONSENSE)),
  fc.tuple(NOWHERE, NONSENSE).map(
    ([at, value]): RandomEdit =>
      () => [set(at, value)],
  ),
  NOWHERE.map(
    (at): RandomEdit =>
      () => [{ kind: 'remove', at }],
  ),
  NOWHERE.map(
    (at): RandomEdit =>
      () => [{ kind: 'move', at, before: 'none' }],
  ),
  // one good edit before a bad one: neither is made
  fc.constant((() => [set(['title'], 'Half'), set(['fleet', 'count'], -1)]) satisfies RandomEdit),
);

/** Edits of values, scenes and figures, as a hand makes them. */
export const EDITS = fc.oneof(
  { weight: 4, arbitrary: VALUES },
  { weight: 3, arbitrary: SCENES },
  { weight: 2, arbitrary: FIGURES },
);

/** Those, and such as no page makes. */
export const EDITS_AND_MISTAKES = fc.oneof({ weight: 3, arbitrary: EDITS }, { weight: 1, arbitrary: MISTAKES });
