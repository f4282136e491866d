import type { DocumentState, HistoryEntry, ShowValue } from '../../editing';

/** Makes entries of what a hand is at: a tab that is killed during a gesture comes back with it, as a step to undo. */
export class UnfinishedEntries {
  readonly #entries = new WeakMap<ShowValue, HistoryEntry>();

  /** The history with the gesture as its last step, in place of what could be redone; as it is where there is none. */
  with({ entries, at, draft }: DocumentState): Pick<DocumentState, 'entries' | 'at'> {
    if (!draft) return { entries, at };
    const entry = this.#entries.get(draft) ?? { name: { key: 'unfinished' }, value: draft, selection: null };
    this.#entries.set(draft, entry);
    return { entries: [...entries.slice(0, at + 1), entry], at: at + 1 };
  }
}
