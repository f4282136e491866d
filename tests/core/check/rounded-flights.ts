import type { TrajectorySet } from '../../../src/core';

/** A flight before any rounding: place at a time, s and m, as plain formulas. */
export type Flown = (timeS: number) => readonly [number, number, number];

export interface Writing {
  /** What coordinates are rounded to, m; 0 leaves them. */
  readonly gridM: number;
  /** How long each piece lasts, s: taken in turn. */
  readonly piecesS: readonly number[];
  readonly kind: 'linear' | 'cubic';
}

/** Writes a flight as a program would that rounds: a knot a piece, cubics by the velocity at their ends. */
export function written(flown: Flown, endS: number, { gridM, piecesS, kind }: Writing): TrajectorySet {
  const knotsMs = [0];
  for (let k = 0; knotsMs.at(-1)! < endS * 1000; k++) {
    knotsMs.push(knotsMs.at(-1)! + Math.round(piecesS[k % piecesS.length]! * 1000));
  }
  const round = (metres: number): number =>
    gridM === 0 ? metres : Number((Math.round(metres / gridM) * gridM).toFixed(6));
  const controls = knotsMs.slice(1).flatMap((endMs, k) => {
    const [from, to] = [knotsMs[k]! / 1000, endMs / 1000];
    const points = kind === 'linear' ? straight(flown(from).map(round), flown(to).map(round)) : cubic(flown, from, to);
    return kind === 'linear' ? points : points.map(round);
  });
  return {
    degree: 3,
    pieceStart: Uint32Array.of(0, knotsMs.length - 1),
    startsMs: Float64Array.from(knotsMs.slice(0, -1)),
    endsMs: Float64Array.from(knotsMs.slice(1)),
    controlsM: Float64Array.from(controls),
  };
}

function straight(from: readonly number[], to: readonly number[]): number[] {
  return [0, 1 / 3, 2 / 3, 1].flatMap((share) => from.map((metres, axis) => metres + (to[axis]! - metres) * share));
}

function cubic(flown: Flown, from: number, to: number): number[] {
  const third = (to - from) / 3;
  const [a, b] = [flown(from), flown(to)];
  const [v, w] = [velocity(flown, from), velocity(flown, to)];
  return [a, a.map((m, axis) => m + v[axis]! * third), b.map((m, axis) => m - w[axis]! * third), b].flat();
}

const STEP_S = 1e-4;

export function velocity(flown: Flown, timeS: number): number[] {
  const [before, after] = [flown(timeS - STEP_S), flown(timeS + STEP_S)];
  return before.map((m, axis) => (after[axis]! - m) / (2 * STEP_S));
}

export function acceleration(flown: Flown, timeS: number): number[] {
  const step = 1e-3;
  const [before, here, after] = [flown(timeS - step), flown(timeS), flown(timeS + step)];
  return here.map((m, axis) => (before[axis]! - 2 * m + after[axis]!) / step ** 2);
}

/** The greatest motion of a flight, by dense sampling of what was flown before rounding. */
export function greatest(
  flown: Flown,
  endS: number,
): { across: number; up: number; down: number; acceleration: number } {
  const most = { across: 0, up: 0, down: 0, acceleration: 0 };
  for (let timeS = 0; timeS <= endS; timeS += 0.005) {
    const [x, y, z] = velocity(flown, timeS);
    most.across = Math.max(most.across, Math.hypot(x!, y!));
    most.up = Math.max(most.up, z!);
    most.down = Math.max(most.down, -z!);
    most.acceleration = Math.max(most.acceleration, Math.hypot(...acceleration(flown, timeS)));
  }
  return most;
}
