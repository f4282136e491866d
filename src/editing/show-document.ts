import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Selection } from '../document';
import { applyEdits, type Show, type ShowEdit } from '../show';

/** Files that a show names, by path. A file is never changed, only replaced by another. */
export type ShowAssets = ReadonlyMap<string, Uint8Array>;

/** A show with its files: what is saved, planned and gone back to. */
export interface ShowValue {
  readonly show: Show;
  readonly assets: ShowAssets;
}

/** What an edit is called in the menu and the history list: a key of the texts and what they name. */
export interface EditName {
  readonly key: string;
  readonly of?: string;
  /** Of several scenes their number, in place of a name. */
  readonly count?: number;
  /** Of several figures likewise. */
  readonly figures?: number;
}

export interface HistoryEntry {
  /** What led to this value; null for the show as it was opened. */
  readonly name: EditName | null;
  readonly value: ShowValue;
  /** What was selected when the edit was made. */
  readonly selection: Selection;
}

export interface DocumentState {
  readonly entries: readonly HistoryEntry[];
  /** Index of the entry that is the document. */
  readonly at: number;
  /** The value while a gesture lasts; it is in no history and is not planned. */
  readonly draft: ShowValue | null;
  /** The value that a file holds. */
  readonly saved: ShowValue | null;
}

/** Values that are kept to go back to; they share all that is the same in them. */
const MOST_KEPT = 500;

/**
 * The open show and its history. A show is an immutable value: an edit makes a new one, undo puts the old value back, so
 * that its plan is still found. Drafts are what a hand is at; they commit as one edit or vanish.
 */
export class ShowDocument {
  readonly store: StoreApi<DocumentState>;
  /** A draft that changes each frame; the store does not have it. */
  #moved: ShowValue | null = null;
  readonly #onMoved = new Set<() => void>();

  constructor(value: ShowValue, saved: ShowValue | null) {
    const first = { name: null, value, selection: null };
    this.store = createStore(() => ({ entries: [first], at: 0, draft: null, saved }));
  }

  /** A document with a history that was kept. @param at index of the entry that is the document. */
  static restored(entries: readonly HistoryEntry[], at: number, saved: ShowValue | null): ShowDocument {
    const document = new ShowDocument(entries[at]!.value, saved);
    document.store.setState({ entries, at });
    return document;
  }

  /** The document as it was committed last. */
  get value(): ShowValue {
    const { entries, at } = this.store.getState();
    return entries[at]!.value;
  }

  /** What the eye should see: the draft while there is one. */
  get shown(): ShowValue {
    return this.#moved ?? this.store.getState().draft ?? this.value;
  }

  /** Whether a hand is at it: what is shown is not committed. */
  get isInHand(): boolean {
    return this.shown !== this.value;
  }

  get canUndo(): boolean {
    return this.store.getState().at > 0;
  }

  get canRedo(): boolean {
    const { entries, at } = this.store.getState();
    return at + 1 < entries.length;
  }

  get isSaved(): boolean {
    return this.store.getState().saved === this.value;
  }

  /**
   * Makes edits as one step that can be undone. An edit that changes nothing is no step.
   * @param files that come with the edit, by path. @throws InputError for an edit that cannot be made.
   */
  edit(name: EditName, edits: readonly ShowEdit[], selection: Selection, files?: ShowAssets): void {
    const before = this.value;
    const show = applyEdits(before.show, edits);
    if (show === before.show && !files) {
      this.discard();
      return;
    }
    this.#commit({ name, value: { show, assets: withFiles(before.assets, files) }, selection });
  }

  /** Shows edits without making them; those of the draft before are forgotten. */
  draft(edits: readonly ShowEdit[]): void {
    const { show, assets } = this.value;
    this.store.setState({ draft: { show: applyEdits(show, edits), assets } });
  }

  /** Shows another show in its place without making it: what a fix would make. It ends as a draft does. */
  preview(show: Show): void {
    this.store.setState({ draft: { show, assets: this.value.assets } });
  }

  /**
   * The same for a hand in the sky, which moves each frame: those hear of it who follow `onMoved`, and none that hear of
   * the store. It ends as a draft does. @param files that come with it, by path.
   */
  move(edits: readonly ShowEdit[], files?: ShowAssets): void {
    const { show, assets } = this.value;
    this.#setMoved({ show: applyEdits(show, edits), assets: withFiles(assets, files) });
  }

  /** Hears of each move. Returns how to stop listening. */
  onMoved(listener: () => void): () => void {
    this.#onMoved.add(listener);
    return () => this.#onMoved.delete(listener);
  }

  discard(): void {
    this.#setMoved(null);
    if (this.store.getState().draft) this.store.setState({ draft: null });
  }

  /** Goes back to an entry of the history, or forward to one. @returns that entry. */
  goTo(index: number): HistoryEntry {
    const { entries } = this.store.getState();
    const at = Math.min(entries.length - 1, Math.max(0, index));
    this.#moved = null;
    this.store.setState({ at, draft: null });
    return entries[at]!;
  }

  undo(): HistoryEntry {
    return this.goTo(this.store.getState().at - 1);
  }

  redo(): HistoryEntry {
    return this.goTo(this.store.getState().at + 1);
  }

  /** Puts another show in its place, as one step that can be undone: what a fix makes, or what a file holds. */
  replace(name: EditName, show: Show, selection: Selection, assets = this.value.assets): void {
    this.#commit({ name, value: { show, assets }, selection });
  }

  /** Says which value a file holds; null for none. */
  markSaved(value: ShowValue | null): void {
    this.store.setState({ saved: value });
  }

  #setMoved(value: ShowValue | null): void {
    if (value === this.#moved) return;
    this.#moved = value;
    for (const listener of this.#onMoved) listener();
  }

  #commit(entry: HistoryEntry): void {
    const { entries, at } = this.store.getState();
    const kept = [...entries.slice(0, at + 1), entry].slice(-MOST_KEPT);
    this.#moved = null;
    this.store.setState({ entries: kept, at: kept.length - 1, draft: null });
  }
}

function withFiles(assets: ShowAssets, files: ShowAssets | undefined): ShowAssets {
  return files && files.size > 0 ? new Map([...assets, ...files]) : assets;
}
