import {
  droneCount,
  type FlightShow,
  type MessageText,
  message,
  roundingMps2,
  roundingOf,
  type TrajectorySet,
} from '../../core';
import { NoteList } from './note-list';

/** The share of the limit of acceleration from which on it is worth saying what rounding alone can make. */
const WORTH_SAYING = 0.25;

/** Notes of drones that move by pieces so short that rounding alone makes a good part of the limit of acceleration. */
export function roundingNotes({ trajectories, droneIds, profile }: FlightShow): MessageText[] {
  const notes = new NoteList();
  for (let drone = 0; drone < droneCount(trajectories); drone++) {
    const rounding = roundingOf(trajectories, drone);
    const shortestS = rounding ? shortestMoveSeconds(trajectories, drone) : Number.POSITIVE_INFINITY;
    if (!rounding || roundingMps2(rounding.gridM, shortestS) <= WORTH_SAYING * profile.accelerationMps2) continue;
    const pieces = message`pieces as short as ${Math.round(shortestS * 1000)} ms, rounded to ${millimetres(rounding.gridM)} mm`;
    const how = message`speed and acceleration are judged as means over 0.14 s and more, less what rounding can make`;
    notes.addFor(droneIds[drone]!, message`${pieces}: ${how}.`);
  }
  return notes.build();
}

/** The shortest piece of a drone that ends elsewhere than it starts, s. */
function shortestMoveSeconds(
  { degree, pieceStart, startsMs, endsMs, controlsM }: TrajectorySet,
  drone: number,
): number {
  const stride = (degree + 1) * 3;
  let shortestMs = Number.POSITIVE_INFINITY;
  for (let piece = pieceStart[drone]!; piece < pieceStart[drone + 1]!; piece++) {
    const from = piece * stride;
    const moves = [0, 1, 2].some((axis) => controlsM[from + axis] !== controlsM[from + axis + degree * 3]);
    if (moves) shortestMs = Math.min(shortestMs, endsMs[piece]! - startsMs[piece]!);
  }
  return shortestMs / 1000;
}

const millimetres = (metres: number): number => Math.round(metres * 1e5) / 100;
