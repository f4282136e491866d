import { InputError, message, type YawProgram } from '../../core';
import { MAX_BLOCK_BYTES, MAX_SEGMENT_MS } from './layout';

const HEAD_BYTES = 3;
const STEP_BYTES = 4;
const AUTO_YAW = 1;
const MAX_I16 = 0x7fff;

/** Steps of 0.1 degrees that make a full turn. */
const TURN = 3600;

/** Reads a yaw block: flags, an offset, then steps of a duration and a change. @throws InputError when it is cut off. */
export function decodeYaw(body: Uint8Array, where: string): YawProgram {
  if (body.length < HEAD_BYTES || (body.length - HEAD_BYTES) % STEP_BYTES !== 0) {
    throw new InputError(
      message`the yaw block of ${body.length} bytes is cut off`,
      where,
      message`Fetch or export the file again.`,
    );
  }
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const autoYaw = (body[0]! & AUTO_YAW) !== 0;
  const offset = view.getInt16(1, true);
  let [timeMs, tenths] = [0, autoYaw ? 0 : offset];
  const setpoints: [number, number][] = autoYaw ? [] : [[0, tenths / 10]];
  for (let at = HEAD_BYTES; at < body.length; at += STEP_BYTES) {
    timeMs += view.getUint16(at, true);
    tenths += view.getInt16(at + 2, true);
    setpoints.push([timeMs / 1000, tenths / 10]);
  }
  return { autoYaw, autoYawOffsetDeg: autoYaw ? offset / 10 : 0, setpoints };
}

/**
 * A yaw block: angles and times rounded each from their own, so that nothing drifts; steps that are too long or too wide
 * for the format are split evenly. Null when it outgrows the format.
 */
export function encodeYaw({ autoYaw, autoYawOffsetDeg, setpoints }: YawProgram): Uint8Array | null {
  const rounded = setpoints.map(([timeS, deg]): Step => [Math.round(timeS * 1000), Math.round(deg * 10)]);
  // whole turns are taken off all angles together: the turn from one to the next is as it was
  const turns = Math.round((rounded[0]?.[1] ?? 0) / TURN) * TURN;
  const angles = rounded.map(([timeMs, tenths]): Step => [timeMs, tenths - turns]);
  const start = autoYaw ? Math.round((autoYawOffsetDeg % 360) * 10) : (angles[0]?.[1] ?? 0);
  const steps = stepsBetween([[0, autoYaw ? 0 : start], ...angles]);
  const size = HEAD_BYTES + steps.length * STEP_BYTES;
  if (size > MAX_BLOCK_BYTES) return null;
  const view = new DataView(new ArrayBuffer(size));
  view.setUint8(0, autoYaw ? AUTO_YAW : 0);
  view.setInt16(1, start, true);
  steps.forEach(([durationMs, change], k) => {
    view.setUint16(HEAD_BYTES + k * STEP_BYTES, durationMs, true);
    view.setInt16(HEAD_BYTES + k * STEP_BYTES + 2, change, true);
  });
  return new Uint8Array(view.buffer);
}

/** Milliseconds and tenths of a degree: of a setpoint, or from one to the next. */
type Step = readonly [ms: number, tenths: number];

function stepsBetween(setpoints: readonly Step[]): Step[] {
  const steps: Step[] = [];
  for (let k = 1; k < setpoints.length; k++) {
    const [ms, tenths] = [setpoints[k]![0] - setpoints[k - 1]![0], setpoints[k]![1] - setpoints[k - 1]![1]];
    const parts = Math.max(Math.ceil(ms / MAX_SEGMENT_MS), Math.ceil(Math.abs(tenths) / MAX_I16), 1);
    if (ms === 0 && tenths === 0) continue;
    for (let part = 0; part < parts; part++) steps.push([share(ms, part, parts), share(tenths, part, parts)]);
  }
  return steps;
}

const share = (whole: number, part: number, parts: number): number =>
  Math.round((whole * (part + 1)) / parts) - Math.round((whole * part) / parts);
