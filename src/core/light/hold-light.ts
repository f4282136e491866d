import { pointCount } from '../formation/formation-points';
import { type FittedEffect, fitEffect, type LightKey } from './light-effect';
import type { PaintedFigure } from './painted-scene';
import { parseColour, type Rgb, toLinear } from './srgb';

/** The light of one figure while its scene holds, point by point; what was asked for is made once. */
export class HoldLight {
  readonly #figure: PaintedFigure;
  readonly #holdMs: number;
  readonly #effects: readonly FittedEffect[];
  /** By point; as long as there are points from the start, for points come in any order. */
  readonly #colours: (Rgb | null)[];
  readonly #keys: (readonly LightKey[] | null)[];

  constructor(figure: PaintedFigure, holdMs: number) {
    this.#figure = figure;
    this.#holdMs = holdMs;
    const points = pointCount(figure.points);
    this.#colours = new Array<Rgb | null>(points).fill(null);
    this.#keys = new Array<readonly LightKey[] | null>(points).fill(null);
    this.#effects = figure.light.effects.map((effect) => fitEffect(effect, figure.points));
  }

  /** Linear light of a point at rest. */
  colourOf(point: number): Rgb {
    this.#colours[point] ??= toLinear(this.#drawn(point), this.#figure.light.brightness);
    return this.#colours[point];
  }

  /** Keys from the start of the hold; none where nothing changes. */
  keysOf(point: number): readonly LightKey[] {
    this.#keys[point] ??= this.#makeKeys(point);
    return this.#keys[point];
  }

  /** Where several effects touch a point, the last one that is listed wins. */
  #makeKeys(point: number): readonly LightKey[] {
    for (let k = this.#effects.length - 1; k >= 0; k--) {
      const effect = this.#effects[k]!;
      if (!effect.touches(point)) continue;
      const lit = { index: point, colour: this.#drawn(point), brightness: this.#figure.light.brightness };
      return effect.keysOf(lit, this.#holdMs);
    }
    return [];
  }

  /** sRGB of a point as the figure shows it, before brightness. */
  #drawn(point: number): Rgb {
    const { points, light } = this.#figure;
    if (light.colour) return parseColour(light.colour);
    const at = 3 * point;
    return [points.coloursSrgb[at]!, points.coloursSrgb[at + 1]!, points.coloursSrgb[at + 2]!];
  }
}
