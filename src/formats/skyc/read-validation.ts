import { message } from '../../core';
import type { FileLimits } from '../file-limits';
import type { NoteList } from '../notes/note-list';
import type { JsonValue } from '../values/json-value';

/** Settings by their names without underscores and capitals, as old (snake case) and new files have them. */
const SETTINGS = [
  'maxaltitude',
  'maxvelocityxy',
  'maxvelocityz',
  'maxvelocityzup',
  'maxaccelerationxy',
  'maxaccelerationz',
  'mindistance',
  'minnavaltitude',
] as const;

type Setting = (typeof SETTINGS)[number];

/** Settings that are known and not judged. */
const NOT_CHECKED = ['maxyawrate'];

/**
 * The limits in `settings.validation`. Values that are no positive numbers are left out, with a note.
 * - `minDistance` is the distance below which a show is refused, and no greater one is asked for.
 * - `maxVelocityZ` holds for both directions where there is no `maxVelocityZUp`.
 * - The check knows one limit of acceleration for all directions: the lesser of the two.
 */
export function readValidation(validation: JsonValue, notes: NoteList): FileLimits | null {
  const found = new Map<Setting, number>();
  const names: string[] = [];
  for (const [name, value] of Object.entries(validation.record())) {
    const plain = name.replaceAll('_', '').toLowerCase();
    const setting = SETTINGS.find((known) => known === plain);
    if (NOT_CHECKED.includes(plain)) notes.add(message`${name} of settings.validation is not checked.`);
    if (!setting || value === null) continue;
    if (isLimit(value, setting)) {
      found.set(setting, value);
      names.push(name);
    } else notes.add(message`${name} of settings.validation is ${JSON.stringify(value)}, which is no limit: left out.`);
  }
  return names.length === 0 ? null : { values: limitsOf(found), settings: names };
}

function isLimit(value: unknown, setting: Setting): value is number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return value > 0 || (value === 0 && setting === 'minnavaltitude');
}

function limitsOf(found: ReadonlyMap<Setting, number>): FileLimits['values'] {
  const of = (setting: Setting): number | undefined => found.get(setting);
  const [down, up] = [of('maxvelocityz'), of('maxvelocityzup') ?? of('maxvelocityz')];
  const rates = [of('maxaccelerationxy'), of('maxaccelerationz')].filter((rate) => rate !== undefined);
  const distance = of('mindistance');
  const across = of('maxvelocityxy');
  const [least, most] = [of('minnavaltitude'), of('maxaltitude')];
  return {
    ...(distance !== undefined && { separationDesignM: distance, separationHardM: distance }),
    ...(across !== undefined && { speedXyMps: across }),
    ...(up !== undefined && { speedUpMps: up }),
    ...(down !== undefined && { speedDownMps: down }),
    ...(rates.length > 0 && { accelerationMps2: Math.min(...rates) }),
    ...(least !== undefined && { altitudeMinM: least }),
    ...(most !== undefined && { altitudeMaxM: most }),
  };
}
