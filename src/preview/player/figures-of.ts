import { createFleetSampler } from '../../playback';
import type { ShareFile } from '../../share';

const SHINES = 0.05;

/** `x, y, z` of the lights in the middle of each scene, in metres: what a seat must have in view. */
export function figuresOf(show: ShareFile): number[] {
  const sampler = createFleetSampler(show);
  const positionsM = new Float32Array(sampler.count * 3);
  const colours = new Float32Array(sampler.count * 3);
  return show.scenes.flatMap(({ startMs, endMs }) => {
    const timeMs = (startMs + endMs) / 2;
    sampler.samplePositionsInto(positionsM, timeMs);
    sampler.sampleLightsInto(colours, timeMs);
    return [...positionsM].filter((_, k) => isLit(colours, k - (k % 3)));
  });
}

function isLit(colours: Float32Array, at: number): boolean {
  return Math.max(colours[at]!, colours[at + 1]!, colours[at + 2]!) > SHINES;
}
