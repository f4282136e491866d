import { message } from '../../message';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { greatest, halve, least } from '../flight/bernstein';
import { boxOfPieces, coordinateInto, secondsAt } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';
import { type Box, contains, type Polygon, touchesEdge } from '../flight/polygon';
import type { ProblemList } from '../report/problem-list';

/** Boxes of a curve smaller than this that still touch the fence count as crossing it. */
const FINEST_M = 0.005;

/** Every drone stays within the fence, continuous in time, and under its ceiling. */
export function* geofenceSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  fence: Polygon,
  ceilingM: number,
  problems: ProblemList,
): CheckSteps<void> {
  const all = segments.boxOfFleet();
  if (all && all[5]! <= ceilingM && (fence.length < 3 || liesInside(all, fence))) return;
  const box = new Float64Array(6);
  for (let drone = 0; drone < droneCount(set); drone++) {
    segments.boxOfAllInto(drone, box);
    if (box[5]! > ceilingM) checkCeiling(set, drone, ceilingM, problems);
    if (fence.length >= 3 && !liesInside(box, fence)) checkFence(set, drone, fence, problems);
    if (drone % DRONES_AT_ONCE === 0) yield 0;
  }
}

function checkCeiling(set: TrajectorySet, drone: number, ceilingM: number, problems: ProblemList): void {
  const z = new Float64Array(set.degree + 1);
  for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
    const reached = highestEnd(coordinateInto(set, piece, 2, z), ceilingM);
    if (reached === null) continue;
    problems.add({
      code: 'geofence-left',
      severity: 'error',
      message: message`Drone ${drone + 1} climbs through the fence's ceiling of ${ceilingM} m in the piece from ${secondsAt(set, piece, 0).toFixed(2)} s.`,
      timeS: secondsAt(set, piece, 0),
      drones: [drone],
      value: reached,
      limit: ceilingM,
      about: 'ceiling',
      remedy: message`Lower the formation.`,
    });
    return;
  }
}

/** Height that is reached above a ceiling, or null. */
function highestEnd(z: Float64Array, ceilingM: number): number | null {
  if (greatest(z) <= ceilingM) return null;
  const end = Math.max(z[0]!, z[z.length - 1]!);
  if (end > ceilingM) return end;
  if (greatest(z) - least(z) < FINEST_M) return null;
  const [left, right] = halve(z);
  return highestEnd(left, ceilingM) ?? highestEnd(right, ceilingM);
}

function checkFence(set: TrajectorySet, drone: number, fence: Polygon, problems: ProblemList): void {
  const box = new Float64Array(6);
  for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
    if (liesInside(boxOfPieces(set, piece, piece + 1, box), fence)) continue;
    const x = coordinateInto(set, piece, 0, new Float64Array(set.degree + 1));
    const y = coordinateInto(set, piece, 1, new Float64Array(set.degree + 1));
    if (staysInside(x, y, fence)) continue;
    const timeS = secondsAt(set, piece, 0);
    problems.add({
      code: 'geofence-left',
      severity: 'error',
      message: message`Drone ${drone + 1} leaves the geofence in the piece from ${timeS.toFixed(2)} s.`,
      timeS,
      drones: [drone],
      value: 0,
      limit: 0,
      remedy: message`Move the formation inwards, make it smaller, or widen the fence.`,
    });
    return;
  }
}

function liesInside(box: Box, fence: Polygon): boolean {
  return !touchesEdge(box, fence) && contains(fence, box[0]!, box[1]!);
}

/** Whether a curve lies inside a polygon: boxes clear of all edges are decided by one corner, others are halved. */
function staysInside(x: Float64Array, y: Float64Array, fence: Polygon): boolean {
  const box = Float64Array.of(least(x), least(y), 0, greatest(x), greatest(y), 0);
  if (!touchesEdge(box, fence)) return contains(fence, box[0]!, box[1]!);
  if (Math.max(box[3]! - box[0]!, box[4]! - box[1]!) < FINEST_M) return false;
  const [leftX, rightX] = halve(x);
  const [leftY, rightY] = halve(y);
  return staysInside(leftX, leftY, fence) && staysInside(rightX, rightY, fence);
}
