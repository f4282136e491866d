import type { FileTarget } from './file-target';

/** A show as it is kept between visits: where in its history it is, and which file it belongs to. */
export interface KeptShow {
  readonly id: string;
  readonly title: string;
  readonly drones: number;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Sequence number of the entry that is the document. */
  readonly at: number;
  /** Sequence number of the entry that a file holds; null where none does. */
  readonly savedAt: number | null;
  /** Left by the reader without saving: still there to open, but not offered by itself. */
  readonly isLeft: boolean;
  /** The first scene as a data URL; none for shows that were kept before there were pictures. */
  readonly picture?: string | null;
  /** What to call its file in messages. */
  readonly name: string;
  /** The shipped show that it was made from. */
  readonly listedId: string | null;
  /** The file or folder that it is saved to, where the browser gives it; the name alone after a download. */
  readonly target: FileTarget | null;
}

/** One step of a show's history. */
export interface KeptEntry {
  readonly showId: string;
  /** Grows from step to step; steps that were undone and written over leave gaps. */
  readonly sequence: number;
  /** What the edit is called; null for the show as it was opened. */
  readonly name: unknown;
  readonly selection: unknown;
  /** The show file's text. */
  readonly text: string;
  /** Hash of each file of the show, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** A state of a show that the reader gave a name. */
export interface KeptVersion {
  readonly showId: string;
  readonly id: string;
  readonly name: string;
  readonly madeAt: number;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A step of a history with the files it has. */
export type EntryWithAssets = KeptEntry & { readonly assets: ReadonlyMap<string, Uint8Array> };
export type VersionWithAssets = KeptVersion & { readonly assets: ReadonlyMap<string, Uint8Array> };

/** What one step writes, together or not at all. */
export interface ShowChange {
  readonly head: KeptShow;
  /** Whether all entries that are kept go first. */
  readonly isWhole: boolean;
  readonly entries: readonly KeptEntry[];
  /** Sequence numbers of entries that go. */
  readonly dropped: readonly number[];
  /** Files that may not be kept yet, by hash. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}
