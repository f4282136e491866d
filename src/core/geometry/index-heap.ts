/** A heap of indices with changing keys, the largest on top; equal keys go by the smaller index, for the same result everywhere. */
export class IndexHeap {
  private readonly heap: Int32Array;
  private readonly places: Int32Array;
  size: number;

  private readonly keys: Float64Array;

  /** `keys` is shared: change a key, then call `moved`. */
  constructor(keys: Float64Array) {
    this.keys = keys;
    this.size = keys.length;
    this.heap = Int32Array.from(keys, (_, index) => index);
    this.places = Int32Array.from(this.heap);
    for (let place = (this.size >> 1) - 1; place >= 0; place -= 1) this.sink(place);
  }

  /** The index with the largest key. */
  get top(): number {
    return this.heap[0]!;
  }

  /** Takes out the index with the largest key. */
  pop(): number {
    const top = this.heap[0]!;
    this.size -= 1;
    this.swap(0, this.size);
    this.sink(0);
    return top;
  }

  /** Restores the order after the key of an index fell. */
  fell(index: number): void {
    const place = this.places[index]!;
    if (place < this.size) this.sink(place);
  }

  private before(a: number, b: number): boolean {
    const keyA = this.keys[a]!;
    const keyB = this.keys[b]!;
    return keyA > keyB || (keyA === keyB && a < b);
  }

  private sink(start: number): void {
    for (let place = start; ; ) {
      const left = 2 * place + 1;
      let first = place;
      if (left < this.size && this.before(this.heap[left]!, this.heap[first]!)) first = left;
      const right = left + 1;
      if (right < this.size && this.before(this.heap[right]!, this.heap[first]!)) first = right;
      if (first === place) return;
      this.swap(place, first);
      place = first;
    }
  }

  private swap(a: number, b: number): void {
    const indexA = this.heap[a]!;
    const indexB = this.heap[b]!;
    this.heap[a] = indexB;
    this.heap[b] = indexA;
    this.places[indexB] = a;
    this.places[indexA] = b;
  }
}
