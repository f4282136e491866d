/**
 * A preview, little-endian:
 *
 * | bytes | what                                                           |
 * |-------|----------------------------------------------------------------|
 * | 8     | `TULPARPV`                                                     |
 * | 4     | version                                                        |
 * | 4     | bytes of the body as it was before it was deflated             |
 * | 4     | bytes of the deflated body                                     |
 * | 4     | bytes of the music                                             |
 * | 32    | SHA-256 of all that stands before it and after it              |
 * |       | the body, raw deflate: blocks of about (JSON), motion, light   |
 * |       | the music, as its file has it                                  |
 */
export const MAGIC = 'TULPARPV';
export const VERSION = 1;
export const HASH_AT = 24;
export const HEAD_BYTES = 56;
