import { scenesOf, selectedScenes, selectScenes } from '../../../document';
import { duplicateScenes, moveScenes, orderAfterMove } from '../../../editing';
import { copyTo, move } from '../../commands/actions/scene-actions';
import { draftWherePossible } from '../../draft';
import type { Studio } from '../../studio-context';
import type { PointerDrag } from '../drag-pointer';
import type { LaneClip } from '../lane/lane-clips';
import type { GestureGround } from './clip-gesture';

/** Takes scenes to another place in the order; with Alt copies of them. A clip that is selected takes the others along. */
export function beginMove(studio: Studio, clip: LaneClip, ground: GestureGround): PointerDrag {
  const { editor, session } = studio;
  const document = editor.getState().document!;
  const { show } = document.value;
  const before = session.getState().selection;
  const chosen = selectedScenes(before);
  const moved = chosen.includes(clip.index) ? chosen : [clip.index];
  const clips = ground.laneNow().clips.filter(({ kind }) => kind === 'scene');
  const leftOf = (index: number) => clips.find((one) => one.index === index)?.startS ?? clip.startS;
  const grabS = (clip.startS + clip.endS) / 2;
  let to = moved[0]!;
  let isCopy = false;
  let byPx = 0;
  let savesS: number | null = null;
  let leftS: ReadonlyMap<string, number> = new Map();
  let asked = '';
  const showIt = () => ground.show({ kind: 'move', byPx, leftS, savesS });
  const askSaving = async () => {
    const order = isCopy ? null : orderAfterMove(scenesOf(show).length, moved, to);
    if (asked === String(order)) return;
    asked = String(order);
    savesS = null;
    const found = order && (await studio.actions.orderSaves(order));
    if (found === null || asked !== String(order)) return;
    savesS = found;
    showIt();
  };
  const select = (scenes: readonly number[]) => session.setState({ selection: selectScenes(scenes[0]!, scenes) });
  return {
    move: (px, { altKey }) => {
      isCopy = altKey;
      byPx = px;
      const atS = grabS + byPx / ground.pxPerS;
      const others = clips.filter(({ index }) => isCopy || !moved.includes(index));
      to = others.filter(({ startS, endS }) => (startS + endS) / 2 < atS).length;
      const { edits } = isCopy ? duplicateScenes(show, moved, to - 1) : moveScenes(show, moved, to);
      draftWherePossible(document, edits);
      const places = moved.map((_, k) => to + k);
      select(places);
      const lifted = scenesOf(document.shown.show).slice(to, to + moved.length);
      leftS = new Map(lifted.map(({ id }, k) => [id, leftOf(moved[k]!)]));
      void askSaving();
      showIt();
    },
    commit: () => {
      end();
      if (isCopy) copyTo(studio, moved, to);
      else if (to === moved[0] && moveScenes(show, moved, to).edits.length === 0) select(moved);
      else move(studio, moved, to);
    },
    cancel: end,
  };

  function end(): void {
    asked = 'ended';
    ground.show(null);
    document.discard();
    session.setState({ selection: before });
  }
}
