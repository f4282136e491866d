import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Session } from '../../document';
import type { EditName, ShowDocument, ShowValue } from '../../editing';
import type { ShowFiles } from '../../jobs';
import { withStudioAssets } from '../../platform/browser';
import type { EntryWithAssets, KeptShow } from '../../platform/browser/files';
import type { DropPlace, EditorState } from '../../ui';
import type { Origin } from '../files/opening';
import { type AddedFile, addFiles } from './add-file';
import { DocumentSteps } from './document-steps';
import { createEditActions, type EditActions } from './edit-actions';
import { ShowTexts } from './show-texts';

/** A document that is kept with the browser from now on. */
export interface DocumentToKeep {
  readonly document: ShowDocument;
  /** Of its file, for messages. */
  readonly name: string;
  readonly origin: Origin;
  /** Sequence numbers of its entries where all of them are kept, oldest first. */
  readonly sequences: readonly number[];
  readonly textOf: (value: ShowValue) => string;
}

/** What documents ask of the part that keeps them; it is loaded with the first of them. */
export interface DocumentFiles {
  follow(document: DocumentToKeep): Promise<void>;
  /** Lets go of the document that is kept. */
  end(): void;
  restore(
    head: KeptShow,
    entries: readonly EntryWithAssets[],
    current: ShowValue,
  ): Promise<Pick<DocumentToKeep, 'document' | 'sequences'>>;
}

interface WorkspaceParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly translator: i18n;
  readonly loadFiles: () => Promise<DocumentFiles>;
  /** Plans the show as it now stands. */
  readonly replan: (show: ShowFiles) => void;
}

/** The open document and what the screen asks of it. */
export interface DocumentWorkspace extends EditActions {
  /** Makes a document of a show that was opened; what it was before is forgotten. */
  open(show: ShowFiles, origin: Origin): Promise<void>;
  close(): void;
  /** The plan of a show is about to be on screen. */
  planned(show: ShowFiles): void;
  /** Asks whether changes that are in no file may be left; without any it is a yes. */
  mayLeave(): Promise<boolean>;
  /** Makes scenes or figures of drawings, pictures, models or points, where all files are such and a show is open. */
  addFiles(files: ReadonlyMap<string, Uint8Array>, to?: DropPlace): Promise<AddedFile>;
  /** Puts another show in its place, as one step. */
  replace(name: EditName, text: string, then: () => void): void;
  /** Shows another show in its place without making the step; null ends that. */
  preview(text: string | null): Promise<void>;
  /** Puts what a file holds in its place, as one step. @param isSaved whether that file is the show's own. */
  replaceWith(name: EditName, show: ShowFiles, isSaved: boolean): Promise<void>;
  /** The show as it stands, as it would lie on a disk. */
  files(): ShowFiles | null;
  /**
   * Hands the show over to be saved, as an author would write it. @param write tells null where nothing was written.
   * @returns what `write` does; null where none is open.
   */
  save<T>(write: (show: ShowFiles, title: string) => Promise<T | null>): Promise<T | null>;
}

const NO_DOCUMENT = { document: null, planned: null, laidOut: null, planFailure: null, wantedScene: null };

/** Keeps the open show as a document, and has it planned after each step. */
export function createDocumentWorkspace({
  session,
  editor,
  translator,
  loadFiles,
  replan,
}: WorkspaceParts): DocumentWorkspace {
  const texts = new ShowTexts();
  let editing: typeof import('../../editing') | null = null;
  /** Counts what was opened and closed: what is loaded later is for the show that asked. */
  let turn = 0;
  let keeping: DocumentFiles | null = null;
  const steps = new DocumentSteps({
    session,
    editor,
    translator,
    replan: (document) => replan(texts.filesOf(document)),
  });

  const open = async (show: ShowFiles, origin: Origin) => {
    texts.opened = show;
    const mine = ++turn;
    const [loaded, files] = await Promise.all([import('../../editing'), loadFiles()]);
    if (mine !== turn) return;
    editing = loaded;
    keeping = files;
    const value = readValue(loaded, show);
    texts.keep(value, show);
    const { document, sequences } = await documentOf(loaded, files, value, origin);
    if (mine !== turn) return;
    const textOf = (of: ShowValue) => texts.filesOfValue(of).text;
    await files.follow({ document, name: show.name, origin, sequences, textOf });
    if (mine !== turn) return;
    editor.setState({ ...NO_DOCUMENT, document, planned: value, laidOut: show.laidOut ?? null });
  };

  return {
    ...createEditActions({ steps, session, editor, translator, editing: () => editing! }),
    open,
    planned: (show) => editor.setState({ planFailure: null, planned: texts.valueOf(show) }),
    close: () => {
      turn++;
      keeping?.end();
      texts.opened = null;
      editor.setState(NO_DOCUMENT);
    },
    mayLeave: () => askToLeave(editor),
    addFiles: (files, to) => addFiles({ steps, session, editor, translator }, files, to),
    replace: (name, text, then) => {
      void documentReady(editor).then(async () => {
        const { parseShow } = await import('../../editing');
        steps.replace(name, () => parseShow(text, 'fix'));
        then();
      });
    },
    preview: async (text) => {
      const { document } = editor.getState();
      if (text === null) return document?.discard();
      const { parseShow } = await import('../../editing');
      // it may have been ended meanwhile
      if (session.getState().previewedFix !== null) document?.preview(parseShow(text, 'fix'));
    },
    replaceWith: async (name, show, isSaved) => {
      const { parseShow } = await import('../../editing');
      const parsed = parseShow(show.text, show.name);
      const { assets } = await withStudioAssets(show);
      steps.replace(
        name,
        () => parsed,
        assets,
        (document) => isSaved && document.markSaved(document.value),
      );
    },
    files: () => {
      const { document } = editor.getState();
      return document ? texts.filesOf(document) : texts.opened;
    },
    save: async (write) => {
      const { document } = editor.getState();
      if (!document) return null;
      const { value } = document;
      const { printShow } = await import('../../editing');
      const files = { ...texts.filesOf(document), text: printShow(value.show), assets: value.assets };
      const written = await write(files, value.show.title);
      if (written !== null) document.markSaved(value);
      return written;
    },
  };
}

/** A show as its file has it, but for long lists of points: they are files of their own. @throws InputError for a bad show. */
function readValue({ parseShow, withListsInFiles }: typeof import('../../editing'), show: ShowFiles): ShowValue {
  return withListsInFiles({ show: parseShow(show.text, show.name), assets: show.assets });
}

/** A document of what was opened, or one with the history that the browser kept. */
function documentOf(
  { ShowDocument }: typeof import('../../editing'),
  files: DocumentFiles,
  value: ShowValue,
  origin: Origin,
): Promise<Pick<DocumentToKeep, 'document' | 'sequences'>> | Pick<DocumentToKeep, 'document' | 'sequences'> {
  if (origin.kind === 'kept') return files.restore(origin.head, origin.entries, value);
  return { document: new ShowDocument(value, origin.kind === 'new' ? null : value), sequences: [] };
}

/** Asks where changes are in no file. */
async function askToLeave(editor: StoreApi<EditorState>): Promise<boolean> {
  if (editor.getState().document?.isSaved !== false) return true;
  return new Promise((resolve) => {
    const leaving = (answer: boolean) => {
      editor.setState({ leaving: null });
      resolve(answer);
    };
    editor.setState({ leaving });
  });
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
