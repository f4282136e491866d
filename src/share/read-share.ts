import { droneCount, runAtOnce } from '../core';
import { ByteReader, readAbout, readLight, readMotion } from './blocks';
import { hashOfOpening, hashOfShare } from './hash-of-share';
import { inflate } from './inflate';
import { HASH_BYTES, hashAt, MAGIC, OPENING_HASH_AT } from './layout';
import type { Stretch } from './opening';
import { outlineOf } from './outline-of';
import { HEAD_MOST_BYTES, readHead } from './read-head';
import { damaged, foreign, tooLarge } from './share-errors';
import type { ShareFile } from './share-file';
import { MAX_SHOW_MS, SHARE_MAX_BYTES } from './share-limits';

/** The first figure of a preview whose rest is not there yet: what flies and shines outside of the stretch is not known. */
export interface ShareOpening extends Stretch {
  readonly show: ShareFile;
}

/** Reads a preview at one go: see `readShareInSteps`. */
export function readShare(file: Uint8Array, where: string): ShareFile {
  return runAtOnce(readShareInSteps(file, where));
}

/**
 * Reads a preview, of which nothing is trusted: sizes are bounded before room is made, all must be used up and nothing be
 * left over, and every number lies within its bounds. Comes in steps of a few milliseconds.
 * @param where what the file is called, for the error.
 * @throws InputError `share-foreign`, `share-newer`, `share-damaged` or `share-too-large`.
 */
export function* readShareInSteps(file: Uint8Array, where: string): Generator<void, ShareFile> {
  const fail = failing(where);
  if (file.length > SHARE_MAX_BYTES) throw tooLarge(file.length, SHARE_MAX_BYTES, where);
  const { version, headBytes, body, packed, music, packedOpening } = readHead(file, where, fail);
  const bodyAt = headBytes + packedOpening;
  if (bodyAt + packed + music !== file.length) fail();
  if (isOther(hashOfShare(file, version), file.subarray(hashAt(version)))) fail();
  yield;
  const inflated = yield* inflate(file.subarray(bodyAt, bodyAt + packed), body, fail);
  const { show } = yield* readBody(new ByteReader(inflated, () => damaged(where)), file.slice(bodyAt + packed), fail);
  return show;
}

/**
 * How many bytes of a preview hold its opening; null where too few are there to know, and 0 where it has none, as version
 * 1 had none. @throws as `readShare`.
 */
export function openingBytes(file: Uint8Array, where: string): number | null {
  if (file.length < HEAD_MOST_BYTES) {
    const known = Math.min(file.length, MAGIC.length);
    if ([...MAGIC].some((letter, k) => k < known && file[k] !== letter.charCodeAt(0))) throw foreign(where);
    return null;
  }
  const { headBytes, packedOpening } = readHead(file, where, failing(where));
  return packedOpening === 0 ? 0 : headBytes + packedOpening;
}

/** Reads the opening of a preview of which the first `openingBytes` are there. @throws as `readShare`. */
export function readOpening(file: Uint8Array, where: string): ShareOpening {
  const fail = failing(where);
  const { headBytes, opening, packedOpening } = readHead(file, where, fail);
  const packed = file.subarray(headBytes, headBytes + packedOpening);
  if (packed.length < packedOpening || isOther(hashOfOpening(file, packed), file.subarray(OPENING_HASH_AT))) fail();
  const inflated = runAtOnce(inflate(packed, opening, fail));
  const { show, stretch } = runAtOnce(readBody(new ByteReader(inflated, () => damaged(where)), null, fail));
  return { show, ...stretch };
}

/** @param music the bytes of it; null in an opening, which tells its stretch in their place. */
function* readBody(reader: ByteReader, music: Uint8Array | null, fail: () => never) {
  const { musicType, musicOffsetMs: offsetMs, outlineM, ...about } = readAbout(reader.block(), fail);
  const stretch = music ? WHOLE : { fromMs: reader.unsigned(MAX_SHOW_MS), untilMs: reader.unsigned(MAX_SHOW_MS) };
  const trajectories = yield* readMotion(reader.inner(), fail);
  const lights = readLight(reader.inner(), fail);
  reader.end();
  const drones = droneCount(trajectories);
  const hasMusic = music !== null && music.length > 0;
  if (drones === 0 || lights.keyStart.length - 1 !== drones || (musicType !== null) !== hasMusic) fail();
  const flown = { ...about, trajectories, lights };
  const show: ShareFile = {
    ...flown,
    outlineM: outlineM ?? outlineOf(flown),
    music:
      musicType === null ? null : { mediaType: musicType, bytes: music!, ...(offsetMs !== undefined && { offsetMs }) },
  };
  return { show, stretch };
}

const WHOLE: Stretch = { fromMs: 0, untilMs: MAX_SHOW_MS };

function failing(where: string): () => never {
  return () => {
    throw damaged(where);
  };
}

function isOther(hash: Uint8Array, written: Uint8Array): boolean {
  return hash.length !== HASH_BYTES || hash.some((byte, k) => byte !== written[k]);
}
