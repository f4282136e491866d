import type { MotionLimits, OrderLink, OrderRequest } from '../../core';
import type { Scene } from '../../show';

/** A transition of an order: from the end of a scene to the start of another; -1 is the take-off, the count the landing. */
type Pair = readonly [from: number, to: number];

/** What of a scene says whether it can change its place. */
type OrderedNow = Pick<Scene, 'startS' | 'transition'>;

type AskLinks = (input: { readonly links: readonly OrderLink[]; readonly limits: MotionLimits }) => Promise<number[]>;

/**
 * What other orders of the scenes of one plan save, by the bounds of their transitions. A bound that was asked for is kept;
 * while one answer is awaited, of the orders asked for meanwhile only the last is looked at.
 */
export class OrderSavings {
  readonly #request: OrderRequest;
  readonly #scenes: readonly OrderedNow[];
  readonly #ask: AskLinks;
  readonly #seconds = new Map<string, number>();
  #running: Promise<unknown> = Promise.resolve();
  #asked = 0;

  constructor(request: OrderRequest, scenes: readonly OrderedNow[], ask: AskLinks) {
    this.#request = request;
    this.#scenes = scenes;
    this.#ask = ask;
  }

  /** @returns seconds; null where they cannot be told, where the order is the present one, or where another order was asked for meanwhile. */
  async of(order: readonly number[]): Promise<number | null> {
    const mine = ++this.#asked;
    if (!this.#canTell(order)) return null;
    await this.#running;
    if (mine !== this.#asked) return null;
    const [gone, come] = changedPairs(order);
    const learning = this.#learn([...gone, ...come]);
    // one that fails is told to the caller that asked, and does not stop the next
    this.#running = learning.catch(() => undefined);
    await learning;
    return this.#sum(gone) - this.#sum(come);
  }

  /** A scene with a start of its own waits for it: what is saved before it is lost. Others fly on from the one before them. */
  #canTell(order: readonly number[]): boolean {
    const first = order.findIndex((scene, k) => scene !== k);
    if (first < 0) return false;
    const [gone, come] = changedPairs(order);
    const startsOnItsOwn = this.#scenes.some(({ startS }, k) => k >= first && startS !== undefined);
    const fliesOn = [...gone, ...come].some(([, to]) => {
      const transition = this.#scenes[to]?.transition;
      return transition?.flow === 'through' || transition?.keepsPoints === true;
    });
    return !startsOnItsOwn && !fliesOn;
  }

  async #learn(pairs: readonly Pair[]): Promise<void> {
    const unknown = pairs.filter((pair) => !this.#seconds.has(pair.join()));
    if (unknown.length === 0) return;
    const links = unknown.map((pair) => linkOf(this.#request, pair));
    const found = await this.#ask({ links, limits: this.#request.limits });
    for (const [k, pair] of unknown.entries()) this.#seconds.set(pair.join(), found[k]!);
  }

  #sum(pairs: readonly Pair[]): number {
    return pairs.reduce((sum, pair) => sum + this.#seconds.get(pair.join())!, 0);
  }
}

/** The transitions that the present order has and another has not, and those that it has instead. */
function changedPairs(order: readonly number[]): [gone: Pair[], come: Pair[]] {
  const [now, then] = [pairsOf(order.map((_, k) => k)), pairsOf(order)];
  const without = (pairs: readonly Pair[], others: readonly Pair[]) => {
    const keys = new Set(others.map((pair) => pair.join()));
    return pairs.filter((pair) => !keys.has(pair.join()));
  };
  return [without(now, then), without(then, now)];
}

function pairsOf(order: readonly number[]): Pair[] {
  const stops = [-1, ...order, order.length];
  return stops.slice(1).map((to, k) => [stops[k]!, to]);
}

function linkOf({ takeoffM, landingM, scenes }: OrderRequest, [from, to]: Pair): OrderLink {
  return {
    fromM: scenes[from]?.endM ?? takeoffM,
    toM: scenes[to]?.startM ?? landingM,
    fixedS: scenes[to]?.fixedS ?? null,
  };
}
