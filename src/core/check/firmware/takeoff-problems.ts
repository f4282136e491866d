import { joined, message } from '../../message';
import type { FirmwareTakeoff } from '../limits-profile';
import type { ProblemList } from '../report/problem-list';
import { FIRMWARE_ASCENT_M } from './firmware-climb';

/** Drones that a message names one by one. */
const NAMED_DRONES = 3;

/** A drone that is 2.5 m up before the firmware can be. */
export interface EarlyDrone {
  readonly drone: number;
  readonly crossingS: number;
}

/** One finding for all of them, the soonest first. */
export function reportEarlyTakeoffs(
  early: readonly EarlyDrone[],
  needS: number,
  { speedMps, accelerationMps2, spoolUpS }: FirmwareTakeoff,
  problems: ProblemList,
): void {
  const soonestFirst = [...early].sort((p, q) => p.crossingS - q.crossingS || p.drone - q.drone);
  const first = soonestFirst[0]!;
  const last = soonestFirst[soonestFirst.length - 1]!;
  const named = soonestFirst
    .slice(0, NAMED_DRONES)
    .map(
      ({ drone, crossingS }) =>
        message`drone ${drone + 1} at ${crossingS.toFixed(2)} s, ${lateS(crossingS, needS)} s late`,
    );
  const others = soonestFirst.length - named.length;
  const rest = others > 0 ? message`; ${others} more are at least ${lateS(last.crossingS, needS)} s late` : '';
  const what = early.length === 1 ? message`A drone is` : message`${early.length} drones are`;
  problems.add({
    code: 'takeoff-too-early',
    severity: 'error',
    message: message`${what} ${FIRMWARE_ASCENT_M} m above the pad before the firmware can be: it needs ${needS.toFixed(2)} s from the start of the show (${speedMps} m/s, ${accelerationMps2} m/s2, spool-up ${spoolUpS} s): ${joined(named, '; ')}${rest}.`,
    timeS: first.crossingS,
    drones: soonestFirst.map(({ drone }) => drone),
    value: first.crossingS,
    limit: needS,
    remedy: message`Let all drones stand ${(Math.ceil((needS - first.crossingS) * 10 - 1e-9) / 10).toFixed(1)} s longer on their pads before they rise.`,
  });
}

function lateS(crossingS: number, needS: number): string {
  return (needS - crossingS).toFixed(2);
}

/** Drones that fly, but never so high that the firmware would take them off. */
export function reportLowTakeoffs(low: readonly number[], problems: ProblemList): void {
  const named = low.slice(0, NAMED_DRONES).map((drone) => drone + 1);
  const others = low.length - named.length;
  const list = others > 0 ? message`${named.join(', ')} and ${others} more` : named.join(', ');
  problems.add({
    code: 'takeoff-too-low',
    severity: 'error',
    message:
      low.length === 1
        ? message`Drone ${list} never rises ${FIRMWARE_ASCENT_M} m above the pad: the firmware would not take off.`
        : message`Drones ${list} never rise ${FIRMWARE_ASCENT_M} m above the pad: the firmware would not take off.`,
    timeS: null,
    drones: low,
    value: 0,
    limit: FIRMWARE_ASCENT_M,
    remedy: message`Rise to ${FIRMWARE_ASCENT_M} m at least; for drones without a take-off of their own set "firmwareTakeoff" of the limits to null.`,
  });
}
