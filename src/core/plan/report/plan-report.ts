import type { CheckReport } from '../../check/report/check-report';
import type { SpokenTexts } from '../../flight/spoken-texts';
import type { MessageText } from '../../message';
import type { GroupDelay } from '../groups/sky-plan';
import type { TransitionReport } from './transition-report';

export interface SceneTimes {
  readonly id: string;
  readonly name: string;
  /** The name for those who are sent a preview. */
  readonly titles?: SpokenTexts | undefined;
  /** What those who are sent a preview read at it. */
  readonly caption?: SpokenTexts | undefined;
  /** Formations of its figures, in their order. */
  readonly formations: readonly string[];
  /** Points of its figures; the other drones are parked dark. */
  readonly points: number;
  readonly startS: number;
  readonly endS: number;
  /** What did not go as the show asks; null where all did. */
  readonly note: MessageText | null;
}

/** How long drones stand on their pads before they rise, so that the firmware's own take-off has the time it needs. */
export interface PadHold {
  readonly holdS: number;
  /** When the hold begins, and so the firmware may: the start of the show, or later for drones that wait. */
  readonly fromS: number;
}

/** What of a formation's recipe is not lit as it was given. */
export interface FormationNote {
  readonly formation: string;
  readonly note: MessageText;
}

/** A group of drones with a storyboard of its own, beside the first one. */
export interface GroupReport {
  /** Id and name of its storyboard. */
  readonly id: string;
  readonly name: string;
  /** Index of its first drone; the others follow. */
  readonly firstDrone: number;
  readonly drones: number;
  readonly padHold: PadHold | null;
  readonly scenes: readonly SceneTimes[];
  readonly transitions: readonly TransitionReport[];
  /** Waits for groups before it. */
  readonly delays: readonly GroupDelay[];
  /** Proved in continuous time to be kept from the drones of the groups before it. */
  readonly separationM: number;
}

/** What the planner made and what the check found; printed by `plan --json`. */
export interface PlanReport extends CheckReport {
  readonly title: string;
  readonly planHash: string;
  /** Of the first group; null where none is needed or no plan tells. */
  readonly padHold: PadHold | null;
  /** Of the first group. */
  readonly scenes: readonly SceneTimes[];
  readonly transitions: readonly TransitionReport[];
  /** The further groups, in the order of the show. */
  readonly groups: readonly GroupReport[];
  /** What the show asks for that had no effect, in words. */
  readonly notes: readonly MessageText[];
  /** Each once, whichever scenes show the formation. */
  readonly formationNotes: readonly FormationNote[];
  /** From the first lift-off until the points of the first scene are in place; null where no plan tells. */
  readonly timeToFirstPictureS: number | null;
  readonly timingsMs: { readonly plan: number; readonly check: number };
}
