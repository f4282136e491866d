import { Inflate } from 'fflate';

/** Bytes fed at once: deflate grows at most 1032-fold, so one slice can overshoot by some 17 MB. */
const SLICE_BYTES = 16 * 1024;

/** Inflates to exactly `size` bytes; data that lies about its size is stopped as it comes. */
export function* inflate(packed: Uint8Array, size: number, fail: () => never): Generator<void, Uint8Array> {
  const body = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((part) => {
    if (length + part.length > size) fail();
    body.set(part, length);
    length += part.length;
  });
  for (let at = 0; at === 0 || at < packed.length; at += SLICE_BYTES) {
    const end = Math.min(packed.length, at + SLICE_BYTES);
    try {
      inflater.push(packed.subarray(at, end), end === packed.length);
    } catch {
      fail();
    }
    yield;
  }
  return length === size ? body : fail();
}
