import { SHARE_MAX_BYTES } from '../../share';
import { askForShare } from './ask-for-share';
import { OpenFailure } from './open-failure';

/** How long the server may stay silent, milliseconds. */
const PATIENCE_MS = 15_000;

/** Who follows a preview while it comes. */
export interface ShareListener {
  /** @param share how much is there, 0 to 1. */
  onShare(share: number): void;
  /** Hears the bytes that are there, again and again until it says that it needs no more. @returns whether it does. */
  onStart(bytes: Uint8Array): boolean;
}

/** Fetches a preview, no more of it than one may be long. @throws OpenFailure, and what `onStart` throws. */
export async function fetchShare(url: URL, listener: ShareListener): Promise<Uint8Array> {
  const { answer, stop } = askForShare(url);
  const patience = startPatience(stop);
  try {
    const response = await answer;
    if (!response.ok || !response.body) throw new OpenFailure('link-refused');
    const announced = Number(response.headers.get('Content-Length') ?? 0);
    if (announced > SHARE_MAX_BYTES) throw new OpenFailure('share-too-large');
    const read = new BoundedBytes(listener);
    await read.all(response.body.getReader(), (bytes) => {
      patience.renew();
      if (announced > 0) listener.onShare(Math.min(1, bytes / announced));
    });
    return read.bytes();
  } catch (error) {
    if (!isOfTheLine(error)) throw error;
    throw new OpenFailure(patience.isOver() ? 'link-slow' : 'link-unreachable');
  } finally {
    patience.end();
    stop.abort();
  }
}

/** What `fetch` throws where the connection fails or is called off; everything else is a word about the file. */
function isOfTheLine(error: unknown): boolean {
  return error instanceof TypeError || error instanceof DOMException;
}

/** Bytes as they come, one after the other in room that doubles. */
class BoundedBytes {
  readonly #listener: ShareListener;
  #room = new Uint8Array(64 * 1024);
  #length = 0;
  #isAwaited = true;

  constructor(listener: ShareListener) {
    this.#listener = listener;
  }

  async all(reader: ReadableStreamDefaultReader<Uint8Array>, onBytes: (bytes: number) => void): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#add(value);
      onBytes(this.#length);
      if (this.#isAwaited) this.#isAwaited = this.#listener.onStart(this.bytes());
    }
  }

  bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  #add(part: Uint8Array): void {
    const length = this.#length + part.length;
    if (length > SHARE_MAX_BYTES) throw new OpenFailure('share-too-large');
    if (length > this.#room.length) {
      const larger = new Uint8Array(Math.max(length, this.#room.length * 2));
      larger.set(this.bytes());
      this.#room = larger;
    }
    this.#room.set(part, this.#length);
    this.#length = length;
  }
}

/** Calls the work off when nothing came for too long. */
function startPatience(stop: AbortController) {
  let isOver = false;
  const start = () =>
    setTimeout(() => {
      isOver = true;
      stop.abort();
    }, PATIENCE_MS);
  let timer = start();
  return {
    renew: () => {
      clearTimeout(timer);
      timer = start();
    },
    end: () => clearTimeout(timer),
    isOver: () => isOver,
  };
}
