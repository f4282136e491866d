import type { CuePlace } from '../../../editing';
import type { Show } from '../../../show';
import type { LaneClip } from '../lane/lane-clips';

/** A cue with the second of the lane at which it lies. */
export interface LaneCue {
  readonly id: string;
  readonly name: string;
  readonly laneS: number;
}

/** The cues of a show in their order in time; those of scenes of other groups are left out: the lane does not show these. */
export function cuesOnLane({ cues }: Show, clips: readonly LaneClip[]): LaneCue[] {
  const starts = new Map(clips.flatMap(({ kind, id, startS }) => (kind === 'scene' ? [[id, startS] as const] : [])));
  const placed = cues.flatMap(({ id, name, scene, atS }) => {
    const startS = scene === undefined ? 0 : starts.get(scene);
    return startS === undefined ? [] : [{ id, name, laneS: startS + atS }];
  });
  return placed.sort((p, q) => p.laneS - q.laneS);
}

/** Where a cue belongs that lies at a second of the lane: to the scene that stands then, else to the show's clock. */
export function placeOnLane(clips: readonly LaneClip[], laneS: number): CuePlace {
  const scene = clips.find(({ kind, startS, endS }) => kind === 'scene' && startS <= laneS && laneS < endS);
  return scene ? { scene: scene.id, atS: laneS - scene.startS } : { atS: Math.max(0, laneS) };
}
