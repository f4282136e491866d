import type { SentFiles, SentShow, ShowFiles } from './tasks';

/** What the points that came with a show are sent as, among its files: no path of a show is empty. */
const LAID_OUT = '';

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
  send<T>({ name, text, assets, laidOut }: ShowFiles, work: (sent: SentShow) => Promise<T>): Promise<T> {
    const lain = laidOut ? new Map([[LAID_OUT, laidOut]]) : new Map<string, Uint8Array>();
    return this.sendFiles(new Map([...assets, ...lain]), ({ assets: all, blobs }) => {
      const named = new Map(all);
      named.delete(LAID_OUT);
      return work({ name, text, assets: named, laidOut: all.get(LAID_OUT) ?? null, blobs });
    });
  }

  /** The same with files alone, by path. */
  async sendFiles<T>(files: ReadonlyMap<string, Uint8Array>, work: (sent: SentFiles) => Promise<T>): Promise<T> {
    try {
      return await work(this.#pack(files));
    } catch (error) {
      if (!(error instanceof BlobsUnknown)) throw error;
      this.#sent.clear();
      return work(this.#pack(files));
    }
  }

  #pack(files: ReadonlyMap<string, Uint8Array>): SentFiles {
    const blobs = new Map<string, Uint8Array>();
    const put = (bytes: Uint8Array) => {
      const blob = this.#nameOf(bytes);
      if (!this.#sent.has(blob)) blobs.set(blob, bytes);
      this.#sent.add(blob);
      return blob;
    };
    return { assets: new Map([...files].map(([path, bytes]) => [path, put(bytes)])), blobs };
  }

  #nameOf(bytes: Uint8Array): string {
    const known = this.#names.get(bytes);
    if (known) return known;
    const name = String(this.#next++);
    this.#names.set(bytes, name);
    return name;
  }
}
