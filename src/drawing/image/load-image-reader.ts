import { InputError } from '../../core';
import { decodePng } from './decode-png';
import type { ImageKind, Pixels } from './pixels';
import { brokenImage, imageKind, readImageHeader } from './read-image-header';
import type { WasmDecode } from './wasm-decoder';
import { workingPixels } from './working-pixels';

/** A picture as it was read: made as small as its use allows, upright. */
export interface ReadImage {
  readonly pixels: Pixels;
  /** Its size in the file, as it stands upright. */
  readonly width: number;
  readonly height: number;
}

/** Reads the bytes of a PNG, JPEG or WebP picture. @param where its name, for messages. */
export type ReadImageFile = (bytes: Uint8Array, where: string) => Generator<void, ReadImage>;

type Decoders = ReadonlyMap<ImageKind, WasmDecode>;

/**
 * Loads what reads pictures: the decoders of the kinds that are among some files, and of no others. The pixels are the same
 * in the browser, in a worker and in Node.
 */
export async function loadImageReader(files: Iterable<Uint8Array>): Promise<ReadImageFile> {
  const kinds = new Set([...files].map(imageKind));
  const decoders = new Map<ImageKind, WasmDecode>();
  if (kinds.has('jpeg')) decoders.set('jpeg', await (await import('./jpeg-decoder')).loadJpegDecoder());
  if (kinds.has('webp')) decoders.set('webp', await (await import('./webp-decoder')).loadWebpDecoder());
  return (bytes, where) => readImage(bytes, where, decoders);
}

/** The picture that was read last: while its recipe is changed, it is read again and again. */
let last: { readonly bytes: Uint8Array; readonly read: ReadImage } | undefined;

function* readImage(bytes: Uint8Array, where: string, decoders: Decoders): Generator<void, ReadImage> {
  if (last && isSame(last.bytes, bytes)) return last.read;
  const read = yield* decodeImage(bytes, where, decoders);
  last = { bytes: bytes.slice(), read };
  return read;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Throws one `InputError` for a picture that is damaged, too large, or of another kind. */
function* decodeImage(bytes: Uint8Array, where: string, decoders: Decoders): Generator<void, ReadImage> {
  const header = readImageHeader(bytes, where);
  yield;
  let decoded: Pixels | null;
  try {
    decoded = header.kind === 'png' ? yield* decodePng(bytes, header, where) : decoders.get(header.kind)!(bytes);
  } catch (error) {
    throw error instanceof InputError ? error : brokenImage(where);
  }
  if (decoded?.width !== header.width || decoded.height !== header.height) throw brokenImage(where);
  yield;
  const isTurned = header.orientation > 4;
  const [width, height] = isTurned ? [header.height, header.width] : [header.width, header.height];
  return { pixels: yield* workingPixels(decoded, header.orientation), width, height };
}
