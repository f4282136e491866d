import {
  Cancelled,
  type PlanListener,
  planTransition,
  type TaskContext,
  type TransitionPlan,
  type TransitionRequest,
} from '../core';
import { WorkerCrashed } from './failure';
import type { Jobs } from './jobs';
import type { TransitionTasks } from './tasks';
import { yieldToMessages } from './yield-to-messages';

/** How often a caller that has nothing left to plan asks whether it was cancelled. */
const LISTEN_EVERY_MS = 25;

/**
 * Transitions to plan, taken one by one from the first on by helpers and by the caller.
 *
 * A transition that fails takes those after it along, but not those before it, of which one may fail as well: the error
 * that is thrown is always that of the first transition that cannot be planned, whichever was faster. One whose helper
 * died is planned by the caller, and whatever comes of that is its answer; the helper is asked for no more of this
 * queue.
 */
export class TransitionQueue {
  readonly #requests: readonly TransitionRequest[];
  readonly #task: TaskContext;
  readonly #onPlanned: PlanListener | null;
  readonly #plans: TransitionPlan[];
  /** Of the transitions that helpers are planning. */
  readonly #stops = new Map<number, AbortController>();
  /** Transitions whose helpers died. */
  readonly #left: number[] = [];
  /** Plans that the listener was not called with. */
  readonly #untold: number[] = [];
  #next = 0;
  #done = 0;
  #helping = 0;
  #failure: { readonly index: number; readonly error: unknown } | null = null;
  #wake = () => {};

  constructor(requests: readonly TransitionRequest[], task: TaskContext, onPlanned: PlanListener | null = null) {
    this.#requests = requests;
    this.#task = task;
    this.#onPlanned = onPlanned;
    this.#plans = new Array(requests.length);
  }

  /**
   * Plans all transitions; call it once. Throws what the first failing one threw, what the listener threw, or
   * `Cancelled`.
   */
  async planWith(helpers: readonly Jobs<TransitionTasks>[]): Promise<readonly TransitionPlan[]> {
    this.#report();
    // Helpers first: they start while the caller plans.
    for (const helper of helpers) void this.#employ(helper);
    try {
      await this.#work();
    } finally {
      this.#next = this.#requests.length;
      this.#stopAfter(-1);
    }
    if (this.#failure) throw this.#failure.error;
    return this.#plans;
  }

  /** The caller's own share, until nothing is left; when nothing is left to begin it reports plans. */
  async #work(): Promise<void> {
    for (;;) {
      await yieldToMessages(); // a helper that has answered gets its next transition before the caller takes one
      const index = this.#left.pop() ?? this.#take();
      if (index !== null) await this.#planHere(index);
      else if (this.#untold.length > 0) await this.#tell(this.#untold.shift()!);
      else if (this.#helping > 0) await this.#waitForHelpers();
      else return;
    }
  }

  async #planHere(index: number): Promise<void> {
    const context: TaskContext = {
      progress: () => {},
      checkpoint: async () => {
        await this.#task.checkpoint();
        if (this.#isPointless(index)) throw new Cancelled();
      },
    };
    try {
      this.#finish(index, await planTransition(this.#requests[index]!, context));
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#fail(index, error);
      else if (!this.#isPointless(index)) throw error;
    }
  }

  async #tell(index: number): Promise<void> {
    if (this.#failure === null) await this.#onPlanned?.(this.#plans[index]!, index);
  }

  async #waitForHelpers(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LISTEN_EVERY_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    await this.#task.checkpoint();
  }

  /** Gives a helper one transition after another. */
  async #employ(helper: Jobs<TransitionTasks>): Promise<void> {
    this.#helping++;
    let index = this.#take();
    while (index !== null) {
      const lives = await this.#ask(helper, index);
      index = lives ? this.#take() : null;
      this.#wake();
    }
    this.#helping--;
  }

  /** False when the helper died. */
  async #ask(helper: Jobs<TransitionTasks>, index: number): Promise<boolean> {
    const stop = new AbortController();
    this.#stops.set(index, stop);
    try {
      this.#finish(index, await helper.run('move', this.#requests[index]!, { signal: stop.signal }));
    } catch (error) {
      if (error instanceof WorkerCrashed) {
        this.#left.push(index);
        return false;
      }
      this.#fail(index, error);
    } finally {
      this.#stops.delete(index);
    }
    return true;
  }

  #take(): number | null {
    return this.#failure === null && this.#next < this.#requests.length ? this.#next++ : null;
  }

  #finish(index: number, plan: TransitionPlan): void {
    this.#plans[index] = plan;
    this.#untold.push(index);
    this.#done++;
    this.#report();
  }

  #fail(index: number, error: unknown): void {
    if (this.#isPointless(index)) return;
    this.#failure = { index, error };
    this.#stopAfter(index);
  }

  /** Whether a transition before it has failed. */
  #isPointless(index: number): boolean {
    return this.#failure !== null && index > this.#failure.index;
  }

  #stopAfter(index: number): void {
    for (const [running, stop] of this.#stops) if (running > index) stop.abort();
  }

  #report(): void {
    this.#task.progress({ stage: 'transitions', done: this.#done, total: this.#requests.length });
  }
}
