import {
  type CheckReport,
  type CheckResult,
  type Course,
  checkFlightInSteps,
  checkSegmentAhead,
  type FlightShow,
  type LimitsProfile,
  type Message,
  message,
  type PlanReport,
  planGroups,
  planMovesInline,
  runSteps,
  type SkyPlan,
  type TaskContext,
  type TransitionPlanner,
  writtenTexts,
} from '../core';
import { groupsOf, idleRequests, profileOf, type Show } from '../show';
import { dimScenes } from './dim-scenes';
import { FormationMaker } from './formation-maker';
import { formationNotes } from './formation-notes';
import {
  groupReport,
  padHoldOf,
  paintGroups,
  sceneTimes,
  segmentsOf,
  timeToFirstPictureS,
  transitionReports,
} from './group-facts';
import { groupStories } from './group-stories';
import type { LaidOut } from './laid-out';
import type { MadeGroup } from './made-group';
import { type MadeScene, makeFigures } from './make-figures';
import { nearPointProblems } from './near-points';
import { planHash } from './plan-hash';
import { ShowCache } from './show-cache';
import { textProblems } from './text-problems';
import { siteOf, venueOf } from './venue';

/** A show as planned, lit and checked. */
export interface PlannedShow {
  readonly flight: FlightShow;
  readonly report: PlanReport;
}

/** A show as planned, lit and checked, with the segments that its flight was joined of. */
export interface CompiledShow extends PlannedShow {
  /** One for each group. */
  readonly courses: readonly Course[];
}

/** What compiling may reuse and what plans the transitions; a show compiles to the same flight with or without. */
export interface CompileMeans {
  readonly cache: ShowCache;
  readonly planTransitions: TransitionPlanner;
  /** Points that came with the show; those that were made from something else are not used. */
  readonly laidOut?: LaidOut;
}

/**
 * From a show to its flight: makes the formations, plans which drone flies where, paints the light and checks what
 * flies.
 * @param assets the bytes of the files that the show names, by path. @param means what may be reused and what plans.
 * @throws InputError for a show that cannot be made.
 */
export async function compileShow(
  show: Show,
  assets: ReadonlyMap<string, Uint8Array>,
  task: TaskContext,
  means?: CompileMeans,
): Promise<PlannedShow> {
  const { flight, report } = await compileUnhashed(show, assets, task, means);
  const hash = await runSteps(planHash(show, assets), task);
  return { flight: { ...flight, planHash: hash }, report: { ...report, planHash: hash } };
}

/**
 * The same without the hash of the plan, which is left empty: it reads all files of a show, music too, and is of use only
 * where something is written.
 */
export async function compileUnhashed(
  show: Show,
  assets: ReadonlyMap<string, Uint8Array>,
  task: TaskContext,
  { cache, planTransitions, laidOut = new Map() }: CompileMeans = {
    cache: new ShowCache(),
    planTransitions: planMovesInline,
  },
): Promise<CompiledShow> {
  const startedMs = performance.now();
  const profile = profileOf(show);
  const made = await figuresOf(show, assets, task, { cache, laidOut });
  const stories = groupStories(show, profile, made);
  const scenes = stories.reduce((sum, { story }) => sum + story.scenes.length, 0);
  cache.segments.keepAtLeast(scenes, stories.length);
  const sky = await planGroups(stories, task, {
    cache: cache.segments,
    planTransitions,
    // Of several groups the check knows no segments: see `knownSegments`.
    ...(stories.length === 1 && { onSegment: (segment) => checkSegmentAhead(segment, profile, cache.checks, task) }),
  });
  const groups = groupsOf(show).map((group, k) => ({
    group,
    scenes: made[k]!,
    planned: sky.groups[k]!,
  }));
  task.progress({ stage: 'light', done: 0, total: 1 });
  await task.checkpoint();
  const flight = await runSteps(flightOf(show, profile, sky, groups, assets, cache), task);
  const plannedMs = performance.now();
  const windows = sky.groups.flatMap(({ plan }) => plan.transitions);
  const checks = { wholeFlight: true, windows, ...knownSegments(sky, cache) };
  const checked = await checkFlightInSteps(flight, profile, checks, task);
  const timingsMs = { plan: plannedMs - startedMs, check: performance.now() - plannedMs };
  await task.checkpoint();
  const courses = sky.groups.map(({ plan }) => plan.segments);
  return { flight, courses, report: reportOf(show, sky, groups, flight, checked, timingsMs) };
}

/** For each group of a show its scenes, with the points of their figures. @throws InputError for a formation that cannot be made. */
export function figuresOf(
  show: Show,
  assets: ReadonlyMap<string, Uint8Array>,
  task: TaskContext,
  { cache, laidOut = new Map() }: Pick<CompileMeans, 'cache' | 'laidOut'>,
): Promise<MadeScene[][]> {
  return makeFigures(show, new FormationMaker(show, profileOf(show), assets, { cache, laidOut }, task));
}

/** What is known of the segments of a flight: they are those of one group, flown by the whole fleet. */
function knownSegments({ groups }: SkyPlan, cache: ShowCache) {
  return groups.length === 1 ? { known: { segments: groups[0]!.plan.segments, memory: cache.checks } } : {};
}

function* flightOf(
  show: Show,
  profile: LimitsProfile,
  sky: SkyPlan,
  groups: readonly MadeGroup[],
  assets: ReadonlyMap<string, Uint8Array>,
  { lights }: ShowCache,
): Generator<void, FlightShow> {
  return {
    title: show.title,
    titles: writtenTexts(show.titles),
    showId: slug(show.title),
    planHash: '',
    site: siteOf(show),
    profile,
    droneIds: droneIdsTo(show.fleet.count),
    homesM: venueOf(show).homesM,
    trajectories: sky.trajectories,
    lights: yield* paintGroups(groups, lights),
    segments: segmentsOf(sky),
    cues: cuesOf(show, groups),
    ...(show.site.night && { night: show.site.night }),
    music: musicOf(show, assets),
  };
}

/** `1`, `2`, ... */
function droneIdsTo(count: number): string[] {
  const ids: string[] = [];
  for (let drone = 1; drone <= count; drone++) ids.push(String(drone));
  return ids;
}

/** A title as a stable id: its letters and digits, the rest as hyphens. */
function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'show'
  );
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  flac: 'audio/flac',
};

function musicOf({ music }: Show, assets: ReadonlyMap<string, Uint8Array>): FlightShow['music'] {
  const bytes = music && assets.get(music.file);
  if (!bytes) return null;
  const name = music.file.split('/').at(-1)!;
  const mediaType = MEDIA_TYPES[name.split('.').at(-1)!.toLowerCase()] ?? 'application/octet-stream';
  return { name, mediaType, bytes, ...(music.offsetS !== 0 && { offsetS: music.offsetS }) };
}

/** Cues that come when all drones have landed. */
function lateCueNotes({ cues, segments }: FlightShow): Message[] {
  const endS = segments.landing[1];
  return cues
    .filter(({ timeS }) => timeS > endS)
    .map(
      ({ name, timeS }) =>
        message`the cue "${name}" at ${timeS.toFixed(1)} s comes after the end of the show, ${endS.toFixed(1)} s`,
    );
}

/** Cues on the show's clock; those of a scene count from its start. */
function cuesOf(show: Show, groups: readonly MadeGroup[]): FlightShow['cues'] {
  const starts = new Map<string, number>();
  for (const { scenes, planned } of groups) {
    for (const [k, { scene }] of scenes.entries()) starts.set(scene.id, planned.plan.scenes[k]!.startMs / 1000);
  }
  return show.cues
    .map(({ name, scene, atS }) => ({ name, timeS: atS + (scene === undefined ? 0 : (starts.get(scene) ?? 0)) }))
    .sort((p, q) => p.timeS - q.timeS);
}

function reportOf(
  show: Show,
  sky: SkyPlan,
  groups: readonly MadeGroup[],
  flight: FlightShow,
  { report, windows }: CheckResult,
  timingsMs: PlanReport['timingsMs'],
): PlanReport {
  const [main, ...others] = windowsOf(groups, windows);
  return {
    ...(report satisfies CheckReport),
    problems: [
      ...report.problems,
      ...textProblems(groups),
      ...dimScenes(groups, flight.lights),
      ...nearPointProblems(groups, flight.profile),
    ],
    title: show.title,
    planHash: flight.planHash,
    padHold: padHoldOf(groups[0]!),
    scenes: sceneTimes(groups[0]!),
    transitions: transitionReports(groups[0]!, main!),
    groups: others.map((ofGroup, k) => groupReport(groups[k + 1]!, ofGroup)),
    notes: [...idleRequests(show), ...lateCueNotes(flight)],
    formationNotes: formationNotes(groups),
    timeToFirstPictureS: timeToFirstPictureS(sky),
    timingsMs,
  };
}

/** What the check found in the transitions of each group. */
function windowsOf(groups: readonly MadeGroup[], windows: CheckResult['windows']) {
  let next = 0;
  return groups.map(({ planned: { plan } }) => {
    const first = next;
    next += plan.transitions.length;
    return windows.slice(first, next);
  });
}
