import { InputError, type Message, message, type YawProgram } from '../../core';
import { elevate, type PieceCollector } from '../fleet';
import { fromNwu, type Point3 } from '../values/nwu';
import { AXIS_DEGREES, SCALE_MASK, START_BYTES, USES_YAW } from './layout';

const AXES = 3;
const YAW = 3;

export interface DecodedTrajectory {
  readonly first: Point3;
  /** Yaw as old files have it, in the trajectory itself; null in files that do not use it. */
  readonly yaw: YawProgram | null;
}

/**
 * Reads a trajectory block and ends the drone's run in `into`. Times start at zero. Yaw along a curve is read as a straight turn
 * to its end.
 * @throws InputError for a scale of zero, a segment without length and one that the block does not hold whole.
 */
export function decodeTrajectory(body: Uint8Array, into: PieceCollector, where: string): DecodedTrajectory {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (body.length < START_BYTES) refuse(message`the trajectory has no start`, where);
  const scale = body[0]! & SCALE_MASK;
  if (scale === 0) refuse(message`the scale of the trajectory is zero`, where);
  const here = [0, 1, 2].map((axis) => view.getInt16(1 + 2 * axis, true));
  const first = toPoint(here, scale);
  const yaw: [number, number][] = [[0, view.getInt16(1 + 2 * YAW, true) / 10]];
  let timeMs = 0;
  let at = START_BYTES;
  while (at < body.length) {
    const header = body[at]!;
    const size = segmentBytes(header);
    if (at + size > body.length) refuse(message`the segment at byte ${at} of the trajectory is cut off`, where);
    const durationMs = view.getUint16(at + 1, true);
    if (durationMs === 0) refuse(message`the segment at byte ${at} of the trajectory takes no time`, where);
    const { controls, degree } = readControls(view, at + 3, header, here, scale);
    into.add(timeMs, timeMs + durationMs, controls, degree);
    timeMs += durationMs;
    at += size;
    addYaw(yaw, timeMs / 1000, degreeOf(header, YAW) > 0 ? view.getInt16(at - 2, true) / 10 : yaw.at(-1)![1]);
  }
  into.endDrone(0, first);
  const usesYaw = (body[0]! & USES_YAW) !== 0;
  return { first, yaw: usesYaw ? { autoYaw: false, autoYawOffsetDeg: 0, setpoints: yaw } : null };
}

/** Adds a setpoint; of those at which nothing changes only the ends are kept. */
function addYaw(setpoints: [number, number][], timeS: number, yawDeg: number): void {
  const [before, last] = setpoints.slice(-2);
  if (last && before![1] === yawDeg && last[1] === yawDeg) setpoints.pop();
  setpoints.push([timeS, yawDeg]);
}

function segmentBytes(header: number): number {
  let numbers = 0;
  for (let axis = 0; axis <= YAW; axis++) numbers += degreeOf(header, axis);
  return 3 + 2 * numbers;
}

function degreeOf(header: number, axis: number): number {
  return AXIS_DEGREES[(header >> (2 * axis)) & 3]!;
}

/** The controls of a segment in the show frame, all axes raised to the highest degree; moves `here` to its end. */
function readControls(
  view: DataView,
  start: number,
  header: number,
  here: number[],
  scale: number,
): { controls: Float64Array; degree: number } {
  let at = start;
  const axes = here.map((from, axis) => {
    const values = [from];
    for (let k = degreeOf(header, axis); k > 0; k--, at += 2) values.push(view.getInt16(at, true));
    here[axis] = values.at(-1)!;
    return values;
  });
  const degree = Math.max(...axes.map((values) => values.length - 1));
  const raised = axes.map((values) => raiseAxis(values, degree));
  const controls = new Float64Array((degree + 1) * AXES);
  for (let k = 0; k <= degree; k++) {
    controls.set(toPoint([raised[0]![k]!, raised[1]![k]!, raised[2]![k]!], scale), k * AXES);
  }
  return { controls, degree };
}

function raiseAxis(values: readonly number[], degree: number): readonly number[] {
  if (values.length - 1 === degree) return values;
  const points = values.flatMap((value) => [value, 0, 0]);
  const raised = elevate(points, values.length - 1, degree);
  return Array.from({ length: degree + 1 }, (_, k) => raised[k * 3]!);
}

/** Units of NWU as metres in the show frame; whole millimetres come out as the nearest numbers to them. */
function toPoint([x, y, z]: readonly number[], scale: number): Point3 {
  return fromNwu((x! * scale) / 1000, (y! * scale) / 1000, (z! * scale) / 1000);
}

function refuse(what: Message, where: string): never {
  throw new InputError(what, where, message`Fetch or export the file again.`);
}
