import { type DecodedPng, decode } from 'fast-png';
import { Unzlib } from 'fflate';
import { InputError, message } from '../../core';
import type { ImageHeader, Pixels } from './pixels';
import { eachPngChunk } from './png-chunks';
import { brokenImage } from './read-image-header';

/** What decides the pixels; other chunks (profiles, texts, frames of an animation) may unpack to anything. */
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Bytes that are unpacked at once while they are counted: 64 kB become 66 MB at most. */
const SLICE = 1 << 16;
const PIXELS_AT_ONCE = 1_000_000;

/** Decodes a PNG of a known size: the rows are unpacked and counted first, so that none unpack to more than they say. */
export function* decodePng(bytes: Uint8Array, header: ImageHeader, where: string): Generator<void, Pixels> {
  const plain = plainPng(bytes);
  if (isInterlacedFew(plain)) {
    const remedy = message`Save it as a plain PNG, not interlaced.`;
    throw new InputError(message`an interlaced PNG of few colours cannot be read`, where, remedy);
  }
  yield* requireBounded(plain, header, where);
  const png = decode(plain);
  return png.depth < 8 ? unpackFew(png) : yield* unpackWhole(png);
}

/** Of one or two bytes a channel. */
function* unpackWhole({ data, width, height, channels, depth, palette, transparency }: DecodedPng) {
  if (channels === 4 && data instanceof Uint8Array) return { width, height, rgba: data };
  const rgba = new Uint8Array(4 * width * height);
  const shift = depth === 16 ? 8 : 0;
  const colours = channels < 3 ? 1 : 3;
  for (let pixel = 0, at = 0; pixel < width * height; pixel += 1, at += channels) {
    if (pixel % PIXELS_AT_ONCE === PIXELS_AT_ONCE - 1) yield;
    const to = 4 * pixel;
    if (palette) {
      rgba.set(paletteColour(palette, data[at]!), to);
      continue;
    }
    const isClear = transparency !== undefined && isKeyed(data, at, colours, transparency);
    for (let k = 0; k < 3; k += 1) rgba[to + k] = data[at + (k % colours)]! >> shift;
    rgba[to + 3] = isClear ? 0 : channels % 2 === 0 ? data[at + channels - 1]! >> shift : 255;
  }
  return { width, height, rgba };
}

/** Of 1, 2 or 4 bits a pixel: greys or a palette. */
function unpackFew({ data, width, height, depth, palette, transparency }: DecodedPng): Pixels {
  const rgba = new Uint8Array(4 * width * height);
  const most = 2 ** depth - 1;
  spreadBits(data as Uint8Array, { width, height, depth }, (pixel, value) => {
    const grey = Math.round((255 * value) / most);
    const alpha = transparency?.[0] === value ? 0 : 255;
    rgba.set(palette ? paletteColour(palette, value) : [grey, grey, grey, alpha], 4 * pixel);
  });
  return { width, height, rgba };
}

function paletteColour(palette: readonly (readonly number[])[], index: number): number[] {
  const [red = 0, green = 0, blue = 0, alpha = 255] = palette[index] ?? [];
  return [red, green, blue, alpha];
}

/** By the depth and the interlacing in its header. */
function isInterlacedFew(png: Uint8Array): boolean {
  return png[24]! < 8 && png[28] !== 0;
}

function isKeyed(data: ArrayLike<number>, at: number, channels: number, key: ArrayLike<number>): boolean {
  for (let channel = 0; channel < channels; channel += 1) if (data[at + channel] !== key[channel]) return false;
  return true;
}

/** Calls back with each value of rows that are packed into bytes, each row from a byte of its own. */
function spreadBits(
  data: Uint8Array,
  { width, height, depth }: Pick<DecodedPng, 'width' | 'height' | 'depth'>,
  put: (pixel: number, value: number) => void,
): void {
  const perByte = 8 / depth;
  const stride = Math.ceil(width / perByte);
  const mask = 2 ** depth - 1;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const byte = data[row * stride + Math.floor(column / perByte)]!;
      put(row * width + column, (byte >> (8 - depth * (1 + (column % perByte)))) & mask);
    }
  }
}

function plainPng(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  eachPngChunk(bytes, (type, from, to) => NEEDED.has(type) && pieces.push(bytes.subarray(from - 8, to + 4)));
  const plain = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    plain.set(piece, at);
    at += piece.length;
  }
  return plain;
}

/** Throws for rows that unpack to more than 8 bytes a pixel and a filter byte a row (of seven interlaced passes). */
function* requireBounded(plain: Uint8Array, { width, height }: ImageHeader, where: string): Generator<void, void> {
  const most = 8 * width * height + 16 * (height + 8) + 64;
  let unpacked = 0;
  const counter = new Unzlib((piece) => {
    unpacked += piece.length;
  });
  const data: Uint8Array[] = [];
  eachPngChunk(plain, (type, from, to) => type === 'IDAT' && data.push(plain.subarray(from, to)));
  for (const chunk of data) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      yield;
      counter.push(chunk.subarray(at, at + SLICE), false);
      if (unpacked > most) throw brokenImage(where);
    }
  }
  counter.push(new Uint8Array(0), true);
}
