import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session, SessionState } from '../document';
import type { Fix, FixTarget } from '../fixes';
import type { FrameTicker, PlaybackClock } from '../playback';
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
  /** Saves the open show, with the fixes that were made, as a file that can be opened again. */
  saveShow(): void;
  cancelWork(): void;
  /** Looks for changes that mend something in the open show, or in the one that could not be planned. */
  findFixes(target: FixTarget): void;
  applyFix(fix: Fix): void;
  /** Goes back to the show before the fix that was made last. */
  undoFix(): void;
  exportAs(format: ExportFormat, allowViolations?: boolean): void;
  setLanguage(language: Language): void;
}

export interface Studio {
  readonly session: Session;
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
