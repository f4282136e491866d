/**
 * A preview, little-endian:
 *
 * | bytes | what                                                               |
 * |-------|--------------------------------------------------------------------|
 * | 8     | `TULPARPV`                                                         |
 * | 4     | version                                                            |
 * | 4     | bytes of the body as it was before it was deflated                 |
 * | 4     | bytes of the deflated body                                         |
 * | 4     | bytes of the music                                                 |
 * | 4     | bytes of the opening before it was deflated (from version 2 on)    |
 * | 4     | bytes of the deflated opening (from version 2 on)                  |
 * | 32    | SHA-256 of what stands before it and of the opening (version 2 on) |
 * | 32    | SHA-256 of all that stands before it and after it                  |
 * |       | the opening, raw deflate: a body with the first figure alone       |
 * |       | the body, raw deflate: blocks of about (JSON), motion, light       |
 * |       | the music, as its file has it                                      |
 */
export const MAGIC = 'TULPARPV';
export const VERSION = 2;
export const OPENING_HASH_AT = 32;
export const HASH_BYTES = 32;

/** Where the hash of the whole stands; what comes after it follows the head. */
export function hashAt(version: number): number {
  return version === 1 ? 24 : 64;
}
