import { RecentMap } from '../core';
import { BlobsUnknown } from './blob-ledger';
import type { SentFiles, SentShow, ShowFiles } from './tasks';

/** Blobs that a worker keeps: the files of a few shows, and all that were tried in one. */
const MOST_KEPT = 500;

/** Files that a worker was sent, by what the page calls them. */
export class BlobStore {
  readonly #blobs = new RecentMap<string, Uint8Array>(MOST_KEPT);

  /** The files of a show: the same arrays as long as the page sends the same. @throws BlobsUnknown where one is lacking. */
  filesOf(show: ShowFiles | SentShow): ShowFiles {
    if (!('blobs' in show)) return show;
    const { name, text, laidOut } = show;
    const assets = this.take(show);
    return { name, text, assets, ...(laidOut !== null && { laidOut: this.#take(laidOut) }) };
  }

  /** Files by path, likewise. @throws BlobsUnknown where one is lacking. */
  take({ assets, blobs }: SentFiles): Map<string, Uint8Array> {
    for (const [name, bytes] of blobs) this.#blobs.set(name, bytes);
    return new Map([...assets].map(([path, blob]) => [path, this.#take(blob)]));
  }

  #take(name: string): Uint8Array {
    const bytes = this.#blobs.get(name);
    if (!bytes) throw new BlobsUnknown();
    this.#blobs.set(name, bytes);
    return bytes;
  }
}
