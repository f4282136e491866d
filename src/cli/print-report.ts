import {
  type CheckReport,
  clockText as clock,
  describeGroup,
  type FlightSegments,
  type GroupReport,
  groupProblems,
  joined,
  type LimitsProfile,
  type Message,
  type MessageText,
  type MoveHeights,
  message,
  type PlanReport,
  type ProblemGroup,
  storylinesOf,
  type TransitionReport,
} from '../core';
import { EXIT, type ExitCode } from './exit-codes';
import type { Say } from './say';

/** Groups of problems that are written out; the rest is counted. `--json` has them all. */
const GROUPS_SHOWN = 20;

/** A check that found an error ends the program with its own code. */
export function verdictCode(report: CheckReport): ExitCode {
  return report.problems.some((problem) => problem.severity === 'error') ? EXIT.checkFailed : EXIT.ok;
}

/** A plan in words: its scenes and transitions, then what the check found. */
export function printPlan(report: PlanReport, say: Say): string {
  const { plan, check } = report.timingsMs;
  const times = say(message`Planned in ${(plan / 1000).toFixed(1)} s, checked in ${(check / 1000).toFixed(1)} s.`);
  const facts = [
    ...report.groups.flatMap((group) => groupLines(group, say)),
    ...padHoldLines(report, say),
    ...firstPictureLines(report, say),
    times,
  ];
  const plans = [...sceneLines(report, say), '', ...transitionLines(report, say), ...remarkLines(report, say)];
  return `${[report.title, '', ...plans, '', ...facts].join('\n')}\n${printCheck(report, null, say)}`;
}

function padHoldLines({ padHold }: Pick<PlanReport, 'padHold'>, say: Say): string[] {
  if (!padHold) return [];
  const { holdS, fromS } = padHold;
  return [
    say(
      message`On the pads for ${holdS.toFixed(1)} s, so that the firmware's own take-off can begin at ${clock(fromS)}.`,
    ),
  ];
}

function firstPictureLines({ timeToFirstPictureS: timeS }: PlanReport, say: Say): string[] {
  return timeS === null ? [] : [say(message`First picture after ${clock(timeS)}.`)];
}

/** A further group: its tables, and how long it waits for others. */
function groupLines(group: GroupReport, say: Say): string[] {
  const { name, firstDrone, drones, delays, separationM } = group;
  return [
    say(
      message`Group "${name}": drones ${firstDrone + 1} to ${firstDrone + drones}, proved to keep ${separationM.toFixed(3)} m from the groups before.`,
    ),
    '',
    ...sceneLines(group, say),
    '',
    ...transitionLines(group, say),
    ...padHoldLines(group, say).map((line) => `  ${line}`),
    ...delays.map(({ scene, byS }) => `  ${say(message`waits ${byS.toFixed(1)} s for others before ${scene}`)}`),
    '',
  ];
}

function sceneLines({ scenes }: Pick<PlanReport, 'scenes'>, say: Say): string[] {
  const rows = scenes.map(({ name, points, startS, endS }) => [
    clock(startS),
    clock(endS),
    name,
    say(points === 1 ? message`${points} point` : message`${points} points`),
  ]);
  return table([say(message`from`), say(message`to`), say(message`scene`), ''], rows);
}

function transitionLines({ transitions }: Pick<PlanReport, 'transitions'>, say: Say): string[] {
  const rows = transitions.map((one) => [
    `${placeName(one.from, say)} -> ${placeName(one.to, say)}`,
    say(message`${one.durationS.toFixed(1)} s`),
    say(message`${one.ratio.toFixed(2)} x bound`),
    closestOf(one, say),
    say(one.certified ? message`proved (${one.method})` : message`NOT PROVED (${one.method})`),
  ]);
  const head = [message`transition`, message`takes`, '', message`closest`, message`separation`];
  return table(head.map(say), rows);
}

function placeName(name: string, say: Say): string {
  return name === 'takeoff' ? say(message`takeoff`) : name === 'landing' ? say(message`landing`) : name;
}

/** One drone has no other near it, and where none moves nothing was searched. */
function closestOf({ minSeparationM }: TransitionReport, say: Say): string {
  return Number.isFinite(minSeparationM) ? say(message`${minSeparationM.toFixed(2)} m`) : '-';
}

/**
 * What did not go as asked: transitions without a proof, with their worst pair and what was found to help, and scenes'
 * notes.
 */
function remarkLines({ transitions, scenes, groups, notes, formationNotes }: PlanReport, say: Say): string[] {
  const unproved = transitions.filter(({ certified }) => !certified).map((one) => unprovedLine(one, say));
  const ofScenes = [{ scenes }, ...groups].flatMap((group) =>
    group.scenes.flatMap(({ name, note }) => (note === null ? [] : [`  ${name}: ${say(note)}.`])),
  );
  const ofFormations = formationNotes.map(({ formation, note }) => say(message`  formation "${formation}": ${note}.`));
  return [...unproved, ...ofScenes, ...ofFormations, ...notes.map((note) => `  ${say(note)}.`)];
}

function unprovedLine({ from, to, diagnostics: { conflicts, proposal, unkept } }: TransitionReport, say: Say): string {
  const [worst] = conflicts;
  const pair = worst
    ? message`drones ${worst.drones[0] + 1} and ${worst.drones[1] + 1} come to ${worst.m.toFixed(2)} m at ${clock(worst.timeS)}`
    : unkept.length > 0
      ? message`its ends do not keep ${unkept.join(', ')}`
      : message`the points themselves stand too near, or a wall is touched`;
  const more = conflicts.length - 1;
  const others = more > 1 ? message`, and ${more} more pairs` : more === 1 ? message`, and ${more} more pair` : '';
  const unpin = proposal?.unpin.map((drone) => drone + 1).join(', ');
  const help = proposal
    ? message` Without the pins of ${unpin!} it is proved, in ${proposal.durationS.toFixed(1)} s.`
    : '';
  const places = `${placeName(from, say)} -> ${placeName(to, say)}`;
  return `  ${say(message`${places} is not proved: ${pair}${others}.${help}`)}`;
}

/** A check in words. @param segments those of a flight file; the scenes of a plan are in its report. */
export function printCheck(report: CheckReport, segments: FlightSegments | null, say: Say): string {
  const facts = checkFacts(report).map((row) => row.map(say));
  return `${[...table([], facts), '', ...problemLines(report, segments, say)].join('\n')}\n`;
}

function checkFacts(report: CheckReport): [MessageText, MessageText][] {
  const { profile } = report;
  return [
    [message`drones`, String(report.drones)],
    [message`duration`, durationOf(report)],
    [message`closest`, message`${closestPair(report)}; ${keptApart(profile)}`],
    ...(report.move ? [] : [pair(message`on the ground`, standing(report))]),
    [message`across`, message`${report.maxSpeedXyMps.toFixed(2)} m/s of ${profile.speedXyMps}`],
    [message`up`, message`${report.maxSpeedUpMps.toFixed(2)} m/s of ${profile.speedUpMps}`],
    [message`down`, message`${report.maxSpeedDownMps.toFixed(2)} m/s of ${profile.speedDownMps}`],
    [message`acceleration`, message`${report.maxAccelerationMps2.toFixed(2)} m/s2 of ${profile.accelerationMps2}`],
    [message`highest`, highest(report)],
    ...takeoffFacts(report),
    ...(report.move ? [pair(message`judged`, scopeOf(report.move))] : []),
    [message`limits`, `${profile.name}: ${profile.source}`],
  ];
}

function pair(label: MessageText, value: MessageText): [MessageText, MessageText] {
  return [label, value];
}

function durationOf({ move, durationS, longestFlightS, profile }: CheckReport): MessageText {
  if (move) return clock(durationS);
  return message`${clock(durationS)}; longest in the air ${clock(longestFlightS)} of ${clock(profile.enduranceS)}`;
}

function highest({ maxAltitudeM, move, profile }: CheckReport): Message {
  const limit = move ? move.ceilingM : profile.altitudeMaxM;
  const metres = maxAltitudeM.toFixed(1);
  return limit === null ? message`${metres} m; no ceiling was given` : message`${metres} m of ${limit}`;
}

/** What a single transition is judged by, and what of a whole flight is not. */
function scopeOf({ floorM, ceilingM }: MoveHeights): Message {
  const floor = floorM === null ? message`no floor` : message`a floor of ${floorM} m`;
  const ceiling = ceilingM === null ? message`no ceiling` : message`a ceiling of ${ceilingM} m`;
  return message`as a single move: separation, speed, acceleration, ${floor} and ${ceiling}; not ground, fence, take-off, landing, endurance`;
}

function closestPair({ minSeparation, notMeasured, drones }: CheckReport): Message {
  const missing = notMeasured.find(({ what }) => what === 'separation');
  if (missing) return message`not measured: ${missing.why}`;
  if (!minSeparation) return drones === 1 ? message`one drone alone` : message`not measured`;
  const [i, j] = minSeparation.drones;
  return message`${minSeparation.m.toFixed(3)} m, drones ${i + 1} and ${j + 1} at ${clock(minSeparation.timeS)}`;
}

function keptApart(profile: LimitsProfile): Message {
  const hardM = Number(profile.separationHardM.toFixed(3));
  return message`kept apart ${profile.separationDesignM} m, refused below ${hardM} m${downwash(profile)}`;
}

/** Which drones stand when: pairs that the separation of flight does not judge. */
function standing({ standing, profile }: CheckReport): Message {
  const { atStart, firstRisesS, lastRisesS, atEnd, firstLandsS, lastLandsS, rests } = standing;
  if (atStart + atEnd + rests === 0) return message`none; all pairs are judged by the separation of flight`;
  const start =
    atStart > 0 ? message`${atStart} stand until ${between(firstRisesS, lastRisesS)}` : message`none starts there`;
  const end = atEnd > 0 ? message`${atEnd} land ${between(firstLandsS, lastLandsS)}` : message`none lands`;
  const landings = rests === 1 ? message`${rests} landing in between` : message`${rests} landings in between`;
  const spans = joined(rests > 0 ? [start, end, landings] : [start, end], ', ');
  return message`${spans}; beside each other there, and in the columns over their pads, ${profile.launchPitchM} m is kept`;
}

function between(firstS: number | null, lastS: number | null): MessageText {
  if (firstS === null || lastS === null) return message`the end`;
  return firstS === lastS ? clock(firstS) : message`${clock(firstS)} to ${clock(lastS)}`;
}

/** The firmware's own take-off: what it needs beside what it has. */
function takeoffFacts({ firmwareTakeoff }: CheckReport): [MessageText, MessageText][] {
  if (!firmwareTakeoff || firmwareTakeoff.earliestS === null) return [];
  const { needS, earliestS } = firmwareTakeoff;
  const text = message`first drone 2.5 m up at ${earliestS.toFixed(2)} s; the firmware needs ${needS.toFixed(2)} s from the start`;
  return [[message`take-off`, text]];
}

/** Said where a distance is not the plain one. */
function downwash({ downwashFactor }: LimitsProfile): MessageText {
  return downwashFactor > 1 ? message`, counted across; one above the other ${downwashFactor} times as much` : '';
}

function problemLines(report: CheckReport, segments: FlightSegments | null, say: Say): string[] {
  const { problems } = report;
  if (problems.length === 0) return [say(message`No problems.`)];
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const groups = groupProblems(problems, storylinesOf(report, segments));
  const more = groups.length - GROUPS_SHOWN;
  return [
    say(message`${errorCount(errors)}, ${warningCount(problems.length - errors)}, the worst first:`),
    ...groups.slice(0, GROUPS_SHOWN).map((group) => groupLine(group, report, say)),
    ...(more > 0 ? [`  ${say(moreGroups(more))}`] : []),
  ];
}

function errorCount(count: number): Message {
  return count === 1 ? message`${count} error` : message`${count} errors`;
}

function warningCount(count: number): Message {
  return count === 1 ? message`${count} warning` : message`${count} warnings`;
}

function moreGroups(count: number): Message {
  return count === 1
    ? message`and ${count} more group (--json has all of them)`
    : message`and ${count} more groups (--json has all of them)`;
}

function groupLine(group: ProblemGroup, { problems }: CheckReport, say: Say): string {
  const { remedy } = problems[group.problems[0]!]!;
  const severity = say(group.severity === 'error' ? message`error` : message`warning`);
  return `  ${severity} ${group.code}: ${say(describeGroup(group, problems))}.${remedy ? ` ${say(remedy)}` : ''}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
