import { SHARE_MAX_BYTES } from '../../share';
import { OpenFailure } from './open-failure';

/** The bytes of a file that was chosen or dropped; too large ones are not read. */
export async function readFile(file: File): Promise<Uint8Array> {
  if (file.size > SHARE_MAX_BYTES) throw new OpenFailure('share-too-large');
  return new Uint8Array(await file.arrayBuffer());
}
