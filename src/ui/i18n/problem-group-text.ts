import type { TFunction } from 'i18next';
import type { Problem, ProblemGroup } from '../../core';
import type { en } from './en';
import { amountText, problemText } from './problem-text';
import type { Format } from './use-format';

/** The words of a group, without the forms of its number. */
type GroupKind = keyof typeof en.problemGroup.kind extends infer K
  ? K extends `${infer Kind}_${'one' | 'other'}`
    ? Kind
    : never
  : never;

const KINDS: ReadonlySet<string> = new Set<GroupKind>([
  'separation-too-small',
  'separation-below-design',
  'speed-too-high',
  'speed-too-high-across',
  'speed-too-high-up',
  'speed-too-high-down',
  'acceleration-too-high',
  'velocity-jump',
  'position-jump',
  'altitude-too-low',
  'altitude-too-low-ground',
  'altitude-too-high',
  'geofence-left',
  'geofence-left-ceiling',
  'obstacle-too-near',
  'takeoff-not-vertical',
  'landing-not-vertical',
  'not-on-the-ground',
]);

/** A group of problems in the reader's language: how many do what, when, where, and the worst of them. */
export function problemGroupText(
  group: ProblemGroup,
  problems: readonly Problem[],
  droneIds: readonly string[],
  t: TFunction,
  format: Format,
): string {
  const worst = problems[group.problems[0]!]!;
  const kind = kindOf(group);
  if (kind === null || worst.drones.length === 0) return otherText(group, worst, droneIds, t, format);
  const what = whereText(group, whenText(group, subjectText(group, kind, t, format), t, format), t);
  const who = whoText(group, worst, droneIds, t, format);
  if (worst.code === 'geofence-left' && worst.limit === 0) return t(($) => $.problemGroup.who, { what, who });
  const key = worst.code.startsWith('separation') || worst.code === 'obstacle-too-near' ? 'nearest' : 'worst';
  return t(($) => $.problemGroup[key], { what, who, value: amountText(worst, worst.value, format) });
}

function kindOf({ code, about }: ProblemGroup): GroupKind | null {
  const isKind = (name: string): name is GroupKind => KINDS.has(name);
  const special = `${code}-${about}`;
  if (isKind(special)) return special;
  return isKind(code) ? code : null;
}

function otherText(
  { problems, ...group }: ProblemGroup,
  worst: Problem,
  droneIds: readonly string[],
  t: TFunction,
  format: Format,
): string {
  const said = problemText(worst, droneIds, t, format);
  const what = problems.length === 1 ? said : t(($) => $.problemGroup.other, { count: problems.length, worst: said });
  return whereText({ problems, ...group }, what, t);
}

function subjectText(group: ProblemGroup, kind: GroupKind, t: TFunction, format: Format): string {
  const { code, problems, drones, about, limit, mayBeMore } = group;
  const isOfPairs = code.startsWith('separation');
  const count = isOfPairs ? problems.length : drones;
  const what = t(($) => $.problemGroup.kind[kind], { count, about, limit: amountText({ code }, limit, format) });
  if (mayBeMore) return t(($) => $.problemGroup.atLeast, { what });
  return isOfPairs || drones === problems.length
    ? what
    : t(($) => $.problemGroup.times, { what, count: problems.length });
}

function whenText({ spanS }: ProblemGroup, what: string, t: TFunction, format: Format): string {
  if (spanS === null) return what;
  const [start, end] = spanS.map(format.clock) as [string, string];
  if (start === end) return t(($) => $.problemGroup.at, { what, time: start });
  return t(($) => $.problemGroup.between, { what, start, end });
}

function whereText({ stretch }: ProblemGroup, what: string, t: TFunction): string {
  switch (stretch?.kind) {
    case 'takeoff':
      return t(($) => $.problemGroup.inTakeoff, { what });
    case 'landing':
      return t(($) => $.problemGroup.inLanding, { what });
    case 'scene':
      return t(($) => $.problemGroup.inScene, { what, name: stretch.name });
    case 'transition':
      return stretch.toScene === null
        ? t(($) => $.problemGroup.inTransitionToLanding, { what })
        : t(($) => $.problemGroup.inTransition, { what, name: stretch.to });
    default:
      return what;
  }
}

function whoText(
  { problems }: ProblemGroup,
  { drones, timeS }: Problem,
  droneIds: readonly string[],
  t: TFunction,
  format: Format,
): string {
  const [a, b] = drones.map((drone) => droneIds[drone] ?? String(drone + 1));
  const who = b === undefined ? t(($) => $.problemGroup.drone, { a }) : t(($) => $.problemGroup.pair, { a, b });
  return timeS === null || problems.length === 1
    ? who
    : t(($) => $.problemGroup.whoAt, { who, time: format.clock(timeS) });
}
