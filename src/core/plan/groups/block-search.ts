import { runSteps, type TaskContext } from '../../task-context';
import type { FlightPlan } from '../plan-flight';
import type { GroupConflict, Refusal } from './group-conflict';
import type { GroupPair } from './group-pair';
import { firstOverlap, type ScheduleInterval } from './group-proof';
import type { ScheduleBlock } from './schedule-blocks';

/** A wait for other groups is a multiple of this, and at most that long. */
export const WAIT_STEP_MS = 500;
const LONGEST_WAIT_MS = 120_000;

/** The search for the delay of one block of a group's flight; what was proved of a start is remembered. */
export class BlockSearch {
  readonly #plan: FlightPlan;
  readonly #block: ScheduleBlock;
  readonly #pairs: readonly GroupPair[];
  readonly #task: TaskContext;
  /** By the instant of the show's clock at which the block starts. */
  readonly #ofBlock = new Map<number, GroupConflict | null>();
  /** By the stretch of the wait. */
  readonly #ofWait = new Map<string, GroupConflict | null>();

  constructor(plan: FlightPlan, block: ScheduleBlock, pairs: readonly GroupPair[], task: TaskContext) {
    this.#plan = plan;
    this.#block = block;
    this.#pairs = pairs;
    this.#task = task;
  }

  /**
   * The least delay, or why there is none; null when no wait may be so long.
   * @param fromMs when the block before ends. @param askedMs how long the show asks to wait before any delay.
   * @param leastMs delays below are not wanted.
   */
  async find(fromMs: number, askedMs: number, leastMs: number): Promise<number | Refusal | null> {
    const soonestMs = fromMs + askedMs;
    let stop = await this.#conflictOfWait(fromMs, soonestMs);
    let lasting: GroupConflict | null = null;
    let lastMs = soonestMs;
    for (let delayMs = 0; delayMs <= LONGEST_WAIT_MS && !stop; delayMs += WAIT_STEP_MS) {
      if (delayMs >= leastMs) {
        lastMs = soonestMs + delayMs;
        lasting = await this.#conflictOfBlock(lastMs);
        if (!lasting) return delayMs;
      }
      stop = await this.#conflictOfWait(soonestMs + delayMs, soonestMs + delayMs + WAIT_STEP_MS);
    }
    const conflict = (lasting && (await this.#conflictOfHolds(lastMs))) ?? lasting ?? stop;
    return conflict && { conflict, stop };
  }

  /** What conflicts with a hold of the block: a better reason than a conflict on the way there. */
  async #conflictOfHolds(unitMs: number): Promise<GroupConflict | null> {
    const { startMs, firstScene, endScene } = this.#block;
    for (const hold of this.#plan.scenes.slice(firstScene, endScene)) {
      const fromMs = unitMs + hold.startMs - startMs;
      const toMs = unitMs + hold.endMs - startMs;
      const conflict = await this.#conflictIn(() => ({ fromMs, toMs, ownMs: hold.startMs, waits: false }));
      if (conflict) return conflict;
    }
    return null;
  }

  async #conflictOfWait(fromMs: number, toMs: number): Promise<GroupConflict | null> {
    const key = `${fromMs} ${toMs}`;
    const known = this.#ofWait.get(key);
    if (known !== undefined) return known;
    const found = await this.#conflictIn(() => ({ fromMs, toMs, ownMs: this.#block.startMs, waits: true }));
    this.#ofWait.set(key, found);
    return found;
  }

  async #conflictOfBlock(fromMs: number): Promise<GroupConflict | null> {
    const known = this.#ofBlock.get(fromMs);
    if (known !== undefined) return known;
    const found = await this.#judgeBlock(fromMs);
    this.#ofBlock.set(fromMs, found);
    return found;
  }

  /** What conflicts with the block when it starts at an instant, and then the drones on their pads after landing. */
  async #judgeBlock(fromMs: number): Promise<GroupConflict | null> {
    const { startMs, endMs } = this.#block;
    const toMs = fromMs + endMs - startMs;
    const flying = await this.#conflictIn(() => ({ fromMs, toMs, ownMs: startMs, waits: false }));
    if (flying || endMs < this.#plan.landing.endMs) return flying;
    return this.#conflictIn(({ first }) => ({ fromMs: toMs, toMs: first.endMs, ownMs: endMs, waits: true }));
  }

  async #conflictIn(intervalFor: (pair: GroupPair) => ScheduleInterval): Promise<GroupConflict | null> {
    for (const pair of this.#pairs) {
      const interval = intervalFor(pair);
      const overlap = await runSteps(firstOverlap(pair, interval), this.#task);
      if (overlap) return { pair, interval, overlap };
    }
    return null;
  }
}
