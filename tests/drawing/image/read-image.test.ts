import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../src/core';
import { loadImageReader, type ReadImage } from '../../../src/drawing';
import { JPEG, WEBP, WEBP_LOSSLESS } from './small-pictures';

async function read(bytes: Uint8Array): Promise<ReadImage> {
  return runAtOnce((await loadImageReader([bytes]))(bytes, 'picture'));
}

type Rgb = [red: number, green: number, blue: number];

/** The colours at the middle of the four quarters: upper left, upper right, lower left, lower right. */
function quarters({ pixels: { width, height, rgba } }: ReadImage): string[] {
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x, y]) => {
    const at = 4 * (Math.floor(y! * height) * width + Math.floor(x! * width));
    const rgb = [...rgba.subarray(at, at + 3)] as Rgb;
    return ['red', 'green', 'blue'][rgb.indexOf(Math.max(...rgb))]!;
  });
}

const UPRIGHT = ['red', 'green', 'red', 'blue'];

test.each([
  ['JPEG', JPEG],
  ['WebP', WEBP],
  ['WebP without loss', WEBP_LOSSLESS],
])('%s is read', async (_, bytes) => {
  const image = await read(bytes);
  expect([image.width, image.height]).toEqual([48, 32]);
  expect(quarters(image)).toEqual(UPRIGHT);
});

/** A JPEG with a block of EXIF that says how it is to be turned. */
function turnedJpeg(orientation: number): Uint8Array {
  const tiff = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...JPEG.subarray(2)]);
}

test.each([
  [1, ['red', 'green', 'red', 'blue']],
  [2, ['green', 'red', 'blue', 'red']],
  [3, ['blue', 'red', 'green', 'red']],
  [4, ['red', 'blue', 'red', 'green']],
  [5, ['red', 'red', 'green', 'blue']],
  [6, ['red', 'red', 'blue', 'green']],
  [7, ['blue', 'green', 'red', 'red']],
  [8, ['green', 'blue', 'red', 'red']],
])('EXIF orientation %i turns the picture upright', async (orientation, wanted) => {
  const image = await read(turnedJpeg(orientation));
  expect([image.width, image.height]).toEqual(orientation > 4 ? [32, 48] : [48, 32]);
  expect(quarters(image)).toEqual(wanted);
});

const RED_BLUE = [230, 20, 20, 20, 20, 230];

test.each([
  ['three channels', encode({ width: 2, height: 1, channels: 3, depth: 8, data: Uint8Array.from(RED_BLUE) })],
  [
    'sixteen bits',
    encode({ width: 2, height: 1, channels: 3, depth: 16, data: Uint16Array.from(RED_BLUE, (value) => value * 257) }),
  ],
])('a PNG of %s is read', async (_, bytes) => {
  expect([...(await read(bytes)).pixels.rgba]).toEqual([230, 20, 20, 255, 20, 20, 230, 255]);
});

test.each([
  [
    'grey',
    encode({ width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(7, 200) }),
    [7, 7, 7, 255, 200, 200, 200, 255],
  ],
  [
    'grey that is clear',
    encode({ width: 1, height: 1, channels: 2, depth: 8, data: Uint8Array.of(9, 80) }),
    [9, 9, 9, 80],
  ],
  [
    'one bit',
    encode({ width: 3, height: 1, channels: 1, depth: 1, data: Uint8Array.of(0b10100000) }),
    [255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255],
  ],
])('a PNG of %s is read', async (_, bytes, rgba) => {
  expect([...(await read(bytes)).pixels.rgba]).toEqual(rgba);
});

test('a large picture is made small, each pixel the mean of those it covers', async () => {
  const data = Uint8Array.from({ length: 1024 * 512 }, (_, k) => (k % 2 === 0 ? 100 : 200));
  const image = await read(encode({ width: 1024, height: 512, channels: 1, depth: 8, data }));
  expect([image.width, image.height]).toEqual([1024, 512]);
  expect([image.pixels.width, image.pixels.height]).toEqual([512, 256]);
  expect(new Set(image.pixels.rgba)).toEqual(new Set([150, 255]));
});
