import type { TFunction } from 'i18next';
import type { Problem, ProblemCode } from '../../core';
import type { Format } from './use-format';

type Unit = 'number' | 'percent' | 'metres' | 'speed' | 'acceleration' | 'seconds';

/** What the numbers of each problem are; metres where nothing is said. */
const UNITS: Partial<Record<ProblemCode, Unit>> = {
  'speed-too-high': 'speed',
  'velocity-jump': 'speed',
  'acceleration-too-high': 'acceleration',
  'endurance-exceeded': 'seconds',
  'takeoff-too-early': 'seconds',
  'scene-too-dim': 'percent',
  'text-unreadable': 'number',
};
/** More drones than this are counted, not named. */
const NAMED_DRONES = 3;

/** A value or a limit of a problem with its unit. */
export function amountText({ code }: Pick<Problem, 'code'>, value: number, format: Format): string {
  return format[UNITS[code] ?? 'metres'](value);
}

/** A problem in the reader's language, with its numbers and the ids of its drones. */
export function problemText(problem: Problem, droneIds: readonly string[], t: TFunction, format: Format): string {
  const named = problem.drones.slice(0, NAMED_DRONES).map((drone) => droneIds[drone] ?? String(drone + 1));
  const more = problem.drones.length - named.length;
  const drones = named.join(', ') + (more > 0 ? ` +${more}` : '');
  return t(($) => $.problem[problem.code], {
    drones,
    value: amountText(problem, problem.value, format),
    limit: amountText(problem, problem.limit, format),
  });
}
