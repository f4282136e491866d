import type { FlightSite, SegmentedFlight } from '../../core';
import { fleetSamplerOf } from '../../playback';

/** Darker than this is not drawn (linear light). */
const DARK = 0.004;

/** Share of the canvas that the lights fill, and the least that they spread over, in metres at their distance. */
const FILL = 0.86;
const LEAST_SPREAD_M = 8;

/** Of the lit pixels, this share is brighter than what is shown at full brightness. */
const BURNT_SHARE = 0.25;

/** Lights as they are seen: `count × 2` offsets from the middle of the view, metres at the distance of what is looked at. */
interface SeenLights {
  readonly count: number;
  readonly offsetsM: Float64Array;
  /** `count × 3` of linear light. */
  readonly colours: Float32Array;
}

/** Where lights are, `count × 3` metres in the show frame, and what they shine, `count × 3` of linear light. */
export interface Lights {
  readonly positionsM: Float32Array;
  readonly colours: Float32Array;
}

/** The drones of a flight at one moment. */
export function lightsOf(flight: SegmentedFlight, timeS: number): Lights {
  const sampler = fleetSamplerOf(flight);
  const lights = { positionsM: new Float32Array(sampler.count * 3), colours: new Float32Array(sampler.count * 3) };
  sampler.samplePositionsInto(lights.positionsM, timeS * 1000);
  sampler.sampleLightsInto(lights.colours, timeS * 1000);
  return lights;
}

/** Where the audience is and what it looks at. */
type SeenFrom = Pick<FlightSite, 'audienceM' | 'lookAtM'>;

/** Draws what is lit as the audience sees it, filling the canvas with a small margin. */
export function drawThumbnail(canvas: HTMLCanvasElement | OffscreenCanvas, site: SeenFrom, given: Lights): void {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  if (!context) return;
  const { width, height } = canvas;
  context.clearRect(0, 0, width, height);
  const lights = seenLights(site, given);
  if (lights.count === 0 || width * height === 0) return;
  const pixels = placeIn(lights, width, height);
  const light = new Float32Array(width * height * 3);
  for (let k = 0; k < lights.count; k++) splat(light, width, height, pixels, lights.colours, k);
  context.putImageData(new ImageData(developed(light), width, height), 0, 0);
}

/** What is lit and lies before the audience. */
function seenLights(site: SeenFrom, { positionsM, colours }: Lights): SeenLights {
  const seen = {
    offsetsM: new Float64Array((positionsM.length / 3) * 2),
    colours: new Float32Array(positionsM.length),
  };
  const project = audienceView(site);
  let count = 0;
  for (let i = 0; i < positionsM.length; i += 3) {
    const brightest = Math.max(colours[i]!, colours[i + 1]!, colours[i + 2]!);
    if (brightest <= DARK || !project(positionsM, i, seen.offsetsM, 2 * count)) continue;
    for (let c = 0; c < 3; c++) seen.colours[3 * count + c] = colours[i + c]!;
    count++;
  }
  return { count, ...seen };
}

/** Writes where a point is seen, right and up, at `to`; false for one that lies behind the view. */
type Project = (positionsM: Float32Array, from: number, offsetsM: Float64Array, to: number) => boolean;

/** The view from the audience towards what it looks at, in perspective. */
function audienceView({ audienceM, lookAtM }: SeenFrom): Project {
  const [dx, dy, dz] = [0, 1, 2].map((axis) => lookAtM[axis]! - audienceM[axis]!) as [number, number, number];
  const across = Math.hypot(dx, dy) || 1;
  const distance = Math.hypot(dx, dy, dz) || 1;
  const [fx, fy, fz] = [dx / distance, dy / distance, dz / distance];
  const [rx, ry] = [dy / across, -dx / across];
  const [ux, uy, uz] = [ry * fz, -rx * fz, rx * fy - ry * fx];
  return (positionsM, from, offsetsM, to) => {
    const ox = positionsM[from]! - audienceM[0];
    const oy = positionsM[from + 1]! - audienceM[1];
    const oz = positionsM[from + 2]! - audienceM[2];
    const depth = ox * fx + oy * fy + oz * fz;
    if (depth <= 1) return false;
    const scale = distance / depth;
    offsetsM[to] = (ox * rx + oy * ry) * scale;
    offsetsM[to + 1] = (ox * ux + oy * uy + oz * uz) * scale;
    return true;
  };
}

/** Where lights are in a canvas that they fill, `count × 2` pixels: right and down. */
function placeIn({ count, offsetsM }: SeenLights, width: number, height: number): Float64Array {
  const [lowX, highX] = range(offsetsM, 0, count);
  const [lowY, highY] = range(offsetsM, 1, count);
  const across = Math.max(highX - lowX, LEAST_SPREAD_M);
  const scale = FILL * Math.min(width / across, height / Math.max(highY - lowY, LEAST_SPREAD_M));
  const [midX, midY] = [(lowX + highX) / 2, (lowY + highY) / 2];
  const pixels = new Float64Array(2 * count);
  for (let k = 0; k < count; k++) {
    pixels[2 * k] = width / 2 + (offsetsM[2 * k]! - midX) * scale - 0.5;
    pixels[2 * k + 1] = height / 2 - (offsetsM[2 * k + 1]! - midY) * scale - 0.5;
  }
  return pixels;
}

/** The least and the greatest offset along an axis. */
function range(offsetsM: Float64Array, axis: number, count: number): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = axis; at < 2 * count; at += 2) {
    low = Math.min(low, offsetsM[at]!);
    high = Math.max(high, offsetsM[at]!);
  }
  return [low, high];
}

/** Spreads the k-th light over the four pixels around its place. */
function splat(
  light: Float32Array,
  width: number,
  height: number,
  pixels: Float64Array,
  colours: Float32Array,
  k: number,
): void {
  const [x, y] = [pixels[2 * k]!, pixels[2 * k + 1]!];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (let column = left; column <= left + 1; column++) {
    for (let row = top; row <= top + 1; row++) {
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const share = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
      for (let c = 0; c < 3; c++) light[(row * width + column) * 3 + c]! += colours[3 * k + c]! * share;
    }
  }
}

/** Light as pixels: exposed so that most of it is seen, each pixel with its hue, black as clear. */
function developed(light: Float32Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = light.length / 3;
  const peaks = new Float32Array(pixels);
  for (let p = 0; p < pixels; p++) peaks[p] = Math.max(light[3 * p]!, light[3 * p + 1]!, light[3 * p + 2]!);
  const lit = peaks.filter((peak) => peak > 0).sort();
  const full = lit[Math.floor(lit.length * (1 - BURNT_SHARE))] ?? 1;
  const out = new Uint8ClampedArray(pixels * 4);
  for (let p = 0; p < pixels; p++) {
    const peak = peaks[p]!;
    if (peak === 0) continue;
    for (let c = 0; c < 3; c++) out[4 * p + c] = 255 * (light[3 * p + c]! / peak) ** (1 / 2.2);
    out[4 * p + 3] = 255 * Math.min(1, peak / full) ** (1 / 2.2);
  }
  return out;
}
