import type { CheckReport } from '../check/report/check-report';
import type { FlightSegments } from '../flight/flight-show';
import type { GroupReport, PlanReport } from '../plan/report/plan-report';
import type { TransitionReport } from '../plan/report/transition-report';

/** A stretch of show time that has a name: where problems lie, for people. */
export type Stretch = { readonly startS: number; readonly endS: number } & (
  | { readonly kind: 'takeoff' | 'landing' | 'show' }
  | { readonly kind: 'scene'; readonly index: number; readonly id: string; readonly name: string }
  | ({ readonly kind: 'transition'; readonly index: number } & TransitionEndNames)
);

/** Names and ids of the scenes that a transition connects; ids are null for take-off and landing. */
export type TransitionEndNames = Pick<TransitionReport, 'from' | 'to' | 'fromScene' | 'toScene'>;

/** The stretches that some of the drones fly: those of one group of a show, or all of them. */
export interface Storyline {
  readonly firstDrone: number;
  /** The one after the last. */
  readonly endDrone: number;
  /** Where stretches meet, an instant belongs to the first in this list that holds it: scenes come first. */
  readonly stretches: readonly Stretch[];
}

/** The storylines of a plan; of a flight file, whose scenes are not known, its take-off, show and landing. */
export function storylinesOf(report: CheckReport | PlanReport, segments: FlightSegments | null): Storyline[] {
  if (!isPlanned(report)) return segments === null ? [] : [ofSegments(segments, report)];
  const main = { ...report, firstDrone: 0, drones: report.groups.reduce((n, { drones }) => n - drones, report.drones) };
  return [main, ...report.groups].map((group) => ofGroup(group, report.durationS));
}

function isPlanned(report: CheckReport): report is PlanReport {
  return 'scenes' in report && Array.isArray(report.scenes) && report.scenes.length > 0;
}

type Told = Pick<GroupReport, 'firstDrone' | 'drones' | 'scenes' | 'transitions'>;

function ofGroup({ firstDrone, drones, scenes, transitions }: Told, durationS: number): Storyline {
  const held = scenes.map(
    ({ id, name, startS, endS }, index): Stretch => ({ kind: 'scene', index, id, name, startS, endS }),
  );
  const flown = transitions.map(
    ({ from, to, fromScene, toScene, startS, durationS: lengthS }, index): Stretch => ({
      kind: 'transition',
      index,
      from,
      to,
      fromScene,
      toScene,
      startS,
      endS: startS + lengthS,
    }),
  );
  const all = [...held, ...flown];
  const firstS = Math.min(...all.map(({ startS }) => startS));
  const lastS = Math.max(...all.map(({ endS }) => endS));
  const ground: Stretch[] = [
    { kind: 'takeoff', startS: 0, endS: firstS },
    { kind: 'landing', startS: lastS, endS: Math.max(lastS, durationS) },
  ];
  return { firstDrone, endDrone: firstDrone + drones, stretches: [...all, ...ground] };
}

function ofSegments({ takeoff, show, landing }: FlightSegments, { drones }: CheckReport): Storyline {
  const stretches: Stretch[] = [
    { kind: 'takeoff', startS: takeoff[0], endS: takeoff[1] },
    { kind: 'landing', startS: landing[0], endS: landing[1] },
    { kind: 'show', startS: show[0], endS: show[1] },
  ];
  return { firstDrone: 0, endDrone: drones, stretches: stretches.filter(({ startS, endS }) => endS > startS) };
}

/** Report times are whole milliseconds; an instant this near to an edge of a stretch is on it. */
const EDGE_S = 0.002;

/**
 * The stretch in which a problem lies: by the storyline of its worst drone. Null for what has no time or lies in none.
 *
 * The check of the fence says when the piece starts that leaves it; the others say the worst instant, and an instant at
 * which a scene and a transition meet belongs to the scene.
 */
export function stretchOf(
  { code, timeS, drones }: Pick<CheckReport['problems'][number], 'code' | 'timeS' | 'drones'>,
  storylines: readonly Storyline[],
): Stretch | null {
  if (timeS === null) return null;
  const drone = drones[0] ?? 0;
  const storyline = storylines.find(({ firstDrone, endDrone }) => drone >= firstDrone && drone < endDrone);
  const afterS = code === 'geofence-left' ? -EDGE_S : EDGE_S;
  return (
    storyline?.stretches.find(({ startS, endS }) => timeS >= startS - EDGE_S && timeS <= endS + afterS) ??
    storyline?.stretches.find(({ startS, endS }) => timeS >= startS - EDGE_S && timeS <= endS + EDGE_S) ??
    null
  );
}
