import { moveCue, removeCue, renameCue } from '../../../editing';
import type { ShowEdit } from '../../../show';
import { draftWherePossible } from '../../draft';
import type { Studio } from '../../studio-context';
import { snapped, snapTimes } from '../clips/snap';
import type { PointerDrag } from '../drag-pointer';
import type { Lane } from '../lane/use-lane';
import { type LaneCue, placeOnLane } from './cues-on-lane';

/** Edits of cues on their lane; loaded with the first of them. */

function editsTo(studio: Studio, { id }: LaneCue, lane: Lane, laneS: number): readonly ShowEdit[] {
  const { document } = studio.editor.getState();
  return document ? moveCue(document.value.show, id, placeOnLane(lane.clips, laneS)) : [];
}

export function moveTo(studio: Studio, cue: LaneCue, lane: Lane, laneS: number): void {
  studio.actions.edit({ key: 'moveCue', of: cue.name }, editsTo(studio, cue, lane, laneS));
}

export function rename(studio: Studio, { id, name }: LaneCue, text: string): void {
  if (text.trim() === '' || text.trim() === name) return;
  studio.actions.edit({ key: 'rename', of: text.trim() }, renameCue(id, text));
}

export function remove(studio: Studio, { id, name }: LaneCue): void {
  studio.actions.edit({ key: 'remove', of: name }, removeCue(id));
}

/** Takes a cue along; the clock and the other cues catch it, but with Ctrl. */
export function beginCueDrag(studio: Studio, cue: LaneCue, lane: Lane, pxPerS: number): PointerDrag {
  const { document } = studio.editor.getState();
  const edges = lane.clips.flatMap(({ kind, startS, endS }) => (kind === 'scene' ? [startS, endS] : []));
  const caught = [...snapTimes(lane, studio.clock.timeMs() / 1000), ...edges].filter((timeS) => timeS !== cue.laneS);
  let edits: readonly ShowEdit[] = [];
  return {
    move: (byPx, { ctrlKey }) => {
      const { timeS } = snapped(cue.laneS + byPx / pxPerS, ctrlKey ? [] : caught, pxPerS);
      edits = editsTo(studio, cue, lane, timeS);
      draftWherePossible(document!, edits);
    },
    commit: () => void studio.actions.edit({ key: 'moveCue', of: cue.name }, edits),
    cancel: () => document!.discard(),
  };
}
