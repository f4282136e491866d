import type { FormationPoints } from '../formation/formation-points';
import { HoldLight } from './hold-light';
import type { PaintedFigure } from './painted-scene';

type LightOf = Map<FormationPoints, Map<string, HoldLight>>;

/** The light of holds as they were painted in the flight before, by all that it is made from. */
export class LightMemory {
  #before: LightOf = new Map();
  readonly #asked: [FormationPoints, string, HoldLight][] = [];

  hold(figure: PaintedFigure, holdMs: number): HoldLight {
    const { points } = figure;
    const key = JSON.stringify([figure.light, holdMs]);
    const light = this.#before.get(points)?.get(key) ?? new HoldLight(figure, holdMs);
    this.#asked.push([points, key, light]);
    return light;
  }

  /** A flight is going to be painted. One that was given up before leaves nothing behind. */
  beginFlight(): void {
    this.#asked.length = 0;
  }

  /** A flight is painted: what was asked for is kept for the next, and nothing else. */
  endFlight(): void {
    const kept: LightOf = new Map();
    for (const [points, key, light] of this.#asked.splice(0)) {
      const lights = kept.get(points) ?? new Map<string, HoldLight>();
      kept.set(points, lights.set(key, light));
    }
    this.#before = kept;
  }
}
