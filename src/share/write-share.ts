import { deflateSync } from 'fflate';
import { aboutBlock, ByteWriter, lightBlock, motionBlock } from './blocks';
import { hashOfOpening, hashOfShare } from './hash-of-share';
import { HASH_BYTES, hashAt, MAGIC, OPENING_HASH_AT, VERSION } from './layout';
import { cutTo, openingStretch, type Stretch } from './opening';
import type { ShareFile } from './share-file';

/** Writes a preview; the same show gives the same bytes. */
export function* writeShare(share: ShareFile): Generator<void, Uint8Array> {
  const stretch = openingStretch(share);
  const opening = yield* bodyOf(cutTo(share, stretch), stretch);
  const body = yield* bodyOf(share, null);
  yield;
  return seal(opening, body, share.music?.bytes ?? new Uint8Array());
}

/** @param stretch what an opening covers; null for the whole. */
function* bodyOf(share: ShareFile, stretch: Stretch | null): Generator<void, Uint8Array> {
  const { trajectories, lights, music, ...about } = share;
  const body = new ByteWriter();
  body.block(aboutBlock({ ...about, musicType: music?.mediaType ?? null, musicOffsetMs: music?.offsetMs }));
  if (stretch) for (const timeMs of [stretch.fromMs, stretch.untilMs]) body.unsigned(Math.floor(timeMs));
  body.block(yield* motionBlock(trajectories));
  body.block(lightBlock(lights));
  return body.bytes();
}

function seal(opening: Uint8Array, body: Uint8Array, music: Uint8Array): Uint8Array {
  const [packedOpening, packed] = [deflateSync(opening, { level: 9 }), deflateSync(body, { level: 9 })];
  const head = hashAt(VERSION) + HASH_BYTES;
  const file = new Uint8Array(head + packedOpening.length + packed.length + music.length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  const sizes = [body.length, packed.length, music.length, opening.length, packedOpening.length];
  [VERSION, ...sizes].forEach((value, k) => {
    view.setUint32(MAGIC.length + k * 4, value, true);
  });
  file.set(packedOpening, head);
  file.set(packed, head + packedOpening.length);
  file.set(music, head + packedOpening.length + packed.length);
  file.set(hashOfOpening(file, packedOpening), OPENING_HASH_AT);
  file.set(hashOfShare(file, VERSION), hashAt(VERSION));
  return file;
}
