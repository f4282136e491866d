import { sha256 } from '@noble/hashes/sha2.js';
import { HASH_BYTES, hashAt, OPENING_HASH_AT } from './layout';

/** The hash of a preview: all of it but the place where the hash stands. */
export function hashOfShare(file: Uint8Array, version: number): Uint8Array {
  const at = hashAt(version);
  return sha256
    .create()
    .update(file.subarray(0, at))
    .update(file.subarray(at + HASH_BYTES))
    .digest();
}

/** The hash of what is read before the rest is there: sizes and opening. */
export function hashOfOpening(file: Uint8Array, opening: Uint8Array): Uint8Array {
  return sha256.create().update(file.subarray(0, OPENING_HASH_AT)).update(opening).digest();
}
