import type { CheckReport } from '../check/check-report';

export interface SceneTimes {
  readonly name: string;
  readonly formation: string;
  /** Points of the formation; the other drones are parked dark. */
  readonly points: number;
  readonly startS: number;
  readonly endS: number;
}

export interface TransitionReport {
  readonly from: string;
  readonly to: string;
  readonly startS: number;
  readonly durationS: number;
  /** No assignment and no path can be faster within the limits (bottleneck of rest-to-rest times). */
  readonly lowerBoundS: number;
  readonly ratio: number;
  readonly minSeparationM: number;
  /** Proved in continuous time, on the curves that fly, to keep the separation that was asked for. */
  readonly certified: boolean;
  /** How the drones are kept apart: straight lines, locally bent ones, or arcs. */
  readonly method: 'straight' | 'relaxed' | 'arcs';
}

/** What the planner made and what the check found; printed by `plan --json`. */
export interface PlanReport extends CheckReport {
  readonly title: string;
  readonly planHash: string;
  readonly scenes: readonly SceneTimes[];
  readonly transitions: readonly TransitionReport[];
  /** From the first lift-off until the points of the first scene are in place; null where no plan tells. */
  readonly timeToFirstPictureS: number | null;
  readonly timingsMs: { readonly plan: number; readonly check: number };
}
