import { amountText, beyondText } from '../check/report/amount-text';
import type { Problem, ProblemCode } from '../check/report/check-report';
import { counted } from './count-words';
import type { ProblemGroup } from './group-problems';
import type { Stretch } from './stretch';

/** What one drone or pair does, and what several do; `{limit}` and `{about}` are filled in. */
type Phrase = readonly [one: string, many: string];

const PHRASES: Partial<Record<string, Phrase>> = {
  'separation-too-small': ['comes nearer than {limit} m', 'come nearer than {limit} m'],
  'separation-below-design': [
    'comes nearer than the design separation of {limit} m',
    'come nearer than the design separation of {limit} m',
  ],
  'speed-too-high across': ['flies sideways faster than {limit} m/s', 'fly sideways faster than {limit} m/s'],
  'speed-too-high up': ['climbs faster than {limit} m/s', 'climb faster than {limit} m/s'],
  'speed-too-high down': ['sinks faster than {limit} m/s', 'sink faster than {limit} m/s'],
  'speed-too-high': ['flies faster than {limit} m/s', 'fly faster than {limit} m/s'],
  'acceleration-too-high': ['accelerates at more than {limit} m/s²', 'accelerate at more than {limit} m/s²'],
  'velocity-jump': ['changes its velocity at once', 'change their velocity at once'],
  'position-jump': ['jumps to another place', 'jump to another place'],
  'altitude-too-low': ['flies lower than {limit} m', 'fly lower than {limit} m'],
  'altitude-too-low ground': ['flies below the ground', 'fly below the ground'],
  'altitude-too-high': ['climbs above {limit} m', 'climb above {limit} m'],
  'geofence-left': ['leaves the geofence', 'leave the geofence'],
  'geofence-left ceiling': [
    "climbs through the fence's ceiling of {limit} m",
    "climb through the fence's ceiling of {limit} m",
  ],
  'obstacle-too-near': ['comes nearer than {limit} m to "{about}"', 'come nearer than {limit} m to "{about}"'],
  'takeoff-not-vertical': [
    'flies sideways below {limit} m after take-off',
    'fly sideways below {limit} m after take-off',
  ],
  'landing-not-vertical': [
    'flies sideways below {limit} m before landing',
    'fly sideways below {limit} m before landing',
  ],
  'not-on-the-ground': ['starts or ends off the ground', 'start or end off the ground'],
};

const UNITS: Partial<Record<ProblemCode, string>> = {
  'speed-too-high': 'm/s',
  'velocity-jump': 'm/s',
  'acceleration-too-high': 'm/s²',
};

/** Codes whose problems are about two drones each. */
const OF_PAIRS: readonly ProblemCode[] = ['separation-too-small', 'separation-below-design'];

/**
 * A group in plain English, drones counted from one: `87 drones climb above 120 m between 0:17.0 and 1:00.0 in the
 * transition to "Disc": worst 136.40 m, drone 412 at 0:41.5`. A group of one problem that has no phrase of its own is
 * told in the words of the problem.
 */
export function describeGroup(group: ProblemGroup, problems: readonly Problem[]): string {
  const worst = problems[group.problems[0]!]!;
  const phrase = PHRASES[`${group.code} ${group.about}`] ?? PHRASES[group.code];
  if (!phrase || worst.drones.length === 0) return withoutPhrase(group, worst);
  const isOne = group.problems.length === 1;
  const words = (isOne ? onlyOne(group, worst, phrase) : `${subjectOf(group)} ${fill(phrase[1], group)}`)
    .concat(whenOf(group.spanS))
    .concat(whereOf(group.stretch));
  const amount = amountOf(worst);
  if (isOne) return amount === null ? words : `${words}: ${amount}`;
  const superlative = amount === null ? 'first' : OF_PAIRS.includes(group.code) ? 'nearest' : 'worst';
  const who = `${dronesOf(worst)}${worst.timeS === null ? '' : ` at ${clockText(worst.timeS)}`}`;
  return `${words}: ${superlative} ${amount === null ? who : `${amount}, ${who}`}`;
}

function withoutPhrase({ problems, stretch }: ProblemGroup, { message }: Problem): string {
  const said = message.replace(/\.$/, '');
  return problems.length === 1
    ? `${said}${whereOf(stretch)}`
    : `${problems.length} times, the worst: ${said}${whereOf(stretch)}`;
}

function onlyOne(group: ProblemGroup, worst: Problem, [one, many]: Phrase): string {
  const who = dronesOf(worst);
  return `${who[0]!.toUpperCase()}${who.slice(1)} ${fill(worst.drones.length > 1 ? many : one, group)}`;
}

/** "23 pairs", "87 drones"; drones that do it more than once are told apart from how often it happens. */
function subjectOf({ code, problems, drones, mayBeMore }: ProblemGroup): string {
  if (OF_PAIRS.includes(code)) return `${mayBeMore ? 'At least ' : ''}${counted(problems.length, 'pair')}`;
  return drones === problems.length
    ? counted(drones, 'drone')
    : `${counted(drones, 'drone')}, ${problems.length} times in all,`;
}

function fill(phrase: string, { limit, about }: ProblemGroup): string {
  return phrase.replace('{limit}', amountText(limit)).replace('{about}', about ?? '');
}

function dronesOf({ drones }: Problem): string {
  return drones.length === 1 ? `drone ${drones[0]! + 1}` : `drones ${drones.map((drone) => drone + 1).join(' and ')}`;
}

/** How much the worst is; null where a problem has no amount. */
function amountOf({ code, value, limit }: Problem): string | null {
  return code === 'geofence-left' && limit === 0 ? null : `${beyondText(value, limit)} ${UNITS[code] ?? 'm'}`;
}

function whenOf(spanS: ProblemGroup['spanS']): string {
  if (spanS === null) return '';
  const [start, end] = spanS.map(clockText) as [string, string];
  return start === end ? ` at ${start}` : ` between ${start} and ${end}`;
}

function whereOf(stretch: Stretch | null): string {
  switch (stretch?.kind) {
    case 'takeoff':
      return ' during take-off';
    case 'landing':
      return ' during landing';
    case 'scene':
      return ` in the scene "${stretch.name}"`;
    case 'transition':
      return stretch.toScene === null ? ' in the transition to the landing' : ` in the transition to "${stretch.to}"`;
    default:
      return '';
  }
}

/** Minutes, seconds and tenths of show time. */
export function clockText(timeS: number): string {
  const tenths = Math.round(timeS * 10);
  const seconds = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, '0')}`;
}
