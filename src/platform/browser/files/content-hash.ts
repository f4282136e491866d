import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Up to this size a file is hashed at once, in some 10 ms; larger ones by the browser, beside the page's own work. */
const AT_ONCE_BYTES = 1024 * 1024;

const known = new WeakMap<Uint8Array, string>();

/** SHA-256 of a file whose hash is known or quickly made; null for a large one that was not hashed yet. */
export function knownHash(bytes: Uint8Array): string | null {
  const hash = known.get(bytes);
  if (hash !== undefined) return hash;
  return bytes.length <= AT_ONCE_BYTES ? hashAtOnce(bytes) : null;
}

/** SHA-256 of a file of any size, on the page's own thread. */
export function hashAtOnce(bytes: Uint8Array): string {
  const hash = known.get(bytes) ?? bytesToHex(sha256(bytes));
  known.set(bytes, hash);
  return hash;
}

/** Hashes large files by Web Crypto, which pages without TLS do not have. */
export async function hashLater(bytes: Uint8Array): Promise<void> {
  if (known.has(bytes)) return;
  if (!globalThis.crypto?.subtle) return void hashAtOnce(bytes);
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  known.set(bytes, bytesToHex(new Uint8Array(digest)));
}
