import type { HistoryEntry, ShowDocument, ShowValue } from '../../editing';
import {
  type FileTarget,
  hashAtOnce,
  hashLater,
  type KeptEntry,
  type KeptShow,
  keepChange,
  knownHash,
  type ShowChange,
} from '../../platform/browser/files';
import { BOLD_FONT_PATH } from '../../show';
import { UnfinishedEntries } from './unfinished-entries';

/** A show whose text is longer is not kept while a hand is at it: to print it would be felt. */
const MOST_UNFINISHED_CHARACTERS = 256e3;

/** States of one gesture that are being written at a time: on a slow disk those that follow wait, and only the newest is written. */
const MOST_DRAFT_WRITES = 4;

/** What a history may take on the disk, in characters of show text; the oldest steps go first. */
const MOST_CHARACTERS = 32e6;

/** What is known of a kept show beside its history. */
export interface KeptIdentity extends Pick<KeptShow, 'id' | 'name' | 'listedId'> {
  readonly target: FileTarget | null;
}

interface HistoryParts {
  readonly document: ShowDocument;
  readonly identity: KeptIdentity;
  /** The show file's text of a value. */
  readonly textOf: (value: ShowValue) => string;
  /** The first scene as it was planned last, as a data URL; null where it was not. */
  readonly pictureOf: () => string | null;
  readonly onState: (state: 'writing' | 'kept' | 'failed', error?: unknown) => void;
  /** Sequence numbers of the entries that are kept already, in order; none for a show that is not. */
  readonly sequences: readonly number[];
}

/** What an entry takes on the disk. */
interface Stored {
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Keeps the history of one document with the browser: each change writes the steps that are new and takes out those that
 * are gone. What is to be written is the difference between the document and what is kept, so that a write that failed is
 * made up for by the next.
 */
export class KeptHistory {
  readonly #parts: HistoryParts;
  readonly #sequences = new WeakMap<HistoryEntry, number>();
  readonly #texts = new WeakMap<HistoryEntry, string>();
  readonly #unfinished = new UnfinishedEntries();
  #writtenDraft: ShowValue | null = null;
  #draftWrites = 0;
  #stored = new Map<number, Stored>();
  #next = 0;
  #isWhole: boolean;
  #isLeft = false;
  #isHashing = false;
  #writes = 0;
  #changedAt = Date.now();
  #identity: KeptIdentity;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
    this.#identity = parts.identity;
    this.#isWhole = parts.sequences.length === 0;
    const { entries } = parts.document.store.getState();
    for (const [index, sequence] of parts.sequences.entries()) {
      const entry = entries[index]!;
      this.#sequences.set(entry, sequence);
      this.#stored.set(sequence, { files: filesOf(entry.value) });
      this.#next = sequence + 1;
    }
  }

  get identity(): KeptIdentity {
    return this.#identity;
  }

  /** Says which file the show belongs to from now on. */
  belongTo(name: string, target: FileTarget | null): void {
    this.#identity = { ...this.#identity, name, target };
    this.keep();
  }

  /** Marks the show as left without saving. */
  leave(): void {
    this.#isLeft = true;
    this.keep(true);
  }

  /** Writes what changed. What is small is handed to the browser before this returns. @param isLast nothing can wait. */
  keep(isLast = false): void {
    this.#changedAt = Date.now();
    const large = this.#largeFiles();
    if (large.length > 0 && !isLast) this.#hashFirst(large);
    else void this.#write();
  }

  /** Writes the picture of a show that is kept already. */
  keepPicture(): void {
    if (this.#writes > 0) void this.#write();
  }

  /** Writes what a hand is at, as a step of its own until the gesture ends. */
  keepDraft(): void {
    const { draft, entries, at } = this.#parts.document.store.getState();
    if (this.#draftWrites >= MOST_DRAFT_WRITES || draft === this.#writtenDraft) return;
    if (this.#textOf(entries[at]!).length > MOST_UNFINISHED_CHARACTERS || this.#largeFiles().length > 0) return;
    this.#draftWrites++;
    this.#changedAt = Date.now();
    void this.#write().finally(() => {
      this.#draftWrites--;
      if (this.#parts.document.store.getState().draft !== this.#writtenDraft) this.keepDraft();
    });
  }

  /** Large files are hashed beside the page's own work; what changes meanwhile is written with them. */
  #hashFirst(large: readonly Uint8Array[]): void {
    if (this.#isHashing) return;
    this.#isHashing = true;
    void Promise.all(large.map(hashLater)).finally(() => {
      this.#isHashing = false;
      this.keep();
    });
  }

  /** The state as it stands, for a version with a name. */
  snapshot(): { readonly text: string; readonly files: KeptEntry['files']; readonly blobs: Map<string, Uint8Array> } {
    const { value } = this.#parts.document;
    for (const bytes of value.assets.values()) hashAtOnce(bytes);
    return { text: this.#parts.textOf(value), files: filesOf(value), blobs: blobsOf([value], new Set()) };
  }

  #largeFiles(): Uint8Array[] {
    const { entries } = this.#parts.document.store.getState();
    const files = new Set(entries.flatMap(({ value }) => ownAssets(value).map(([, bytes]) => bytes)));
    return [...files].filter((bytes) => knownHash(bytes) === null);
  }

  /** Resolves when it is written, or could not be. */
  #write(): Promise<void> {
    const { onState } = this.#parts;
    const mine = ++this.#writes;
    onState('writing');
    return keepChange(this.#difference()).then(
      () => {
        if (mine === this.#writes) onState('kept');
      },
      (error) => {
        // it is not known what of it is there: the next write writes all
        this.#isWhole = true;
        onState('failed', error);
      },
    );
  }

  #difference(): ShowChange {
    const state = this.#parts.document.store.getState();
    const { entries, at } = this.#unfinished.with(state);
    this.#writtenDraft = state.draft;
    for (const entry of entries) if (!this.#sequences.has(entry)) this.#sequences.set(entry, this.#next++);
    const wanted = this.#wanted(entries, at);
    const isWhole = this.#isWhole;
    const before = isWhole ? new Map<number, Stored>() : this.#stored;
    const fresh = wanted.filter((entry) => !before.has(this.#sequenceOf(entry)));
    const keptHashes = new Set([...before.values()].flatMap(({ files }) => Object.values(files)));
    const now = new Set(wanted.map((entry) => this.#sequenceOf(entry)));
    const change = {
      head: this.#head(entries, at),
      isWhole,
      entries: fresh.map((entry) => this.#keptEntry(entry)),
      dropped: [...before.keys()].filter((sequence) => !now.has(sequence)),
      blobs: blobsOf(
        fresh.map(({ value }) => value),
        keptHashes,
      ),
    };
    this.#isWhole = false;
    this.#stored = new Map(wanted.map((entry) => [this.#sequenceOf(entry), this.#storedAs(entry, before)]));
    return change;
  }

  #storedAs(entry: HistoryEntry, before: ReadonlyMap<number, Stored>): Stored {
    return before.get(this.#sequenceOf(entry)) ?? { files: filesOf(entry.value) };
  }

  /** The steps that are kept: the newest, as many as have room, and always the one that is the document. */
  #wanted(entries: readonly HistoryEntry[], at: number): readonly HistoryEntry[] {
    let first = entries.length;
    for (let left = MOST_CHARACTERS; first > 0; first--) {
      left -= this.#textOf(entries[first - 1]!).length;
      if (left < 0) break;
    }
    return entries.slice(Math.min(first, at));
  }

  #head(entries: readonly HistoryEntry[], at: number): KeptShow {
    const { saved } = this.#parts.document.store.getState();
    const { value } = entries[at]!;
    // the entry that is the document comes first: undone and done again, a value stands in one entry alone
    const savedEntry = saved === value ? entries[at] : entries.find((entry) => entry.value === saved);
    return {
      ...this.#identity,
      title: value.show.title,
      drones: value.show.fleet.count,
      changedAt: this.#changedAt,
      at: this.#sequenceOf(entries[at]!),
      savedAt: savedEntry ? this.#sequenceOf(savedEntry) : null,
      isLeft: this.#isLeft,
      picture: this.#parts.pictureOf(),
    };
  }

  #keptEntry(entry: HistoryEntry): KeptEntry {
    const { name, selection, value } = entry;
    const sequence = this.#sequenceOf(entry);
    return { showId: this.#identity.id, sequence, name, selection, text: this.#textOf(entry), files: filesOf(value) };
  }

  #sequenceOf(entry: HistoryEntry): number {
    return this.#sequences.get(entry)!;
  }

  #textOf(entry: HistoryEntry): string {
    const text = this.#texts.get(entry) ?? this.#parts.textOf(entry.value);
    this.#texts.set(entry, text);
    return text;
  }
}

/** The files of a show that are its own; those of the studio come with the page. */
function ownAssets({ assets }: ShowValue): (readonly [string, Uint8Array])[] {
  return [...assets].filter(([path]) => path !== BOLD_FONT_PATH);
}

function filesOf(value: ShowValue): Readonly<Record<string, string>> {
  return Object.fromEntries(ownAssets(value).map(([path, bytes]) => [path, hashAtOnce(bytes)]));
}

/** Files of shows by hash, but for those that are known. */
function blobsOf(values: readonly ShowValue[], known: ReadonlySet<string>): Map<string, Uint8Array> {
  const files = values.flatMap((value) => ownAssets(value).map(([, bytes]) => [hashAtOnce(bytes), bytes] as const));
  return new Map(files.filter(([hash]) => !known.has(hash)));
}
