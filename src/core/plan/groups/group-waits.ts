import type { TaskContext } from '../../task-context';
import type { FlightPlan } from '../plan-flight';
import { BlockSearch, WAIT_STEP_MS } from './block-search';
import { type Refusal, refuseConflict } from './group-conflict';
import type { GroupPair } from './group-pair';
import type { ScheduleBlock } from './schedule-blocks';

/** The waits before a block: what the show asks for, and what other groups make necessary beyond it. */
export interface BlockWait {
  readonly askedMs: number;
  readonly delayMs: number;
}

/** How often a block is set anew, later, because one after it found no time: then the first refusal stands. */
const MOST_RETURNS = 1000;

/**
 * Sets the blocks of a group's flight on the clock of the show, one after the other: each starts no earlier than its
 * scenes are asked for, and then waits by the least step for which the wait, the block itself, and after landing the
 * pads, are proved to keep clear of all groups that go first. Where a block cannot start, and another drone comes
 * through where it waits, the one before it is set later.
 *
 * @param plan the group's flight without waits. @param pairs the group as the second with each that goes first.
 * @param startsMs for each scene the instant before which it may not start; null where it may at any time.
 * @throws InputError for a block that no wait keeps clear.
 */
export async function findWaits(
  plan: FlightPlan,
  blocks: readonly ScheduleBlock[],
  pairs: readonly GroupPair[],
  startsMs: readonly (number | null)[],
  task: TaskContext,
): Promise<BlockWait[]> {
  const searches = blocks.map((block) => new BlockSearch(plan, block, pairs, task));
  const set: BlockWait[] = [];
  let refusal: Refusal | null = null;
  let leastMs = 0;
  for (let returns = 0; set.length < blocks.length; ) {
    const block = blocks[set.length]!;
    const shiftMs = set.reduce((sum, { askedMs, delayMs }) => sum + askedMs + delayMs, 0);
    const askedMs = askedWaitMs(plan, block, shiftMs, startsMs);
    const found = await searches[set.length]!.find(block.startMs + shiftMs, askedMs, leastMs);
    leastMs = 0;
    if (typeof found === 'number') {
      set.push({ askedMs, delayMs: found });
      continue;
    }
    refusal ??= found;
    const before = found?.stop && returns++ < MOST_RETURNS ? set.pop() : undefined;
    if (!before) throw refuseConflict(refusal!);
    leastMs = before.delayMs + WAIT_STEP_MS;
  }
  return set;
}

/** The least wait before a block with which none of its scenes starts too early. */
function askedWaitMs(
  { scenes }: FlightPlan,
  { firstScene, endScene }: ScheduleBlock,
  shiftMs: number,
  startsMs: readonly (number | null)[],
): number {
  let askedMs = 0;
  for (let k = firstScene; k < endScene; k++) {
    askedMs = Math.max(askedMs, (startsMs[k] ?? 0) - scenes[k]!.startMs - shiftMs);
  }
  return askedMs;
}
