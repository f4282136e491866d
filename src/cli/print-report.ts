import {
  type CheckReport,
  clockText as clock,
  counted,
  describeGroup,
  type FlightSegments,
  type GroupReport,
  groupProblems,
  type LimitsProfile,
  type MoveHeights,
  type PlanReport,
  type ProblemGroup,
  storylinesOf,
  type TransitionReport,
} from '../core';
import { EXIT, type ExitCode } from './exit-codes';

/** Groups of problems that are written out; the rest is counted. `--json` has them all. */
const GROUPS_SHOWN = 20;

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
  return `${[report.title, '', ...sceneLines(report), '', ...transitionLines(report), ...remarkLines(report), '', ...facts].join('\n')}\n${printCheck(report, null)}`;
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
  const rows = scenes.map(({ name, points, startS, endS }) => [
    clock(startS),
    clock(endS),
    name,
    counted(points, 'point'),
  ]);
  return table(['from', 'to', 'scene', ''], rows);
}

function transitionLines({ transitions }: Pick<PlanReport, 'transitions'>): string[] {
  const rows = transitions.map((one) => [
    `${one.from} -> ${one.to}`,
    `${one.durationS.toFixed(1)} s`,
    `${one.ratio.toFixed(2)} x bound`,
    closestOf(one),
    one.certified ? `proved (${one.method})` : `NOT PROVED (${one.method})`,
  ]);
  return table(['transition', 'takes', '', 'closest', 'separation'], rows);
}

/** One drone has no other near it, and where nobody moves nothing was searched. */
function closestOf({ minSeparationM }: TransitionReport): string {
  return Number.isFinite(minSeparationM) ? `${minSeparationM.toFixed(2)} m` : '-';
}

/** What did not go as asked: ways without a proof, with their worst pair and what was found to help, and scenes' notes. */
function remarkLines({ transitions, scenes, groups, notes, formationNotes }: PlanReport): string[] {
  const unproved = transitions.filter(({ certified }) => !certified).map(unprovedLine);
  const ofScenes = [{ scenes }, ...groups].flatMap((group) =>
    group.scenes.flatMap(({ name, note }) => (note === null ? [] : [`  ${name}: ${note}.`])),
  );
  const ofFormations = formationNotes.map(({ formation, note }) => `  formation "${formation}": ${note}.`);
  return [...unproved, ...ofScenes, ...ofFormations, ...notes.map((note) => `  ${note}.`)];
}

function unprovedLine({ from, to, diagnostics: { conflicts, proposal, unkept } }: TransitionReport): string {
  const [worst] = conflicts;
  const pair = worst
    ? `drones ${worst.drones.map((drone) => drone + 1).join(' and ')} come to ${worst.m.toFixed(2)} m at ${clock(worst.timeS)}`
    : unkept.length > 0
      ? `its ends do not keep ${unkept.join(', ')}`
      : 'the points themselves stand too near, or a wall is touched';
  const others = conflicts.length > 1 ? `, and ${counted(conflicts.length - 1, 'more pair')}` : '';
  const unpin = proposal?.unpin.map((drone) => drone + 1).join(', ');
  const help = proposal ? ` Without the pins of ${unpin} it is proved, in ${proposal.durationS.toFixed(1)} s.` : '';
  return `  ${from} -> ${to} is not proved: ${pair}${others}.${help}`;
}

/** A check in words. @param segments those of a flight file; the scenes of a plan are in its report. */
export function printCheck(report: CheckReport, segments: FlightSegments | null): string {
  const { profile } = report;
  const facts = [
    ['drones', String(report.drones)],
    [
      'duration',
      report.move
        ? clock(report.durationS)
        : `${clock(report.durationS)}; longest in the air ${clock(report.longestFlightS)} of ${clock(profile.enduranceS)}`,
    ],
    ['closest', `${closestPair(report)}; ${keptApart(profile)}`],
    ...(report.move ? [] : [['on the ground', standing(report)]]),
    ['across', `${report.maxSpeedXyMps.toFixed(2)} m/s of ${profile.speedXyMps}`],
    ['up', `${report.maxSpeedUpMps.toFixed(2)} m/s of ${profile.speedUpMps}`],
    ['down', `${report.maxSpeedDownMps.toFixed(2)} m/s of ${profile.speedDownMps}`],
    ['acceleration', `${report.maxAccelerationMps2.toFixed(2)} m/s2 of ${profile.accelerationMps2}`],
    ['highest', highest(report)],
    ...takeoffFacts(report),
    ...(report.move ? [['judged', scopeOf(report.move)]] : []),
    ['limits', `${profile.name}: ${profile.source}`],
  ];
  return `${[...table([], facts), '', ...problemLines(report, segments)].join('\n')}\n`;
}

function highest({ maxAltitudeM, move, profile }: CheckReport): string {
  const limit = move ? move.ceilingM : profile.altitudeMaxM;
  return `${maxAltitudeM.toFixed(1)} m${limit === null ? '; no ceiling was given' : ` of ${limit}`}`;
}

/** What a single move is judged by, and what of a whole flight is not. */
function scopeOf({ floorM, ceilingM }: MoveHeights): string {
  const heights = [
    floorM === null ? 'no floor' : `a floor of ${floorM} m`,
    ceilingM === null ? 'no ceiling' : `a ceiling of ${ceilingM} m`,
  ].join(' and ');
  return `as a single move: separation, speed, acceleration, ${heights}; not ground, fence, take-off, landing, endurance`;
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

function problemLines(report: CheckReport, segments: FlightSegments | null): string[] {
  const { problems } = report;
  if (problems.length === 0) return ['No problems.'];
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const groups = groupProblems(problems, storylinesOf(report, segments));
  const more = groups.length - GROUPS_SHOWN;
  return [
    `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}, the worst first:`,
    ...groups.slice(0, GROUPS_SHOWN).map((group) => groupLine(group, report)),
    ...(more > 0 ? [`  and ${counted(more, 'more group')} (--json has all of them)`] : []),
  ];
}

function groupLine(group: ProblemGroup, { problems }: CheckReport): string {
  const { remedy } = problems[group.problems[0]!]!;
  return `  ${group.severity} ${group.code}: ${describeGroup(group, problems)}.${remedy ? ` ${remedy}` : ''}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = head.length > 0 ? [head, ...rows] : rows;
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
