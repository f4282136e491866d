import type { i18n } from 'i18next';
import type { StoreApi } from 'zustand/vanilla';
import { InputError } from '../../core';
import { type Selection, type Session, scenesOf, selectedScenes, selectScenes, withinScenes } from '../../document';
import type { EditName, InsertedScenes, ShowAssets, ShowDocument, ShowValue } from '../../editing';
import type { Show, ShowEdit } from '../../show';
import type { EditorState } from '../../ui';
import { failureOf } from '../failure-of';

export interface StepParts {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly translator: i18n;
  /** Has the document planned as it now stands. */
  readonly replan: (document: ShowDocument) => void;
}

/** Steps of the open document: each is planned, and what cannot be made is said. */
export class DocumentSteps {
  readonly #parts: StepParts;

  constructor(parts: StepParts) {
    this.#parts = parts;
  }

  /** @returns whether the step was made; without a document it is not. */
  make(step: (document: ShowDocument) => void): boolean {
    const { editor, session, replan } = this.#parts;
    const { document } = editor.getState();
    if (!document) return false;
    const before = document.value;
    const isMade = this.#tried(document, step);
    if (document.value !== before) {
      session.setState({ isStale: session.getState().open !== null, appliedFix: null, fixes: null });
      replan(document);
    }
    return isMade;
  }

  /** Edits of a person, with what is selected now. */
  edit(name: EditName, edits: readonly ShowEdit[], files?: ShowAssets): boolean {
    return this.make((document) => document.edit(name, edits, this.#selection(), files));
  }

  /** Puts another show in the place of what is there; its files stay where none are given. @param then what else the step does. */
  replace(
    name: EditName,
    read: () => Show,
    assets?: ShowAssets,
    then: (document: ShowDocument) => void = () => {},
  ): boolean {
    return this.make((document) => {
      document.replace(name, read(), this.#selection(), assets);
      then(document);
    });
  }

  /** Puts scenes with their files into the show, selects them and goes there once they are planned. */
  insertScenes(name: EditName, make: (value: ShowValue) => InsertedScenes): InsertedScenes | null {
    let made: InsertedScenes | null = null;
    this.make((document) => {
      const inserted = make(document.value);
      const { edits, files, index, names } = inserted;
      const called = names.length > 1 ? { ...name, count: names.length } : { of: names[0]!, ...name };
      document.edit(called, edits, this.#selection(), files);
      const added = names.map((_, k) => index + k);
      this.#parts.session.setState({ selection: selectScenes(index, added) });
      this.#parts.editor.setState({ wantedScene: index });
      made = inserted;
    });
    return made;
  }

  /** Goes through the history; what was selected when the nearest step was made is selected again. */
  goTo(index: number): void {
    const { editor, session } = this.#parts;
    this.make((document) => {
      const { entries, at } = document.store.getState();
      const selection = entries[index < at ? index + 1 : index]?.selection;
      editor.setState({ wantedScene: null });
      document.goTo(index);
      const { length } = scenesOf(document.value.show);
      if (selection && index !== at) session.setState({ selection: withinScenes(selection, length) });
    });
  }

  goBy(steps: 1 | -1): void {
    const { document } = this.#parts.editor.getState();
    if (document && (steps > 0 ? document.canRedo : document.canUndo)) this.goTo(document.store.getState().at + steps);
  }

  /** The last selected scene: new ones come behind it; at the end where none is. */
  afterSelected(): number {
    return selectedScenes(this.#selection()).at(-1) ?? Number.MAX_SAFE_INTEGER;
  }

  #selection(): Selection {
    return this.#parts.session.getState().selection;
  }

  #tried(document: ShowDocument, step: (document: ShowDocument) => void): boolean {
    try {
      step(document);
      return true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      document.discard();
      const failure = { ...failureOf(error, this.#parts.translator), code: 'bad-edit' as const, canFix: false };
      this.#parts.session.setState({ failure });
      return false;
    }
  }
}
