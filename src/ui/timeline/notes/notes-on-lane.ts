import { noteTimeS } from '../../../document';
import type { Show } from '../../../show';
import type { LaneClip } from '../lane/lane-clips';

/** A note with the second of the lane at which it lies. */
export interface LaneNote {
  readonly id: string;
  readonly text: string;
  readonly laneS: number;
}

/** The notes on a show in their order in time. */
export function notesOnLane({ notes = [] }: Show, clips: readonly LaneClip[]): LaneNote[] {
  const starts = new Map(clips.flatMap(({ kind, id, startS }) => (kind === 'scene' ? [[id, startS] as const] : [])));
  return notes
    .map(({ id, text, ...place }) => ({ id, text, laneS: noteTimeS(place, (scene) => starts.get(scene)) }))
    .sort((p, q) => p.laneS - q.laneS);
}
