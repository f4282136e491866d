import { scenesOf } from '../../../document';
import { asHoldS, rollEdge, setHolds } from '../../../editing';
import type { ShowEdit } from '../../../show';
import { draftWherePossible } from '../../draft';
import type { Studio } from '../../studio-context';
import type { PointerDrag } from '../drag-pointer';
import type { LaneClip } from '../lane/lane-clips';
import type { Edge, GestureGround } from './clip-gesture';
import { snapped, snapTimes } from './snap';

/** Holds that are dragged are whole tenths of a second, but where something catches them. */
const STEPS_PER_S = 10;

/**
 * Trims a scene by an edge: the show grows or shrinks by it. With Alt the neighbouring transition gives, and the show
 * stays as long. Cues do not move with the hand: they are caught where they lay.
 */
export function beginTrim(studio: Studio, clip: LaneClip, edge: Edge, ground: GestureGround): PointerDrag {
  const { document } = studio.editor.getState();
  const lane = ground.laneNow();
  const times = snapTimes(lane, studio.clock.timeMs() / 1000);
  const into = edge === 'start' ? clip.index : clip.index + 1;
  const transition = lane.clips.find(({ kind, index }) => kind === 'transition' && index === into);
  const transitionS = transition ? transition.endS - transition.startS : 0;
  const show = document!.value.show;
  const scene = scenesOf(show)[clip.index]!;
  let edits: readonly ShowEdit[] = [];
  return {
    move: (byPx, { altKey, ctrlKey }) => {
      const outwardS = (edge === 'end' ? byPx : -byPx) / ground.pxPerS;
      const movesStart = edge === 'start' && altKey;
      const catching = ctrlKey ? [] : times;
      const edgeS = movesStart ? clip.startS - outwardS : clip.endS + outwardS;
      const { timeS, isSnapped } = snapped(edgeS, catching, ground.pxPerS);
      const byS = movesStart ? clip.startS - timeS : timeS - clip.endS;
      const draggedS = isSnapped ? scene.holdS + byS : Math.round((scene.holdS + byS) * STEPS_PER_S) / STEPS_PER_S;
      edits = altKey
        ? rollEdge(show, clip.index, edge, draggedS - scene.holdS, transitionS)
        : setHolds(show, [clip.index], () => asHoldS(draggedS));
      draftWherePossible(document!, edits);
      const { holdS } = scenesOf(document!.shown.show)[clip.index]!;
      ground.show({ kind: 'trim', id: clip.id, edge, isSnapped, holdS, longerS: holdS - scene.holdS });
    },
    commit: () => {
      ground.show(null);
      studio.actions.edit({ key: 'trim', of: scene.name }, edits);
    },
    cancel: () => {
      ground.show(null);
      document!.discard();
    },
  };
}
