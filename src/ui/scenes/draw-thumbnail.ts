import type { FlightShow } from '../../core';
import { createFleetSampler, type FleetSampler } from '../../playback';

const samplers = new WeakMap<FlightShow, FleetSampler>();
/** Darker than this is not drawn (linear light). */
const DARK = 0.004;

/** Draws the lit drones of one moment as the audience sees them, filling the canvas with a small margin. */
export function drawThumbnail(canvas: HTMLCanvasElement, flight: FlightShow, timeS: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const lights = litPoints(flight, timeS);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (lights.length === 0) return;
  const place = fitInto(lights, canvas.width, canvas.height);
  context.globalCompositeOperation = 'lighter';
  const size = Math.max(1.4, canvas.height / 30);
  for (const light of lights) {
    const [x, y] = place(light);
    context.fillStyle = light.css;
    context.fillRect(x - size / 2, y - size / 2, size, size);
  }
}

interface Light {
  readonly x: number;
  readonly z: number;
  readonly css: string;
}

function litPoints(flight: FlightShow, timeS: number): Light[] {
  const sampler = samplers.get(flight) ?? createFleetSampler(flight);
  samplers.set(flight, sampler);
  const positions = new Float32Array(sampler.count * 3);
  const colours = new Float32Array(sampler.count * 3);
  sampler.samplePositionsInto(positions, timeS * 1000);
  sampler.sampleLightsInto(colours, timeS * 1000);
  const lights: Light[] = [];
  for (let i = 0; i < positions.length; i += 3) {
    const rgb = [colours[i]!, colours[i + 1]!, colours[i + 2]!];
    if (Math.max(...rgb) > DARK) lights.push({ x: positions[i]!, z: positions[i + 2]!, css: cssOf(rgb) });
  }
  return lights;
}

/** Linear light to CSS; a gamma of 2.2 is near enough for an icon. */
function cssOf(rgb: readonly number[]): string {
  return `rgb(${rgb.map((v) => Math.round(255 * v ** (1 / 2.2))).join(' ')})`;
}

function fitInto(lights: readonly Light[], width: number, height: number): (light: Light) => [number, number] {
  const [lowX, highX] = range(lights.map((light) => light.x));
  const [lowZ, highZ] = range(lights.map((light) => light.z));
  const scale = 0.84 * Math.min(width / Math.max(highX - lowX, 8), height / Math.max(highZ - lowZ, 8));
  return ({ x, z }) => [width / 2 + (x - (lowX + highX) / 2) * scale, height / 2 - (z - (lowZ + highZ) / 2) * scale];
}

function range(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
