import { RecentMap } from '../core';

/** Files of which a reading is kept: those of the scene that a hand is at. A model of 500,000 triangles takes 100 MB. */
const MOST_FILES = 3;

interface Kept<Reading> {
  readonly key: string;
  readonly reading: Reading;
}

/**
 * What was read of the files that were laid out last, so that another size or count does not read them again. A file is
 * known by identity, for it is never changed; of each the reading for the last key is kept. A reading must not be changed.
 */
export class KeptReadings<Reading> {
  readonly #kept = new RecentMap<Uint8Array, Kept<Reading>>(MOST_FILES);

  /** The reading of a file. @param key what else it depends on. @param read makes it where it is not kept. */
  *of(bytes: Uint8Array, key: string, read: () => Generator<void, Reading>): Generator<void, Reading> {
    const kept = this.#kept.get(bytes);
    const reading = kept?.key === key ? kept.reading : yield* read();
    this.#kept.set(bytes, { key, reading });
    return reading;
  }
}
