import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Session } from '../../document';
import type { ShowAssets, ShowValue } from '../../editing';
import { fetchStudioFont, writesWithFont } from '../../platform/browser';
import { BOLD_FONT_PATH, type ShowEdit } from '../../show';
import { type EditorState, type StudioActions, toasts } from '../../ui';
import { failureOf } from '../failure-of';
import type { DocumentSteps } from './document-steps';

export type EditActions = Pick<
  StudioActions,
  'edit' | 'undo' | 'redo' | 'goToStep' | 'copyScenes' | 'pasteText' | 'sayClipboardRefused'
>;

interface EditParts {
  readonly steps: DocumentSteps;
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly translator: i18n;
  /** What edits; it is there with the first document. */
  readonly editing: () => typeof import('../../editing');
}

/** What the screen asks of the open document. */
export function createEditActions(parts: EditParts): EditActions {
  const { steps, translator, editing } = parts;
  return {
    edit: (name, edits, files) => editWithFont(parts, name, edits, files),
    undo: () => steps.goBy(-1),
    redo: () => steps.goBy(1),
    goToStep: (index) => steps.goTo(index),
    copyScenes: (indices) => {
      let text: string | null = null;
      steps.make(({ value }) => {
        text = editing().copyScenes(value, indices);
      });
      return text;
    },
    pasteText: (text) => {
      const title = translator.t(($) => $.edit.pastedName);
      const paste = (value: ShowValue) => editing().pasteText(value, steps.afterSelected(), text, title);
      const pasted = steps.insertScenes({ key: 'paste' }, paste);
      if (!pasted || pasted.lostPins === 0) return;
      const description = translator.t(($) => $.edit.lostPins, { count: pasted.lostPins });
      toasts.add({ type: 'note', title: translator.t(($) => $.command.paste), description });
    },
    sayClipboardRefused: () => {
      const [title, description] = [translator.t(($) => $.edit.noClipboard), translator.t(($) => $.edit.clipboardKeys)];
      toasts.add({ type: 'note', title, description });
    },
  };
}

/** Letters need the studio's font: it is fetched first, where the show does not have it. */
function editWithFont(
  { steps, session, editor, translator }: EditParts,
  ...[name, edits, files]: Parameters<EditActions['edit']>
): boolean {
  const make = (more: ShowAssets) => steps.edit(name, edits, new Map([...(files ?? []), ...more]));
  if (!needsFont(edits, editor.getState().document?.value.assets)) return make(new Map());
  void fetchStudioFont()
    .then(make)
    .catch((error: unknown) => session.setState({ failure: failureOf(error, translator) }));
  return true;
}

/** Whether edits make letters of the studio's font, which the show does not have yet. */
function needsFont(edits: readonly ShowEdit[], assets: ShowAssets | undefined): boolean {
  if (!assets || assets.has(BOLD_FONT_PATH)) return false;
  const made = edits.map((edit) => {
    if (edit.kind === 'insert') return edit.item;
    return edit.kind === 'set' ? { [edit.at.at(-1)!]: edit.value } : null;
  });
  return writesWithFont(JSON.stringify(made));
}
