import type { CheckReport, GroupReport, LimitsProfile, PlanReport, Problem, TransitionReport } from '../core';
import { EXIT, type ExitCode } from './exit-codes';

/** Problems that are written out; the rest is counted. `--json` has them all. */
const PROBLEMS_SHOWN = 20;

export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A check that found an error ends the program with its own code. */
export function verdictCode(report: CheckReport): ExitCode {
  return report.problems.some((problem) => problem.severity === 'error') ? EXIT.checkFailed : EXIT.ok;
}

/** A plan in words: its scenes and transitions, then what the check found. */
export function printPlan(report: PlanReport): string {
  const { plan, check } = report.timingsMs;
  const times = `Planned in ${(plan / 1000).toFixed(1)} s, checked in ${(check / 1000).toFixed(1)} s.`;
  const facts = [...report.groups.flatMap(groupLines), ...padHoldLines(report), ...firstPictureLines(report), times];
  return `${[report.title, '', ...sceneLines(report), '', ...transitionLines(report), ...remarkLines(report), '', ...facts].join('\n')}\n${printCheck(report)}`;
}

function padHoldLines({ padHold }: Pick<PlanReport, 'padHold'>): string[] {
  if (!padHold) return [];
  const { holdS, fromS } = padHold;
  return [`On the pads for ${holdS.toFixed(1)} s, so that the firmware's own take-off can begin at ${clock(fromS)}.`];
}

function firstPictureLines({ timeToFirstPictureS: timeS }: PlanReport): string[] {
  return timeS === null ? [] : [`First picture after ${clock(timeS)}.`];
}

/** A further group: its tables, and how long it waits for others. */
function groupLines(group: GroupReport): string[] {
  const { name, firstDrone, drones, delays, separationM } = group;
  return [
    `Group "${name}": drones ${firstDrone + 1} to ${firstDrone + drones}, proved to keep ${separationM.toFixed(3)} m from the groups before.`,
    '',
    ...sceneLines(group),
    '',
    ...transitionLines(group),
    ...padHoldLines(group).map((line) => `  ${line}`),
    ...delays.map(({ scene, byS }) => `  waits ${byS.toFixed(1)} s for others before ${scene}`),
    '',
  ];
}

function sceneLines({ scenes }: Pick<PlanReport, 'scenes'>): string[] {
  const rows = scenes.map(({ name, points, startS, endS }) => [clock(startS), clock(endS), name, `${points} points`]);
  return table(['from', 'to', 'scene', ''], rows);
}

function transitionLines({ transitions }: Pick<PlanReport, 'transitions'>): string[] {
  const rows = transitions.map((one) => [
    `${one.from} -> ${one.to}`,
    `${one.durationS.toFixed(1)} s`,
    `${one.ratio.toFixed(2)} x bound`,
    `${one.minSeparationM.toFixed(2)} m`,
    one.certified ? `proved (${one.method})` : `NOT PROVED (${one.method})`,
  ]);
  return table(['transition', 'takes', '', 'closest', 'separation'], rows);
}

/** What did not go as asked: ways without a proof, with their worst pair and what was found to help, and scenes' notes. */
function remarkLines({ transitions, scenes }: PlanReport): string[] {
  const unproved = transitions.filter(({ certified }) => !certified).map(unprovedLine);
  const notes = scenes.flatMap(({ name, note }) => (note === null ? [] : [`  ${name}: ${note}.`]));
  return [...unproved, ...notes];
}

function unprovedLine({ from, to, stages: { conflicts, proposal, unkept } }: TransitionReport): string {
  const [worst] = conflicts;
  const pair = worst
    ? `drones ${worst.drones.map((drone) => drone + 1).join(' and ')} come to ${worst.m.toFixed(2)} m at ${clock(worst.timeS)}`
    : unkept.length > 0
      ? `its ends do not keep ${unkept.join(', ')}`
      : 'the points themselves stand too near, or a wall is touched';
  const others = conflicts.length > 1 ? `, and ${conflicts.length - 1} more pairs` : '';
  const unpin = proposal?.unpin.map((drone) => drone + 1).join(', ');
  const help = proposal ? ` Without the pins of ${unpin} it is proved, in ${proposal.durationS.toFixed(1)} s.` : '';
  return `  ${from} -> ${to} is not proved: ${pair}${others}.${help}`;
}

/** A check in words. */
export function printCheck(report: CheckReport): string {
  const { profile } = report;
  const facts = [
    ['drones', String(report.drones)],
    [
      'duration',
      `${clock(report.durationS)}; longest in the air ${clock(report.longestFlightS)} of ${clock(profile.enduranceS)}`,
    ],
    ['closest', `${closestPair(report)}; ${keptApart(profile)}`],
    ['on the ground', standing(report)],
    ['across', `${report.maxSpeedXyMps.toFixed(2)} m/s of ${profile.speedXyMps}`],
    ['up', `${report.maxSpeedUpMps.toFixed(2)} m/s of ${profile.speedUpMps}`],
    ['down', `${report.maxSpeedDownMps.toFixed(2)} m/s of ${profile.speedDownMps}`],
    ['acceleration', `${report.maxAccelerationMps2.toFixed(2)} m/s2 of ${profile.accelerationMps2}`],
    ['highest', `${report.maxAltitudeM.toFixed(1)} m of ${profile.altitudeMaxM}`],
    ...takeoffFacts(report),
    ['limits', `${profile.name}: ${profile.source}`],
  ];
  return `${[...table([], facts), '', ...problemLines(report.problems)].join('\n')}\n`;
}

function closestPair({ minSeparation, notMeasured, drones }: CheckReport): string {
  const missing = notMeasured.find(({ what }) => what === 'separation');
  if (missing) return `not measured: ${missing.why}`;
  if (!minSeparation) return drones === 1 ? 'one drone alone' : 'not measured';
  const pair = minSeparation.drones.map((drone) => drone + 1).join(' and ');
  return `${minSeparation.m.toFixed(3)} m, drones ${pair} at ${clock(minSeparation.timeS)}`;
}

function keptApart(profile: LimitsProfile): string {
  const hardM = Number(profile.separationHardM.toFixed(3));
  return `kept apart ${profile.separationDesignM} m, refused below ${hardM} m${downwash(profile)}`;
}

/** Who stands when: pairs that the separation of flight does not judge. */
function standing({ standing, profile }: CheckReport): string {
  const { atStart, firstRisesS, lastRisesS, atEnd, firstLandsS, lastLandsS, rests } = standing;
  if (atStart + atEnd + rests === 0) return 'none; all pairs are judged by the separation of flight';
  const spans = [
    `${atStart} stand until ${between(firstRisesS, lastRisesS)}`,
    `${atEnd} land ${between(firstLandsS, lastLandsS)}`,
    ...(rests > 0 ? [`${rests} ${rests === 1 ? 'landing' : 'landings'} in between`] : []),
  ];
  return `${spans.join(', ')}; beside each other there, and in the columns over their pads, ${profile.launchPitchM} m is kept`;
}

function between(firstS: number | null, lastS: number | null): string {
  if (firstS === null || lastS === null) return 'the end';
  return firstS === lastS ? clock(firstS) : `${clock(firstS)} to ${clock(lastS)}`;
}

/** The firmware's own take-off: what it needs beside what it has. */
function takeoffFacts({ firmwareTakeoff }: CheckReport): [string, string][] {
  if (!firmwareTakeoff || firmwareTakeoff.earliestS === null) return [];
  const { needS, earliestS } = firmwareTakeoff;
  return [
    [
      'take-off',
      `first drone 2.5 m up at ${earliestS.toFixed(2)} s; the firmware needs ${needS.toFixed(2)} s from the start`,
    ],
  ];
}

/** Said where a distance is not the plain one. */
function downwash({ downwashFactor }: LimitsProfile): string {
  return downwashFactor > 1 ? `, counted across; one above the other ${downwashFactor} times as much` : '';
}

function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return ['No problems.'];
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const more = problems.length - PROBLEMS_SHOWN;
  return [
    `${errors} errors, ${problems.length - errors} warnings, the worst first:`,
    ...problems.slice(0, PROBLEMS_SHOWN).map(problemLine),
    ...(more > 0 ? [`  and ${more} more (--json has all of them)`] : []),
  ];
}

function problemLine({ severity, code, message, timeS, remedy }: Problem): string {
  const when = timeS === null ? '' : ` at ${clock(timeS)}`;
  return `  ${severity} ${code}${when}: ${message}${remedy ? ` ${remedy}` : ''}`;
}

/** Minutes and seconds of show time. */
function clock(timeS: number): string {
  const tenths = Math.round(timeS * 10);
  const seconds = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${seconds.toFixed(1).padStart(4, '0')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
