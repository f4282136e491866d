import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { greatest, halve, least } from './bernstein';
import { coordinate, secondsAt } from './flight-pieces';
import type { ProblemList } from './problem-list';

type Polygon = readonly (readonly [number, number])[];

interface Box {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/** Boxes of a curve smaller than this that still touch the fence count as crossing it. */
const FINEST_M = 0.005;

/** Every drone stays within the fence, continuous in time, and under its ceiling. */
export function checkGeofence(set: TrajectorySet, fence: Polygon, ceilingM: number, problems: ProblemList): void {
  for (let drone = 0; drone < droneCount(set); drone++) {
    checkCeiling(set, drone, ceilingM, problems);
    if (fence.length >= 3) checkFence(set, drone, fence, problems);
  }
}

function checkCeiling(set: TrajectorySet, drone: number, ceilingM: number, problems: ProblemList): void {
  for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
    const z = coordinate(set, piece, 2);
    const reached = highestEnd(z, ceilingM);
    if (reached === null) continue;
    problems.add({
      code: 'geofence-left',
      severity: 'error',
      message: `Drone ${drone + 1} climbs through the fence's ceiling of ${ceilingM} m in the piece from ${secondsAt(set, piece, 0).toFixed(2)} s.`,
      timeS: secondsAt(set, piece, 0),
      drones: [drone],
      value: reached,
      limit: ceilingM,
      remedy: 'Lower the formation.',
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
  for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
    if (staysInside(coordinate(set, piece, 0), coordinate(set, piece, 1), fence)) continue;
    const timeS = secondsAt(set, piece, 0);
    problems.add({
      code: 'geofence-left',
      severity: 'error',
      message: `Drone ${drone + 1} leaves the geofence in the piece from ${timeS.toFixed(2)} s.`,
      timeS,
      drones: [drone],
      value: 0,
      limit: 0,
      remedy: 'Move the formation inwards, make it smaller, or widen the fence.',
    });
    return;
  }
}

/** Whether a curve lies inside a polygon: boxes clear of all edges are decided by one corner, others are halved. */
function staysInside(x: Float64Array, y: Float64Array, fence: Polygon): boolean {
  const box = { minX: least(x), maxX: greatest(x), minY: least(y), maxY: greatest(y) };
  if (!touchesEdge(box, fence)) return contains(fence, box.minX, box.minY);
  if (Math.max(box.maxX - box.minX, box.maxY - box.minY) < FINEST_M) return false;
  const [leftX, rightX] = halve(x);
  const [leftY, rightY] = halve(y);
  return staysInside(leftX, leftY, fence) && staysInside(rightX, rightY, fence);
}

function touchesEdge(box: Box, fence: Polygon): boolean {
  return fence.some(([ax, ay], k) => {
    const [bx, by] = fence[(k + 1) % fence.length]!;
    return segmentTouches(box, ax, ay, bx, by);
  });
}

/** Liang and Barsky's clip of a segment to a box: anything left touches. */
function segmentTouches(box: Box, ax: number, ay: number, bx: number, by: number): boolean {
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [ax - bx, ax - box.minX],
    [bx - ax, box.maxX - ax],
    [ay - by, ay - box.minY],
    [by - ay, box.maxY - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}

/** Ray casting (Franklin). */
export function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (let k = 0, before = polygon.length - 1; k < polygon.length; before = k++) {
    const [ax, ay] = polygon[k]!;
    const [bx, by] = polygon[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
