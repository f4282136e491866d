import type { LightSet } from '../core';
import { findSpan } from './find-span';

export interface LightSampler {
  readonly count: number;
  /** Writes linear red, green and blue of every drone at a show time into `colours` (`count × 3`, 0 to 1). */
  sampleInto(colours: Float32Array, timeMs: number): void;
}

/** Numbers of a drone's span: from when until when it holds, when it starts and how long it blends. */
const TIMES = 4;

/**
 * Evaluates the light of a whole fleet at a time. The span that each drone is in is copied to where those of all drones
 * lie together: a frame reads that memory in order, and looks for keys only for drones that come to another span.
 */
export function createLightSampler(set: LightSet): LightSampler {
  const count = set.keyStart.length - 1;
  const spans = new LightSpans(set, count);
  return { count, sampleInto: (colours, timeMs) => spans.sampleInto(colours, timeMs) };
}

class LightSpans {
  readonly #set: LightSet;
  readonly #count: number;
  readonly #keyOf: Uint32Array;
  /** `drones × TIMES`, milliseconds; not a number before the first frame. */
  readonly #times: Float64Array;
  /** `drones × 6`: the colours that a span begins and ends with. */
  readonly #colours: Uint8Array;

  constructor(set: LightSet, count: number) {
    this.#set = set;
    this.#count = count;
    this.#keyOf = Uint32Array.from(set.keyStart.subarray(0, count));
    this.#times = new Float64Array(count * TIMES).fill(Number.NaN);
    this.#colours = new Uint8Array(count * 6);
  }

  sampleInto(colours: Float32Array, timeMs: number): void {
    const times = this.#times;
    const ends = this.#colours;
    for (let drone = 0; drone < this.#count; drone++) {
      const at = drone * TIMES;
      if (!(times[at]! <= timeMs && timeMs < times[at + 1]!)) this.#enter(drone, timeMs);
      const lengthMs = times[at + 3]!;
      const share = lengthMs > 0 ? (timeMs - times[at + 2]!) / lengthMs : 0;
      for (let channel = 0; channel < 3; channel++) {
        const a = ends[drone * 6 + channel]!;
        const b = ends[drone * 6 + 3 + channel]!;
        colours[drone * 3 + channel] = (a + (b - a) * share) / 255;
      }
    }
  }

  /** Copies the span that a drone is in at a time: dark before its first key, and its last colour after the last. */
  #enter(drone: number, timeMs: number): void {
    const { keyStart, timesMs, rgb } = this.#set;
    const [first, end] = [keyStart[drone]!, keyStart[drone + 1]!];
    if (first === end || timeMs < timesMs[first]!) {
      this.#setTimes(drone, Number.NEGATIVE_INFINITY, first < end ? timesMs[first]! : Number.POSITIVE_INFINITY, 0, 0);
      this.#colours.fill(0, drone * 6, drone * 6 + 6);
      return;
    }
    const key = findSpan(timesMs, 0, first, end, timeMs, this.#keyOf[drone]!);
    this.#keyOf[drone] = key;
    const next = key + 1 < end ? key + 1 : key;
    const startMs = timesMs[key]!;
    const untilMs = next > key ? timesMs[next]! : Number.POSITIVE_INFINITY;
    this.#setTimes(drone, startMs, untilMs, startMs, timesMs[next]! - startMs);
    for (let channel = 0; channel < 3; channel++) {
      this.#colours[drone * 6 + channel] = rgb[key * 3 + channel]!;
      this.#colours[drone * 6 + 3 + channel] = rgb[next * 3 + channel]!;
    }
  }

  #setTimes(drone: number, fromMs: number, untilMs: number, startMs: number, lengthMs: number): void {
    const at = drone * TIMES;
    this.#times[at] = fromMs;
    this.#times[at + 1] = untilMs;
    this.#times[at + 2] = startMs;
    this.#times[at + 3] = lengthMs;
  }
}
