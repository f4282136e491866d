import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { InputError } from '../core';
import type { Session } from '../document';
import type { EditName, ShowDocument, ShowValue } from '../editing';
import type { ShowFiles } from '../jobs';
import type { EditorState, StudioActions } from '../ui';
import { failureOf } from './failure-of';
import type { UnsavedChanges } from './unsaved-changes';

interface EditParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly translator: i18n;
  readonly unsaved: UnsavedChanges;
  /** Plans the show as it now stands. */
  readonly replan: (show: ShowFiles) => void;
}

/** The open document and what the screen asks of it. */
export interface DocumentWorkspace extends Pick<StudioActions, 'edit' | 'undo' | 'redo'> {
  /** Makes a document of a show that was opened; what it was before is forgotten. */
  open(show: ShowFiles, isSaved: boolean): Promise<void>;
  close(): void;
  /** The plan of a show is about to be on screen. */
  planned(show: ShowFiles): void;
  /** Asks whether changes that are in no file may be left; without any it is a yes. */
  mayLeave(): Promise<boolean>;
  /** Makes a scene of a drawing or of points; says whether the file is one and a show is open. */
  addFile(name: string, bytes: Uint8Array): Promise<boolean>;
  /** Puts another show in its place, as one step. */
  replace(name: EditName, text: string, then: () => void): void;
  /** The show as it stands, as it would lie on a disk. */
  files(): ShowFiles | null;
  /** Hands the show over to be kept, as an author would write it. @returns what `keep` does; null where none is open. */
  save<T>(keep: (show: ShowFiles) => Promise<T>): Promise<T | null>;
}

/** Keeps the open show as a document, and has it planned after each step. */
export function createDocumentWorkspace({
  session,
  editor,
  translator,
  unsaved,
  replan,
}: EditParts): DocumentWorkspace {
  let opened: ShowFiles | null = null;
  const texts = new WeakMap<ShowValue, ShowFiles>();
  const values = new WeakMap<ShowFiles, ShowValue>();
  const keep = (value: ShowValue, files: ShowFiles) => {
    texts.set(value, files);
    values.set(files, value);
  };

  const filesOf = ({ value }: ShowDocument): ShowFiles => {
    const known = texts.get(value);
    if (known) return known;
    const files = { ...opened!, text: JSON.stringify(value.show), assets: value.assets };
    keep(value, files);
    return files;
  };
  const stepped = (document: ShowDocument, before: ShowValue) => {
    if (document.value === before) return;
    session.setState({ isStale: session.getState().open !== null, appliedFix: null, fixes: null });
    replan(filesOf(document));
  };
  const withDocument = (step: (document: ShowDocument) => void) => {
    const { document } = editor.getState();
    if (!document) return;
    const before = document.value;
    try {
      step(document);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      document.discard();
      session.setState({ failure: { ...failureOf(error, translator), canFix: false } });
    }
    stepped(document, before);
  };

  return {
    open: async (show, isSaved) => {
      opened = show;
      const { parseShow, ShowDocument } = await import('../editing');
      if (opened !== show) return;
      const value = { show: parseShow(show.text, show.name), assets: show.assets };
      keep(value, show);
      const document = new ShowDocument(value, isSaved ? value : null);
      unsaved.follow(document, () => filesOf(document));
      const laidOut = show.laidOut ?? null;
      editor.setState({ document, planned: value, laidOut, planFailure: null, wantedScene: null });
    },
    planned: (show) => editor.setState({ planFailure: null, planned: values.get(show) ?? null }),
    close: () => {
      unsaved.forget();
      opened = null;
      editor.setState({ document: null, planned: null, laidOut: null, planFailure: null, wantedScene: null });
    },
    mayLeave: async () => {
      if (editor.getState().document?.isSaved !== false) return true;
      return new Promise((resolve) => {
        const leaving = (answer: boolean) => {
          editor.setState({ leaving: null });
          resolve(answer);
        };
        editor.setState({ leaving });
      });
    },
    addFile: async (name, bytes) => {
      const { isSceneFile, sceneOfFile } = await import('../editing');
      if (!editor.getState().document || !isSceneFile(name, new TextDecoder().decode(bytes.subarray(0, 200))))
        return false;
      withDocument((document) => {
        const { selection } = session.getState();
        const { show, assets } = document.value;
        const after = selection?.kind === 'scene' ? selection.index : show.storyboard.scenes.length;
        const { edits, files, index } = sceneOfFile(show, assets, after, name, bytes);
        document.edit({ key: 'add', of: name }, edits, selection, files);
        session.setState({ selection: { kind: 'scene', index } });
        editor.setState({ wantedScene: index });
      });
      return true;
    },
    replace: (name, text, then) => {
      void documentReady(editor).then(async () => {
        const { parseShow } = await import('../editing');
        withDocument((document) => document.replace(name, parseShow(text, 'fix'), session.getState().selection));
        then();
      });
    },
    files: () => {
      const { document } = editor.getState();
      return document ? filesOf(document) : opened;
    },
    save: async (keep) => {
      const { document } = editor.getState();
      if (!document) return null;
      const { value } = document;
      const { printShow } = await import('../editing');
      const kept = await keep({ ...filesOf(document), text: printShow(value.show) });
      document.markSaved(value);
      return kept;
    },
    edit: (name, edits) => withDocument((document) => document.edit(name, edits, session.getState().selection)),
    undo: () => {
      editor.setState({ wantedScene: null });
      withDocument((document) => document.canUndo && document.undo());
    },
    redo: () => withDocument((document) => document.canRedo && document.redo()),
  };
}

/** A show flies a moment before it can be changed: what was asked for meanwhile is done then. */
function documentReady(editor: StoreApi<EditorState>): Promise<void> {
  return new Promise((resolve) => {
    if (editor.getState().document) return resolve();
    const end = editor.subscribe(({ document }) => {
      if (!document) return;
      end();
      resolve();
    });
  });
}
