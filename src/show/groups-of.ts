import type { DocumentPath } from './file/document-path';
import type { Show, Storyboard } from './schema';

/** A group of drones with its storyboard: drones `firstDrone` and the `count - 1` after it. */
export interface ShowGroup {
  /** Id and name of its storyboard. */
  readonly id: string;
  readonly name: string;
  readonly firstDrone: number;
  readonly count: number;
  readonly storyboard: Storyboard;
  /** Where the storyboard stands in the file. */
  readonly path: DocumentPath;
}

/** The storyboard of all drones that no other has. */
export function mainStoryboard({ storyboards }: Pick<Show, 'storyboards'>): Storyboard {
  return storyboards[0]!;
}

/**
 * The groups of drones of a show, one a storyboard. The first has all drones that the others leave; these have the last
 * pads of the fleet, in the order of the file.
 */
export function groupsOf({ fleet, storyboards }: Show): ShowGroup[] {
  const counts = storyboards.map(({ drones }, k) => (k === 0 ? 0 : (drones ?? 0)));
  counts[0] = fleet.count - counts.reduce((sum, count) => sum + count, 0);
  let firstDrone = 0;
  return storyboards.map((storyboard, k) => {
    const count = counts[k]!;
    const group = {
      id: storyboard.id,
      name: storyboard.name,
      firstDrone,
      count,
      storyboard,
      path: ['storyboards', k],
    };
    firstDrone += count;
    return group;
  });
}
