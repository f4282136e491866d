import type { StoreApi } from 'zustand/vanilla';
import type { EditName, FigureOfFile } from '../../editing';
import type { ShowEdit } from '../../show';
import type { PlaceOnPage } from '../../tools';
import type { EditorState } from '../../ui';

/** A figure made of a file, and what adding it is called in the history. */
export interface FigureToAdd extends FigureOfFile {
  readonly edit: EditName;
}

/**
 * Hangs a figure on the pointer, where there is one and the sky shows its scene; else puts it where the scene has room.
 * @param commit makes the edits as one step.
 */
export async function addFigure(
  editor: StoreApi<EditorState>,
  figure: FigureToAdd,
  at: PlaceOnPage | undefined,
  commit: (figure: FigureToAdd, edits: readonly ShowEdit[]) => void,
): Promise<'added' | 'in-hand'> {
  const { tools, live, document } = editor.getState();
  if (at && tools?.bring(figure, at)) return 'in-hand';
  const { whenRoomIsKnown } = await import('../../ui/library');
  const { name, recipe, files, scene, beside } = figure;
  const item = { id: name, group: 'show', recipe, files } as const;
  const positionM = live && document ? await whenRoomIsKnown(live, document.value, scene, item) : undefined;
  const { turnedToAudience } = await import('../../editing');
  const placement = positionM && document ? turnedToAudience(document.value.show, { ...beside, positionM }) : beside;
  commit(figure, figure.editsAt(placement));
  return 'added';
}
