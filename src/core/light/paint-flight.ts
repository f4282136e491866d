import type { FlightPlan, PlannedLaunch } from '../plan/plan-flight';
import { SPARE } from '../plan/scene/plan-scene';
import { LightBuilder } from './light-builder';
import { LightMemory } from './light-memory';
import type { LightSet } from './light-set';
import type { FigureLight, PaintedScene } from './painted-scene';
import { SceneLight } from './scene-light';
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
 * Light programs of a planned flight: colour follows the point, and so the drone that fills it. In the transition
 * between two lit places a drone blends from one colour to the other; into or out of the dark it takes the fade of its
 * figure. Where that is shorter than the fades that are asked for, as in a recolouring in place, they end within the
 * hold.
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
  let before: SceneLight | null = null;
  for (const [index, scene] of plan.scenes.entries()) {
    const painted = light.scenes[index]!;
    const hold = new SceneLight(painted, scene.endMs - scene.startMs, memory);
    const departureMs = index === 0 ? plan.takeoff.endMs : plan.scenes[index - 1]!.endMs;
    const pointsBefore = plan.scenes[index - 1]?.pointOf;
    for (let d = 0; d < drones; d++) {
      if (d % DRONES_AT_ONCE === 0) yield;
      const point = scene.pointOf[d]!;
      const colour = point === SPARE ? DARK : hold.colourOf(point);
      const arriving = hold.lightOf(point);
      const leaving = before && pointsBefore ? before.lightOf(pointsBefore[d]!) : arriving;
      const ends = { leaving, arriving, isDark: painted.transitionLight === 'dark' };
      const fadedMs = paintTransition(builder, d, [departureMs, scene.startMs, scene.endMs], colour, ends);
      if (point !== SPARE) paintHold(builder, d, scene.startMs, fadedMs, hold, point);
      builder.key(d, scene.endMs, colour);
    }
    before = hold;
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

/** Light of the figures that a drone leaves and comes to, and whether it flies dark between them. */
interface LightEnds {
  readonly leaving: FigureLight;
  readonly arriving: FigureLight;
  readonly isDark: boolean;
}

/**
 * The light from one hold to the next, departure and arrival given with the end of the next hold, all in milliseconds.
 * @returns when the drone has the colour of the next hold: at its arrival, or later where that leaves no time to fade.
 */
function paintTransition(
  builder: LightBuilder,
  d: number,
  [fromMs, toMs, holdEndMs]: readonly [number, number, number],
  colour: Rgb,
  ends: LightEnds,
): number {
  const before = builder.last(d);
  builder.key(d, fromMs, before);
  const { out, into } = fadesOf(before, colour, ends);
  // Never beyond the hold: the light of the next transition starts from the colour of this one.
  const fadedMs = Math.min(Math.max(toMs, fromMs + 1000 * (out + into)), holdEndMs);
  if (ends.isDark || isDark(before) || isDark(colour)) {
    const share = out + into > 0 ? Math.min(1, (fadedMs - fromMs) / (1000 * (out + into))) : 1;
    builder.key(d, fromMs + 1000 * out * share, DARK);
    builder.key(d, fadedMs - 1000 * into * share, DARK);
  }
  builder.key(d, fadedMs, colour);
  return fadedMs;
}

/** Seconds that a drone takes to go out and to light up; between two colours it blends, and `into` is the least that takes. */
function fadesOf(before: Rgb, colour: Rgb, { leaving, arriving, isDark: goesDark }: LightEnds) {
  const isChange = before.some((level, channel) => level !== colour[channel]);
  const goesOut = goesDark ? !isDark(before) : isDark(colour) && !isDark(before);
  const out = goesOut ? leaving.fadeOutS : 0;
  const into = !isDark(colour) && (isChange || goesOut) ? arriving.fadeInS : 0;
  return { out, into };
}

function paintHold(
  builder: LightBuilder,
  d: number,
  startMs: number,
  fadedMs: number,
  hold: SceneLight,
  point: number,
): void {
  for (const { timeMs, colour } of hold.keysOf(point)) {
    if (startMs + timeMs >= fadedMs) builder.key(d, startMs + timeMs, colour);
  }
}
