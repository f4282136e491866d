import type { DocumentPath } from './file/document-path';
import type { Show } from './schema';

/** Name of the group that the show's own storyboard is of. */
export const MAIN_GROUP = 'main';

/** A group of drones with its storyboard: drones `firstDrone` and the `count - 1` after it. */
export interface ShowGroup {
  readonly name: string;
  readonly firstDrone: number;
  readonly count: number;
  readonly storyboard: Show['storyboard'];
  /** Where the storyboard stands in the file. */
  readonly path: DocumentPath;
}

/** All groups of a show, the main one first. Further groups have the last pads of the fleet, in the order of the file. */
export function groupsOf({ fleet, storyboard, groups }: Show): ShowGroup[] {
  const others = groups.reduce((sum, { count }) => sum + count, 0);
  let firstDrone = fleet.count - others;
  const main = { name: MAIN_GROUP, firstDrone: 0, count: firstDrone, storyboard, path: ['storyboard'] };
  const further = groups.map((group, k) => {
    const path = ['groups', k, 'storyboard'];
    const placed = { name: group.name, firstDrone, count: group.count, storyboard: group.storyboard, path };
    firstDrone += group.count;
    return placed;
  });
  return [main, ...further];
}
