import type { LaneClip } from './lane-clips';

/** Between the clock of the plan on screen and the lane of the show as it stands, both in seconds. */
export interface LaneTimes {
  /** Where an instant of the plan lies on the lane; what was removed lies where it would have followed. */
  readonly onLane: (planS: number) => number;
  /** The instant of the plan that a place of the lane shows; of what is in no plan the end of what comes before it. */
  readonly inPlan: (laneS: number) => number;
  readonly endS: number;
}

/** @param plan the clips of the plan on screen. @param lane the clips as they are drawn. */
export function laneTimes(plan: readonly LaneClip[], lane: readonly LaneClip[]): LaneTimes {
  const key = ({ kind, planned }: LaneClip) => `${kind} ${planned}`;
  const shown = new Map(lane.flatMap((clip) => (clip.planned === null ? [] : [[key(clip), clip] as const])));
  const flown = new Map(plan.map((clip) => [key(clip), clip]));
  return {
    onLane: (planS) => across(plan, shown, planS),
    inPlan: (laneS) => across(lane, flown, laneS),
    endS: lane.at(-1)?.endS ?? 0,
  };

  function across(from: readonly LaneClip[], to: ReadonlyMap<string, LaneClip>, timeS: number): number {
    let reachedS = 0;
    for (const clip of from) {
      if (timeS < clip.startS) break;
      const other = to.get(key(clip));
      if (!other) continue;
      const insideS = Math.min(timeS - clip.startS, other.endS - other.startS);
      if (timeS < clip.endS) return other.startS + insideS;
      reachedS = other.endS;
    }
    return reachedS;
  }
}
