import {
  droneCount,
  endWithLightMs,
  type FlightShow,
  InputError,
  message,
  positionInto,
  roundTo,
  type TrajectorySet,
} from '../../core';
import { LightCursor } from '../fleet';
import type { Payload, WriteOptions } from '../flight-format';
import { toNwu } from '../values/nwu';

export const CSV_HEADER = 'Time [msec],x [m],y [m],z [m],Red,Green,Blue';

/**
 * A curve at the acceleration limit of 3 m/s² strays 1.5 cm from a straight line over 0.2 s; at the 4 rows a second that
 * others write it would be 2.3 cm.
 */
const DEFAULT_RATE_HZ = 5;
const MAX_RATE_HZ = 100;

/** One CSV a drone: `Drone 1.csv`, `Drone 2.csv`, by slot. */
export function* csvPayloads(flight: FlightShow, options: WriteOptions): Generator<Payload> {
  const rateHz = options.csvRateHz ?? DEFAULT_RATE_HZ;
  if (!(rateHz > 0 && rateHz <= MAX_RATE_HZ)) {
    throw new InputError(
      message`${rateHz} rows a second cannot be written`,
      'rate',
      message`Give a rate up to ${MAX_RATE_HZ} Hz.`,
    );
  }
  for (let drone = 0; drone < droneCount(flight.trajectories); drone++) {
    yield { path: `Drone ${drone + 1}.csv`, drones: [drone], pieces: [writeCsv(flight, drone, rateHz)] };
  }
}

/**
 * Samples one drone from the start of the show to the end of its flight, or of its light. Row times are rounded each from `k / rateHz`;
 * the end of the flight gets a row of its own when it does not fall on one. Millimetres, NWU, linear RGB.
 */
export function writeCsv(flight: FlightShow, drone: number, rateHz: number): Uint8Array {
  const place = new Float64Array(3);
  const rgb = new Uint8Array(3);
  const lights = new LightCursor(flight.lights, drone);
  const rows = [CSV_HEADER];
  let piece = -1;
  const endMs = endWithLightMs(flight.lights, drone, flightEndMs(flight.trajectories, drone));
  for (const timeMs of sampleTimes(endMs, rateHz)) {
    piece = positionInto(flight.trajectories, drone, timeMs, place, 0, piece);
    lights.colourInto(timeMs, rgb);
    const [x, y, z] = toNwu(place[0]!, place[1]!, place[2]!);
    rows.push(`${timeMs},${metres(x)},${metres(y)},${metres(z)},${rgb[0]},${rgb[1]},${rgb[2]}`);
  }
  return new TextEncoder().encode(`${rows.join('\n')}\n`);
}

function* sampleTimes(endMs: number, rateHz: number): Generator<number> {
  let timeMs = 0;
  for (let k = 1; timeMs < endMs; k++) {
    yield timeMs;
    timeMs = Math.round((k * 1000) / rateHz);
  }
  yield endMs;
}

function flightEndMs(set: TrajectorySet, drone: number): number {
  return Math.max(0, Math.round(set.endsMs[set.pieceStart[drone + 1]! - 1]!));
}

const metres = (value: number): number => roundTo(value, 1000);
