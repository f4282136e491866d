import { type FigureLight, type FormationPoints, HoldLight, type LightSet, pointCount } from '../core';
import { createLightSampler, type LightSampler } from '../playback';

interface Kept {
  readonly light: FigureLight;
  readonly holdMs: number;
  readonly sampler: LightSampler;
}

const kept = new WeakMap<FormationPoints, Kept>();

/** The light of a formation's points while a scene holds, made once as long as the light stays the same value. */
export function holdLights(points: FormationPoints, light: FigureLight, holdMs: number): LightSampler {
  const known = kept.get(points);
  if (known && known.light === light && known.holdMs === holdMs) return known.sampler;
  const sampler = createLightSampler(lightSetOf(points, light, holdMs));
  kept.set(points, { light, holdMs, sampler });
  return sampler;
}

/** A light program a point, from the start of the hold. */
function lightSetOf(points: FormationPoints, light: FigureLight, holdMs: number): LightSet {
  const hold = new HoldLight({ points, light }, holdMs);
  const count = pointCount(points);
  const keyStart = new Uint32Array(count + 1);
  const timesMs: number[] = [];
  const rgb: number[] = [];
  for (let point = 0; point < count; point++) {
    timesMs.push(0);
    rgb.push(...hold.colourOf(point));
    for (const { timeMs, colour } of hold.keysOf(point)) {
      timesMs.push(timeMs);
      rgb.push(...colour);
    }
    timesMs.push(holdMs);
    rgb.push(...hold.colourOf(point));
    keyStart[point + 1] = timesMs.length;
  }
  return { keyStart, timesMs: Float64Array.from(timesMs), rgb: Uint8Array.from(rgb) };
}
