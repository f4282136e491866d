/** A growing list of pairs of drones, `i, j, i, j, ...` with `i < j`. */
export class PairList {
  #pairs = new Int32Array(1024);
  #length = 0;

  push(p: number, q: number): void {
    if (this.#length === this.#pairs.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#length++] = p < q ? p : q;
    this.#pairs[this.#length++] = p < q ? q : p;
  }

  toArray(): Int32Array {
    return this.#pairs.slice(0, this.#length);
  }
}
