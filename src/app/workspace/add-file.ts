import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { type Session, scenesOf, selectFigures } from '../../document';
import { type DropPlace, type EditorState, toasts } from '../../ui';
import { addFigure, type FigureToAdd } from './add-figure';
import type { DocumentSteps } from './document-steps';

/** What became of a file that was brought: `in-hand` hangs on the pointer until a click places it, `nothing-new` is in the show already. */
export type AddedFile = 'added' | 'in-hand' | 'nothing-new' | 'not-one';

interface Parts {
  readonly steps: DocumentSteps;
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly translator: i18n;
}

/** Makes a scene or a figure of a drawing, a picture, a model or points, where the file is one and a show is open. */
export async function addFile(
  parts: Parts,
  name: string,
  bytes: Uint8Array,
  to: DropPlace = { kind: 'scene' },
): Promise<AddedFile> {
  if (/\.tulpar-notes$/i.test(name)) return keepNotes(parts, name, bytes);
  const { steps, session, editor } = parts;
  const { figureOfFile, isSceneFile, sceneOfFile } = await import('../../editing');
  const { document } = editor.getState();
  if (!document || !isSceneFile(name, new TextDecoder().decode(bytes.subarray(0, 200)))) return 'not-one';
  const edit = { key: 'add', of: name };
  if (to.kind === 'figure' && to.scene < scenesOf(document.value.show).length) {
    const figure: FigureToAdd = { ...figureOfFile(document.value, to.scene, name, bytes), edit };
    return addFigure(editor, figure, to.at, (made, edits) => {
      const selection = selectFigures(made.scene, [made.id]);
      if (!steps.edit(made.edit, edits, made.files)) return;
      session.setState({ selection });
      editor.setState({ wantedScene: made.scene });
    });
  }
  const after = to.kind === 'scene' ? (to.after ?? steps.afterSelected()) : to.scene;
  steps.insertScenes(edit, (value) => sceneOfFile(value, after, name, bytes));
  return 'added';
}

/**
 * The same of several files that came together, one after the other; where one of them is none of these, nothing is added.
 * @returns what became of the last.
 */
export async function addFiles(
  parts: Parts,
  files: ReadonlyMap<string, Uint8Array>,
  to?: DropPlace,
): Promise<AddedFile> {
  const [only] = files;
  if (files.size === 1 && only) return addFile(parts, ...only, to);
  const { isSceneFile } = await import('../../editing');
  const isOne = ([name, bytes]: [string, Uint8Array]) =>
    isSceneFile(name, new TextDecoder().decode(bytes.subarray(0, 200)));
  if (files.size === 0 || ![...files].every(isOne)) return 'not-one';
  const count = () => {
    const { document } = parts.editor.getState();
    return document ? scenesOf(document.value.show).length : 0;
  };
  const before = count();
  const first = to?.kind === 'scene' && to.after !== undefined ? to.after : parts.steps.afterSelected();
  let added: AddedFile = 'not-one';
  for (const [name, bytes] of files) {
    // a pointer carries one figure: several stand beside each other, or are scenes one behind the other
    const place: DropPlace =
      to?.kind === 'figure' ? { kind: 'figure', scene: to.scene } : { kind: 'scene', after: first + count() - before };
    added = await addFile(parts, name, bytes, place);
  }
  return added;
}

/** Puts the notes of a file into the show, as one step; what is there already is not put there again. */
async function keepNotes({ steps, editor, translator }: Parts, name: string, bytes: Uint8Array): Promise<AddedFile> {
  const { notesOfFile } = await import('./notes-of-file');
  const { edits, count } = notesOfFile(editor.getState().document, name, bytes);
  toasts.add({ title: translator.t(($) => $.done.notes, { number: count, name }) });
  if (count === 0) return 'nothing-new';
  steps.edit({ key: 'addNotes', of: name }, edits);
  return 'added';
}
