import type { CheckReport } from '../check/check-report';
import type { TransitionReport } from './transition-report';

export interface SceneTimes {
  readonly name: string;
  readonly formation: string;
  /** Points of the formation; the other drones are parked dark. */
  readonly points: number;
  readonly startS: number;
  readonly endS: number;
  /** What did not go as the show asks; null where all did. */
  readonly note: string | null;
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
