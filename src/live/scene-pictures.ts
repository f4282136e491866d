import type { FormationPoints } from '../core';
import type { ShowValue } from '../editing';
import { HoldPicture } from './hold-picture';
import type { PointsStore } from './points-store';
import { stageScene } from './staged-scene';

/** The points of a scene at one moment: `count × 3` metres in the show frame, and `count × 3` of linear light. */
export interface ScenePicture {
  readonly positionsM: Float32Array;
  readonly colours: Float32Array;
}

interface KeptPicture {
  readonly value: ShowValue;
  readonly points: readonly (FormationPoints | null)[];
  readonly picture: ScenePicture | null;
}

/** Scenes in the middle of their holds, for thumbnails: the same object until what is shown changes. */
export class ScenePictures {
  readonly #store: PointsStore;
  /** By index in the document. */
  readonly #kept = new Map<number, KeptPicture>();

  constructor(store: PointsStore) {
    this.#store = store;
  }

  /** Until points are there, the picture before; null where there is none. */
  pictureOf(value: ShowValue, index: number): ScenePicture | null {
    const scene = stageScene(value, index);
    if (!scene) return null;
    const points = scene.figures.map(({ slot, where, inputs }) =>
      this.#store.pointsOf({ slot: `${slot}, as committed`, where, inputs, isUrgent: false }),
    );
    const kept = this.#kept.get(index);
    if (kept?.value === value && kept.points.every((of, k) => of === points[k])) return kept.picture;
    const isWhole = points.every((of) => of !== null);
    const picture = isWhole ? pictureAtMiddle(new HoldPicture(scene, points)) : (kept?.picture ?? null);
    this.#kept.set(index, { value, points, picture });
    return picture;
  }

  clear(): void {
    this.#kept.clear();
  }
}

function pictureAtMiddle(hold: HoldPicture): ScenePicture {
  const slots = Uint32Array.from({ length: hold.count }, (_, point) => point);
  const picture = { positionsM: new Float32Array(3 * hold.count), colours: new Float32Array(3 * hold.count) };
  hold.positionsInto(picture.positionsM, slots, hold.middleMs);
  hold.lightsInto(picture.colours, slots, hold.middleMs);
  return picture;
}
