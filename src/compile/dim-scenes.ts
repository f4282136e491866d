import { type LightSet, type Message, message, type Problem, pointCount } from '../core';
import { figureText } from './figure-text';
import type { MadeGroup } from './made-group';

/** Luminance of a light, in percent of white at full power, below which it is lost against the sky. */
export const LEAST_LUMINANCE_PERCENT = 2.5;
/** Share of a figure's lights that must be seen. */
const SEEN_SHARE = 0.5;

/** A warning for each figure of which most lights stay too dim to be seen, whatever made them so, but where it is meant. */
export function dimScenes(groups: readonly MadeGroup[], lights: LightSet): Problem[] {
  return groups.flatMap(({ scenes, planned: { plan, firstDrone } }) =>
    scenes.flatMap(({ scene, figures }, k) => {
      const { startMs, endMs, pointOf } = plan.scenes[k]!;
      return figures.flatMap(({ figure, points, firstPoint }): Problem[] => {
        if (figure.light.mayBeDim) return [];
        const isOwn = (point: number) => point >= firstPoint && point < firstPoint + pointCount(points);
        const drones = [...pointOf.keys()].filter((drone) => isOwn(pointOf[drone]!)).map((drone) => firstDrone + drone);
        // quick, and passes over most figures: no more are dim than may be
        if (isSeen(drones, lights, startMs, endMs)) return [];
        const lit = drones
          .map((drone) => ({ drone, percent: brightest(lights, drone, startMs, endMs) }))
          .sort((p, q) => p.percent - q.percent || p.drone - q.drone);
        const typical = lit[Math.floor(lit.length * SEEN_SHARE)]!;
        const dim = lit.filter(({ percent }) => percent < LEAST_LUMINANCE_PERCENT).map(({ drone }) => drone);
        return [dimFigure(figureText(scene, figure), startMs / 1000, dim, lit.length, typical.percent)];
      });
    }),
  );
}

function dimFigure(what: Message, timeS: number, drones: readonly number[], lights: number, percent: number): Problem {
  return {
    code: 'scene-too-dim',
    severity: 'warning',
    message: message`${what} is too dim to be seen: ${drones.length} of its ${lights} lights are below ${LEAST_LUMINANCE_PERCENT} % of white, half at ${percent.toFixed(1)} % or less.`,
    timeS,
    drones,
    value: percent,
    limit: LEAST_LUMINANCE_PERCENT,
    remedy: message`Raise its brightness, choose lighter colours, or set "mayBeDim" in its light where the dark is meant.`,
  };
}

/** Whether enough of some drones are seen in a span of time. */
function isSeen(drones: readonly number[], lights: LightSet, startMs: number, endMs: number): boolean {
  let dim = 0;
  for (const drone of drones) {
    if (hasBrightKey(lights, drone, startMs, endMs)) continue;
    if (brightest(lights, drone, startMs, endMs) < LEAST_LUMINANCE_PERCENT) dim++;
  }
  return dim <= Math.floor(drones.length * SEEN_SHARE);
}

/** Whether a key of a drone in a span of time is bright enough to be seen. */
function hasBrightKey({ keyStart, timesMs, rgb }: LightSet, drone: number, startMs: number, endMs: number): boolean {
  const end = keyStart[drone + 1]!;
  let [key, high] = [keyStart[drone]!, end];
  while (key < high) {
    const middle = (key + high) >> 1;
    if (timesMs[middle]! < startMs) key = middle + 1;
    else high = middle;
  }
  for (; key < end && timesMs[key]! <= endMs; key++) if (luminance(rgb, key) >= LEAST_LUMINANCE_PERCENT) return true;
  return false;
}

/** The most luminance of a drone in a span of time, in percent of white: at its ends, and at the keys between them. */
function brightest({ keyStart, timesMs, rgb }: LightSet, drone: number, startMs: number, endMs: number): number {
  const [first, end] = [keyStart[drone]!, keyStart[drone + 1]!];
  const at = (timeMs: number) => {
    let next = first;
    while (next < end && timesMs[next]! <= timeMs) next++;
    if (next === first) return 0;
    if (next === end) return luminance(rgb, end - 1);
    const share = (timeMs - timesMs[next - 1]!) / (timesMs[next]! - timesMs[next - 1]!);
    return luminance(rgb, next - 1) * (1 - share) + luminance(rgb, next) * share;
  };
  let most = Math.max(at(startMs), at(endMs));
  for (let key = first; key < end; key++) {
    if (timesMs[key]! >= startMs && timesMs[key]! <= endMs) most = Math.max(most, luminance(rgb, key));
  }
  return most;
}

/** Relative luminance (ITU-R BT.709) of a key, in percent of white. */
function luminance(rgb: Uint8Array, key: number): number {
  return (0.2126 * rgb[3 * key]! + 0.7152 * rgb[3 * key + 1]! + 0.0722 * rgb[3 * key + 2]!) / 2.55;
}
