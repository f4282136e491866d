/** A map that keeps the entries that were set last, and forgets those before them. */
export class RecentMap<Key, Value> {
  readonly #most: number;
  /** In the order in which keys were set. */
  readonly #entries = new Map<Key, Value>();

  /** @param most entries that are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value!);
  }
}
