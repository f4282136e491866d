import type { Obstacle } from '../../flight/obstacle';
import { message } from '../../message';
import { timeSpanMs } from '../../trajectory/evaluate';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { cutInPlace } from '../flight/bernstein';
import { boxOfPieces, cutPieceInto, emptyBoxInto, growBox } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';
import { type Box, distanceToBoxM } from '../flight/polygon';
import { type GroundVisits, stretchesAloft } from '../ground/ground-visits';
import type { ProblemList } from '../report/problem-list';

/** A distance is pinned down to this; a box of a curve smaller than this is as near as its nearest corner. */
const FINEST_M = 0.005;

/** Formats hold places to a few millimetres: this much below the clearance is no error. */
const CLEARANCE_TOLERANCE_M = 0.01;

/**
 * Every drone in flight keeps the clearance of every obstacle, continuous in time: boxes of the curve that may be too
 * near are halved until they are not, or prove to be. A drone that stands on the ground need only stand outside.
 */
export function* obstacleSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  visits: GroundVisits,
  obstacles: readonly Obstacle[],
  problems: ProblemList,
): CheckSteps<void> {
  if (obstacles.length === 0) return;
  const approach = new ObstacleApproach(set);
  const span = timeSpanMs(set);
  const box = new Float64Array(6);
  for (let drone = 0; drone < droneCount(set); drone++) {
    segments.boxOfAllInto(drone, box);
    for (const obstacle of obstacles) {
      if (distanceM(obstacle, box) >= leastDistanceM(obstacle)) continue;
      const nearest = nearestAloft(approach, obstacle, drone, visits) ?? standsWithin(obstacle, drone, visits, span);
      if (nearest) report(obstacle, drone, nearest, problems);
    }
    if (drone % DRONES_AT_ONCE === 0) yield 0;
  }
}

interface Nearest {
  readonly m: number;
  readonly timeS: number;
}

/** What a drone in flight keeps of an obstacle, at least. */
function leastDistanceM({ clearanceM }: Obstacle): number {
  return Math.max(clearanceM - CLEARANCE_TOLERANCE_M, FINEST_M);
}

/** The nearest of all stretches in which a drone does not stand on the ground. */
function nearestAloft(
  approach: ObstacleApproach,
  obstacle: Obstacle,
  drone: number,
  visits: GroundVisits,
): Nearest | null {
  let nearest: Nearest | null = null;
  for (const [fromMs, toMs] of stretchesAloft(visits, drone)) {
    const found = approach.nearestIn(obstacle, drone, fromMs, toMs);
    if (found && (!nearest || found.m < nearest.m)) nearest = found;
  }
  return nearest;
}

/** Searches the nearest approach of a drone to an obstacle, where that is less than the clearance. */
class ObstacleApproach {
  readonly #set: TrajectorySet;
  readonly #box = new Float64Array(6);
  readonly #place = new Float64Array(6);
  readonly #values: number;
  #nearestM = 0;
  #at = -1;

  constructor(set: TrajectorySet) {
    this.#set = set;
    this.#values = (set.degree + 1) * 3;
  }

  nearestIn(obstacle: Obstacle, drone: number, fromMs: number, toMs: number): Nearest | null {
    const { pieceStart, startsMs, endsMs } = this.#set;
    let timeS: number | null = null;
    this.#nearestM = leastDistanceM(obstacle);
    for (let piece = pieceStart[drone]!; piece < pieceStart[drone + 1]!; piece++) {
      if (endsMs[piece]! <= fromMs || startsMs[piece]! >= toMs) continue;
      if (distanceM(obstacle, boxOfPieces(this.#set, piece, piece + 1, this.#box)) >= this.#nearestM) continue;
      const cutFromMs = Math.max(fromMs, startsMs[piece]!);
      const cutToMs = Math.min(toMs, endsMs[piece]!);
      const curve = new Float64Array(this.#values);
      cutPieceInto(this.#set, piece, cutFromMs, cutToMs, curve);
      this.#at = -1;
      this.#descend(obstacle, curve, 0, 1);
      if (this.#at >= 0) timeS = (cutFromMs + (cutToMs - cutFromMs) * this.#at) / 1000;
    }
    return timeS === null ? null : { m: this.#nearestM, timeS };
  }

  #descend(obstacle: Obstacle, curve: Float64Array, from: number, width: number): void {
    emptyBoxInto(this.#box, 0);
    growBox(curve, 0, this.#values, this.#box, 0);
    const bound = distanceM(obstacle, this.#box);
    if (this.#nearestM <= 0 || bound >= this.#nearestM - (this.#at < 0 ? 0 : FINEST_M)) return;
    if (isSmall(this.#box)) {
      this.#nearestM = bound;
      this.#at = from;
      return;
    }
    this.#look(obstacle, curve, 0, from);
    this.#look(obstacle, curve, this.#values - 3, from + width);
    const half = curve.slice();
    cutInPlace(half, 0, 0.5, 0, this.#set.degree + 1, 3);
    this.#descend(obstacle, half, from, width / 2);
    half.set(curve);
    cutInPlace(half, 0.5, 1, 0, this.#set.degree + 1, 3);
    this.#descend(obstacle, half, from + width / 2, width / 2);
  }

  /** Looks at a place of the curve. */
  #look(obstacle: Obstacle, curve: Float64Array, at: number, parameter: number): void {
    emptyBoxInto(this.#place, 0);
    growBox(curve, at, at + 3, this.#place, 0);
    const m = distanceM(obstacle, this.#place);
    if (m >= this.#nearestM) return;
    this.#nearestM = m;
    this.#at = parameter;
  }
}

/** How far a box lies from an obstacle, at least; zero within it. */
function distanceM(obstacle: Obstacle, box: Box): number {
  const height = Math.max(obstacle.bottomM - box[5]!, box[2]! - obstacle.topM, 0);
  return Math.hypot(distanceToBoxM(obstacle.footprintM, box), height);
}

function isSmall(box: Box): boolean {
  return Math.max(box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!) < FINEST_M;
}

/** Whether a drone stands within an obstacle at any time of the flight. */
function standsWithin(
  obstacle: Obstacle,
  drone: number,
  { visitStart, placesM, landsMs, risesMs }: GroundVisits,
  [startMs, endMs]: readonly [number, number],
): Nearest | null {
  for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
    if (landsMs[visit]! >= endMs || risesMs[visit]! <= startMs) continue;
    const place = placesM.subarray(3 * visit, 3 * visit + 3);
    if (distanceM(obstacle, Float64Array.of(...place, ...place)) > 0) continue;
    return { m: 0, timeS: Math.min(endMs, Math.max(startMs, landsMs[visit]!)) / 1000 };
  }
  return null;
}

function report({ name, clearanceM }: Obstacle, drone: number, { m, timeS }: Nearest, problems: ProblemList): void {
  const how = m <= 0 ? message`is within "${name}"` : message`comes as near as ${m.toFixed(2)} m to "${name}"`;
  problems.add({
    code: 'obstacle-too-near',
    severity: 'error',
    message: message`Drone ${drone + 1} ${how} at ${timeS.toFixed(2)} s; the clearance is ${clearanceM} m.`,
    timeS,
    drones: [drone],
    value: m,
    limit: clearanceM,
    about: name,
    remedy: message`Move the formation away from it, or fly over it.`,
  });
}
