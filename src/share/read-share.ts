import { Inflate } from 'fflate';
import { droneCount } from '../core';
import { readAbout } from './about-block';
import { ByteReader } from './byte-reader';
import { hashOfShare } from './hash-of-share';
import { HASH_AT, HEAD_BYTES, MAGIC, VERSION } from './layout';
import { readLight } from './light-block';
import { readMotion } from './motion-block';
import { damaged, foreign, newer, tooLarge } from './share-errors';
import type { ShareFile } from './share-file';
import { MAX_BODY_BYTES, SHARE_MAX_BYTES } from './share-limits';

/** Bytes fed at once: deflate grows at most 1032-fold, so one slice can overshoot by some 17 MB. */
const SLICE_BYTES = 16 * 1024;

/**
 * Reads a preview, of which nothing is trusted: sizes are bounded before room is made, all must be used up and nothing be
 * left over, and every number lies within its bounds.
 * @param where what the file is called, for the error.
 * @throws InputError `share-foreign`, `share-newer`, `share-damaged` or `share-too-large`.
 */
export function readShare(file: Uint8Array, where: string): ShareFile {
  const fail = (): never => {
    throw damaged(where);
  };
  const { body, music } = open(file, where, fail);
  const reader = new ByteReader(body, () => damaged(where));
  const { musicType, ...about } = readAbout(reader.block(), fail);
  const trajectories = readMotion(reader.inner(), fail);
  const lights = readLight(reader.inner(), fail);
  reader.end();
  const drones = droneCount(trajectories);
  if (drones === 0 || lights.keyStart.length - 1 !== drones || (musicType === null) !== (music.length === 0)) fail();
  return { ...about, trajectories, lights, music: musicType === null ? null : { mediaType: musicType, bytes: music } };
}

/** Checks the head and the hash, and inflates the body. */
function open(file: Uint8Array, where: string, fail: () => never): { body: Uint8Array; music: Uint8Array } {
  if (file.length > SHARE_MAX_BYTES) throw tooLarge(file.length, SHARE_MAX_BYTES, where);
  if ([...MAGIC].some((letter, k) => file[k] !== letter.charCodeAt(0))) throw foreign(where);
  if (file.length < HEAD_BYTES) fail();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [version, size, packed, musicBytes] = [0, 1, 2, 3].map((k) => view.getUint32(MAGIC.length + k * 4, true));
  if (version! > VERSION) throw newer(where);
  if (version !== VERSION || HEAD_BYTES + packed! + musicBytes! !== file.length) fail();
  if (size! > MAX_BODY_BYTES) throw tooLarge(size!, MAX_BODY_BYTES, where);
  if (hashOfShare(file).some((byte, k) => byte !== file[HASH_AT + k])) fail();
  const bodyEnd = HEAD_BYTES + packed!;
  return { body: inflate(file.subarray(HEAD_BYTES, bodyEnd), size!, fail), music: file.slice(bodyEnd) };
}

/** Inflates to exactly `size` bytes; data that lies about its size is stopped as it comes. */
function inflate(packed: Uint8Array, size: number, fail: () => never): Uint8Array {
  const body = new Uint8Array(size);
  let length = 0;
  try {
    const inflater = new Inflate((part) => {
      if (length + part.length > size) fail();
      body.set(part, length);
      length += part.length;
    });
    for (let at = 0; at === 0 || at < packed.length; at += SLICE_BYTES) {
      const end = Math.min(packed.length, at + SLICE_BYTES);
      inflater.push(packed.subarray(at, end), end === packed.length);
    }
  } catch {
    fail();
  }
  return length === size ? body : fail();
}
