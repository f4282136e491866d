/** Bytes that grow. Numbers are varints: seven bits a byte, the lowest first, the eighth says that more follow. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number from 0 on, below 2^53. */
  unsigned(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#byte(rest);
  }

  /** A whole number of either sign, those near zero short (zigzag). */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Bytes after their length. */
  block(bytes: Uint8Array): void {
    this.unsigned(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}
