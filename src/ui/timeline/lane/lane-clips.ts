import { type Clip, type OpenFlight, storyboardClips } from '../../../document';
import type { StaleSegments } from '../../../live';
import type { Scene } from '../../../show';

/** A clip of the lane: where the plan is old, as long as the show as it stands will have it, as far as that is known. */
export interface LaneClip {
  readonly kind: Clip['kind'];
  /** Its scene, or the scene that a transition leads to; empty for take-off, landing, and the transition to it. */
  readonly id: string;
  readonly name: string;
  /** Among the scenes, or transitions, of the show as it stands. */
  readonly index: number;
  /** The same in the plan on screen; null for what is in no plan. */
  readonly planned: number | null;
  readonly startS: number;
  readonly endS: number;
  /** Whether the plan shows something else in its place. */
  readonly isStale: boolean;
}

interface Shows {
  /** Scenes of the show that was planned, and of the show as it stands, with what a hand is at. */
  readonly planned: readonly Scene[];
  readonly now: readonly Scene[];
  /** What of the plan is old for it. */
  readonly stale: StaleSegments;
}

/** The clips of a plan that is current, in order. */
export function plannedClips(open: OpenFlight): LaneClip[] {
  return storyboardClips({ ...open, durationS: open.report.durationS }).map((clip) => ({
    ...clip,
    id: clip.kind === 'scene' || clip.kind === 'transition' ? (open.scenes[clip.index]?.id ?? '') : '',
    planned: clip.index,
    isStale: false,
  }));
}

/**
 * The clips of a show that is not planned yet: holds as they are asked for, transitions as they were planned between the
 * same scenes or as long as they are to be; unknown ones as long as others on average.
 */
export function laneClips(open: OpenFlight, shows: Shows): LaneClip[] {
  const lane = new LaneWriter();
  const { now, stale } = shows;
  const [first] = open.transitions;
  const takeoffS = first?.startS ?? open.scenes[0]?.startS ?? 0;
  const rest = { id: '', name: '', index: 0, planned: 0 };
  lane.add({ kind: 'takeoff', ...rest, isStale: stale.takeoff }, takeoffS);
  for (const [index, scene] of now.entries()) {
    const planned = plannedIndex(stale, index);
    const transition = transitionInto(open, shows, index);
    // a scene that must not start yet keeps the one before it on stage
    lane.waitUntil((scene.startS ?? 0) - transition.lengthS);
    const { id, name } = scene;
    lane.add({ kind: 'transition', id, name, index, planned, isStale: transition.isStale }, transition.lengthS);
    const isStale = planned === null || stale.scenes[planned] === true;
    lane.add({ kind: 'scene', id, name, index, planned, isStale }, holdS(open, shows, index));
  }
  const landing = transitionInto(open, shows, now.length);
  const index = now.length;
  const planned = shows.planned.length;
  lane.add({ kind: 'transition', id: '', name: 'landing', index, planned, isStale: landing.isStale }, landing.lengthS);
  const last = open.transitions.at(-1);
  const landingS = last ? open.report.durationS - last.startS - last.durationS : 0;
  lane.add({ kind: 'landing', ...rest, isStale: stale.landing }, landingS);
  return lane.clips.filter(({ startS, endS }) => endS > startS);
}

class LaneWriter {
  readonly clips: LaneClip[] = [];
  #nowS = 0;

  add(clip: Omit<LaneClip, 'startS' | 'endS'>, lengthS: number): void {
    this.clips.push({ ...clip, startS: this.#nowS, endS: this.#nowS + lengthS });
    this.#nowS += lengthS;
  }

  /** Makes the last clip longer, where it would end before an instant. */
  waitUntil(timeS: number): void {
    const last = this.clips.pop()!;
    this.#nowS = Math.max(this.#nowS, timeS);
    this.clips.push({ ...last, endS: this.#nowS });
  }
}

function plannedIndex({ indexNow }: StaleSegments, index: number): number | null {
  const at = indexNow.indexOf(index);
  return at < 0 ? null : at;
}

/** How long a scene stands: as it was planned, and what its hold was given since. Waits for the next scene come anew. */
function holdS({ scenes }: OpenFlight, { planned, now, stale }: Shows, index: number): number {
  const at = plannedIndex(stale, index);
  const [was, times] = at === null ? [] : [planned[at], scenes[at]];
  const { holdS: askedS } = now[index]!;
  if (at === null || !was || !times) return askedS;
  const waitedS = planned[at + 1]?.startS === undefined ? times.endS - times.startS - was.holdS : 0;
  return askedS + Math.max(0, waitedS);
}

/** @param index of the scene that it leads to; their number for the landing. */
function transitionInto(
  { transitions }: OpenFlight,
  { now, planned, stale }: Shows,
  index: number,
): { readonly lengthS: number; readonly isStale: boolean } {
  const at = index === now.length ? planned.length : plannedIndex(stale, index);
  const asked = now[index]?.transition;
  const lengthS = at === null ? undefined : transitions[at]?.durationS;
  const before = at === null || at === 0 ? (at === 0 ? -1 : null) : (stale.indexNow[at - 1] ?? null);
  const isSame = before === index - 1 && lengthS !== undefined;
  const isStale = at === null || !isSame || stale.transitions[at] === true;
  if (asked?.kind === 'fixed') return { lengthS: asked.durationS, isStale };
  return { lengthS: isSame ? lengthS : meanS(transitions), isStale };
}

function meanS(transitions: OpenFlight['transitions']): number {
  return transitions.reduce((sum, { durationS }) => sum + durationS, 0) / Math.max(1, transitions.length);
}
