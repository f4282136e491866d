import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { InputError } from '../core';
import {
  type Selection,
  type Session,
  scenesOf,
  selectedScenes,
  selectFigures,
  selectScenes,
  withinScenes,
} from '../document';
import type { EditName, InsertedScenes, ShowDocument, ShowValue } from '../editing';
import type { ShowFiles } from '../jobs';
import { fetchStudioFont, withStudioAssets, writesWithFont } from '../platform/browser';
import type { EntryWithAssets, KeptShow } from '../platform/browser/files';
import { BOLD_FONT_PATH, type ShowEdit } from '../show';
import { type DropPlace, type EditorState, type StudioActions, toasts } from '../ui';
import { addFigure, type FigureToAdd } from './add-figure';
import { failureOf } from './failure-of';
import type { Origin } from './files/opening';

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

interface EditParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly translator: i18n;
  readonly loadFiles: () => Promise<DocumentFiles>;
  /** Plans the show as it now stands. */
  readonly replan: (show: ShowFiles) => void;
}

type DocumentActions = Pick<
  StudioActions,
  'edit' | 'undo' | 'redo' | 'goToStep' | 'copyScenes' | 'pasteText' | 'sayClipboardRefused'
>;

/** The open document and what the screen asks of it. */
export interface DocumentWorkspace extends DocumentActions {
  /** Makes a document of a show that was opened; what it was before is forgotten. */
  open(show: ShowFiles, origin: Origin): Promise<void>;
  close(): void;
  /** The plan of a show is about to be on screen. */
  planned(show: ShowFiles): void;
  /** Asks whether changes that are in no file may be left; without any it is a yes. */
  mayLeave(): Promise<boolean>;
  /** Makes a scene or a figure of a drawing, a picture, a model or points, where the file is one and a show is open. */
  addFile(name: string, bytes: Uint8Array, to?: DropPlace): Promise<'added' | 'in-hand' | 'not-one'>;
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

/** Keeps the open show as a document, and has it planned after each step. */
export function createDocumentWorkspace({
  session,
  editor,
  translator,
  loadFiles,
  replan,
}: EditParts): DocumentWorkspace {
  let opened: ShowFiles | null = null;
  let editing: typeof import('../editing') | null = null;
  const texts = new WeakMap<ShowValue, ShowFiles>();
  const values = new WeakMap<ShowFiles, ShowValue>();
  const keep = (value: ShowValue, files: ShowFiles) => {
    texts.set(value, files);
    values.set(files, value);
  };

  /** Counts what was opened and closed: what is loaded later is for the show that asked. */
  let turn = 0;
  let keeping: DocumentFiles | null = null;

  const filesOf = ({ value }: ShowDocument): ShowFiles => filesOfValue(value);
  const filesOfValue = (value: ShowValue): ShowFiles => {
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
  /** @returns whether the step was made; what cannot be made is said. */
  const withDocument = (step: (document: ShowDocument) => void): boolean => {
    const { document } = editor.getState();
    if (!document) return false;
    const before = document.value;
    let isMade = true;
    try {
      step(document);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      isMade = false;
      document.discard();
      session.setState({ failure: { ...failureOf(error, translator), code: 'bad-edit', canFix: false } });
    }
    stepped(document, before);
    return isMade;
  };
  /** Goes through the history; what was selected when the nearest step was made is selected again. */
  const goToStep = (index: number) =>
    withDocument((document) => {
      const { entries, at } = document.store.getState();
      const selection = entries[index < at ? index + 1 : index]?.selection;
      editor.setState({ wantedScene: null });
      document.goTo(index);
      if (selection && index !== at) session.setState({ selection: withinShow(selection, document.value) });
    });
  const goBy = (steps: 1 | -1) => {
    const { document } = editor.getState();
    if (document && (steps > 0 ? document.canRedo : document.canUndo)) goToStep(document.store.getState().at + steps);
  };
  /** Puts scenes with their files into the show, selects them and goes there once they are planned. */
  const insertScenes = (name: EditName, make: (value: ShowValue) => InsertedScenes): InsertedScenes | null => {
    let made: InsertedScenes | null = null;
    withDocument((document) => {
      const inserted = make(document.value);
      const { edits, files, index, names } = inserted;
      document.edit(
        names.length > 1 ? { ...name, count: names.length } : { of: names[0]!, ...name },
        edits,
        session.getState().selection,
        files,
      );
      session.setState({
        selection: selectScenes(
          index,
          names.map((_, k) => index + k),
        ),
      });
      editor.setState({ wantedScene: index });
      made = inserted;
    });
    return made;
  };
  /** Puts the notes of a file into the show, as one step; what is there already is not put there again. */
  const keepNotes = async (name: string, bytes: Uint8Array): Promise<'added' | 'in-hand'> => {
    const { notesOfFile } = await import('./add-notes');
    const { edits, count } = notesOfFile(editor.getState().document, name, bytes);
    toasts.add({ title: translator.t(($) => $.done.notes, { number: count, name }) });
    if (count === 0) return 'in-hand';
    withDocument((document) => document.edit({ key: 'addNotes', of: name }, edits, session.getState().selection));
    return 'added';
  };
  const commitFigure = ({ edit, scene, id, files }: FigureToAdd, edits: readonly ShowEdit[]) => {
    const selection = selectFigures(scene, [id]);
    if (!withDocument((document) => document.edit(edit, edits, session.getState().selection, files))) return;
    session.setState({ selection });
    editor.setState({ wantedScene: scene });
  };
  const afterSelected = () => selectedScenes(session.getState().selection).at(-1) ?? Number.MAX_SAFE_INTEGER;

  return {
    open: async (show, origin) => {
      opened = show;
      const mine = ++turn;
      const [loaded, files] = await Promise.all([import('../editing'), loadFiles()]);
      if (mine !== turn) return;
      editing = loaded;
      keeping = files;
      const { parseShow, ShowDocument } = editing;
      const value = { show: parseShow(show.text, show.name), assets: show.assets };
      keep(value, show);
      const { document, sequences } =
        origin.kind === 'kept'
          ? await files.restore(origin.head, origin.entries, value)
          : { document: new ShowDocument(value, origin.kind === 'new' ? null : value), sequences: [] };
      if (mine !== turn) return;
      const textOf = (of: ShowValue) => filesOfValue(of).text;
      await files.follow({ document, name: show.name, origin, sequences, textOf });
      if (mine !== turn) return;
      const laidOut = show.laidOut ?? null;
      editor.setState({ document, planned: value, laidOut, planFailure: null, wantedScene: null });
    },
    planned: (show) => editor.setState({ planFailure: null, planned: values.get(show) ?? null }),
    close: () => {
      turn++;
      keeping?.end();
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
    addFile: async (name, bytes, to = { kind: 'scene' }) => {
      if (/\.tulpar-notes$/i.test(name)) return keepNotes(name, bytes);
      const { figureOfFile, isSceneFile, sceneOfFile } = await import('../editing');
      const { document } = editor.getState();
      if (!document || !isSceneFile(name, new TextDecoder().decode(bytes.subarray(0, 200)))) return 'not-one';
      const edit = { key: 'add', of: name };
      if (to.kind === 'figure' && to.scene < scenesOf(document.value.show).length)
        return addFigure(editor, { ...figureOfFile(document.value, to.scene, name, bytes), edit }, to.at, commitFigure);
      const after = to.kind === 'scene' ? (to.after ?? afterSelected()) : to.scene;
      insertScenes(edit, (value) => sceneOfFile(value, after, name, bytes));
      return 'added';
    },
    replace: (name, text, then) => {
      void documentReady(editor).then(async () => {
        const { parseShow } = await import('../editing');
        withDocument((document) => document.replace(name, parseShow(text, 'fix'), session.getState().selection));
        then();
      });
    },
    preview: async (text) => {
      const { document } = editor.getState();
      if (text === null) return document?.discard();
      const { parseShow } = await import('../editing');
      // it may have been ended meanwhile
      if (session.getState().previewedFix !== null) document?.preview(parseShow(text, 'fix'));
    },
    replaceWith: async (name, show, isSaved) => {
      const { parseShow } = await import('../editing');
      const parsed = parseShow(show.text, show.name);
      const { assets } = await withStudioAssets(show);
      withDocument((document) => {
        document.replace(name, parsed, session.getState().selection, assets);
        if (isSaved) document.markSaved(document.value);
      });
    },
    files: () => {
      const { document } = editor.getState();
      return document ? filesOf(document) : opened;
    },
    save: async (write) => {
      const { document } = editor.getState();
      if (!document) return null;
      const { value } = document;
      const { printShow } = await import('../editing');
      const written = await write({ ...filesOf(document), text: printShow(value.show) }, value.show.title);
      if (written !== null) document.markSaved(value);
      return written;
    },
    edit: (name, edits, files) => {
      const edit = (more: ShowValue['assets']) =>
        withDocument((document) =>
          document.edit(name, edits, session.getState().selection, new Map([...(files ?? []), ...more])),
        );
      if (!needsFont(edits, editor.getState().document?.value.assets)) return edit(new Map());
      void fetchStudioFont()
        .then(edit)
        .catch((error: unknown) => session.setState({ failure: failureOf(error, translator) }));
      return true;
    },
    undo: () => goBy(-1),
    redo: () => goBy(1),
    goToStep,
    copyScenes: (indices) => {
      let text: string | null = null;
      withDocument(({ value }) => {
        text = editing!.copyScenes(value, indices);
      });
      return text;
    },
    pasteText: (text) => {
      const title = translator.t(($) => $.edit.pastedName);
      const pasted = insertScenes({ key: 'paste' }, (value) => editing!.pasteText(value, afterSelected(), text, title));
      if (pasted && pasted.lostPins > 0) {
        const description = translator.t(($) => $.edit.lostPins, { count: pasted.lostPins });
        toasts.add({ type: 'note', title: translator.t(($) => $.command.paste), description });
      }
    },
    sayClipboardRefused: () => {
      const [title, description] = [translator.t(($) => $.edit.noClipboard), translator.t(($) => $.edit.clipboardKeys)];
      toasts.add({ type: 'note', title, description });
    },
  };
}

function withinShow(selection: Selection, { show }: ShowValue): Selection {
  return withinScenes(selection, scenesOf(show).length);
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

/** Whether edits make letters of the studio's font, which the show does not have yet. */
function needsFont(edits: readonly ShowEdit[], assets: ShowValue['assets'] | undefined): boolean {
  if (!assets || assets.has(BOLD_FONT_PATH)) return false;
  const made = edits.map((edit) => {
    if (edit.kind === 'insert') return edit.item;
    return edit.kind === 'set' ? { [edit.at.at(-1)!]: edit.value } : null;
  });
  return writesWithFont(JSON.stringify(made));
}
