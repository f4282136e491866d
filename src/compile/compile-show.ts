import {
  type CheckReport,
  type CheckResult,
  checkFlightInSteps,
  type FlightPlan,
  type FlightShow,
  type FlightSpace,
  type FlightStory,
  type LimitsProfile,
  type MovePlanner,
  type PlanReport,
  paintFlight,
  planFlight,
  planMovesInline,
  pointCount,
  reportTransition,
  type StoryScene,
  type TaskContext,
} from '../core';
import { launchPads, movementsOf, obstaclesOf, profileOf, type Scene, type Show } from '../show';
import { type MadeFormations, makeFormations } from './make-formations';
import { planHash } from './plan-hash';
import { ShowCache } from './show-cache';
import { siteOf } from './show-stage';

/** A show as planned, lit and checked. */
export interface PlannedShow {
  readonly flight: FlightShow;
  readonly report: PlanReport;
}

/** What compiling may reuse and who plans the ways; a show compiles to the same flight with or without. */
export interface CompileMeans {
  readonly cache: ShowCache;
  readonly planMoves: MovePlanner;
}

/**
 * From a show to its flight: makes the formations, plans who flies where, paints the light and checks what flies.
 * @param assets the bytes of the files that the show names, by path. @param planMoves where the moves are planned.
 * @throws InputError for a show that cannot be made.
 */
export async function compileShow(
  show: Show,
  assets: ReadonlyMap<string, Uint8Array>,
  task: TaskContext,
  { cache, planMoves }: CompileMeans = { cache: new ShowCache(), planMoves: planMovesInline },
): Promise<PlannedShow> {
  const startedMs = performance.now();
  const profile = profileOf(show);
  const formations = await makeFormations(show, profile, assets, cache, task);
  const story = storyOf(show, profile, formations);
  const plan = await planFlight(story, task, { cache: cache.stages, planMoves });
  task.progress({ stage: 'light', done: 0, total: 1 });
  await task.checkpoint();
  const flight = flightOf(show, profile, story, plan, formations, assets);
  const plannedMs = performance.now();
  const known = { parts: plan.stages, memory: cache.checks };
  const checks = { wholeFlight: true, windows: plan.transitions, known };
  const checked = await checkFlightInSteps(flight, profile, checks, task);
  const timingsMs = { plan: plannedMs - startedMs, check: performance.now() - plannedMs };
  return { flight, report: reportOf(show, plan, flight, formations, checked, timingsMs) };
}

function storyOf(show: Show, profile: LimitsProfile, formations: MadeFormations): FlightStory {
  const { takeoff, scenes, landing } = show.storyboard;
  return {
    homesM: Float64Array.from(launchPads(show.fleet).flatMap(([x, y]) => [x, y, 0])),
    profile,
    space: spaceOf(show, profile),
    takeoff,
    landing,
    scenes: scenes.map((scene, k) => ({
      name: scene.name,
      formation: scene.formation,
      points: formations.get(scene.formation)!,
      placement: scene.placement,
      holdS: scene.holdS,
      movements: movementsOf(scene),
      flowIn: scene.transition.flow === 'through',
      flowOut: scenes[k + 1]?.transition.flow === 'through',
      spares: scene.spares,
      ties: tiesOf(show, k, formations),
      transitionS: scene.transition.kind === 'fixed' ? scene.transition.durationS : null,
    })),
  };
}

/** Where ways stay: over the least altitude, below both ceilings, inside the fence, clear of obstacles. */
function spaceOf(show: Show, profile: LimitsProfile): FlightSpace {
  const { polygonM, ceilingM } = show.site.geofence;
  return {
    floorM: profile.altitudeMinM,
    ceilingM: Math.min(ceilingM, profile.altitudeMaxM),
    fenceM: polygonM,
    obstacles: obstaclesOf(show),
  };
}

/** Pins count drones and points from one in the file. */
function tiesOf({ storyboard }: Show, k: number, formations: MadeFormations): StoryScene['ties'] {
  const [before, scene] = [storyboard.scenes[k - 1], storyboard.scenes[k]!];
  if (scene.pins.length > 0) {
    return { kind: 'drones', pins: scene.pins.map(({ drone, point }) => ({ drone: drone - 1, point: point - 1 })) };
  }
  if (!scene.transition.keepsPoints || !before) return null;
  const counts = [before, scene].map(({ formation }) => pointCount(formations.get(formation)!));
  return { kind: 'points', count: Math.min(...counts) };
}

function flightOf(
  show: Show,
  profile: LimitsProfile,
  story: FlightStory,
  plan: FlightPlan,
  formations: MadeFormations,
  assets: ReadonlyMap<string, Uint8Array>,
): FlightShow {
  const { takeoff, landing } = plan;
  const [takeoffEndS, landingStartS] = [takeoff.endMs / 1000, landing.startMs / 1000];
  return {
    title: show.title,
    showId: slug(show.title),
    planHash: planHash(show, assets),
    site: siteOf(show),
    profile,
    droneIds: Array.from({ length: show.fleet.count }, (_, drone) => String(drone + 1)),
    homesM: story.homesM,
    trajectories: plan.trajectories,
    lights: paintFlight(plan, {
      takeoffColours: show.storyboard.takeoff.colours,
      landingColours: show.storyboard.landing.colours,
      scenes: show.storyboard.scenes.map((scene) => paintedScene(scene, formations)),
    }),
    segments: {
      takeoff: [takeoff.startMs / 1000, takeoffEndS],
      show: [takeoffEndS, landingStartS],
      landing: [landingStartS, landing.endMs / 1000],
    },
    cues: cuesOf(show, plan),
    music: musicOf(show, assets),
  };
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
  return { name, mediaType, bytes };
}

function paintedScene({ formation, light, lightOnTheWay }: Scene, formations: MadeFormations) {
  return { points: formations.get(formation)!, light, lightOnTheWay };
}

/** Cues on the show's clock; those of a scene count from its start. */
function cuesOf(show: Show, plan: FlightPlan): FlightShow['cues'] {
  const starts = new Map(show.storyboard.scenes.map((scene, k) => [scene.name, plan.scenes[k]!.startMs / 1000]));
  return show.cues
    .map(({ name, scene, atS }) => ({ name, timeS: atS + (scene === undefined ? 0 : (starts.get(scene) ?? 0)) }))
    .sort((p, q) => p.timeS - q.timeS);
}

function reportOf(
  show: Show,
  plan: FlightPlan,
  flight: FlightShow,
  formations: MadeFormations,
  { report, windows }: CheckResult,
  timingsMs: PlanReport['timingsMs'],
): PlanReport {
  return {
    ...(report satisfies CheckReport),
    title: show.title,
    planHash: flight.planHash,
    scenes: show.storyboard.scenes.map((scene, k) => ({
      name: scene.name,
      formation: scene.formation,
      points: pointCount(formations.get(scene.formation)!),
      startS: plan.scenes[k]!.startMs / 1000,
      endS: plan.scenes[k]!.endMs / 1000,
      note: plan.scenes[k]!.note,
    })),
    transitions: plan.transitions.map((move, k) =>
      reportTransition({ ...move, droneOf: invert(move.runOf) }, windows[k] ?? null),
    ),
    timeToFirstPictureS: plan.timeToFirstPictureS,
    timingsMs,
  };
}

function invert(runOf: Uint32Array): Uint32Array {
  const droneOf = new Uint32Array(runOf.length);
  for (let drone = 0; drone < runOf.length; drone++) droneOf[runOf[drone]!] = drone;
  return droneOf;
}
