import type { FlightSite, SegmentedFlight } from '../../core';
import { createFleetSampler, type FleetSampler } from '../../playback';

const samplers = new WeakMap<SegmentedFlight, FleetSampler>();

/** Darker than this is not drawn (linear light). */
const DARK = 0.004;

/** Share of the canvas that the lights fill, and the least that they spread over, in metres at their distance. */
const FILL = 0.86;
const LEAST_SPREAD_M = 8;

/** Of the lit pixels, this share is brighter than what is shown at full brightness. */
const BURNT_SHARE = 0.25;

/** A light as it is seen: offsets from the middle of the view, metres at the distance of what is looked at; linear light. */
interface SeenLight {
  readonly x: number;
  readonly y: number;
  readonly rgb: readonly [number, number, number];
}

/** Where lights are, `count × 3` metres in the show frame, and what they shine, `count × 3` of linear light. */
export interface Lights {
  readonly positionsM: Float32Array;
  readonly colours: Float32Array;
}

/** The drones of a flight at one moment. */
export function lightsOf(flight: SegmentedFlight, timeS: number): Lights {
  const sampler = samplers.get(flight) ?? createFleetSampler(flight);
  samplers.set(flight, sampler);
  const lights = { positionsM: new Float32Array(sampler.count * 3), colours: new Float32Array(sampler.count * 3) };
  sampler.samplePositionsInto(lights.positionsM, timeS * 1000);
  sampler.sampleLightsInto(lights.colours, timeS * 1000);
  return lights;
}

/** Draws what is lit as the audience sees it, filling the canvas with a small margin. */
export function drawThumbnail(canvas: HTMLCanvasElement, site: FlightSite, given: Lights): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = canvas;
  context.clearRect(0, 0, width, height);
  const lights = seenLights(site, given);
  if (lights.length === 0 || width * height === 0) return;
  const place = fitInto(lights, width, height);
  const light = new Float32Array(width * height * 3);
  for (const seen of lights) splat(light, width, height, place(seen), seen.rgb);
  context.putImageData(new ImageData(developed(light), width, height), 0, 0);
}

function seenLights(site: FlightSite, { positionsM: positions, colours }: Lights): SeenLight[] {
  const project = audienceView(site);
  const lights: SeenLight[] = [];
  for (let i = 0; i < positions.length; i += 3) {
    const rgb = [colours[i]!, colours[i + 1]!, colours[i + 2]!] as const;
    const seen = project(positions[i]!, positions[i + 1]!, positions[i + 2]!);
    if (seen && Math.max(...rgb) > DARK) lights.push({ x: seen[0], y: seen[1], rgb });
  }
  return lights;
}

/** The view from the audience towards what it looks at: right and up, in perspective; null for what lies behind it. */
function audienceView({
  audienceM,
  lookAtM,
}: FlightSite): (x: number, y: number, z: number) => [number, number] | null {
  const [dx, dy, dz] = [0, 1, 2].map((axis) => lookAtM[axis]! - audienceM[axis]!) as [number, number, number];
  const across = Math.hypot(dx, dy) || 1;
  const distance = Math.hypot(dx, dy, dz) || 1;
  const [fx, fy, fz] = [dx / distance, dy / distance, dz / distance];
  const [rx, ry] = [dy / across, -dx / across];
  const [ux, uy, uz] = [ry * fz, -rx * fz, rx * fy - ry * fx];
  return (x, y, z) => {
    const [ox, oy, oz] = [x - audienceM[0], y - audienceM[1], z - audienceM[2]];
    const depth = ox * fx + oy * fy + oz * fz;
    if (depth <= 1) return null;
    const scale = distance / depth;
    return [(ox * rx + oy * ry) * scale, (ox * ux + oy * uy + oz * uz) * scale];
  };
}

function fitInto(lights: readonly SeenLight[], width: number, height: number): (light: SeenLight) => [number, number] {
  const [lowX, highX] = range(lights.map(({ x }) => x));
  const [lowY, highY] = range(lights.map(({ y }) => y));
  const across = Math.max(highX - lowX, LEAST_SPREAD_M);
  const scale = FILL * Math.min(width / across, height / Math.max(highY - lowY, LEAST_SPREAD_M));
  const [midX, midY] = [(lowX + highX) / 2, (lowY + highY) / 2];
  return ({ x, y }) => [width / 2 + (x - midX) * scale - 0.5, height / 2 - (y - midY) * scale - 0.5];
}

function range(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Spreads a light over the four pixels around its place. */
function splat(
  light: Float32Array,
  width: number,
  height: number,
  [x, y]: readonly [number, number],
  rgb: readonly number[],
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (const column of [left, left + 1]) {
    for (const row of [top, top + 1]) {
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const share = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
      for (let c = 0; c < 3; c++) light[(row * width + column) * 3 + c]! += rgb[c]! * share;
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
