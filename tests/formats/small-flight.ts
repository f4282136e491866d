import { type CheckReport, type FlightShow, LIGHT_TICK_MS, type LightSet, type TrajectorySet } from '../../src/core';
import { LightCursor } from '../../src/formats/fleet';
import { TEST_PROFILE } from '../fixtures/test-profile';

export const PROFILE = TEST_PROFILE;

/** A check that finds nothing, or the one error it is told to find. */
export function reportOf(flight: FlightShow, error?: string): CheckReport {
  return {
    drones: flight.droneIds.length,
    durationS: 10,
    minSeparation: null,
    notMeasured: [],
    standing: {
      atStart: 0,
      firstRisesS: null,
      lastRisesS: null,
      atEnd: 0,
      firstLandsS: null,
      lastLandsS: null,
      rests: 0,
    },
    maxSpeedXyMps: 1,
    maxSpeedUpMps: 1,
    maxSpeedDownMps: 1,
    maxAccelerationMps2: 1,
    maxAltitudeM: 10,
    firmwareTakeoff: null,
    longestFlightS: 10,
    problems: error
      ? [
          {
            code: 'separation-too-small',
            severity: 'error',
            message: error,
            timeS: 1,
            drones: [0, 1],
            value: 1,
            limit: 1.5,
            remedy: null,
          },
        ]
      : [],
    profile: flight.profile,
  };
}

/** Pieces of one drone: `[startMs, endMs, controls in millimetres]`. */
export type PieceMm = readonly [number, number, readonly number[]];

export function trajectorySet(drones: readonly (readonly PieceMm[])[], degree = 3): TrajectorySet {
  const pieces = drones.flat();
  const pieceStart = [0];
  for (const own of drones) pieceStart.push(pieceStart.at(-1)! + own.length);
  return {
    degree,
    pieceStart: Uint32Array.from(pieceStart),
    startsMs: Float64Array.from(pieces, (piece) => piece[0]),
    endsMs: Float64Array.from(pieces, (piece) => piece[1]),
    controlsM: Float64Array.from(pieces.flatMap((piece) => piece[2].map((mm) => mm / 1000))),
  };
}

/** Keys of one drone: `[timeMs, red, green, blue]`. */
export type KeyRow = readonly [number, number, number, number];

export function lightSet(drones: readonly (readonly KeyRow[])[]): LightSet {
  const keys = drones.flat();
  const keyStart = [0];
  for (const own of drones) keyStart.push(keyStart.at(-1)! + own.length);
  return {
    keyStart: Uint32Array.from(keyStart),
    timesMs: Float64Array.from(keys, (key) => key[0]),
    rgb: Uint8Array.from(keys.flatMap((key) => key.slice(1))),
  };
}

export function flightOf(trajectories: TrajectorySet, lights: LightSet, over: Partial<FlightShow> = {}): FlightShow {
  const count = trajectories.pieceStart.length - 1;
  const stride = (trajectories.degree + 1) * 3;
  const homes = Array.from({ length: count }, (_, d) => {
    const at = trajectories.pieceStart[d]! * stride;
    return [...trajectories.controlsM.subarray(at, at + 3)];
  });
  return {
    title: 'Тестовое шоу №1',
    showId: 'test-show',
    planHash: 'a1b2c3',
    site: {
      latitudeDeg: 51.1694005,
      longitudeDeg: 71.4490997,
      amslM: 347.25,
      headingDeg: 37.5,
      altitudeReference: 'launch',
      geofenceM: [
        [-100, -80],
        [100, -80],
        [100, 120.5],
        [-100, 120.5],
      ],
      ceilingM: 110,
      obstacles: [],
      audienceM: [5, -90, 1.7],
      lookAtM: [0, 10, 45],
    },
    profile: PROFILE,
    droneIds: homes.map((_, d) => String(d + 1)),
    homesM: Float64Array.from(homes.flat()),
    trajectories,
    lights,
    segments: { takeoff: [0, 4], show: [4, 8], landing: [8, 12] },
    cues: [{ timeS: 4, name: 'emblem' }],
    music: null,
    ...over,
  };
}

/** Two drones: up, across on a cubic, down; every coordinate a whole millimetre, times whole milliseconds. */
export function smallFlight(over: Partial<FlightShow> = {}): FlightShow {
  const drone = (x: number): PieceMm[] => [
    [0, 4000, [x, 0, 0, x, 0, 0, x, 0, 10_000, x, 0, 10_000]],
    [4000, 8123, [x, 0, 10_000, x + 1, -250, 12_345, x - 777, 4001, 12_345, x - 1000, 4100, 10_000]],
    [8123, 12_000, [x - 1000, 4100, 10_000, x - 1000, 4100, 10_000, x - 1000, 4100, 0, x - 1000, 4100, 0]],
  ];
  const lights = lightSet([
    [
      [1000, 255, 255, 255],
      [4000, 255, 0, 10],
      [4000, 7, 7, 7],
      [8000, 0, 0, 0],
    ],
    [
      [0, 10, 20, 30],
      [6000, 10, 20, 30],
    ],
  ]);
  return flightOf(trajectorySet([drone(-1500), drone(2500)]), lights, over);
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** The colours of a drone at every tick. */
export function coloursAtTicks(lights: LightSet, drone: number, ticks: number): number[][] {
  const cursor = new LightCursor(lights, drone);
  return Array.from({ length: ticks }, (_, tick) => {
    const out = new Uint8Array(3);
    cursor.colourInto(tick * LIGHT_TICK_MS, out);
    return [...out];
  });
}
