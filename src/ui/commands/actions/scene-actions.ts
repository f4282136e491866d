import { scenesOf, selectedScenes, selectScenes } from '../../../document';
import {
  addScene,
  duplicateScenes,
  type EditName,
  faceAudience,
  addFigure as figureAdded,
  removeFigure as figureRemoved,
  moveScenes,
  removeScenes,
  renameScene,
  reorderScenes,
  type SceneInsertion,
} from '../../../editing';
import type { Show } from '../../../show';
import { draftWherePossible } from '../../draft';
import type { Studio } from '../../studio-context';

/** Edits of scenes as the screen asks for them: each is one step, and what it makes is selected. */

export function shownBy(studio: Studio): Show | null {
  return studio.editor.getState().document?.value.show ?? null;
}

/** What an edit of scenes is called: by the name of one, by the number of several. */
export function named(key: string, show: Show, indices: readonly number[]): EditName {
  const [only] = indices;
  if (indices.length === 1 && only !== undefined) return { key, of: scenesOf(show)[only]!.name };
  return { key, count: indices.length };
}

/** Selects neighbouring scenes, and goes to the first of them once the show is planned with it. */
function select({ session, editor }: Studio, first: number, count = 1): void {
  const scenes = Array.from({ length: count }, (_, k) => first + k);
  session.setState({ selection: selectScenes(first, scenes) });
  editor.setState({ wantedScene: first });
}

function insert(studio: Studio, name: EditName, { edits, index }: SceneInsertion, count: number): void {
  if (edits.length === 0) return;
  if (studio.actions.edit(name, edits)) select(studio, index, count);
}

/** Behind which scene new ones go: the last that is selected, or the last of all. */
function lastSelected(studio: Studio): number {
  return selectedScenes(studio.session.getState().selection).at(-1) ?? Number.MAX_SAFE_INTEGER;
}

function add(studio: Studio, name: string, recipe: unknown): void {
  const show = shownBy(studio);
  if (show) insert(studio, { key: 'add', of: name }, addScene(show, lastSelected(studio), name, recipe), 1);
}

export function addText(studio: Studio): void {
  add(studio, 'TEXT', { kind: 'text', text: 'TEXT' });
}

export function addSphere(studio: Studio): void {
  add(studio, 'Sphere', { kind: 'shell' });
}

export function duplicate(studio: Studio, indices: readonly number[]): void {
  const show = shownBy(studio);
  if (show) insert(studio, named('duplicate', show, indices), duplicateScenes(show, indices), indices.length);
}

/** Copies scenes to a place. @param to index of the first of the copies. */
export function copyTo(studio: Studio, indices: readonly number[], to: number): void {
  const show = shownBy(studio);
  if (show) insert(studio, named('duplicate', show, indices), duplicateScenes(show, indices, to - 1), indices.length);
}

/** @param key what it is called: to delete or to cut. */
export function remove(studio: Studio, indices: readonly number[], key: 'remove' | 'cut' = 'remove'): void {
  const show = shownBy(studio);
  const [first] = indices;
  if (!show || first === undefined || !leavesAScene(show, indices)) return;
  if (!studio.actions.edit(named(key, show, indices), removeScenes(show, indices))) return;
  select(studio, Math.min(first, scenesOf(show).length - indices.length - 1));
}

/** A show keeps one scene at least. */
export function leavesAScene(show: Show, indices: readonly number[]): boolean {
  return indices.length < scenesOf(show).length;
}

/** Puts scenes together at another place. @param to index of the first of them in the new order. */
export function move(studio: Studio, indices: readonly number[], to: number): void {
  const show = shownBy(studio);
  if (show) insert(studio, named('move', show, indices), moveScenes(show, indices, to), indices.length);
}

/** Puts scenes one place earlier or later. */
export function moveBy(studio: Studio, indices: readonly number[], by: 1 | -1): void {
  const [first] = indices;
  if (first !== undefined) move(studio, indices, Math.max(0, first + by));
}

/** Shows scenes in another order, as a draft; what is selected stays so. Returns how to put it back. */
export function previewOrder({ editor, session }: Studio, order: readonly number[]): () => void {
  const { document } = editor.getState();
  const { selection } = session.getState();
  if (document) draftWherePossible(document, reorderScenes(document.value.show, order));
  const [first, ...others] = selectedScenes(selection).map((index) => order.indexOf(index));
  if (first !== undefined) session.setState({ selection: selectScenes(first, others) });
  return () => {
    document?.discard();
    session.setState({ selection });
  };
}

export function applyOrder(studio: Studio, order: readonly number[]): void {
  const show = shownBy(studio);
  if (show) studio.actions.edit({ key: 'fastestOrder' }, reorderScenes(show, order));
}

export function rename(studio: Studio, index: number, name: string): void {
  const show = shownBy(studio);
  if (!show || name.trim() === '' || name === scenesOf(show)[index]!.name) return;
  studio.actions.edit({ key: 'rename', of: name }, renameScene(show, index, name.trim()));
}

export function turnToAudience(studio: Studio, indices: readonly number[]): void {
  const show = shownBy(studio);
  if (show) studio.actions.edit(named('faceAudience', show, indices), faceAudience(show, indices));
}

/** @param formation key of one of the show's; that of the scene's last figure when left out. */
export function addFigure(studio: Studio, index: number, formation?: string): void {
  const show = shownBy(studio);
  const key = formation ?? (show && scenesOf(show)[index]?.figures.at(-1)?.formation);
  if (!show || !key) return;
  studio.actions.edit({ key: 'add', of: show.formations[key]?.title ?? key }, figureAdded(show, index, key));
}

export function removeFigure(studio: Studio, index: number, id: string): void {
  const show = shownBy(studio);
  const figure = show && scenesOf(show)[index]?.figures.find((one) => one.id === id);
  if (show && figure) studio.actions.edit({ key: 'remove', of: figure.name ?? id }, figureRemoved(show, index, id));
}
