import { deflateSync } from 'fflate';
import { aboutBlock } from './about-block';
import { ByteWriter } from './byte-writer';
import { hashOfShare } from './hash-of-share';
import { HASH_AT, HEAD_BYTES, MAGIC, VERSION } from './layout';
import { lightBlock } from './light-block';
import { motionBlock } from './motion-block';
import type { ShareFile } from './share-file';

/** Writes a preview; the same show gives the same bytes. */
export function* writeShare(share: ShareFile): Generator<void, Uint8Array> {
  const { trajectories, lights, music, ...about } = share;
  const body = new ByteWriter();
  body.block(aboutBlock({ ...about, musicType: music?.mediaType ?? null }));
  body.block(yield* motionBlock(trajectories));
  body.block(lightBlock(lights));
  yield;
  return seal(body.bytes(), music?.bytes ?? new Uint8Array());
}

function seal(body: Uint8Array, music: Uint8Array): Uint8Array {
  const packed = deflateSync(body, { level: 9 });
  const file = new Uint8Array(HEAD_BYTES + packed.length + music.length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  [VERSION, body.length, packed.length, music.length].forEach((value, k) => {
    view.setUint32(MAGIC.length + k * 4, value, true);
  });
  file.set(packed, HEAD_BYTES);
  file.set(music, HEAD_BYTES + packed.length);
  file.set(hashOfShare(file), HASH_AT);
  return file;
}
