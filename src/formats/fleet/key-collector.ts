import type { LightSet } from '../../core';

/** A colour in linear light, 0 to 255 a channel. */
export type LinearRgb = readonly [number, number, number];

/** Collects light keys drone after drone into a `LightSet`; of a run of equal colours only the two ends are kept. */
export class KeyCollector {
  readonly #times: number[] = [];
  readonly #rgb: number[] = [];
  readonly #keyStart: number[] = [0];

  /** Adds a key at a time that is not before the last one of this drone. */
  add(timeMs: number, [red, green, blue]: LinearRgb): void {
    const packed = (red << 16) | (green << 8) | blue;
    const last = this.#times.length - 1;
    if (this.#isColour(last, packed) && (this.#times[last] === timeMs || this.#isColour(last - 1, packed))) {
      this.#times[last] = timeMs;
      return;
    }
    this.#times.push(timeMs);
    this.#rgb.push(packed);
  }

  endDrone(): void {
    this.#keyStart.push(this.#times.length);
  }

  /** Keys collected so far, for readers that bound what a file may unfold to. */
  get keys(): number {
    return this.#times.length;
  }

  build(): LightSet {
    const rgb = new Uint8Array(this.#rgb.length * 3);
    this.#rgb.forEach((packed, k) => {
      rgb.set([packed >> 16, (packed >> 8) & 0xff, packed & 0xff], k * 3);
    });
    return { keyStart: Uint32Array.from(this.#keyStart), timesMs: Float64Array.from(this.#times), rgb };
  }

  /** Whether a key is of the present drone and has this colour. */
  #isColour(key: number, packed: number): boolean {
    return key >= this.#keyStart.at(-1)! && this.#rgb[key] === packed;
  }
}
