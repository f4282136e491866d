import { InputError, message } from '../../core';
import { exifOrientation } from './exif-orientation';
import type { ImageHeader, ImageKind } from './pixels';
import { eachPngChunk } from './png-chunks';

/** Pixels of a picture, at most: a JPEG of so many takes a quarter of a gigabyte while it is decoded. */
const MOST_PIXELS = 64_000_000;

/**
 * Reads what kind of picture it is and how large, before anything of it is decoded. Throws `InputError` for other files, for
 * headers that are cut short and for pictures that are empty or too large.
 */
export function readImageHeader(bytes: Uint8Array, where: string): ImageHeader {
  const kind = imageKind(bytes);
  if (!kind) {
    const remedy = message`Save the picture as PNG, JPEG or WebP.`;
    throw new InputError(message`it is no PNG, JPEG or WebP picture`, where, remedy);
  }
  const header = READERS[kind](bytes);
  if (!header) throw brokenImage(where);
  const { width, height } = header;
  if (width === 0 || height === 0) {
    throw new InputError(message`the picture has no pixels`, where, message`Save it again with a size.`);
  }
  if (width * height > MOST_PIXELS) {
    throw new InputError(
      message`the picture has ${width} × ${height} pixels, more than ${MOST_PIXELS / 1_000_000} million`,
      where,
      message`Make it smaller: 2000 pixels across are plenty.`,
    );
  }
  return { kind, ...header };
}

export function imageKind(bytes: Uint8Array): ImageKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'webp' : null;
}

export function brokenImage(where: string): InputError {
  return new InputError(
    message`the picture is damaged or cut short`,
    where,
    message`Save it again, or copy the whole file.`,
  );
}

type Size = Omit<ImageHeader, 'kind'>;

const READERS: Readonly<Record<ImageKind, (bytes: Uint8Array) => Size | null>> = {
  png: pngSize,
  jpeg: jpegSize,
  webp: webpSize,
};

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function pngSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let size: Size | null = null;
  let orientation = 1;
  eachPngChunk(bytes, (type, from, to) => {
    if (type === 'IHDR' && to - from === 13 && !size) {
      size = { width: view.getUint32(from), height: view.getUint32(from + 4), orientation };
    }
    if (type === 'eXIf') orientation = exifOrientation(bytes.subarray(from, to));
  });
  return size && { ...(size as Size), orientation };
}

/** Markers of JPEG that begin a frame: SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda) return null;
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return null;
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    }
    const isExif = marker === 0xe1 && String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'Exif';
    if (isExif) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

/** The container's own size where it has one (VP8X), else that of its only picture (RFC 9649). */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const type = String.fromCharCode(...bytes.subarray(12, 16));
  if (type === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, orientation: 1 };
  }
  if (type === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, orientation: 1 };
  }
  if (type !== 'VP8X') return null;
  const size24 = (at: number) => view.getUint16(at, true) + 65536 * bytes[at + 2]! + 1;
  return { width: size24(24), height: size24(27), orientation: webpOrientation(bytes, view) };
}

function webpOrientation(bytes: Uint8Array, view: DataView): number {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'EXIF') {
      return exifOrientation(bytes.subarray(at + 8, at + 8 + length));
    }
    at += 8 + length + (length % 2);
  }
  return 1;
}
