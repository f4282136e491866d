import type { LightSet } from '../../core';

/** The colour of one drone over time, asked at times that do not decrease. */
export class LightCursor {
  readonly #lights: LightSet;
  readonly #end: number;
  /** The first key that is later than the time last asked for. */
  #next: number;
  readonly #first: number;

  constructor(lights: LightSet, drone: number) {
    this.#lights = lights;
    this.#first = lights.keyStart[drone]!;
    this.#end = lights.keyStart[drone + 1]!;
    this.#next = this.#first;
  }

  /** Linear light at a time, in whole levels, into `out[0..2]`; dark before the first key. */
  colourInto(timeMs: number, out: Uint8Array): void {
    const { timesMs, rgb } = this.#lights;
    while (this.#next < this.#end && timesMs[this.#next]! <= timeMs) this.#next++;
    if (this.#next === this.#first) {
      out.fill(0);
      return;
    }
    const from = this.#next - 1;
    const to = Math.min(this.#next, this.#end - 1);
    const share = to === from ? 0 : (timeMs - timesMs[from]!) / (timesMs[to]! - timesMs[from]!);
    for (let channel = 0; channel < 3; channel++) {
      const level = rgb[from * 3 + channel]!;
      out[channel] = Math.round(level + (rgb[to * 3 + channel]! - level) * share);
    }
  }
}
