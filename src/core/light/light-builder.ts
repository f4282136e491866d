import { emptyLists } from '../math/arrays';
import { LIGHT_TICK_MS, type LightSet } from './light-set';
import type { Rgb } from './srgb';

/** Collects the keys of each drone in order of time and packs them into a `LightSet`. Colours are linear light. */
export class LightBuilder {
  readonly #times: number[][];
  readonly #colours: Rgb[][];

  constructor(drones: number) {
    this.#times = emptyLists(drones);
    this.#colours = emptyLists(drones);
  }

  /** Adds a key, its time rounded to the grid of the hardware; a key may not come before the last one. */
  key(drone: number, timeMs: number, colour: Rgb): void {
    const times = this.#times[drone]!;
    const colours = this.#colours[drone]!;
    const rounded = Math.round(timeMs / LIGHT_TICK_MS) * LIGHT_TICK_MS;
    const time = Math.max(rounded, times[times.length - 1] ?? 0);
    const count = times.length;
    const steady = count >= 2 && same(colours[count - 1]!, colour) && same(colours[count - 2]!, colour);
    if (steady) {
      times[count - 1] = time;
    } else {
      times.push(time);
      colours.push(colour);
    }
  }

  /** Colour of the last key of a drone; dark when it has none. */
  last(drone: number): Rgb {
    const colours = this.#colours[drone]!;
    return colours[colours.length - 1] ?? [0, 0, 0];
  }

  build(): LightSet {
    const drones = this.#times.length;
    const keyStart = new Uint32Array(drones + 1);
    for (let d = 0; d < drones; d++) keyStart[d + 1] = keyStart[d]! + this.#times[d]!.length;
    const timesMs = new Float64Array(keyStart[drones]!);
    const rgb = new Uint8Array(keyStart[drones]! * 3);
    let key = 0;
    for (let d = 0; d < drones; d++) {
      timesMs.set(this.#times[d]!, key);
      for (const colour of this.#colours[d]!) {
        for (let channel = 0; channel < 3; channel++) rgb[3 * key + channel] = colour[channel]!;
        key++;
      }
    }
    return { keyStart, timesMs, rgb };
  }
}

function same(a: Rgb, b: Rgb): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
