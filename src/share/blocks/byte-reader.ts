/** Longest varint of a number below 2^53. */
const LONGEST = 8;

/** Reads what a `ByteWriter` wrote; whatever is wrong ends in the error that it was given. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #damaged: () => Error;
  #at = 0;

  constructor(bytes: Uint8Array, damaged: () => Error) {
    this.#bytes = bytes;
    this.#damaged = damaged;
  }

  /** @param most the largest value that makes sense. */
  unsigned(most: number): number {
    let value = 0;
    let factor = 1;
    for (let k = 0; k < LONGEST; k++) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw this.#damaged();
      value += (byte % 128) * factor;
      if (byte < 128) return value <= most ? value : this.#fail();
      factor *= 128;
    }
    throw this.#damaged();
  }

  /** @param most the largest value of either sign that makes sense. */
  signed(most: number): number {
    const value = this.unsigned(2 * most);
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  block(): Uint8Array {
    const length = this.unsigned(this.#bytes.length - this.#at);
    if (this.#at + length > this.#bytes.length) throw this.#damaged();
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A reader of the next block. */
  inner(): ByteReader {
    return new ByteReader(this.block(), this.#damaged);
  }

  /** How many bytes are left. */
  left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Says that all was read. */
  end(): void {
    if (this.left() !== 0) throw this.#damaged();
  }

  #fail(): never {
    throw this.#damaged();
  }
}
