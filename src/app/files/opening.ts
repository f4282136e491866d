import type { ShowFiles } from '../../jobs';
import type { EntryWithAssets, FileTarget, KeptShow } from '../../platform/browser/files';

/** Where a show that is opened comes from. */
export type Origin =
  | { readonly kind: 'listed'; readonly id: string }
  /** A file, a folder or a drop; where it can be saved again, if the browser says. */
  | { readonly kind: 'file'; readonly target: FileTarget | null }
  /** What this browser kept, with its history. */
  | { readonly kind: 'kept'; readonly head: KeptShow; readonly entries: readonly EntryWithAssets[] }
  /** Made a moment ago; in no file. */
  | { readonly kind: 'new' };

/** What a show is planned as: the one that is open, or another, that comes from somewhere. */
export type Opening = 'same' | Origin;

/** A show to open, and where it comes from. */
export interface ShowToOpen {
  readonly show: ShowFiles;
  readonly origin: Origin;
}
