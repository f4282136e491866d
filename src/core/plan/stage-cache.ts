import type { StoryScene } from './flight-story';
import { MoveCache } from './move-cache';
import type { SceneFleet, SceneStage } from './plan-scene';

interface KeptScene {
  readonly points: StoryScene['points'];
  readonly padsM: Float64Array;
  readonly stage: SceneStage;
}

/** Scenes that are kept: those of a long show and of a few variants of it. */
const MOST_KEPT = 200;

/**
 * Parts of flights that were planned before. A part is the same object as long as all that it is made from is the same,
 * so that whatever is known of a part can be tied to it.
 */
export class StageCache {
  readonly moves = new MoveCache();
  readonly #scenes = new Map<string, KeptScene>();

  /** A scene's stage as it was made before from the same points, or as `make` makes it. */
  scene(scene: StoryScene, fleet: SceneFleet, make: () => SceneStage): SceneStage {
    const key = keyOf(scene, fleet);
    const kept = this.#scenes.get(key);
    const isSame = kept?.points === scene.points && sameValues(kept.padsM, fleet.padsM);
    const stage = isSame ? kept.stage : make();
    this.#scenes.delete(key);
    this.#scenes.set(key, { points: scene.points, padsM: fleet.padsM, stage });
    if (this.#scenes.size > MOST_KEPT) this.#scenes.delete(this.#scenes.keys().next().value!);
    return stage;
  }
}

/** All that a scene's stage is made from, but for its points and the pads, which are compared. */
function keyOf({ points: _, ...scene }: StoryScene, { profile, landing }: SceneFleet): string {
  return JSON.stringify([scene, profile, landing]);
}

function sameValues(p: Float64Array, q: Float64Array): boolean {
  return p.length === q.length && p.every((value, k) => value === q[k]);
}
