import { InputError, message } from '../../core';
import type { PieceCollector } from '../fleet';
import { MAX_COORDINATE_M, MAX_SHOW_MS } from '../limits';
import type { JsonValue } from '../values/json-value';
import { fromNwu, type Point3 } from '../values/nwu';

/** Control points between the ends of a piece, at most: players throw at more. */
const MAX_INNER_CONTROLS = 2;

const LEAST_STEP_MS = 1;

/**
 * Reads one drone's trajectory and ends its run in `into`. Strict where the players are lax: version 1, times finite
 * and at least a millisecond apart, three finite coordinates everywhere, at most two controls a piece, none on the first.
 * A keypoint without controls ends a straight piece.
 * @returns where it starts.
 * @throws InputError naming the value, such as `swarm.drones[3].settings.trajectory.points[7][1]`.
 */
export function readTrajectory(trajectory: JsonValue, into: PieceCollector): Point3 {
  trajectory.versionOne();
  const takeoffMs = toMs(trajectory.optional('takeoffTime')?.numberBetween(0, MAX_SHOW_MS / 1000) ?? 0);
  const points = trajectory.field('points');
  const count = points.array().length;
  if (count === 0) points.fail(message`a list of at least one keypoint`);
  const controls = new Float64Array((MAX_INNER_CONTROLS + 2) * 3);
  let beforeMs = takeoffMs + readKeypoint(points, 0, controls).timeMs;
  const first: Point3 = [controls[0]!, controls[1]!, controls[2]!];
  const startMs = beforeMs;
  for (let index = 1; index < count; index++) {
    const { timeMs, degree } = readKeypoint(points, index, controls);
    const endMs = takeoffMs + timeMs;
    if (!(endMs >= beforeMs + LEAST_STEP_MS)) refuseTime(points, index);
    into.add(beforeMs, endMs, controls.subarray(0, (degree + 1) * 3), degree);
    controls.copyWithin(0, degree * 3, (degree + 1) * 3);
    beforeMs = endMs;
  }
  into.endDrone(startMs, first);
  return first;
}

/** Reads a keypoint; the controls of its piece and its place go behind the three numbers that are there already. */
function readKeypoint(points: JsonValue, index: number, controls: Float64Array): { timeMs: number; degree: number } {
  const keypoint = points.array()[index];
  if (!Array.isArray(keypoint) || keypoint.length < 2 || keypoint.length > 3) {
    return points.item(index).fail(message`a keypoint [time, [x, y, z], [controls]]`);
  }
  const [time, place, given]: readonly unknown[] = keypoint;
  const inner: unknown = given ?? [];
  if (typeof time !== 'number') return points.item(index).item(0).fail(message`a time in seconds`);
  if (!Array.isArray(inner)) return points.item(index).item(2).fail(message`a list of control points`);
  const most = index === 0 ? 0 : MAX_INNER_CONTROLS;
  if (inner.length > most) points.item(index).item(2).fail(message`a list of at most ${most} control points`);
  for (let k = 0; k < inner.length; k++) {
    if (!pointInto(inner[k], controls, (k + 1) * 3)) points.item(index).item(2).item(k).point3();
  }
  const degree = index === 0 ? 0 : inner.length + 1;
  if (!pointInto(place, controls, degree * 3)) points.item(index).item(1).point3();
  if (!(Math.abs(time) <= MAX_SHOW_MS / 1000)) points.item(index).item(0).fail(message`a time within six hours`);
  return { timeMs: toMs(time), degree };
}

/** Puts a point of the file into `out` in the show frame; false when it is not three numbers within bounds. */
function pointInto(value: unknown, out: Float64Array, at: number): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [x, y, z]: readonly unknown[] = value;
  if (typeof x !== 'number' || typeof y !== 'number' || typeof z !== 'number') return false;
  if (!(Math.abs(x) <= MAX_COORDINATE_M && Math.abs(y) <= MAX_COORDINATE_M && Math.abs(z) <= MAX_COORDINATE_M)) {
    return false;
  }
  const [right, forward, up] = fromNwu(x, y, z);
  out[at] = right;
  out[at + 1] = forward;
  out[at + 2] = up;
  return true;
}

/** Milliseconds of seconds; what differs from a whole number by floating point alone becomes whole. */
function toMs(seconds: number): number {
  const ms = seconds * 1000;
  const whole = Math.round(ms);
  return Math.abs(ms - whole) < 1e-6 ? whole : ms;
}

function refuseTime(points: JsonValue, index: number): never {
  const [before] = points.array()[index - 1] as readonly unknown[];
  const time = points.item(index).item(0);
  throw new InputError(
    message`time ${String(time.value)} s does not follow ${String(before)} s by a millisecond or more`,
    time.where,
    message`Keypoints must stand in the order of their times.`,
  );
}
