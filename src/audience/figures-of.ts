import { fleetSamplerOf } from '../playback';
import type { ShareFile } from '../share';

const SHINES = 0.05;

/** `x, y, z` of the lights in the middle of each scene, in metres: what a seat must have in view. */
export function figuresOf(show: ShareFile): number[] {
  return show.scenes.flatMap(({ startMs, endMs }) => {
    const { positionsM, colours } = instantOf(show, (startMs + endMs) / 2);
    return [...positionsM].filter((_, k) => isLit(colours, k - (k % 3)));
  });
}

/** How many drones shine at an instant. */
export function litDrones(show: ShareFile, timeMs: number): number {
  const { colours } = instantOf(show, timeMs);
  return colours.filter((_, k) => k % 3 === 0 && isLit(colours, k)).length;
}

function instantOf(show: ShareFile, timeMs: number) {
  const sampler = fleetSamplerOf(show);
  const [positionsM, colours] = [new Float32Array(sampler.count * 3), new Float32Array(sampler.count * 3)];
  sampler.samplePositionsInto(positionsM, timeMs);
  sampler.sampleLightsInto(colours, timeMs);
  return { positionsM, colours };
}

function isLit(colours: Float32Array, at: number): boolean {
  return Math.max(colours[at]!, colours[at + 1]!, colours[at + 2]!) > SHINES;
}
