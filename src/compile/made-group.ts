import type { PlannedGroup } from '../core';
import type { ShowGroup } from '../show';
import type { MadeScene } from './make-figures';

/** A group of a show with all that was made for it. */
export interface MadeGroup {
  readonly group: ShowGroup;
  /** By scene. */
  readonly scenes: readonly MadeScene[];
  readonly planned: PlannedGroup;
}
