import type { Scene, Show } from '../show';
import { reducedScene, slowed } from './edit-movement';
import { rounded } from './rounded-steps';

/** One change of a show, in words that screens translate. Scenes and formations by name; metres, seconds, degrees. */
export type FixEdit =
  /** The transition into a scene takes `byS` longer than it did, `toS` in all. */
  | { readonly kind: 'lengthen-transition'; readonly scene: string; readonly byS: number; readonly toS: number }
  /** The transition into a scene is as short as the limits allow. */
  | { readonly kind: 'make-transition-planned'; readonly scene: string }
  /** Movements that come round take `factor` times their time. */
  | { readonly kind: 'slow-movement'; readonly scene: string; readonly factor: number }
  /** Movements reach `factor` times as far. */
  | { readonly kind: 'reduce-amplitude'; readonly scene: string; readonly factor: number }
  /** A scene holds so much longer, or shorter where it is negative: what fills the hold is as much slower. */
  | { readonly kind: 'change-hold'; readonly scene: string; readonly byS: number }
  /** All scenes hold for `factor` times their time. */
  | { readonly kind: 'shorten-holds'; readonly factor: number }
  | { readonly kind: 'move-scene'; readonly scene: string; readonly byM: readonly [number, number, number] }
  | { readonly kind: 'turn-scene'; readonly scene: string; readonly byDeg: number }
  /** Drones that a scene does not need wait elsewhere, or light its points a second time. */
  | { readonly kind: 'park-spares'; readonly scene: string; readonly where: 'below' | 'double' }
  /** All layers of the take-off or the landing stand higher. */
  | { readonly kind: 'lift-launch'; readonly part: 'takeoff' | 'landing'; readonly byM: number }
  | { readonly kind: 'spread-pads'; readonly toM: number }
  | { readonly kind: 'scale-scene'; readonly scene: string; readonly factor: number }
  | { readonly kind: 'space-formation'; readonly formation: string; readonly toM: number }
  | { readonly kind: 'swap-scenes'; readonly scenes: readonly [string, string] };

type SceneEdit = Extract<FixEdit, { scene: string }>;

/** The show with changes made, one after the other; the show that was given stays as it is. */
export function applyEdits(show: Show, edits: readonly FixEdit[]): Show {
  return edits.reduce(applyEdit, show);
}

function applyEdit(show: Show, edit: FixEdit): Show {
  if ('scene' in edit) return withScenes(show, (scene) => (scene.name === edit.scene ? editScene(scene, edit) : scene));
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
      const launch = show.storyboard[edit.part];
      const lifted = { ...launch, altitudeM: rounded(launch.altitudeM + edit.byM) };
      return { ...show, storyboard: { ...show.storyboard, [edit.part]: lifted } };
    }
    case 'spread-pads':
      return { ...show, fleet: { ...show.fleet, launch: { ...show.fleet.launch, pitchM: edit.toM } } };
  }
}

function editScene(scene: Scene, edit: SceneEdit): Scene {
  const { placement } = scene;
  const { flow, keepsPoints } = scene.transition;
  switch (edit.kind) {
    case 'lengthen-transition':
      return { ...scene, transition: { kind: 'fixed', durationS: edit.toS, flow, keepsPoints } };
    case 'make-transition-planned':
      return { ...scene, transition: { kind: 'planned', flow, keepsPoints } };
    case 'slow-movement':
      return slowed(scene, edit.factor);
    case 'reduce-amplitude':
      return reducedScene(scene, edit.factor);
    case 'change-hold':
      return { ...scene, holdS: rounded(scene.holdS + edit.byS) };
    case 'move-scene': {
      const [x, y, z] = placement.positionM;
      const positionM: typeof placement.positionM = [
        rounded(x + edit.byM[0]),
        rounded(y + edit.byM[1]),
        rounded(z + edit.byM[2]),
      ];
      return { ...scene, placement: { ...placement, positionM } };
    }
    case 'turn-scene':
      return { ...scene, placement: { ...placement, headingDeg: rounded((placement.headingDeg + edit.byDeg) % 360) } };
    case 'park-spares':
      return { ...scene, spares: edit.where };
    case 'scale-scene':
      return { ...scene, placement: { ...placement, scale: rounded(placement.scale * edit.factor) } };
  }
}

function withScenes(show: Show, change: (scene: Scene) => Scene): Show {
  return { ...show, storyboard: { ...show.storyboard, scenes: show.storyboard.scenes.map(change) } };
}

function swapped(scene: Scene, [a, b]: readonly [string, string], { storyboard }: Show): Scene {
  const other = scene.name === a ? b : scene.name === b ? a : scene.name;
  return storyboard.scenes.find(({ name }) => name === other)!;
}

/** How much of the picture a change costs, least first: time, placement, size, the order of scenes. */
const COSTS: Readonly<Record<FixEdit['kind'], number>> = {
  'lengthen-transition': 0,
  'make-transition-planned': 0,
  'slow-movement': 0,
  'change-hold': 0,
  'shorten-holds': 0,
  'move-scene': 1,
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

/** Names of the scenes whose picture, place or neighbours a change concerns. */
export function scenesTouched(edit: FixEdit, { storyboard: { scenes } }: Show): string[] {
  const showing = (formation: string) => scenes.filter((scene) => scene.formation === formation).map(nameOf);
  switch (edit.kind) {
    case 'scale-scene': // a formation is made for the smallest scale that it is shown at
      return showing(scenes.find(({ name }) => name === edit.scene)!.formation);
    case 'space-formation':
      return showing(edit.formation);
    case 'swap-scenes':
      return [...edit.scenes];
    case 'shorten-holds':
      return scenes.map(nameOf);
    case 'lift-launch':
    case 'spread-pads':
      return [];
    default:
      return [edit.scene];
  }
}

const nameOf = ({ name }: Scene) => name;
