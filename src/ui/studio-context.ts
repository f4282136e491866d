import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Failure, Session, SessionState } from '../document';
import type { DocumentState, EditName, ShowDocument, ShowValue } from '../editing';
import type { Fix, FixTarget } from '../fixes';
import type { LiveShow, StaleSegments } from '../live';
import type { FrameTicker, PlaybackClock } from '../playback';
import type { ShowEdit } from '../show';
import type { Language } from './i18n';

export type ExportFormat = 'skyc' | 'skyb' | 'csv';

/** A show that comes with the page. */
export interface ListedShow {
  readonly id: string;
  readonly title: string;
}

/** What the screen asks of the program behind it; long ones report through the session. */
export interface StudioActions {
  openListedShow(id: string): void;
  openFile(): void;
  openFolder(): void;
  openDropped(items: DataTransfer): void;
  planAgain(): void;
  /** Saves the open show, with the fixes that were made, as a file that can be opened again. @returns whether it was saved. */
  saveShow(): Promise<boolean>;
  cancelWork(): void;
  /** Looks for changes that mend something in the open show, or in the one that could not be planned. */
  findFixes(target: FixTarget): void;
  applyFix(fix: Fix): void;
  /** Goes back to the show before the fix that was made last. */
  undoFix(): void;
  /** Makes edits of the open show as one step that can be undone. What cannot be made is said, and nothing changes. */
  edit(name: EditName, edits: readonly ShowEdit[]): void;
  undo(): void;
  redo(): void;
  /** A show to start from: a fleet on a grid, a place, and one ring. */
  newShow(): void;
  exportAs(format: ExportFormat, allowViolations?: boolean): void;
  setLanguage(language: Language): void;
}

/** Changes that were in no file when their tab was closed. */
export interface KeptChanges {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly answer: (choice: 'open' | 'discard' | 'later') => void;
}

/** The show that can be changed; none for flight files, and until what changes shows is loaded. */
export interface EditorState {
  readonly document: ShowDocument | null;
  /** The value that the plan on screen was made of. */
  readonly planned: ShowValue | null;
  /** Points of its formations that came with the show. */
  readonly laidOut: Uint8Array | null;
  /** The document as it looks now, where the plan is old; loaded a moment after the document. */
  readonly live: LiveShow | null;
  /** Which stretches of the plan are old for the document; null where it is current. */
  readonly stale: StaleSegments | null;
  /** Why the show as it stands cannot be planned; the picture is of the last one that could. */
  readonly planFailure: Failure | null;
  /** The index of a scene that the clock goes to once it is planned: one that was just made. */
  readonly wantedScene: number | null;
  /** Takes the answer of whether changes that are in no file may be left; null where nothing is asked. */
  readonly leaving: ((mayLeave: boolean) => void) | null;
  /** What an earlier visit had in no file, until the reader says what becomes of it. */
  readonly kept: KeptChanges | null;
}

export interface Studio {
  readonly session: Session;
  readonly editor: StoreApi<EditorState>;
  readonly clock: PlaybackClock;
  readonly ticker: FrameTicker;
  readonly actions: StudioActions;
  readonly shows: readonly ListedShow[];
}

export const StudioContext = createContext<Studio | null>(null);

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('useStudio is called outside of the studio');
  return studio;
}

/** Reads a part of the session; renders again when that part changes. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useStudio().session, select);
}

export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useStudio().editor, select);
}

/** Reads a part of a document's state; renders again when that part changes. */
export function useDocument<T>(document: ShowDocument, select: (state: DocumentState) => T): T {
  return useStore(document.store, select);
}
