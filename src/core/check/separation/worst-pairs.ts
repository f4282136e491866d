/** Two drones, the lower number first, at an instant of their approach. */
export interface Approach {
  readonly m: number;
  readonly timeMs: number;
  readonly i: number;
  readonly j: number;
}

/** So many of the worst pairs are reported; beyond them, memory and time stay bounded whatever flies. */
export const PAIRS_KEPT = 2000;

/** The pairs that come too near, each at its worst; of very many only the nearest are kept. */
export class WorstPairs {
  /** Pairs nearer than this are kept; it sinks to the last of the worst once there are more than enough. */
  limitM: number;
  readonly #drones: number;
  readonly #approaches = new Map<number, Approach>();

  constructor(drones: number, limitM: number) {
    this.#drones = drones;
    this.limitM = limitM;
  }

  nearestFirst(): Approach[] {
    return [...this.#approaches.values()].sort(byNearness).slice(0, PAIRS_KEPT);
  }

  add(approach: Approach): void {
    if (approach.m >= this.limitM) return;
    const key = this.#keyOf(approach);
    const known = this.#approaches.get(key);
    if (known && known.m <= approach.m) return;
    this.#approaches.set(key, approach);
    if (this.#approaches.size < 2 * PAIRS_KEPT) return;
    const kept = this.nearestFirst();
    this.limitM = kept[PAIRS_KEPT - 1]!.m;
    this.#approaches.clear();
    for (const one of kept) this.#approaches.set(this.#keyOf(one), one);
  }

  #keyOf({ i, j }: Approach): number {
    return i * this.#drones + j;
  }
}

function byNearness(p: Approach, q: Approach): number {
  return p.m - q.m || p.timeMs - q.timeMs || p.i - q.i || p.j - q.j;
}
