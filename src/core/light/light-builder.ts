import { withRoomFor } from '../math/arrays';
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
  /** Keys as they came, drones in turn; colours as `0xrrggbb`. */
  #droneOf: Uint32Array;
  #timesMs: Float64Array;
  #colours: Uint32Array;
  #count = 0;

  constructor(drones: number) {
    this.#keyStart = new Uint32Array(drones + 1);
    this.#last = new Int32Array(drones).fill(NONE);
    this.#lastButOne = new Int32Array(drones).fill(NONE);
    const room = 16 * drones;
    this.#droneOf = new Uint32Array(room);
    this.#timesMs = new Float64Array(room);
    this.#colours = new Uint32Array(room);
  }

  /** Adds a key, its time rounded to the grid of the hardware; a key may not come before the last one. */
  key(drone: number, timeMs: number, colour: Rgb): void {
    const last = this.#last[drone]!;
    const rounded = Math.round(timeMs / LIGHT_TICK_MS) * LIGHT_TICK_MS;
    const time = last === NONE ? Math.max(rounded, 0) : Math.max(rounded, this.#timesMs[last]!);
    const lastButOne = this.#lastButOne[drone]!;
    const packed = (colour[0] << 16) | (colour[1] << 8) | colour[2];
    const steady = lastButOne !== NONE && this.#colours[last] === packed && this.#colours[lastButOne] === packed;
    if (steady) {
      this.#timesMs[last] = time;
      return;
    }
    if (this.#count === this.#timesMs.length) this.#grow();
    const key = this.#count++;
    this.#lastButOne[drone] = last;
    this.#last[drone] = key;
    this.#keyStart[drone + 1]!++;
    this.#droneOf[key] = drone;
    this.#timesMs[key] = time;
    this.#colours[key] = packed;
  }

  /** Colour of the last key of a drone; dark when it has none. */
  last(drone: number): Rgb {
    const last = this.#last[drone]!;
    if (last === NONE) return DARK;
    const packed = this.#colours[last]!;
    return [packed >> 16, (packed >> 8) & 255, packed & 255];
  }

  /** Packs all keys, drone by drone; call it once. */
  *build(): Generator<void, LightSet> {
    const keyStart = this.#keyStart;
    for (let d = 1; d < keyStart.length; d++) keyStart[d]! += keyStart[d - 1]!;
    const next = keyStart.slice();
    const timesMs = new Float64Array(this.#count);
    const rgb = new Uint8Array(this.#count * 3);
    for (let key = 0; key < this.#count; key++) {
      if (key % KEYS_AT_ONCE === 0) yield;
      const to = next[this.#droneOf[key]!]!++;
      const packed = this.#colours[key]!;
      timesMs[to] = this.#timesMs[key]!;
      rgb[3 * to] = packed >> 16;
      rgb[3 * to + 1] = packed >> 8;
      rgb[3 * to + 2] = packed;
    }
    return { keyStart, timesMs, rgb };
  }

  #grow(): void {
    const room = 2 * this.#count + 1;
    this.#droneOf = withRoomFor(this.#droneOf, room);
    this.#timesMs = withRoomFor(this.#timesMs, room);
    this.#colours = withRoomFor(this.#colours, room);
  }
}
