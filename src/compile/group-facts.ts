import {
  type Closest,
  type FlightShow,
  type GroupReport,
  joinLights,
  type LightMemory,
  type LightSet,
  type PadHold,
  paintFlight,
  reportTransition,
  type SceneTimes,
  type SkyPlan,
  type TransitionReport,
  writtenTexts,
} from '../core';
import type { MadeGroup } from './made-group';
import type { MadeScene } from './make-figures';
import { sceneNotes } from './scene-notes';

/** The light of all drones. @param memory of holds that were painted before. */
export function* paintGroups(groups: readonly MadeGroup[], memory: LightMemory): Generator<void, LightSet> {
  memory.beginFlight();
  const lights: LightSet[] = [];
  for (const { group, scenes, planned } of groups) {
    const { takeoff, landing } = group.storyboard;
    const painted = {
      takeoffColours: takeoff.colours,
      landingColours: landing.colours,
      scenes: scenes.map(paintedScene),
    };
    lights.push(yield* paintFlight(planned.plan, painted, memory));
  }
  memory.endFlight();
  return joinLights(lights);
}

function paintedScene({ scene, figures }: MadeScene) {
  return {
    figures: figures.map(({ figure, points }) => ({ points, light: figure.light })),
    transitionLight: scene.transitionLight,
  };
}

/** The show lasts from the first group's being up to the last one's going down; it ends when all have landed. */
export function segmentsOf({ groups }: SkyPlan): FlightShow['segments'] {
  const takeoffs = groups.map(({ plan }) => plan.takeoff);
  const landings = groups.map(({ plan }) => plan.landing);
  const startS = Math.min(...takeoffs.map(({ startMs }) => startMs)) / 1000;
  const upS = Math.min(...takeoffs.map(({ endMs }) => endMs)) / 1000;
  const downS = Math.max(...landings.map(({ startMs }) => startMs)) / 1000;
  return {
    takeoff: [startS, upS],
    show: [upS, downS],
    landing: [downS, Math.max(...landings.map(({ endMs }) => endMs)) / 1000],
  };
}

/** From the first lift-off of all until the first scene of all stands. */
export function timeToFirstPictureS({ groups }: SkyPlan): number {
  const liftOffsMs = groups.map(({ plan }) => plan.takeoff.timesMs.reduce(earlier));
  const picturesMs = groups.map(({ plan }) => plan.scenes[0]!.startMs);
  return (Math.min(...picturesMs) - Math.min(...liftOffsMs)) / 1000;
}

function earlier(p: number, q: number): number {
  return Math.min(p, q);
}

export function padHoldOf({ planned: { plan } }: MadeGroup): PadHold | null {
  const { holdMs, startMs } = plan.takeoff;
  return holdMs > 0 ? { holdS: holdMs / 1000, fromS: startMs / 1000 } : null;
}

export function sceneTimes(made: MadeGroup): SceneTimes[] {
  const { plan } = made.planned;
  const notes = sceneNotes(made);
  return made.scenes.map(({ scene, figures, points }, k) => ({
    id: scene.id,
    name: scene.name,
    titles: writtenTexts(scene.titles),
    caption: writtenTexts(scene.caption),
    formations: figures.map(({ figure }) => figure.formation),
    points,
    startS: plan.scenes[k]!.startMs / 1000,
    endS: plan.scenes[k]!.endMs / 1000,
    note: notes[k]!,
  }));
}

/** @param windows the nearest approach of all drones during each transition of the group. */
export function transitionReports({ planned }: MadeGroup, windows: readonly (Closest | null)[]): TransitionReport[] {
  const { plan, firstDrone } = planned;
  return plan.transitions.map((move, k) =>
    reportTransition({ ...move, droneOf: dronesOf(move.runOf, firstDrone) }, windows[k] ?? null),
  );
}

export function groupReport(made: MadeGroup, windows: readonly (Closest | null)[]): GroupReport {
  const { name, firstDrone, delays, separationM } = made.planned;
  return {
    id: made.group.id,
    name,
    firstDrone,
    drones: made.group.count,
    padHold: padHoldOf(made),
    scenes: sceneTimes(made),
    transitions: transitionReports(made, windows),
    delays,
    separationM: separationM!,
  };
}

/** For each run the drone of the fleet that flies it. */
function dronesOf(runOf: Uint32Array, firstDrone: number): Uint32Array {
  const droneOf = new Uint32Array(runOf.length);
  for (let drone = 0; drone < runOf.length; drone++) droneOf[runOf[drone]!] = firstDrone + drone;
  return droneOf;
}
