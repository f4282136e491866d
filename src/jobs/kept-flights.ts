import type { FlightShow } from '../core';
import type { Show } from '../show';

/** A flight that was planned, and what of: its hash is taken when it is written. */
export interface KeptFlight {
  readonly flight: FlightShow;
  readonly show: Show;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** Bytes of joined flights that are kept besides the last one: one of 550 drones. */
const MOST_BYTES = 25_000_000;

/** The flights that a worker planned last, joined, to be written: by the revision of the show as the page counts them. */
export class KeptFlights {
  readonly #mostBytes: number;
  readonly #kept = new Map<number, KeptFlight>();

  /** @param mostBytes of those that are kept besides the last. */
  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** @returns a flight that was forgotten for it, the latest of several; null where all are kept. */
  keep(revision: number, kept: KeptFlight): FlightShow | null {
    let forgotten = this.#kept.get(revision)?.flight ?? null;
    this.#kept.delete(revision);
    this.#kept.set(revision, kept);
    let bytes = -bytesOf(kept);
    for (const one of this.#kept.values()) bytes += bytesOf(one);
    for (const [oldest, one] of this.#kept) {
      if (bytes <= this.#mostBytes || oldest === revision) break;
      bytes -= bytesOf(one);
      this.#kept.delete(oldest);
      forgotten = one.flight;
    }
    return forgotten;
  }

  find(revision: number): KeptFlight | null {
    return this.#kept.get(revision) ?? null;
  }
}

function bytesOf({ flight: { trajectories, lights } }: KeptFlight): number {
  const { startsMs, endsMs, controlsM } = trajectories;
  return [startsMs, endsMs, controlsM, lights.timesMs, lights.rgb].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
