import { type DroneExtras, type FlightShow, InputError, message, type YawProgram } from '../../core';
import { extrasOf } from '../extras';
import { isEven } from '../fleet';
import { encodeLight } from '../light-bytecode';
import { toBase64 } from '../values/base64';
import { toNwu } from '../values/nwu';

/** A point in whole millimetres of NWU. */
type PointMm = readonly [number, number, number];

/**
 * One entry of `swarm.drones`. Coordinates are rounded to a millimetre, times each to a millisecond from show time;
 * `takeoffTime` is the start of the first piece, from which the times in the list count, so show times survive.
 * @param trajectories cubics, as `fitCubics` gives them.
 */
export function printDrone(flight: FlightShow, drone: number): string {
  const home = pointMm(flight.homesM, drone * 3);
  const { points, takeoffMs, last } = printPoints(flight, drone);
  const settings = [
    `"name":${JSON.stringify(flight.droneIds[drone])}`,
    `"home":${printPoint(home)}`,
    `"landAt":${printPoint(last)}`,
    `"trajectory":{"version":1,"points":[${points}],"takeoffTime":${takeoffMs / 1000}}`,
    `"lights":{"version":1,"data":"${toBase64(encodeLight(flight.lights, drone))}"}`,
    ...printExtras(extrasOf(flight, drone)),
  ];
  return `{"type":"generic","settings":{${settings.join(',')}}}`;
}

/** Yaw, pyro events and return plan, as far as a drone has them. */
function printExtras({ yaw, pyro, rthPlan }: DroneExtras): string[] {
  return [
    ...(yaw ? [`"yawControl":${printYaw(yaw)}`] : []),
    ...(pyro !== null ? [`"pyro":${JSON.stringify(pyro)}`] : []),
    ...(rthPlan !== null ? [`"rthPlan":${JSON.stringify(rthPlan)}`] : []),
  ];
}

function printYaw({ autoYaw, autoYawOffsetDeg, setpoints }: YawProgram): string {
  const auto = autoYaw ? { autoYaw, autoYawOffset: autoYawOffsetDeg } : {};
  return JSON.stringify({ version: 1, ...auto, setpoints });
}

function printPoints(flight: FlightShow, drone: number): { points: string; takeoffMs: number; last: PointMm } {
  const { pieceStart, startsMs, endsMs, controlsM } = flight.trajectories;
  const first = pieceStart[drone]!;
  const takeoffMs = Math.round(startsMs[first]!);
  let before = takeoffMs;
  let from = pointMm(controlsM, first * 12);
  const points = [`[0,${printPoint(from)},[]]`];
  for (let piece = first; piece < pieceStart[drone + 1]!; piece++) {
    const endMs = Math.round(endsMs[piece]!);
    if (endMs <= before) refuseShort(flight.droneIds[drone]!, endMs);
    const to = pointMm(controlsM, piece * 12 + 9);
    const inner = isLinear(controlsM.subarray(piece * 12, piece * 12 + 12))
      ? ''
      : `${printPoint(pointMm(controlsM, piece * 12 + 3))},${printPoint(pointMm(controlsM, piece * 12 + 6))}`;
    points.push(`[${(endMs - takeoffMs) / 1000},${printPoint(to)},[${inner}]]`);
    before = endMs;
    from = to;
  }
  return { points: points.join(','), takeoffMs, last: from };
}

function refuseShort(id: string, timeMs: number): never {
  throw new InputError(
    message`a piece of the trajectory is shorter than a millisecond`,
    message`drone ${id} at ${timeMs} ms`,
    message`Plan the show again: the file holds whole milliseconds.`,
  );
}

/** Whether all three axes move evenly in time from end to end, so that leaving the controls out changes nothing. */
function isLinear(controls: Float64Array): boolean {
  return [0, 1, 2].every((axis) => isEven(controls.filter((_, k) => k % 3 === axis)));
}

function pointMm(metres: Float64Array, at: number): PointMm {
  const [x, y, z] = toNwu(metres[at]!, metres[at + 1]!, metres[at + 2]!);
  return [Math.round(x * 1000), Math.round(y * 1000), Math.round(z * 1000)];
}

function printPoint([x, y, z]: PointMm): string {
  return `[${x / 1000},${y / 1000},${z / 1000}]`;
}
