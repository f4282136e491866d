import type { PlannedGroup } from '../core';
import type { ShowGroup } from '../show';
import type { MadeFormations } from './make-formations';

/** A group of a show with all that was made for it. */
export interface MadeGroup {
  readonly group: ShowGroup;
  readonly formations: MadeFormations;
  readonly planned: PlannedGroup;
}
