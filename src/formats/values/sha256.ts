import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 over bytes that come in pieces. Not Web Crypto: that one is missing on plain-http pages and wants all bytes
 * at once.
 */
export class Sha256 {
  readonly #hash = sha256.create();

  update(bytes: Uint8Array): this {
    this.#hash.update(bytes);
    return this;
  }

  /** The digest as 64 hexadecimal digits; the object must not be used after that. */
  hex(): string {
    return bytesToHex(this.#hash.digest());
  }
}
