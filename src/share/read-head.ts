import { HASH_BYTES, hashAt, MAGIC, VERSION } from './layout';
import { foreign, newer, tooLarge } from './share-errors';
import { MAX_BODY_BYTES, SHARE_MAX_BYTES } from './share-limits';

/** Sizes that a preview says of itself, in bytes, each within its bounds. */
export interface ShareHead {
  readonly version: number;
  readonly headBytes: number;
  readonly body: number;
  readonly packed: number;
  readonly music: number;
  readonly opening: number;
  readonly packedOpening: number;
}

/** Bytes of the longest head. */
export const HEAD_MOST_BYTES = hashAt(VERSION) + HASH_BYTES;

/** @throws InputError for a file that is none, or a newer one, or too large; what `fail` throws for a damaged one. */
export function readHead(file: Uint8Array, where: string, fail: () => never): ShareHead {
  if ([...MAGIC].some((letter, k) => file[k] !== letter.charCodeAt(0))) throw foreign(where);
  if (file.length < MAGIC.length + 4) fail();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const number = (k: number) => view.getUint32(MAGIC.length + k * 4, true);
  const version = number(0);
  if (version > VERSION) throw newer(where);
  const headBytes = hashAt(version) + HASH_BYTES;
  if (version < 1 || file.length < headBytes) fail();
  const [body, packed, music] = [number(1), number(2), number(3)];
  const [opening, packedOpening] = version === 1 ? [0, 0] : [number(4), number(5)];
  if (Math.max(body, opening) > MAX_BODY_BYTES) throw tooLarge(Math.max(body, opening), MAX_BODY_BYTES, where);
  const whole = headBytes + packedOpening + packed + music;
  if (whole > SHARE_MAX_BYTES) throw tooLarge(whole, SHARE_MAX_BYTES, where);
  return { version, headBytes, body, packed, music, opening, packedOpening };
}
