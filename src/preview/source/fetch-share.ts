import { SHARE_MAX_BYTES } from '../../share';
import { OpenFailure } from './open-failure';

/** How long the server may stay silent, milliseconds. */
const PATIENCE_MS = 15_000;

/** The address that stands after `#`: a whole one, or a path from the page. @throws OpenFailure for others. */
export function shareAddress(hash: string, pageUrl: string): URL {
  const text = decoded(hash.replace(/^#/, ''));
  if (text === null || !URL.canParse(text, pageUrl)) throw new OpenFailure('link-bad');
  const url = new URL(text, pageUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new OpenFailure('link-bad');
  return url;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Fetches a preview, no more of it than one may be long. @param onShare hears how much is there, 0 to 1. */
export async function fetchShare(url: URL, onShare: (share: number) => void): Promise<Uint8Array> {
  const stop = new AbortController();
  const patience = startPatience(stop);
  try {
    const response = await fetch(url, { signal: stop.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok || !response.body) throw new OpenFailure('link-refused');
    const announced = Number(response.headers.get('Content-Length') ?? 0);
    if (announced > SHARE_MAX_BYTES) throw new OpenFailure('share-too-large');
    return await readBounded(response.body.getReader(), (bytes) => {
      patience.renew();
      if (announced > 0) onShare(Math.min(1, bytes / announced));
    });
  } catch (error) {
    if (error instanceof OpenFailure) throw error;
    throw new OpenFailure(patience.isOver() ? 'link-slow' : 'link-unreachable');
  } finally {
    patience.end();
    stop.abort();
  }
}

async function readBounded(reader: ReadableStreamDefaultReader<Uint8Array>, onBytes: (bytes: number) => void) {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > SHARE_MAX_BYTES) throw new OpenFailure('share-too-large');
    onBytes(length);
  }
  const bytes = new Uint8Array(length);
  parts.reduce((at, part) => {
    bytes.set(part, at);
    return at + part.length;
  }, 0);
  return bytes;
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
