import { scenesOf, selectScenes } from '../../document';
import { figureOfItem, itemFor, type LibraryItem, scenesOfItem } from '../../editing/library';
import type { Studio } from '../studio-context';
import { whenRoomIsKnown } from './free-place';

/** Where an item goes: a further figure of the scene under the clock, or scenes of its own behind it. */
export type AddTo = 'figure' | 'scene';

/** The scene under the clock, by its index in the document; the one that is looked at where the clock is in none. */
export function sceneUnderClock({ session, editor, clock }: Studio): number {
  const { open, selection } = session.getState();
  const { document, wantedScene } = editor.getState();
  const scenes = document ? scenesOf(document.value.show) : [];
  const timeS = clock.timeMs() / 1000;
  const under = open?.scenes.findLast(({ startS }) => startS <= timeS + EDGE_S);
  const index = wantedScene ?? scenes.findIndex(({ id }) => id === under?.id);
  if (index >= 0 && index < scenes.length) return index;
  return selection?.kind === 'scene' && selection.index < scenes.length ? selection.index : 0;
}

const EDGE_S = 0.001;

/** Adds an item as one step of the history. @param atM where a figure is to stand; beside the others when left out. */
export async function addFromLibrary(
  studio: Studio,
  wanted: LibraryItem,
  name: string,
  to: AddTo,
  atM?: readonly [number, number, number],
): Promise<void> {
  const { document, live } = studio.editor.getState();
  if (!document) return;
  const item = itemFor(document.value.assets, wanted);
  const files = new Map([...(item.files ?? []), ...(await fontOf(studio, item))]);
  const { show } = document.value;
  const scene = sceneUnderClock(studio);
  if (to === 'figure' && !item.scenes) {
    const value = { ...document.value, assets: new Map([...document.value.assets, ...files]) };
    const place = atM ?? (live ? await whenRoomIsKnown(live, value, scene, item) : undefined);
    const edits = figureOfItem(show, scene, item, name, place);
    if (studio.actions.edit({ key: 'add', of: name }, edits, files))
      studio.session.setState({ selection: selectScenes(scene) });
    return;
  }
  const { edits, index } = scenesOfItem(show, scene, item, name);
  const count = item.scenes?.length ?? 1;
  if (!studio.actions.edit(count > 1 ? { key: 'add', count } : { key: 'add', of: name }, edits, files)) return;
  const added = Array.from({ length: count }, (_, k) => index + k);
  studio.session.setState({ selection: selectScenes(index, added) });
  studio.editor.setState({ wantedScene: index });
}

/** Letters need the studio's font beside the show. */
async function fontOf({ actions }: Studio, { recipe }: LibraryItem): Promise<ReadonlyMap<string, Uint8Array>> {
  const isWritten = recipe.kind === 'text' && recipe.style !== undefined && recipe.style !== 'stroke';
  return isWritten ? actions.studioFont() : new Map();
}
