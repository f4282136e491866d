import type { PlanReport, Problem } from '../core';

/** Where in a show something was found. Ways are counted as in the plan: the last one leads to the landing. */
export type Place =
  | { readonly kind: 'show' | 'takeoff' | 'landing' }
  | { readonly kind: 'scene'; readonly index: number; readonly name: string }
  | { readonly kind: 'way'; readonly index: number; readonly from: string; readonly to: string };

/** Report times are whole milliseconds; an instant this near to a scene's edge is on it. */
const EDGE_S = 0.002;

/** The part of the show in which a problem lies. */
export function placeOf({ code, timeS }: Problem, report: PlanReport): Place {
  if (timeS === null) return { kind: 'show' };
  // The fence's check tells the start of the piece that leaves it; the others tell the worst instant, and the instants
  // where a scene meets a way belong to the picture.
  const edgeS = code === 'geofence-left' ? [EDGE_S, -EDGE_S] : [EDGE_S, EDGE_S];
  const holds = (startS: number, endS: number) => timeS >= startS - edgeS[0]! && timeS <= endS + edgeS[1]!;
  const scene = report.scenes.findIndex(({ startS, endS }) => holds(startS, endS));
  if (scene >= 0) return { kind: 'scene', index: scene, name: report.scenes[scene]!.name };
  const way = report.transitions.findIndex(({ startS, durationS }) => holds(startS, startS + durationS));
  if (way >= 0) return wayAt(way, report);
  return { kind: timeS < report.transitions[0]!.startS ? 'takeoff' : 'landing' };
}

export function wayAt(index: number, { transitions }: PlanReport): Place {
  const { from, to } = transitions[index]!;
  return { kind: 'way', index, from, to };
}

/** The same for the same part of a show, in a plan before and a plan after. */
export function placeKey(place: Place): string {
  if (place.kind === 'scene') return `scene ${place.name}`;
  return place.kind === 'way' ? `way ${place.from} > ${place.to}` : place.kind;
}
