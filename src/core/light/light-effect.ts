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
  const isTouched = points.partNames.map((name) => !effect.parts || effect.parts.includes(name));
  const touches = (index: number) => isTouched[points.parts[index]!]!;
  if (effect.kind === 'twinkle') {
    return { touches, keysOf: (point, holdMs) => twinkleKeys(effect, point, holdMs) };
  }
  const band = bandOf(effect, points, touches);
  return { touches, keysOf: (point, holdMs) => chaseKeys(effect, band, point, holdMs) };
}

type Chase = Extract<LightEffect, { kind: 'chase' }>;
type Twinkle = Extract<LightEffect, { kind: 'twinkle' }>;

/** How far each point lies along a chase, and the least and the most of those that it touches. */
interface ChaseBand {
  readonly alongM: Float64Array;
  readonly lowM: number;
  readonly highM: number;
}

function bandOf(
  { directionDeg }: Chase,
  { positionsM, parts }: FormationPoints,
  touches: FittedEffect['touches'],
): ChaseBand {
  const angle = (directionDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const alongM = new Float64Array(parts.length);
  let lowM = Number.POSITIVE_INFINITY;
  let highM = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < parts.length; index++) {
    alongM[index] = positionsM[3 * index]! * cos + positionsM[3 * index + 2]! * sin;
    if (!touches(index)) continue;
    lowM = Math.min(lowM, alongM[index]!);
    highM = Math.max(highM, alongM[index]!);
  }
  return { alongM, lowM, highM };
}

/** The band passes a point once a period: up to the effect's colour and back, in straight ramps. */
function chaseKeys(effect: Chase, { alongM, lowM, highM }: ChaseBand, point: LitPoint, holdMs: number): LightKey[] {
  const way = highM - lowM + 2 * effect.widthM;
  const periodMs = effect.periodS * 1000;
  const rampMs = (periodMs * effect.widthM) / way;
  const base = toLinear(point.colour, point.brightness);
  const lit = toLinear(parseColour(effect.colour), point.brightness);
  const keys: LightKey[] = [];
  const passMs = (periodMs * (alongM[point.index]! - lowM + effect.widthM)) / way;
  for (let peakMs = passMs; peakMs + rampMs <= holdMs; peakMs += periodMs) {
    if (peakMs < rampMs) continue;
    keys.push({ timeMs: peakMs - rampMs, colour: base });
    keys.push({ timeMs: peakMs, colour: lit });
    keys.push({ timeMs: peakMs + rampMs, colour: base });
  }
  return keys;
}

/** Falls and rises at uneven times of each point's own, about twice a period. */
function twinkleKeys(effect: Twinkle, point: LitPoint, holdMs: number): LightKey[] {
  const base = toLinear(point.colour, point.brightness);
  const low = effect.colour
    ? toLinear(parseColour(effect.colour), point.brightness)
    : toLinear(point.colour, point.brightness * (1 - effect.depth));
  const random = seededRandom(effect.seed * 0x9e3779b1 + point.index);
  const keys: LightKey[] = [];
  let timeMs = random() * effect.periodS * 1000;
  for (let fallen = false; timeMs < holdMs; fallen = !fallen) {
    keys.push({ timeMs, colour: fallen ? low : base });
    timeMs += effect.periodS * 1000 * (0.25 + 0.5 * random());
  }
  return keys;
}
