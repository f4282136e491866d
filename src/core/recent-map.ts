/** What entries weigh, and how much of them is kept. */
export interface Weights<Value> {
  bytesOf(value: Value): number;
  /** Beyond it the oldest go: see `keepAtLeast`. */
  readonly mostBytes: number;
}

/** A map that keeps the entries that were set last, and forgets those before them. */
export class RecentMap<Key, Value> {
  readonly #most: number;
  readonly #weights: Weights<Value> | null;
  /** In the order in which keys were set. */
  readonly #entries = new Map<Key, Value>();
  #bytes = 0;
  #least = 1;

  /** @param most entries that are kept. */
  constructor(most: number, weights: Weights<Value> | null = null) {
    this.#most = most;
    this.#weights = weights;
  }

  /** Whatever they weigh, so many entries are kept from now on: those that are in use. */
  keepAtLeast(entries: number): void {
    this.#least = Math.max(1, entries);
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.#delete(key);
    this.#entries.set(key, value);
    this.#bytes += this.#weights?.bytesOf(value) ?? 0;
    while (this.#isTooMuch()) this.#delete(this.#entries.keys().next().value!);
  }

  #isTooMuch(): boolean {
    const { size } = this.#entries;
    if (size > this.#most) return true;
    return this.#weights !== null && size > this.#least && this.#bytes > this.#weights.mostBytes;
  }

  #delete(key: Key): void {
    const value = this.#entries.get(key);
    if (value === undefined) return;
    this.#bytes -= this.#weights?.bytesOf(value) ?? 0;
    this.#entries.delete(key);
  }
}
