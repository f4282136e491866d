import type { FormationPoints } from '../formation/formation-points';
import type { FlightPlan, PlannedLaunch, PlannedScene } from '../plan/plan-flight';
import { SPARE } from '../plan/plan-scene';
import { LightBuilder } from './light-builder';
import { type FittedEffect, fitEffect, type LightEffect } from './light-effect';
import type { LightSet } from './light-set';
import { DARK, isDark, parseColour, type Rgb, toLinear } from './srgb';

/** Light of a scene; see the show file. Colours are sRGB `#rrggbb`. */
export interface SceneLight {
  readonly colour?: string | undefined;
  readonly brightness: number;
  readonly fadeInS: number;
  readonly fadeOutS: number;
  readonly effects: readonly LightEffect[];
}

export interface PaintedScene {
  readonly points: FormationPoints;
  readonly light: SceneLight;
  /** Light on the way into this scene. */
  readonly lightOnTheWay: 'blend' | 'dark';
}

export interface FlightLight {
  /** Colours of the layers at take-off and at landing, from the lowest up, again and again. */
  readonly takeoffColours: readonly string[];
  readonly scenes: readonly PaintedScene[];
  readonly landingColours: readonly string[];
}

/** Time in which a drone lights up as it leaves its pad, and goes out on it. */
const PAD_FADE_MS = 1000;

/**
 * Light programs of a planned flight: colour follows the point, and so the drone that fills it. On the way between two
 * lit places a drone blends from one colour to the other; into or out of the dark it takes the fade of the scene.
 */
export function paintFlight(plan: FlightPlan, light: FlightLight): LightSet {
  const drones = plan.takeoff.layerOf.length;
  const builder = new LightBuilder(drones);
  const takeoffColours = light.takeoffColours.map((colour) => toLinear(parseColour(colour)));
  const landingColours = light.landingColours.map((colour) => toLinear(parseColour(colour)));
  for (let d = 0; d < drones; d++) paintTakeoff(builder, d, plan.takeoff, takeoffColours);
  for (const [index, scene] of plan.scenes.entries()) {
    const painted = light.scenes[index]!;
    const leaving = light.scenes[index - 1]?.light ?? painted.light;
    const effects = painted.light.effects.map((effect) => fitEffect(effect, painted.points));
    const departureMs = index === 0 ? plan.takeoff.endMs : plan.scenes[index - 1]!.endMs;
    for (let d = 0; d < drones; d++) {
      const colour = sceneColour(painted, scene.pointOf[d]!);
      paintWay(builder, d, departureMs, scene.startMs, colour, leaving, painted);
      paintHold(builder, d, scene, colour, painted, effects);
    }
  }
  const lastMs = plan.scenes[plan.scenes.length - 1]!.endMs;
  for (let d = 0; d < drones; d++) paintLanding(builder, d, lastMs, plan.landing, landingColours);
  return builder.build();
}

function paintTakeoff(builder: LightBuilder, d: number, takeoff: PlannedLaunch, colours: readonly Rgb[]): void {
  builder.key(d, 0, DARK);
  builder.key(d, takeoff.timesMs[d]!, DARK);
  const colour = layerColour(takeoff, d, colours);
  builder.key(d, takeoff.timesMs[d]! + PAD_FADE_MS, colour);
  builder.key(d, takeoff.endMs, colour);
}

function paintLanding(
  builder: LightBuilder,
  d: number,
  lastMs: number,
  landing: PlannedLaunch,
  colours: readonly Rgb[],
): void {
  builder.key(d, lastMs, builder.last(d));
  const colour = layerColour(landing, d, colours);
  builder.key(d, landing.startMs, colour);
  builder.key(d, landing.timesMs[d]! - PAD_FADE_MS, colour);
  builder.key(d, landing.timesMs[d]!, DARK);
}

function layerColour(launch: PlannedLaunch, d: number, colours: readonly Rgb[]): Rgb {
  return colours[launch.layerOf[d]! % colours.length]!;
}

/** The way from one place to the next, between two instants. */
function paintWay(
  builder: LightBuilder,
  d: number,
  fromMs: number,
  toMs: number,
  colour: Rgb,
  leaving: SceneLight,
  arriving: PaintedScene,
): void {
  const before = builder.last(d);
  builder.key(d, fromMs, before);
  const dark = arriving.lightOnTheWay === 'dark' || isDark(before) || isDark(colour);
  if (dark) {
    const half = (toMs - fromMs) / 2;
    builder.key(d, fromMs + Math.min(leaving.fadeOutS * 1000, half), DARK);
    builder.key(d, toMs - Math.min(arriving.light.fadeInS * 1000, half), DARK);
  }
  builder.key(d, toMs, colour);
}

function paintHold(
  builder: LightBuilder,
  d: number,
  scene: PlannedScene,
  colour: Rgb,
  painted: PaintedScene,
  effects: readonly FittedEffect[],
): void {
  const point = scene.pointOf[d]!;
  const effect = point === SPARE ? null : lastThatTouches(effects, point);
  if (effect) {
    const lit = { index: point, colour: drawnColour(painted, point), brightness: painted.light.brightness };
    for (const key of effect.keysOf(lit, scene.endMs - scene.startMs)) {
      builder.key(d, scene.startMs + key.timeMs, key.colour);
    }
  }
  builder.key(d, scene.endMs, colour);
}

/** Where several effects touch a point, the last one that is listed wins. */
function lastThatTouches(effects: readonly FittedEffect[], point: number): FittedEffect | null {
  for (let k = effects.length - 1; k >= 0; k--) if (effects[k]!.touches(point)) return effects[k]!;
  return null;
}

function sceneColour(painted: PaintedScene, point: number): Rgb {
  return point === SPARE ? DARK : toLinear(drawnColour(painted, point), painted.light.brightness);
}

/** sRGB of a point as the scene shows it, before brightness. */
function drawnColour({ points, light }: PaintedScene, point: number): Rgb {
  if (light.colour) return parseColour(light.colour);
  const at = 3 * point;
  return [points.coloursSrgb[at]!, points.coloursSrgb[at + 1]!, points.coloursSrgb[at + 2]!];
}
