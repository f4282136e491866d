import { Inflate } from 'fflate';
import { InputError, message } from '../../core';

/** Bytes fed at once: deflate grows at most 1032-fold, so one slice can overshoot by some 17 MB at the worst. */
const SLICE_BYTES = 16 * 1024;

const damaged = (where: string): InputError =>
  new InputError(message`the compressed data is damaged`, where, message`Fetch or export the file again.`);

/**
 * Inflates raw deflate data that must give exactly `size` bytes. What comes out is counted as it comes, so that data
 * which lies about its size is stopped at once.
 * @throws InputError naming `where`, when the data is damaged, too long or too short.
 */
export function inflateBounded(chunks: readonly Uint8Array[], size: number, where: string): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length > size) throw damaged(where);
    out.set(part, length);
    length += part.length;
  });
  try {
    chunks.forEach((chunk, index) => {
      feed(inflate, chunk, index === chunks.length - 1);
    });
  } catch {
    throw damaged(where);
  }
  if (length !== size) throw damaged(where);
  return out;
}

function feed(inflate: Inflate, chunk: Uint8Array, last: boolean): void {
  for (let at = 0; at === 0 || at < chunk.length; at += SLICE_BYTES) {
    const end = Math.min(chunk.length, at + SLICE_BYTES);
    inflate.push(chunk.subarray(at, end), last && end === chunk.length);
  }
}
