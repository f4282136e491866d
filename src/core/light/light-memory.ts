import type { FormationPoints } from '../formation/formation-points';
import { RecentMap } from '../recent-map';
import { HoldLight } from './hold-light';
import type { PaintedScene } from './painted-scene';

/** Scenes whose light is kept: those of a long show and of a few variants of it. */
const MOST_KEPT = 200;

interface Kept {
  readonly points: FormationPoints;
  readonly light: HoldLight;
}

/** The light of holds as it was made before, by all that it is made from. */
export class LightMemory {
  readonly #kept = new RecentMap<string, Kept>(MOST_KEPT);

  hold(scene: PaintedScene, holdMs: number): HoldLight {
    const { points } = scene;
    const key = JSON.stringify([scene.light, holdMs]);
    const kept = this.#kept.get(key);
    const light = kept?.points === points ? kept.light : new HoldLight(scene, holdMs);
    this.#kept.set(key, { points, light });
    return light;
  }
}
