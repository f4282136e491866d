import { LIGHT_TICK_MS, type LightSet } from './light-set';
import { DARK, type Rgb } from './srgb';

const NONE = -1;

/** Keys that are packed in a step. */
const KEYS_AT_ONCE = 100_000;

/** Collects the keys of each drone in order of time and packs them into a `LightSet`. Colours are linear light. */
export class LightBuilder {
  readonly #keyStart: Uint32Array;
  /** The last two keys of each drone, as they came. */
  readonly #last: Int32Array;
  readonly #lastButOne: Int32Array;
  /** Keys as they came, drones in turn. */
  readonly #droneOf: number[] = [];
  readonly #timesMs: number[] = [];
  readonly #colours: Rgb[] = [];

  constructor(drones: number) {
    this.#keyStart = new Uint32Array(drones + 1);
    this.#last = new Int32Array(drones).fill(NONE);
    this.#lastButOne = new Int32Array(drones).fill(NONE);
  }

  /** Adds a key, its time rounded to the grid of the hardware; a key may not come before the last one. */
  key(drone: number, timeMs: number, colour: Rgb): void {
    const last = this.#last[drone]!;
    const rounded = Math.round(timeMs / LIGHT_TICK_MS) * LIGHT_TICK_MS;
    const time = last === NONE ? Math.max(rounded, 0) : Math.max(rounded, this.#timesMs[last]!);
    const lastButOne = this.#lastButOne[drone]!;
    const steady =
      lastButOne !== NONE && same(this.#colours[last]!, colour) && same(this.#colours[lastButOne]!, colour);
    if (steady) {
      this.#timesMs[last] = time;
      return;
    }
    this.#lastButOne[drone] = last;
    this.#last[drone] = this.#timesMs.length;
    this.#keyStart[drone + 1]!++;
    this.#droneOf.push(drone);
    this.#timesMs.push(time);
    this.#colours.push(colour);
  }

  /** Colour of the last key of a drone; dark when it has none. */
  last(drone: number): Rgb {
    return this.#colours[this.#last[drone]!] ?? DARK;
  }

  /** Packs all keys, drone by drone; call it once. */
  *build(): Generator<void, LightSet> {
    const keyStart = this.#keyStart;
    for (let d = 1; d < keyStart.length; d++) keyStart[d]! += keyStart[d - 1]!;
    const next = keyStart.slice();
    const timesMs = new Float64Array(this.#timesMs.length);
    const rgb = new Uint8Array(this.#timesMs.length * 3);
    for (let key = 0; key < this.#timesMs.length; key++) {
      if (key % KEYS_AT_ONCE === 0) yield;
      const to = next[this.#droneOf[key]!]!++;
      const colour = this.#colours[key]!;
      timesMs[to] = this.#timesMs[key]!;
      for (let channel = 0; channel < 3; channel++) rgb[3 * to + channel] = colour[channel]!;
    }
    return { keyStart, timesMs, rgb };
  }
}

function same(a: Rgb, b: Rgb): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
