import type { FlightPlan, PlannedLaunch } from '../plan/plan-flight';
import { SPARE } from '../plan/plan-scene';
import type { HoldLight } from './hold-light';
import { LightBuilder } from './light-builder';
import { LightMemory } from './light-memory';
import type { LightSet } from './light-set';
import type { PaintedScene, SceneLight } from './painted-scene';
import { DARK, isDark, parseColour, type Rgb, toLinear } from './srgb';

export interface FlightLight {
  /** Colours of the layers at take-off and at landing, from the lowest up, again and again. */
  readonly takeoffColours: readonly string[];
  readonly scenes: readonly PaintedScene[];
  readonly landingColours: readonly string[];
}

/** Time in which a drone lights up as it leaves its pad, and goes out on it. */
const PAD_FADE_MS = 1000;

/** Drones that are painted in a step. */
const DRONES_AT_ONCE = 200;

/**
 * Light programs of a planned flight: colour follows the point, and so the drone that fills it. On the way between two
 * lit places a drone blends from one colour to the other; into or out of the dark it takes the fade of the scene.
 * @param memory of holds that were painted before; the light is the same without.
 */
export function* paintFlight(
  plan: FlightPlan,
  light: FlightLight,
  memory = new LightMemory(),
): Generator<void, LightSet> {
  const drones = plan.takeoff.layerOf.length;
  const builder = new LightBuilder(drones);
  const takeoffColours = light.takeoffColours.map((colour) => toLinear(parseColour(colour)));
  const landingColours = light.landingColours.map((colour) => toLinear(parseColour(colour)));
  for (let d = 0; d < drones; d++) {
    if (d % DRONES_AT_ONCE === 0) yield;
    paintTakeoff(builder, d, plan.takeoff, takeoffColours);
  }
  for (const [index, scene] of plan.scenes.entries()) {
    const painted = light.scenes[index]!;
    const leaving = light.scenes[index - 1]?.light ?? painted.light;
    const hold = memory.hold(painted, scene.endMs - scene.startMs);
    const departureMs = index === 0 ? plan.takeoff.endMs : plan.scenes[index - 1]!.endMs;
    for (let d = 0; d < drones; d++) {
      if (d % DRONES_AT_ONCE === 0) yield;
      const point = scene.pointOf[d]!;
      const colour = point === SPARE ? DARK : hold.colourOf(point);
      paintWay(builder, d, departureMs, scene.startMs, colour, leaving, painted);
      if (point !== SPARE) paintHold(builder, d, scene.startMs, hold, point);
      builder.key(d, scene.endMs, colour);
    }
  }
  const lastMs = plan.scenes[plan.scenes.length - 1]!.endMs;
  for (let d = 0; d < drones; d++) {
    if (d % DRONES_AT_ONCE === 0) yield;
    paintLanding(builder, d, lastMs, plan.landing, landingColours);
  }
  return yield* builder.build();
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

function paintHold(builder: LightBuilder, d: number, startMs: number, hold: HoldLight, point: number): void {
  for (const { timeMs, colour } of hold.keysOf(point)) builder.key(d, startMs + timeMs, colour);
}
