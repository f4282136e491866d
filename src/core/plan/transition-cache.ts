import { haveSameValues } from '../math/arrays';
import { RecentMap } from '../recent-map';
import type { TaskContext } from '../task-context';
import type { PlanListener, TransitionPlanner } from '../transition/transition-planner';
import type { TransitionPlan, TransitionRequest } from '../transition/transition-request';

interface Kept {
  readonly request: TransitionRequest;
  readonly plan: TransitionPlan;
}

/** Transitions that are kept: those of a long show and of a few variants of it. */
const MOST_KEPT = 400;
/** The paths of one weigh a megabyte for 550 drones. */
const WEIGHTS = { bytesOf: ({ plan }: Kept) => plan.paths.controlsM.byteLength, mostBytes: 20_000_000 };

/**
 * Transitions that were planned before, by their content: an edit of one scene plans only those into and out of it
 * again, and all others are the same objects as before. Keys are short; what they find is compared in full, but for
 * names: a scene that is renamed is flown as before.
 */
export class TransitionCache {
  readonly #kept = new RecentMap<string, Kept>(MOST_KEPT, WEIGHTS);

  /** See `SegmentCache.keepAtLeast`. */
  keepAtLeast(transitions: number): void {
    this.#kept.keepAtLeast(transitions);
  }

  /** A planner that asks the cache first. The listener is called with all plans that were not known. */
  through(planTransitions: TransitionPlanner): TransitionPlanner {
    return async (requests: readonly TransitionRequest[], task: TaskContext, onPlanned?: PlanListener) => {
      const known = requests.map((request) => this.#find(request));
      const unknown = requests.filter((_, k) => !known[k]);
      const listen: PlanListener | undefined =
        onPlanned && ((plan, k) => onPlanned(plan, requests.indexOf(unknown[k]!)));
      const planned = unknown.length > 0 ? await planTransitions(unknown, task, listen) : [];
      let next = 0;
      return requests.map((request, k) => {
        const plan = known[k] ?? planned[next++]!;
        this.#kept.set(keyOf(request), { request, plan });
        return plan;
      });
    };
  }

  #find(request: TransitionRequest): TransitionPlan | null {
    const kept = this.#kept.get(keyOf(request));
    return kept && areSame(kept.request, request) ? kept.plan : null;
  }
}

/** A short key: the numbers that differ most between transitions. */
function keyOf({
  fromM,
  toM,
  fromVelocityMps,
  toVelocityMps,
  pins,
  fixedMs,
  wishedDelaysMs,
}: TransitionRequest): string {
  return [fixedMs, ...[fromM, toM, fromVelocityMps, toVelocityMps, pins, wishedDelaysMs].map(fingerprint)].join(' ');
}

/** Whether two requests ask for the same paths: all that is asked but what the transition and its scene are called. */
function areSame(p: TransitionRequest, q: TransitionRequest): boolean {
  return isSame({ ...p, name: '', scene: null }, { ...q, name: '', scene: null });
}

/** FNV-1a over the bits of the numbers (Fowler, Noll and Vo). */
function fingerprint(values: Float64Array | Int32Array | null | undefined): number {
  if (!values) return 0;
  const words = new Uint32Array(values.buffer, values.byteOffset, values.byteLength / 4);
  let hash = 0x811c9dc5;
  for (let k = 0; k < words.length; k++) hash = Math.imul(hash ^ words[k]!, 0x01000193);
  return hash >>> 0;
}

function isSame(p: unknown, q: unknown): boolean {
  if (Object.is(p, q)) return true;
  if (typeof p !== 'object' || typeof q !== 'object' || p === null || q === null) return false;
  if (ArrayBuffer.isView(p) && ArrayBuffer.isView(q)) return haveSameValues(p as Float64Array, q as Float64Array);
  const [keys, others] = [Object.keys(p), Object.keys(q)];
  if (keys.length !== others.length) return false;
  for (const key of keys) if (!isSame(p[key as keyof typeof p], q[key as keyof typeof q])) return false;
  return true;
}
