import {
  droneCount,
  type FlightShow,
  InputError,
  type Message,
  type MessageText,
  message,
  type TrajectorySet,
} from '../core';
import { MAX_COORDINATE_M, MAX_DRONES } from './limits';

/**
 * Makes sure that a show can be written at all, before any byte is.
 * @throws InputError for an empty or too large fleet, ids that do not tell drones apart, a drone without a trajectory
 * and numbers that are not finite or far out.
 */
export function validateFlight(flight: FlightShow): void {
  const { trajectories, droneIds, homesM, lights } = flight;
  const count = droneCount(trajectories);
  if (count < 1 || count > MAX_DRONES)
    refuse(message`the fleet has ${count} drones; 1 to ${MAX_DRONES} can be written`);
  if (new Set(droneIds).size !== count || droneIds.length !== count) refuse(message`${count} drones need as many ids`);
  if (homesM.length !== count * 3 || lights.keyStart.length !== count + 1) refuse(message`homes or lights are missing`);
  if (flight.extras && flight.extras.length !== count) refuse(message`${count} drones need as many extras`);
  for (let drone = 0; drone < count; drone++) validateDrone(trajectories, drone, message`drone ${droneIds[drone]!}`);
  if (!homesM.every(isPlausible)) refuse(message`a home position is not a number or lies too far out`);
}

function validateDrone(set: TrajectorySet, drone: number, where: MessageText): void {
  const [first, end] = [set.pieceStart[drone]!, set.pieceStart[drone + 1]!];
  if (first === end) refuse(message`it has no trajectory`, where);
  const stride = (set.degree + 1) * 3;
  const bad = set.controlsM.subarray(first * stride, end * stride).findIndex((value) => !isPlausible(value));
  if (bad >= 0) {
    const piece = first + Math.floor(bad / stride);
    const value = set.controlsM[first * stride + bad];
    refuse(message`${value!} m is no coordinate (piece that starts at ${set.startsMs[piece]!} ms)`, where);
  }
  for (let piece = first; piece < end; piece++) {
    const expected = piece === first ? set.startsMs[piece]! : set.endsMs[piece - 1]!;
    if (!(set.endsMs[piece]! > set.startsMs[piece]!) || set.startsMs[piece] !== expected) {
      refuse(message`the piece that starts at ${set.startsMs[piece]!} ms does not follow the one before`, where);
    }
  }
}

function isPlausible(metres: number): boolean {
  return Math.abs(metres) <= MAX_COORDINATE_M;
}

function refuse(what: Message, where: MessageText = 'show'): never {
  throw new InputError(what, where, message`Plan the show again.`);
}
