import { pointCount } from '../formation/formation-points';
import type { HoldLight } from './hold-light';
import type { LightKey } from './light-effect';
import type { LightMemory } from './light-memory';
import type { FigureLight, PaintedScene } from './painted-scene';
import type { Rgb } from './srgb';

/** The light of a scene while it holds: that of its figures, by the points of the scene, which count through all of them. */
export class SceneLight {
  readonly #scene: PaintedScene;
  readonly #holds: readonly HoldLight[];
  /** The first point of each figure. */
  readonly #starts: readonly number[];

  constructor(scene: PaintedScene, holdMs: number, memory: LightMemory) {
    this.#scene = scene;
    this.#holds = scene.figures.map((figure) => memory.hold(figure, holdMs));
    let start = 0;
    this.#starts = scene.figures.map(({ points }) => {
      const first = start;
      start += pointCount(points);
      return first;
    });
  }

  /** Linear light of a point at rest. */
  colourOf(point: number): Rgb {
    const figure = this.#figureOf(point);
    return this.#holds[figure]!.colourOf(point - this.#starts[figure]!);
  }

  /** Keys from the start of the hold; none where nothing changes. */
  keysOf(point: number): readonly LightKey[] {
    const figure = this.#figureOf(point);
    return this.#holds[figure]!.keysOf(point - this.#starts[figure]!);
  }

  /** The light of the figure that a point belongs to; of the first for drones that have no point. */
  lightOf(point: number): FigureLight {
    return this.#scene.figures[this.#figureOf(point)]!.light;
  }

  #figureOf(point: number): number {
    let figure = this.#starts.length - 1;
    while (figure > 0 && this.#starts[figure]! > point) figure--;
    return figure;
  }
}
