import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  CheckReport,
  FlightFormatId,
  FlightSite,
  MessageText,
  NightChoice,
  SceneTimes,
  SegmentedFlight,
  TransitionReport,
} from '../core';
import type { FixEdit, FixedFinding, FixTarget } from '../fixes';
import { type Selection, withinScenes } from './selection';
import { isPlanReport } from './storyboard';
import type { Work } from './work-progress';

export type CameraKind = 'audience' | 'orbit' | 'front' | 'side' | 'top';

/** A flight that can be looked at: a planned show, or what a flight file held. */
export interface OpenFlight {
  /** A new one for every plan: what was drawn for an older plan is not shown for a newer. */
  readonly revision: number;
  readonly origin: 'show' | 'flight-file';
  readonly flight: SegmentedFlight;
  readonly report: CheckReport;
  readonly scenes: readonly SceneTimes[];
  readonly transitions: readonly TransitionReport[];
}

/** Something that went wrong, in messages for the reader. `code` picks the heading. */
export interface Failure {
  readonly code: 'bad-input' | 'bad-edit' | 'refused' | 'worker-crashed' | 'no-webgl' | 'defect' | 'offline';
  readonly what: MessageText;
  readonly where: MessageText;
  readonly remedy: MessageText;
  /** What was refused, for those who want it all the same: flight files, or a preview. */
  readonly format?: FlightFormatId | 'preview';
  /** Changes of the show can be looked for that would fix it. */
  readonly canFix?: boolean;
}

/** What fixes were looked for, and what was found. */
export interface FixSearch {
  readonly target: FixTarget;
  readonly found: readonly FixedFinding[];
}

/** The place of a show that is still being planned. */
export interface Venue {
  readonly title: string;
  readonly site: FlightSite;
  readonly homesM: Float64Array;
  readonly night?: NightChoice | undefined;
}

/** What the sky draws of the way that drones have flown: nothing, a tail that fades, or what a long exposure keeps. */
export type TrailKind = 'none' | 'tail' | 'photo';

/** How the panels look; the sky is night in each. */
export type Theme = 'dark' | 'light' | 'system';

export interface SessionState {
  readonly open: OpenFlight | null;
  /** What is shown until the first plan is there. */
  readonly venue: Venue | null;
  /** The picture is of an older plan while a newer one is made. */
  readonly isStale: boolean;
  readonly work: Work | null;
  /** Flight files that are being written; edits are planned meanwhile. */
  readonly exporting: Work | null;
  /** Pictures or a film that are being drawn; all else goes on meanwhile. */
  readonly filming: Work | null;
  readonly selection: Selection;
  /** Index of the problem that is looked at. */
  readonly problem: number | null;
  /** Whether the closest pair of the show is marked in the sky. */
  readonly showsClosest: boolean;
  readonly camera: CameraKind;
  /** Counts requests to frame the lit drones. */
  readonly frameRequests: number;
  readonly showsFence: boolean;
  readonly trail: TrailKind;
  readonly showsPanels: boolean;
  readonly theme: Theme;
  /** The last search for fixes in the plan that is open, or in a show that could not be planned. */
  readonly fixes: FixSearch | null;
  /** The fix that the sky shows before it is made. */
  readonly previewedFix: readonly FixEdit[] | null;
  /** The fix that was made last and can be undone. */
  readonly appliedFix: readonly FixEdit[] | null;
  readonly dialog: 'palette' | 'keys' | 'welcome' | 'new-show' | 'versions' | 'still' | 'film' | 'sheet' | null;
  readonly failure: Failure | null;
}

export type Session = StoreApi<SessionState>;

const INITIAL: SessionState = {
  open: null,
  venue: null,
  isStale: false,
  work: null,
  exporting: null,
  filming: null,
  selection: null,
  problem: null,
  showsClosest: false,
  camera: 'audience',
  frameRequests: 0,
  showsFence: true,
  trail: 'none',
  showsPanels: true,
  theme: 'dark',
  fixes: null,
  previewedFix: null,
  appliedFix: null,
  dialog: null,
  failure: null,
};

/** The state of one visit: what is open and what is looked at. Neither saved nor undone. */
export function createSession(): Session {
  return createStore(() => INITIAL);
}

/**
 * Shows a new flight. Of another show nothing that was selected is remembered; of a new plan of the same show it stays
 * selected, where it is still there.
 */
export function showFlight(
  session: Session,
  origin: OpenFlight['origin'],
  flight: SegmentedFlight,
  report: CheckReport,
  isSameShow = false,
): void {
  const { scenes, transitions } = isPlanReport(report) ? report : { scenes: [], transitions: [] };
  const { open, selection } = session.getState();
  const revision = (open?.revision ?? 0) + 1;
  const first = scenes.length > 0 ? ({ kind: 'scene', index: 0 } as const) : null;
  const count = selection?.kind === 'transition' ? transitions.length : 1;
  const kept = withinScenes(selection, Math.max(1, scenes.length));
  const stays = isSameShow && kept !== null && (kept.kind === 'scene' || kept.index < Math.max(1, count));
  session.setState({
    open: { revision, origin, flight, report, scenes, transitions },
    isStale: false,
    selection: stays ? kept : first,
    problem: null,
    showsClosest: false,
    fixes: null,
  });
}
