import { climbDurationMs, FIRMWARE_ASCENT_M, firmwareClimb, takeoffNeedS } from '../../check/firmware/firmware-climb';
import type { FirmwareTakeoff } from '../../check/limits-profile';
import { heightAtM, heightStateAt } from './launch-gap';
import { moveDurationMs, type VerticalMove } from './vertical-move';

/** A rise as it is flown where the firmware takes the drone off by itself. */
export interface FirmwareRise {
  /** The firmware's climb, then the rest of the planned rise; its clock starts when the drone leaves its pad. */
  readonly move: VerticalMove;
  /** The drone leaves its pad so much before the planned rise begins; less than zero for after. */
  readonly earlyMs: number;
}

/** The first millisecond of a rise at which it is `FIRMWARE_ASCENT_M` up; infinite where it never is. */
function crossingMs(rise: VerticalMove): number {
  const highM = heightAtM(rise, 0) + FIRMWARE_ASCENT_M;
  let below = 0;
  let above = moveDurationMs(rise);
  if (heightAtM(rise, above) < highM) return Number.POSITIVE_INFINITY;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (heightAtM(rise, middle) < highM) below = middle;
    else above = middle;
  }
  return above;
}

/** The rise with the firmware's climb in place of its first 2.5 m, which it ends when the plan is there; as planned where it is never so high. */
export function firmwareRise(rise: VerticalMove, takeoff: FirmwareTakeoff): FirmwareRise {
  const joinMs = crossingMs(rise);
  if (!Number.isFinite(joinMs)) return { move: rise, earlyMs: 0 };
  const climb = firmwareClimb(takeoff);
  const earlyMs = climbDurationMs(climb) - joinMs;
  const groundM = heightAtM(rise, 0);
  const knotsMs = [...climb.knotsMs];
  // a parabola as a cubic
  const heightsM = climb.heightsM.flatMap(([a, b, c]) =>
    [a, a + (2 * (b - a)) / 3, c + (2 * (b - c)) / 3, c].map((height) => groundM + height),
  );
  for (let fromMs = joinMs; fromMs < moveDurationMs(rise); ) {
    const toMs = rise.knotsMs.find((knotMs) => knotMs > fromMs)!;
    heightsM.push(...pieceBetween(rise, fromMs, toMs));
    knotsMs.push(toMs + earlyMs);
    fromMs = toMs;
  }
  return { move: { knotsMs, heightsM: Float64Array.from(heightsM) }, earlyMs };
}

/** A move between two instants of one of its pieces, as a piece. */
function pieceBetween(move: VerticalMove, fromMs: number, toMs: number): [number, number, number, number] {
  const middleMs = (fromMs + toMs) / 2;
  const from = heightStateAt(move, fromMs, middleMs);
  const to = heightStateAt(move, toMs, middleMs);
  const third = (toMs - fromMs) / 3;
  return [from.heightM, from.heightM + from.climb * third, to.heightM - to.climb * third, to.heightM];
}

/** Files round heights and times, and sampled ones cut across curves: the crossing may move by so much. */
const FILE_ROUNDING_MS = 20;

/** Holds are given in tenths of a second. */
const HOLD_STEP_MS = 100;

/**
 * How long all drones wait on their pads before the first rises, so that the firmware can begin every climb after the
 * show has started: it needs `takeoffNeedS` before the plan is 2.5 m up.
 * @param startsMs when each rise begins without the hold.
 */
export function padHoldMs(
  rises: readonly VerticalMove[],
  startsMs: readonly number[],
  takeoff: FirmwareTakeoff | null,
): number {
  if (!takeoff) return 0;
  const earliestMs = rises.reduce((least, rise, k) => Math.min(least, startsMs[k]! + crossingMs(rise)), Infinity);
  if (!Number.isFinite(earliestMs)) return 0;
  const missingMs = takeoffNeedS(takeoff) * 1000 + FILE_ROUNDING_MS - earliestMs;
  return Math.max(0, Math.ceil(missingMs / HOLD_STEP_MS) * HOLD_STEP_MS);
}
