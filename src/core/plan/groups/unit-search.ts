import { runSteps, type TaskContext } from '../../task-context';
import type { FlightPlan } from '../plan-flight';
import type { FlightUnit } from './flight-units';
import type { Hindrance, Refusal } from './group-meeting';
import type { GroupPair } from './group-pair';
import { firstMeeting, type Passage } from './group-proof';

/** A wait for other groups is a multiple of this, and at most that long. */
export const WAIT_STEP_MS = 500;
const LONGEST_WAIT_MS = 120_000;

/** The search for the delay of one unit of a group's flight; what was proved of a start is remembered. */
export class UnitSearch {
  readonly #plan: FlightPlan;
  readonly #unit: FlightUnit;
  readonly #pairs: readonly GroupPair[];
  readonly #task: TaskContext;
  /** By the instant of the show's clock at which the unit starts. */
  readonly #ofUnit = new Map<number, Hindrance | null>();
  /** By the stretch of the wait. */
  readonly #ofWait = new Map<string, Hindrance | null>();

  constructor(plan: FlightPlan, unit: FlightUnit, pairs: readonly GroupPair[], task: TaskContext) {
    this.#plan = plan;
    this.#unit = unit;
    this.#pairs = pairs;
    this.#task = task;
  }

  /**
   * The least delay, or why there is none; null when no wait may be so long.
   * @param fromMs when the unit before ends. @param askedMs how long the show asks to wait before any delay.
   * @param leastMs delays below are not wanted.
   */
  async find(fromMs: number, askedMs: number, leastMs: number): Promise<number | Refusal | null> {
    const soonestMs = fromMs + askedMs;
    let stop = await this.#hindranceOfWait(fromMs, soonestMs);
    let lasting: Hindrance | null = null;
    let lastMs = soonestMs;
    for (let delayMs = 0; delayMs <= LONGEST_WAIT_MS && !stop; delayMs += WAIT_STEP_MS) {
      if (delayMs >= leastMs) {
        lastMs = soonestMs + delayMs;
        lasting = await this.#hindranceOfUnit(lastMs);
        if (!lasting) return delayMs;
      }
      stop = await this.#hindranceOfWait(soonestMs + delayMs, soonestMs + delayMs + WAIT_STEP_MS);
    }
    const hindrance = (lasting && (await this.#hindranceOfHolds(lastMs))) ?? lasting ?? stop;
    return hindrance && { hindrance, stop };
  }

  /** What meets a hold of the unit: a better reason than what is met on the way there. */
  async #hindranceOfHolds(unitMs: number): Promise<Hindrance | null> {
    const { startMs, firstScene, endScene } = this.#unit;
    for (const hold of this.#plan.scenes.slice(firstScene, endScene)) {
      const fromMs = unitMs + hold.startMs - startMs;
      const toMs = unitMs + hold.endMs - startMs;
      const hindrance = await this.#hindranceIn(() => ({ fromMs, toMs, ownMs: hold.startMs, waits: false }));
      if (hindrance) return hindrance;
    }
    return null;
  }

  async #hindranceOfWait(fromMs: number, toMs: number): Promise<Hindrance | null> {
    const key = `${fromMs} ${toMs}`;
    const known = this.#ofWait.get(key);
    if (known !== undefined) return known;
    const found = await this.#hindranceIn(() => ({ fromMs, toMs, ownMs: this.#unit.startMs, waits: true }));
    this.#ofWait.set(key, found);
    return found;
  }

  async #hindranceOfUnit(fromMs: number): Promise<Hindrance | null> {
    const known = this.#ofUnit.get(fromMs);
    if (known !== undefined) return known;
    const found = await this.#judgeUnit(fromMs);
    this.#ofUnit.set(fromMs, found);
    return found;
  }

  /** What meets the unit when it starts at an instant, and then the drones on their pads after landing. */
  async #judgeUnit(fromMs: number): Promise<Hindrance | null> {
    const { startMs, endMs } = this.#unit;
    const toMs = fromMs + endMs - startMs;
    const flying = await this.#hindranceIn(() => ({ fromMs, toMs, ownMs: startMs, waits: false }));
    if (flying || endMs < this.#plan.landing.endMs) return flying;
    return this.#hindranceIn(({ first }) => ({ fromMs: toMs, toMs: first.endMs, ownMs: endMs, waits: true }));
  }

  async #hindranceIn(passageFor: (pair: GroupPair) => Passage): Promise<Hindrance | null> {
    for (const pair of this.#pairs) {
      const passage = passageFor(pair);
      const meeting = await runSteps(firstMeeting(pair, passage), this.#task);
      if (meeting) return { pair, passage, meeting };
    }
    return null;
  }
}
