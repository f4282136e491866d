import { type DroneExtras, type JsonData, type MessageText, message, type YawProgram } from '../../core';
import { NO_EXTRAS, standsAlone } from '../extras';
import { MAX_SHOW_MS } from '../limits';
import type { NoteList } from '../notes/note-list';
import { orNote } from '../notes/or-note';
import type { JsonValue } from '../values/json-value';
import type { References } from './references';

const MOST_S = MAX_SHOW_MS / 1000;
const RETURN_NUMBERS = ['duration', 'preDelay', 'postDelay', 'preNeck', 'preNeckDuration', 'landingAltitude'];
const RETURN_ACTIONS = ['land', 'goToKeepAlt', 'goToStraight'];

/**
 * Yaw, pyro events and return plan of one drone. They are kept, not flown or checked here: a part that is broken is left
 * out with a note and spoils nothing else.
 */
export function readExtras(settings: JsonValue, references: References, id: string, notes: NoteList): DroneExtras {
  const part = <T>(key: string, what: MessageText, read: (value: JsonValue) => T): T | null => {
    const value = settings.optional(key);
    return value && orNote(message`${what} of drone ${id}`, notes, () => read(references.resolve(value)));
  };
  const yaw = part('yawControl', message`the yaw`, readYaw);
  const pyro = part('pyro', message`the pyro events`, readPyro);
  const rthPlan = part('rthPlan', message`the return plan`, readReturnPlan);
  return yaw || pyro || rthPlan ? { yaw, pyro, rthPlan, blocks: [] } : NO_EXTRAS;
}

/** Return plans count only when every drone has one, all with the same times. */
export function agreedReturnPlans(drones: readonly DroneExtras[], notes: NoteList): readonly DroneExtras[] {
  const plans = new Set(drones.map(({ rthPlan }) => (rthPlan === null ? null : entryTimes(rthPlan))));
  if (plans.size === 1) return drones;
  const why = plans.has(null) ? message`some drones have none` : message`their times differ from drone to drone`;
  notes.add(message`The return plans are left out: ${why}, and then readers take none of them.`);
  return drones.map((extras) => ({ ...extras, rthPlan: null }));
}

function entryTimes(plan: JsonData): string {
  const { entries } = plan as { entries: readonly { time: number }[] };
  return JSON.stringify(entries.map(({ time }) => time));
}

function readYaw(value: JsonValue): YawProgram {
  value.versionOne();
  const setpoints = (value.optional('setpoints')?.items() ?? []).map((setpoint): [number, number] => [
    setpoint.item(0).numberBetween(0, MOST_S),
    setpoint.item(1).number(),
  ]);
  const back = setpoints.findIndex(([timeS], k) => k > 0 && timeS < setpoints[k - 1]![0]);
  if (back > 0) value.field('setpoints').item(back).item(0).fail(message`a time that is not before the last one`);
  return {
    autoYaw: value.optional('autoYaw')?.value === true,
    autoYawOffsetDeg: value.optional('autoYawOffset')?.number() ?? 0,
    setpoints,
  };
}

function readPyro(value: JsonValue): JsonData {
  value.versionOne();
  const payloads = value.optional('payloads')?.record() ?? {};
  for (const event of value.field('events').items()) {
    event.item(0).numberBetween(0, MOST_S);
    const channel = event.item(1);
    if (!Number.isInteger(channel.numberBetween(0, 255))) channel.fail(message`a channel from 0`);
    if (!Object.hasOwn(payloads, event.item(2).text())) event.item(2).fail(message`the id of one of the payloads`);
  }
  return plainData(value);
}

function readReturnPlan(value: JsonValue): JsonData {
  value.versionOne();
  let before = -1;
  for (const entry of value.field('entries').items()) {
    const time = entry.field('time');
    if (!Number.isInteger(time.numberBetween(0, MOST_S)) || time.number() <= before) {
      time.fail(message`whole seconds after those of the entry before`);
    }
    before = time.number();
    if (!RETURN_ACTIONS.includes(entry.field('action').text()))
      entry
        .field('action')
        .fail(
          RETURN_ACTIONS.reduce<MessageText>((list, next) => (list === '' ? next : message`${list} or ${next}`), ''),
        );
    for (const coordinate of entry.optional('target')?.items() ?? []) coordinate.number();
    for (const key of RETURN_NUMBERS) entry.optional(key)?.number();
  }
  return plainData(value);
}

function plainData(value: JsonValue): JsonData {
  const data = value.value as JsonData;
  return standsAlone(data) ? data : value.fail(message`data without references, nested a few deep`);
}
