import type { SentShow, ShowFiles } from './tasks';

/** Thrown by a worker that lacks blobs of a show: it is not the one that they were sent to, or has forgotten them. */
export class BlobsUnknown extends Error {
  override readonly name = 'BlobsUnknown';
  constructor() {
    super('the worker does not have all files of the show');
  }
}

/**
 * Which files of shows a worker was sent. A file is known by identity: it is never changed, only replaced by another. So
 * nothing is read or hashed to find that out.
 */
export class BlobLedger {
  readonly #names = new WeakMap<Uint8Array, string>();
  readonly #sent = new Set<string>();
  #next = 1;

  /** Does something with a show in a worker, and once more with all of its files where the worker lacks some. */
  async send<T>(show: ShowFiles, work: (sent: SentShow) => Promise<T>): Promise<T> {
    try {
      return await work(this.#pack(show));
    } catch (error) {
      if (!(error instanceof BlobsUnknown)) throw error;
      this.#sent.clear();
      return work(this.#pack(show));
    }
  }

  #pack({ name, text, assets, laidOut }: ShowFiles): SentShow {
    const blobs = new Map<string, Uint8Array>();
    const put = (bytes: Uint8Array) => {
      const blob = this.#nameOf(bytes);
      if (!this.#sent.has(blob)) blobs.set(blob, bytes);
      this.#sent.add(blob);
      return blob;
    };
    const named = new Map([...assets].map(([path, bytes]) => [path, put(bytes)]));
    return { name, text, assets: named, laidOut: laidOut ? put(laidOut) : null, blobs };
  }

  #nameOf(bytes: Uint8Array): string {
    const known = this.#names.get(bytes);
    if (known) return known;
    const name = String(this.#next++);
    this.#names.set(bytes, name);
    return name;
  }
}
