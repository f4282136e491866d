import { setImmediate } from 'node:timers/promises';
import { Cancelled, type FlightShow, showEndMs } from '../core';
import { createFleetSampler } from '../playback';

const HEADER = 't_s,drone,x_m,y_m,z_m,r,g,b\n';
/** Rows gathered before they are written. */
const BLOCK_ROWS = 5000;

interface Block {
  readonly text: string;
  readonly rows: number;
}

/**
 * The rows of a flight at so many samples a second, from zero to the end of motion and light and the end itself, in blocks so that a long
 * show never lies in memory whole. Throws `Cancelled` once the signal is aborted.
 */
export async function* sampleBlocks(flight: FlightShow, hz: number, signal: AbortSignal): AsyncGenerator<Block> {
  const row = rowWriter(flight);
  let text = HEADER;
  let rows = 0;
  for (const timeMs of sampleTimesMs(flight, hz)) {
    row.moveTo(timeMs);
    for (let drone = 0; drone < flight.droneIds.length; drone++, rows++) text += row.print(drone);
    if (rows < BLOCK_ROWS) continue;
    yield { text, rows };
    [text, rows] = ['', 0];
    await setImmediate();
    if (signal.aborted) throw new Cancelled();
  }
  yield { text, rows };
}

function* sampleTimesMs({ trajectories, lights }: FlightShow, hz: number): Iterable<number> {
  const endMs = showEndMs(trajectories, lights);
  for (let sample = 0; (sample * 1000) / hz < endMs; sample++) yield (sample * 1000) / hz;
  yield endMs;
}

function rowWriter(flight: FlightShow) {
  const sampler = createFleetSampler(flight);
  const positionsM = new Float32Array(sampler.count * 3);
  const colours = new Float32Array(sampler.count * 3);
  const names = flight.droneIds.map((id) => (/[",\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id));
  let time = '';
  return {
    moveTo(timeMs: number) {
      sampler.samplePositionsInto(positionsM, timeMs);
      sampler.sampleLightsInto(colours, timeMs);
      time = (timeMs / 1000).toFixed(3);
    },
    print(drone: number): string {
      const at = drone * 3;
      const metres = [0, 1, 2].map((axis) => positionsM[at + axis]!.toFixed(3));
      const light = [0, 1, 2].map((channel) => Math.round(colours[at + channel]! * 255));
      return `${time},${names[drone]},${metres},${light}\n`;
    },
  };
}
