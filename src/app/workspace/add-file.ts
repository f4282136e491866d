import type { StoreApi } from 'zustand/vanilla';
import { type Session, scenesOf, selectFigures } from '../../document';
import type { DropPlace, EditorState } from '../../ui';
import { addFigure, type FigureToAdd } from './add-figure';
import type { DocumentSteps } from './document-steps';

/** What became of a file that was brought: `in-hand` hangs on the pointer until a click places it. */
export type AddedFile = 'added' | 'in-hand' | 'not-one';

/** Makes a scene or a figure of a drawing, a picture, a model or points, where the file is one and a show is open. */
export async function addFile(
  { steps, session, editor }: { steps: DocumentSteps; session: Session; editor: StoreApi<EditorState> },
  name: string,
  bytes: Uint8Array,
  to: DropPlace = { kind: 'scene' },
): Promise<AddedFile> {
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
