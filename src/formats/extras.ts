import { type DroneExtras, type FlightShow, type JsonData, type Message, type MessageText, message } from '../core';

export const NO_EXTRAS: DroneExtras = { yaw: null, pyro: null, rthPlan: null, blocks: [] };

export function isPlain({ yaw, pyro, rthPlan, blocks }: DroneExtras): boolean {
  return yaw === null && pyro === null && rthPlan === null && blocks.length === 0;
}

/** The extras of a fleet, or null where no drone has any. */
export function fleetExtras(drones: readonly DroneExtras[]): readonly DroneExtras[] | null {
  return drones.every(isPlain) ? null : drones;
}

export function extrasOf(flight: FlightShow, drone: number): DroneExtras {
  return flight.extras?.[drone] ?? NO_EXTRAS;
}

/** A part of the extras, by what it is called in notes, and whether a drone has it. */
export type ExtraPart = readonly [name: MessageText, has: (extras: DroneExtras) => boolean];

export const PYRO: ExtraPart = [message`pyro events`, ({ pyro }) => pyro !== null];
export const RETURN_PLANS: ExtraPart = [message`return plans`, ({ rthPlan }) => rthPlan !== null];
export const YAW: ExtraPart = [message`yaw`, ({ yaw }) => yaw !== null];
export const BLOCKS: ExtraPart = [message`further blocks of .skyb files`, ({ blocks }) => blocks.length > 0];

/** What a format leaves out of a flight: a sentence for each part that some drones have. */
export function leftOut(flight: FlightShow, parts: readonly ExtraPart[], why: MessageText): Message[] {
  return parts.flatMap(([name, has]) => {
    const count = flight.extras?.filter(has).length ?? 0;
    const drones = count === 1 ? message`${count} drone` : message`${count} drones`;
    return count === 0 ? [] : [message`${name} of ${drones} (${why})`];
  });
}

/** Deeper JSON than any of these parts needs is an attack on whatever reads it. */
const MAX_DEPTH = 20;

/** Whether JSON data can stand in another file: no references to its neighbours, and no bottomless nesting. */
export function standsAlone(data: JsonData, depth = 0): boolean {
  if (typeof data !== 'object' || data === null) return true;
  if (depth === MAX_DEPTH || '$ref' in data) return false;
  return Object.values(data).every((value: JsonData) => standsAlone(value, depth + 1));
}
