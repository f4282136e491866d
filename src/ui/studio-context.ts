import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { FlightFormatId } from '../core';
import type { Failure, Session, SessionState } from '../document';
import type { DocumentState, EditName, ShowDocument, ShowValue } from '../editing';
import type { FilmRequest, SheetKind, StillRequest } from '../film';
import type { Fix, FixTarget } from '../fixes';
import type { LiveShow, SceneTruth, StaleSegments } from '../live';
import type { FrameTicker, PlaybackClock } from '../playback';
import type { ShowEdit } from '../show';
import type { PlaceOnPage, SkyTools } from '../tools';
import type { Language } from './i18n';

/** A show that comes with the page. */
export interface ListedShow {
  readonly id: string;
  readonly title: string;
  /** What the build knows of it. */
  readonly drones?: number;
  readonly scenes?: number;
  /** Path of a picture of it, beside the page. */
  readonly picture?: string;
}

/** A show that this browser keeps. */
export interface RecentShow {
  readonly id: string;
  readonly title: string;
  readonly drones: number;
  /** The first scene as a data URL. */
  readonly picture: string | null;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Whether a file holds it as it stands. */
  readonly isSaved: boolean;
  /** Its tab was closed with changes in no file. */
  readonly isRecovered: boolean;
  readonly isOpenHere: boolean;
  readonly isOpenElsewhere: boolean;
  readonly fileName: string | null;
}

/** A state of the open show that has a name. */
export interface NamedVersion {
  readonly id: string;
  readonly name: string;
  readonly madeAt: number;
}

/** A formation that this browser keeps, for any show. */
export interface SavedFormation {
  readonly name: string;
  readonly recipe: { readonly kind: string };
  /** Bytes of the files that the recipe names, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Another show as a source of formations. */
export interface OtherShow {
  readonly title: string;
  readonly formations: readonly SavedFormation[];
}

/** Which goes on, where others changed the file of the open show: what the file holds, or what is open. */
export type DiskAnswer = 'disk' | 'mine' | 'later';

/** A file of the open show that others changed. */
export interface DiskChange {
  readonly fileName: string;
  /** The reader was about to write over it. */
  readonly isSaving: boolean;
  readonly answer: (answer: DiskAnswer) => void;
}

/** What becomes of a dropped drawing, picture, model or table. */
export type DropPlace =
  /** A scene of its own behind another: the selected one when left out. */
  | { readonly kind: 'scene'; readonly after?: number }
  /** A figure of a scene: in the hand at a place of the sky, or where the scene has room. */
  | { readonly kind: 'figure'; readonly scene: number; readonly at?: PlaceOnPage };

/** Pictures that can be made of what is open. */
export type PictureOrder =
  | { readonly kind: 'still'; readonly request: StillRequest }
  | { readonly kind: 'film'; readonly request: FilmRequest }
  | { readonly kind: 'sheet'; readonly file: SheetKind };

/** What the screen asks of the program behind it; long ones report through the session. */
export interface StudioActions {
  openListedShow(id: string): void;
  openFile(): void;
  openFolder(): void;
  /** @param to what becomes of a file that can be part of the open show; a scene behind the selected one when left out. */
  openDropped(items: DataTransfer, to?: DropPlace): void;
  planAgain(): void;
  /** Saves the open show where it was saved before, else where the reader chooses. @returns whether it was saved. */
  saveShow(): Promise<boolean>;
  saveShowAs(to: 'file' | 'folder'): Promise<boolean>;
  /** Shows that this browser keeps, the last changed first. Rejects where it keeps nothing. */
  listRecent(): Promise<RecentShow[]>;
  /** Opens a kept show as it was left, with its history. @param otherwise id of the shipped show to open where it is kept no longer. */
  openRecent(show: Pick<RecentShow, 'id' | 'title'>, otherwise?: string): void;
  removeRecent(id: string): Promise<void>;
  /** Named versions of the open show, the newest first. */
  listVersions(): Promise<NamedVersion[]>;
  saveVersion(name: string): Promise<void>;
  /** Goes back to a version: a step that can be undone. */
  restoreVersion(id: string): Promise<void>;
  removeVersion(id: string): Promise<void>;
  cancelWork(): void;
  /** Looks for the order of scenes that flies fastest, by the bounds of their transitions. Called again, it is called off. */
  findFastestOrder(): void;
  /**
   * Seconds that the show flies faster with its scenes in another order, about; null where that cannot be told, and where
   * another order is asked for meanwhile. @param order indices of the scenes as they are committed.
   */
  orderSaves(order: readonly number[]): Promise<number | null>;
  /** Looks for changes that fix something in the open show, or in the one that could not be planned. */
  findFixes(target: FixTarget): void;
  /** Shows a fix in the sky before it is made; null ends that. */
  previewFix(fix: Fix | null): void;
  applyFix(fix: Fix): void;
  /** Goes back to the show before the fix that was made last. */
  undoFix(): void;
  /** Makes edits of the open show as one step that can be undone. What cannot be made is said, and nothing changes. @returns whether they were made. */
  edit(name: EditName, edits: readonly ShowEdit[], files?: ShowValue['assets']): boolean;
  /** The studio's font, by its path beside a show. */
  studioFont(): Promise<ShowValue['assets']>;
  /** Formations that this browser keeps, by name. Rejects where it keeps nothing. */
  listFormations(): Promise<SavedFormation[]>;
  saveFormation(formation: SavedFormation): Promise<void>;
  /** The formations of a show that comes with the studio, or of a file that the reader chooses; null where none is chosen, or what went wrong is said. */
  readOtherShow(listedId?: string): Promise<OtherShow | null>;
  removeFormation(name: string): Promise<void>;
  undo(): void;
  redo(): void;
  /** Opens a show that was just made. @param text of its file. */
  createShow(title: string, text: string): void;
  /** Goes to an entry of the history by its index. */
  goToStep(index: number): void;
  /** The text of scenes for the clipboard; null where they cannot be copied, which is said. */
  copyScenes(indices: readonly number[]): string | null;
  /** Makes scenes of a text: copied scenes, an SVG drawing, a table of points, or words. */
  pasteText(text: string): void;
  /** Says that a menu could not use the clipboard, and what can. */
  sayClipboardRefused(): void;
  exportAs(format: FlightFormatId, allowViolations?: boolean): void;
  /** Saves what is open to be looked at: a page that opens by itself, and a preview for a link. */
  share(allowViolations?: boolean): void;
  /** Draws what is open as its audience sees it, and saves that; work goes on meanwhile. */
  makePicture(order: PictureOrder): void;
  cancelPicture(): void;
  setLanguage(language: Language): void;
}

/** Changes that were in no file when their tab was closed. */
export interface KeptChanges {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly answer: (choice: 'open' | 'discard' | 'later') => void;
}

/** Commands to offer at a place of the page. */
export interface ContextMenuRequest {
  readonly commands: readonly string[];
  /** Pixels from the top left of the page. */
  readonly x: number;
  readonly y: number;
}

/** A search for the order of scenes that flies fastest. */
export type OrderSearch =
  | { readonly kind: 'searching'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'found';
      /** Indices of the scenes as they stand. */
      readonly order: readonly number[];
      readonly savesS: number;
      /** Scenes that stay where they are: they have a start of their own, or keep the points of the one before. */
      readonly pinned: number;
    };

/** The show that can be changed; none for flight files, and until what changes shows is loaded. */
export interface EditorState {
  readonly document: ShowDocument | null;
  /** Which of the listed shows is open; null for any other, also where that began as one of them. */
  readonly listed: string | null;
  /** The value that the plan on screen was made of. */
  readonly planned: ShowValue | null;
  /** Points of its formations that came with the show. */
  readonly laidOut: Uint8Array | null;
  /** The document as it looks now, where the plan is old; loaded a moment after the document. */
  readonly live: LiveShow | null;
  /** The tools of the sky; loaded with the live show. */
  readonly tools: SkyTools | null;
  /** Which stretches of the plan are old for the document; null where it is current. */
  readonly stale: StaleSegments | null;
  /** What can be said of the selected scene before it is planned; null where nothing is old, or nothing is known. */
  readonly truth: SceneTruth | null;
  /** Why the show as it stands cannot be planned; the picture is of the last one that could. */
  readonly planFailure: Failure | null;
  /** The index of a scene that the clock goes to once it is planned: one that was just made. */
  readonly wantedScene: number | null;
  /** The index of a scene whose name is being typed. */
  readonly renamedScene: number | null;
  /** The index of a scene whose hold is being typed on its clip. */
  readonly typedHold: number | null;
  /** The search for the order of scenes that flies fastest; null where none was asked for since the last edit. */
  readonly fastest: OrderSearch | null;
  /** A stretch of the show that the timeline is to show, in seconds of the plan; all of it where it is null. A new object is a new wish. */
  readonly wantedStretch: { readonly times: readonly [startS: number, endS: number] | null };
  /** What the left panel shows. */
  readonly leftPanel: 'storyboard' | 'library';
  /** Another show whose formations the library offers; null for none. */
  readonly otherShow: OtherShow | null;
  /** The library's item that a text was written with last. */
  readonly textItem: string;
  /** How often the library's search was asked for: each time it takes the focus. */
  readonly librarySearches: number;
  /** A menu that was asked for at a place of the page. */
  readonly contextMenu: ContextMenuRequest | null;
  /** Takes the answer of whether changes that are in no file may be left; null where nothing is asked. */
  readonly leaving: ((mayLeave: boolean) => void) | null;
  /** What an earlier visit had in no file, until the reader says what becomes of it. */
  readonly kept: KeptChanges | null;
  /** Whether this browser keeps the show after each change: not yet asked to, at it, done, or refused. */
  readonly keeping: 'off' | 'writing' | 'kept' | 'failed';
  /** Another tab has the same show. */
  readonly isElsewhere: boolean;
  /** The file or folder that the show is saved to, where the browser gives it. */
  readonly fileName: string | null;
  readonly canSaveFolder: boolean;
  readonly diskChange: DiskChange | null;
}

/** Before anything is open. */
export const NOTHING_OPEN: EditorState = {
  document: null,
  listed: null,
  planned: null,
  laidOut: null,
  live: null,
  tools: null,
  stale: null,
  truth: null,
  planFailure: null,
  wantedScene: null,
  renamedScene: null,
  typedHold: null,
  fastest: null,
  wantedStretch: { times: null },
  leftPanel: 'storyboard',
  otherShow: null,
  textItem: 'filled',
  librarySearches: 0,
  contextMenu: null,
  leaving: null,
  kept: null,
  keeping: 'off',
  isElsewhere: false,
  fileName: null,
  canSaveFolder: false,
  diskChange: null,
};

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
