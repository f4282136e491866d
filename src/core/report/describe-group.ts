import { amountText, beyondText } from '../check/report/amount-text';
import type { Problem, ProblemCode } from '../check/report/check-report';
import { capital, type Message, type MessageText, message, withoutStop } from '../message';
import type { ProblemGroup } from './group-problems';
import type { Stretch } from './stretch';

/** What one drone or pair does, and what several do. @param limit as it is printed. @param about what it is about. */
type Phrase = (limit: string, about: string) => readonly [one: Message, many: Message];

const PHRASES: Partial<Record<string, Phrase>> = {
  'separation-too-small': (limit) => [message`comes nearer than ${limit} m`, message`come nearer than ${limit} m`],
  'separation-below-design': (limit) => [
    message`comes nearer than the design separation of ${limit} m`,
    message`come nearer than the design separation of ${limit} m`,
  ],
  'speed-too-high across': (limit) => [
    message`flies sideways faster than ${limit} m/s`,
    message`fly sideways faster than ${limit} m/s`,
  ],
  'speed-too-high up': (limit) => [message`climbs faster than ${limit} m/s`, message`climb faster than ${limit} m/s`],
  'speed-too-high down': (limit) => [message`sinks faster than ${limit} m/s`, message`sink faster than ${limit} m/s`],
  'speed-too-high': (limit) => [message`flies faster than ${limit} m/s`, message`fly faster than ${limit} m/s`],
  'acceleration-too-high': (limit) => [
    message`accelerates at more than ${limit} m/s²`,
    message`accelerate at more than ${limit} m/s²`,
  ],
  'velocity-jump': () => [message`changes its velocity at once`, message`change their velocity at once`],
  'position-jump': () => [message`jumps to another place`, message`jump to another place`],
  'altitude-too-low': (limit) => [message`flies lower than ${limit} m`, message`fly lower than ${limit} m`],
  'altitude-too-low ground': () => [message`flies below the ground`, message`fly below the ground`],
  'altitude-too-high': (limit) => [message`climbs above ${limit} m`, message`climb above ${limit} m`],
  'geofence-left': () => [message`leaves the geofence`, message`leave the geofence`],
  'geofence-left ceiling': (limit) => [
    message`climbs through the fence's ceiling of ${limit} m`,
    message`climb through the fence's ceiling of ${limit} m`,
  ],
  'obstacle-too-near': (limit, about) => [
    message`comes nearer than ${limit} m to "${about}"`,
    message`come nearer than ${limit} m to "${about}"`,
  ],
  'takeoff-not-vertical': (limit) => [
    message`flies sideways below ${limit} m after take-off`,
    message`fly sideways below ${limit} m after take-off`,
  ],
  'landing-not-vertical': (limit) => [
    message`flies sideways below ${limit} m before landing`,
    message`fly sideways below ${limit} m before landing`,
  ],
  'not-on-the-ground': () => [message`starts or ends off the ground`, message`start or end off the ground`],
};

const UNITS: Partial<Record<ProblemCode, Message>> = {
  'speed-too-high': message`m/s`,
  'velocity-jump': message`m/s`,
  'acceleration-too-high': message`m/s²`,
};

/** Codes whose problems are about two drones each. */
const OF_PAIRS: readonly ProblemCode[] = ['separation-too-small', 'separation-below-design'];

/** Codes whose problems name the scene that they are about. */
const NAMING_THEIR_SCENE: readonly ProblemCode[] = [
  'figures-too-close',
  'figure-too-small',
  'scene-too-dim',
  'text-unreadable',
];

/**
 * A group in words, drones counted from one: `87 drones climb above 120 m between 0:17.0 and 1:00.0 in the transition to
 * "Disc": worst 136.40 m, drone 412 at 0:41.5`. A group of one problem that has no phrase of its own is reported in the
 * words of the problem.
 */
export function describeGroup(group: ProblemGroup, problems: readonly Problem[]): Message {
  const worst = problems[group.problems[0]!]!;
  const phrase = PHRASES[`${group.code} ${group.about}`] ?? PHRASES[group.code];
  if (!phrase || worst.drones.length === 0) return withoutPhrase(group, worst);
  const [one, many] = phrase(amountText(group.limit), group.about ?? '');
  const isOne = group.problems.length === 1;
  const isPair = worst.drones.length > 1;
  const what = isOne
    ? message`${capital(dronesOf(worst))} ${isPair ? many : one}`
    : message`${subjectOf(group)} ${many}`;
  const words = message`${what}${whenOf(group.spanS)}${whereOf(group.stretch)}`;
  const amount = amountOf(worst);
  if (isOne) return amount === null ? words : message`${words}: ${amount}`;
  const who = worst.timeS === null ? dronesOf(worst) : message`${dronesOf(worst)} at ${clockText(worst.timeS)}`;
  if (amount === null) return message`${words}: first ${who}`;
  return OF_PAIRS.includes(group.code)
    ? message`${words}: nearest ${amount}, ${who}`
    : message`${words}: worst ${amount}, ${who}`;
}

function withoutPhrase({ code, problems, stretch }: ProblemGroup, { message: text }: Problem): Message {
  const said = withoutStop(text);
  const where = NAMING_THEIR_SCENE.includes(code) ? '' : whereOf(stretch);
  return problems.length === 1
    ? message`${said}${where}`
    : message`${problems.length} times, the worst: ${said}${where}`;
}

/** "23 pairs", "87 drones"; drones that do it more than once are told apart from how often it happens. */
function subjectOf({ code, problems, drones, mayBeMore }: ProblemGroup): Message {
  if (OF_PAIRS.includes(code)) {
    const count = problems.length;
    const pairs = count === 1 ? message`${count} pair` : message`${count} pairs`;
    return mayBeMore ? message`At least ${pairs}` : pairs;
  }
  const who = drones === 1 ? message`${drones} drone` : message`${drones} drones`;
  return drones === problems.length ? who : message`${who}, ${problems.length} times in all,`;
}

function dronesOf({ drones }: Problem): Message {
  const numbers = drones.map((drone) => drone + 1);
  if (numbers.length === 1) return message`drone ${numbers[0]!}`;
  return message`drones ${numbers.reduce<MessageText>((list, one) => (list === '' ? `${one}` : message`${list} and ${one}`), '')}`;
}

/** How much the worst is; null where a problem has no amount. */
function amountOf({ code, value, limit }: Problem): Message | null {
  if (code === 'geofence-left' && limit === 0) return null;
  return message`${beyondText(value, limit)} ${UNITS[code] ?? message`m`}`;
}

function whenOf(spanS: ProblemGroup['spanS']): MessageText {
  if (spanS === null) return '';
  const [start, end] = spanS.map(clockText) as [string, string];
  return start === end ? message` at ${start}` : message` between ${start} and ${end}`;
}

function whereOf(stretch: Stretch | null): MessageText {
  switch (stretch?.kind) {
    case 'takeoff':
      return message` during take-off`;
    case 'landing':
      return message` during landing`;
    case 'scene':
      return message` in the scene "${stretch.name}"`;
    case 'transition':
      return stretch.toScene === null
        ? message` in the transition to the landing`
        : message` in the transition to "${stretch.to}"`;
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
