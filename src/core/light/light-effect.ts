import type { FormationPoints } from '../formation/formation-points';
import { seededRandom } from '../geometry/seeded-random';
import { parseColour, type Rgb, toLinear } from './srgb';

/** Effects over a scene's colours while it holds; see the show file. `colour` is sRGB `#rrggbb`. */
export type LightEffect =
  | {
      readonly kind: 'chase';
      readonly colour: string;
      readonly directionDeg: number;
      readonly widthM: number;
      readonly periodS: number;
      readonly parts?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'twinkle';
      readonly colour?: string | undefined;
      readonly depth: number;
      readonly periodS: number;
      readonly parts?: readonly string[] | undefined;
      readonly seed: number;
    };

/** A key of a point's light, in milliseconds from the start of the hold; linear light. */
export interface LightKey {
  readonly timeMs: number;
  readonly colour: Rgb;
}

/** The point that an effect is drawn on. */
export interface LitPoint {
  readonly index: number;
  /** sRGB. */
  readonly colour: Rgb;
  readonly brightness: number;
}

/** An effect over the points of one formation. */
export interface FittedEffect {
  /** Whether it touches a point: by its part, or all points where no parts are named. */
  touches(index: number): boolean;
  /** Keys of one point over a hold, between its resting colour at the start and at the end. */
  keysOf(point: LitPoint, holdMs: number): LightKey[];
}

/** Fits an effect to a formation once, for all of its points. */
export function fitEffect(effect: LightEffect, points: FormationPoints): FittedEffect {
  return effect.kind === 'chase' ? new FittedChase(effect, points) : new FittedTwinkle(effect, points);
}

type Chase = Extract<LightEffect, { kind: 'chase' }>;
type Twinkle = Extract<LightEffect, { kind: 'twinkle' }>;

/** The points whose parts an effect names. */
class TouchedPoints {
  readonly #parts: FormationPoints['parts'];
  readonly #isTouched: readonly boolean[];

  constructor({ parts }: LightEffect, points: FormationPoints) {
    this.#parts = points.parts;
    this.#isTouched = points.partNames.map((name) => !parts || parts.includes(name));
  }

  touches(index: number): boolean {
    return this.#isTouched[this.#parts[index]!]!;
  }
}

class FittedChase extends TouchedPoints implements FittedEffect {
  readonly #effect: Chase;
  /** How far each point lies along the chase, and the least and the most of those that it touches. */
  readonly #alongM: Float64Array;
  #lowM = Number.POSITIVE_INFINITY;
  #highM = Number.NEGATIVE_INFINITY;

  constructor(effect: Chase, points: FormationPoints) {
    super(effect, points);
    this.#effect = effect;
    const angle = (effect.directionDeg * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#alongM = new Float64Array(points.parts.length);
    for (let index = 0; index < this.#alongM.length; index++) {
      const alongM = points.positionsM[3 * index]! * cos + points.positionsM[3 * index + 2]! * sin;
      this.#alongM[index] = alongM;
      if (!this.touches(index)) continue;
      this.#lowM = Math.min(this.#lowM, alongM);
      this.#highM = Math.max(this.#highM, alongM);
    }
  }

  /** The band passes a point once a period: up to the effect's colour and back, in straight ramps. */
  keysOf(point: LitPoint, holdMs: number): LightKey[] {
    const { widthM, periodS, colour } = this.#effect;
    const way = this.#highM - this.#lowM + 2 * widthM;
    const periodMs = periodS * 1000;
    const rampMs = (periodMs * widthM) / way;
    const base = toLinear(point.colour, point.brightness);
    const lit = toLinear(parseColour(colour), point.brightness);
    const keys: LightKey[] = [];
    const passMs = (periodMs * (this.#alongM[point.index]! - this.#lowM + widthM)) / way;
    for (let peakMs = passMs; peakMs + rampMs <= holdMs; peakMs += periodMs) {
      if (peakMs < rampMs) continue;
      keys.push({ timeMs: peakMs - rampMs, colour: base });
      keys.push({ timeMs: peakMs, colour: lit });
      keys.push({ timeMs: peakMs + rampMs, colour: base });
    }
    return keys;
  }
}

class FittedTwinkle extends TouchedPoints implements FittedEffect {
  readonly #effect: Twinkle;

  constructor(effect: Twinkle, points: FormationPoints) {
    super(effect, points);
    this.#effect = effect;
  }

  /** Falls and rises at uneven times of each point's own, about twice a period. */
  keysOf(point: LitPoint, holdMs: number): LightKey[] {
    const { colour, depth, periodS, seed } = this.#effect;
    const base = toLinear(point.colour, point.brightness);
    const low = colour
      ? toLinear(parseColour(colour), point.brightness)
      : toLinear(point.colour, point.brightness * (1 - depth));
    const random = seededRandom(seed * 0x9e3779b1 + point.index);
    const keys: LightKey[] = [];
    let timeMs = random() * periodS * 1000;
    for (let fallen = false; timeMs < holdMs; fallen = !fallen) {
      keys.push({ timeMs, colour: fallen ? low : base });
      timeMs += periodS * 1000 * (0.25 + 0.5 * random());
    }
    return keys;
  }
}
