import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { cutInPlace } from '../flight/bernstein';
import { endPlace, parameterAt } from '../flight/flight-pieces';
import type { FirmwareClimb } from './firmware-climb';
import type { FirmwareTakeoffs, FlownClock } from './firmware-takeoff';

/** The climb is of the second degree. */
const LEAST_DEGREE = 2;

/**
 * What flies where the firmware takes off by itself: each drone rests on its pad, climbs straight up over it as the
 * firmware does, and then flies the pieces of its trajectory, late at first where it could not start in time.
 * @param untilMs pieces that begin later are left out.
 */
export function* flownFlightSteps(
  set: TrajectorySet,
  { climb, clocks }: Pick<FirmwareTakeoffs, 'climb' | 'clocks'>,
  untilMs: number,
): CheckSteps<TrajectorySet> {
  const pieces = new PieceList(set);
  for (let drone = 0; drone < droneCount(set); drone++) {
    if (drone % DRONES_AT_ONCE === 0) yield 0;
    const clock = clocks[drone];
    if (clock) addClimb(pieces, endPlace(set, drone, 'start'), clock.climbStartMs, climb);
    for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
      if (pieces.isNeeded(drone, piece, untilMs)) addFlown(pieces, set, piece, clock ?? null);
    }
    pieces.endDrone();
  }
  return pieces.build();
}

function addClimb(
  pieces: PieceList,
  [x, y, z]: readonly [number, number, number],
  startMs: number,
  { knotsMs, heightsM }: FirmwareClimb,
): void {
  for (const [k, heights] of heightsM.entries()) {
    const controls = heights.flatMap((height) => [x, y, z + height]);
    pieces.add(startMs + knotsMs[k]!, startMs + knotsMs[k + 1]!, controls, LEAST_DEGREE);
  }
}

/** A piece as it is flown: what lies after the crossing, in two where the drone catches up within it. */
function addFlown(pieces: PieceList, set: TrajectorySet, piece: number, clock: FlownClock | null): void {
  const [startMs, endMs] = [set.startsMs[piece]!, set.endsMs[piece]!];
  if (!clock || startMs >= clock.caughtUpMs) {
    pieces.addPart(piece, startMs, endMs, startMs, endMs);
    return;
  }
  const fromMs = Math.max(startMs, clock.crossingMs);
  const middleMs = Math.min(endMs, Math.max(fromMs, clock.caughtUpMs));
  if (middleMs > fromMs) pieces.addPart(piece, fromMs, middleMs, clock.flownMs(fromMs), clock.flownMs(middleMs));
  if (endMs > middleMs) pieces.addPart(piece, Math.max(middleMs, fromMs), endMs, Math.max(middleMs, fromMs), endMs);
}

/** Pieces as they come in, of the degree of a set or the least that holds the climb. */
class PieceList {
  readonly #set: TrajectorySet;
  readonly #degree: number;
  readonly #startsMs: number[] = [];
  readonly #endsMs: number[] = [];
  readonly #controlsM: number[] = [];
  readonly #pieceStart: number[] = [0];
  readonly #placed: Float64Array;

  constructor(set: TrajectorySet) {
    this.#set = set;
    this.#degree = Math.max(set.degree, LEAST_DEGREE);
    this.#placed = new Float64Array((set.degree + 1) * 3);
  }

  /** Whether a piece is of use: a drone has one at least. */
  isNeeded(drone: number, piece: number, untilMs: number): boolean {
    return this.#set.startsMs[piece]! < untilMs || piece === this.#set.pieceStart[drone]!;
  }

  /** The part of a piece of the set between two instants, flown between two others. */
  addPart(piece: number, fromMs: number, toMs: number, flownFromMs: number, flownToMs: number): void {
    const values = this.#placed.length;
    this.#placed.set(this.#set.controlsM.subarray(piece * values, (piece + 1) * values));
    const from = parameterAt(this.#set, piece, fromMs);
    const to = parameterAt(this.#set, piece, toMs);
    if (from > 0 || to < 1) cutInPlace(this.#placed, from, to, 0, this.#set.degree + 1, 3);
    this.add(flownFromMs, flownToMs, this.#placed, this.#set.degree);
  }

  add(startMs: number, endMs: number, controlsM: ArrayLike<number>, degree: number): void {
    this.#startsMs.push(startMs);
    this.#endsMs.push(endMs);
    let points = Array.from(controlsM);
    for (let of = degree; of < this.#degree; of++) points = elevated(points, of);
    for (const value of points) this.#controlsM.push(value);
  }

  endDrone(): void {
    this.#pieceStart.push(this.#startsMs.length);
  }

  build(): TrajectorySet {
    return {
      degree: this.#degree,
      pieceStart: Uint32Array.from(this.#pieceStart),
      startsMs: Float64Array.from(this.#startsMs),
      endsMs: Float64Array.from(this.#endsMs),
      controlsM: Float64Array.from(this.#controlsM),
    };
  }
}

/** The same curve with one control point more. */
function elevated(points: readonly number[], degree: number): number[] {
  return Array.from({ length: (degree + 2) * 3 }, (_, k) => {
    const share = Math.floor(k / 3) / (degree + 1);
    return (k >= 3 ? share * points[k - 3]! : 0) + (share < 1 ? (1 - share) * points[k]! : 0);
  });
}
