import { mainStoryboard, type Scene, type Show, type Storyboard } from '../show';
import { movedScene, scaledScene, turnedScene } from './edit-figures';
import { reducedScene, slowed } from './edit-movement';
import { rounded } from './rounded-steps';
import type { SceneName } from './scene-name';

/** One change of a show, in words that screens translate. Scenes and formations by id; metres, seconds, degrees. */
export type FixEdit =
  /** The transition into a scene takes `byS` longer than it did, `toS` in all. */
  | { readonly kind: 'lengthen-transition'; readonly scene: SceneName; readonly byS: number; readonly toS: number }
  /** The transition into a scene is as short as the limits allow. */
  | { readonly kind: 'make-transition-planned'; readonly scene: SceneName }
  /** Movements that come round take `factor` times their time. */
  | { readonly kind: 'slow-movement'; readonly scene: SceneName; readonly factor: number }
  /** Movements reach `factor` times as far. */
  | { readonly kind: 'reduce-amplitude'; readonly scene: SceneName; readonly factor: number }
  /** A scene holds so much longer, or shorter where it is negative: what fills the hold is as much slower. */
  | { readonly kind: 'change-hold'; readonly scene: SceneName; readonly byS: number }
  /** All scenes hold for `factor` times their time. */
  | { readonly kind: 'shorten-holds'; readonly factor: number }
  | { readonly kind: 'move-scene'; readonly scene: SceneName; readonly byM: readonly [number, number, number] }
  /** One of several figures of a scene stands elsewhere. */
  | {
      readonly kind: 'move-figure';
      readonly scene: SceneName;
      readonly figure: SceneName;
      readonly byM: readonly [number, number, number];
    }
  | { readonly kind: 'turn-scene'; readonly scene: SceneName; readonly byDeg: number }
  /** Drones that a scene does not need wait elsewhere, or light its points a second time. */
  | { readonly kind: 'park-spares'; readonly scene: SceneName; readonly where: 'below' | 'double' }
  /** All layers of the take-off or the landing stand higher. */
  | { readonly kind: 'lift-launch'; readonly part: 'takeoff' | 'landing'; readonly byM: number }
  | { readonly kind: 'spread-pads'; readonly toM: number }
  | { readonly kind: 'scale-scene'; readonly scene: SceneName; readonly factor: number }
  | { readonly kind: 'space-formation'; readonly formation: string; readonly toM: number }
  | { readonly kind: 'swap-scenes'; readonly scenes: readonly [SceneName, SceneName] };

type SceneEdit = Extract<FixEdit, { scene: SceneName }>;

/** The show with changes made, one after the other; the show that was given stays as it is. */
export function applyEdits(show: Show, edits: readonly FixEdit[]): Show {
  return edits.reduce(applyEdit, show);
}

function applyEdit(show: Show, edit: FixEdit): Show {
  if ('scene' in edit)
    return withScenes(show, (scene) => (scene.id === edit.scene.id ? editScene(scene, edit) : scene));
  switch (edit.kind) {
    case 'shorten-holds':
      return withScenes(show, (scene) => ({ ...scene, holdS: rounded(scene.holdS * edit.factor) }));
    case 'swap-scenes':
      return withScenes(show, (scene) => swapped(scene, edit.scenes, show));
    case 'space-formation':
      return {
        ...show,
        formations: {
          ...show.formations,
          [edit.formation]: { ...show.formations[edit.formation]!, spacingM: edit.toM },
        },
      };
    case 'lift-launch': {
      const main = mainStoryboard(show);
      const launch = main[edit.part];
      const lifted = { ...launch, altitudeM: rounded(launch.altitudeM + edit.byM) };
      return withMain(show, { ...main, [edit.part]: lifted });
    }
    case 'spread-pads':
      return { ...show, fleet: { ...show.fleet, launch: { ...show.fleet.launch, pitchM: edit.toM } } };
  }
}

function editScene(scene: Scene, edit: SceneEdit): Scene {
  const { flow, keepsPoints, stagger } = scene.transition;
  const kept = { flow, keepsPoints, ...(stagger && { stagger }) };
  switch (edit.kind) {
    case 'lengthen-transition':
      return { ...scene, transition: { kind: 'fixed', durationS: edit.toS, ...kept } };
    case 'make-transition-planned':
      return { ...scene, transition: { kind: 'planned', ...kept } };
    case 'slow-movement':
      return slowed(scene, edit.factor);
    case 'reduce-amplitude':
      return reducedScene(scene, edit.factor);
    case 'change-hold':
      return { ...scene, holdS: rounded(scene.holdS + edit.byS) };
    case 'move-scene':
      return movedScene(scene, edit.byM);
    case 'move-figure':
      return movedScene(scene, edit.byM, edit.figure.id);
    case 'turn-scene':
      return turnedScene(scene, edit.byDeg);
    case 'park-spares':
      return { ...scene, spares: edit.where };
    case 'scale-scene':
      return scaledScene(scene, edit.factor);
  }
}

function withScenes(show: Show, change: (scene: Scene) => Scene): Show {
  const main = mainStoryboard(show);
  return withMain(show, { ...main, scenes: main.scenes.map(change) });
}

function withMain(show: Show, main: Storyboard): Show {
  return { ...show, storyboards: [main, ...show.storyboards.slice(1)] };
}

function swapped(scene: Scene, [a, b]: readonly [SceneName, SceneName], show: Show): Scene {
  const other = scene.id === a.id ? b.id : scene.id === b.id ? a.id : scene.id;
  return mainStoryboard(show).scenes.find(({ id }) => id === other)!;
}

/** How much of the picture a change costs, least first: time, placement, size, the order of scenes. */
const COSTS: Readonly<Record<FixEdit['kind'], number>> = {
  'lengthen-transition': 0,
  'make-transition-planned': 0,
  'slow-movement': 0,
  'change-hold': 0,
  'shorten-holds': 0,
  'move-scene': 1,
  'move-figure': 1,
  'turn-scene': 1,
  'park-spares': 1,
  'lift-launch': 1,
  'spread-pads': 1,
  'scale-scene': 2,
  'space-formation': 2,
  'reduce-amplitude': 2,
  'swap-scenes': 3,
};

export function costOf(edits: readonly FixEdit[]): number {
  return Math.max(...edits.map(({ kind }) => COSTS[kind]));
}

/** Ids of the scenes whose picture, place or neighbours a change concerns. */
export function scenesTouched(edit: FixEdit, show: Show): string[] {
  const { scenes } = mainStoryboard(show);
  switch (edit.kind) {
    case 'space-formation':
      return scenes.filter(({ figures }) => figures.some(({ formation }) => formation === edit.formation)).map(idOf);
    case 'swap-scenes':
      return edit.scenes.map(({ id }) => id);
    case 'shorten-holds':
      return scenes.map(idOf);
    case 'lift-launch':
    case 'spread-pads':
      return [];
    default:
      return [edit.scene.id];
  }
}

const idOf = ({ id }: Scene) => id;
