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

/** Whether an effect touches a point: by its part, or all points where no parts are named. */
export function touches(effect: LightEffect, points: FormationPoints, index: number): boolean {
  return !effect.parts || effect.parts.includes(points.partNames[points.parts[index]!]!);
}

/** Keys of one point over a hold, between its resting colour at the start and at the end. */
export function effectKeys(effect: LightEffect, points: FormationPoints, point: LitPoint, holdMs: number): LightKey[] {
  return effect.kind === 'chase' ? chaseKeys(effect, points, point, holdMs) : twinkleKeys(effect, point, holdMs);
}

type Chase = Extract<LightEffect, { kind: 'chase' }>;
type Twinkle = Extract<LightEffect, { kind: 'twinkle' }>;

/** The band passes a point once a period: up to the effect's colour and back, in straight ramps. */
function chaseKeys(effect: Chase, points: FormationPoints, point: LitPoint, holdMs: number): LightKey[] {
  const along = directionOf(effect);
  const [low, high] = rangeAlong(points, effect, along);
  const way = high - low + 2 * effect.widthM;
  const periodMs = effect.periodS * 1000;
  const rampMs = (periodMs * effect.widthM) / way;
  const base = toLinear(point.colour, point.brightness);
  const lit = toLinear(parseColour(effect.colour), point.brightness);
  const keys: LightKey[] = [];
  const passMs = (periodMs * (along(points, point.index) - low + effect.widthM)) / way;
  for (let peakMs = passMs; peakMs + rampMs <= holdMs; peakMs += periodMs) {
    if (peakMs < rampMs) continue;
    keys.push({ timeMs: peakMs - rampMs, colour: base });
    keys.push({ timeMs: peakMs, colour: lit });
    keys.push({ timeMs: peakMs + rampMs, colour: base });
  }
  return keys;
}

function directionOf({ directionDeg }: Chase): (points: FormationPoints, index: number) => number {
  const angle = (directionDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ({ positionsM }, index) => positionsM[3 * index]! * cos + positionsM[3 * index + 2]! * sin;
}

function rangeAlong(
  points: FormationPoints,
  effect: Chase,
  along: (points: FormationPoints, index: number) => number,
): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < points.parts.length; index++) {
    if (!touches(effect, points, index)) continue;
    low = Math.min(low, along(points, index));
    high = Math.max(high, along(points, index));
  }
  return [low, high];
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
