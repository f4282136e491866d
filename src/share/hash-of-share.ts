import { sha256 } from '@noble/hashes/sha2.js';
import { HASH_AT, HEAD_BYTES } from './layout';

/** The hash of a preview: all of it but the place where the hash stands. */
export function hashOfShare(file: Uint8Array): Uint8Array {
  return sha256.create().update(file.subarray(0, HASH_AT)).update(file.subarray(HEAD_BYTES)).digest();
}
