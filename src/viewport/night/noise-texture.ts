import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  RGBAFormat,
  UnsignedByteType,
} from 'three';

const SIZE = 256;
const OCTAVES = [4, 8, 16, 32, 64] as const;
/** Slopes are kept as bytes about 128; this is how steep the steepest are, of a tile of one by one. */
const SLOPE_SCALE = 1 / 5;

/**
 * Noise that tiles: red is its height, green and blue its slopes along u and v (128 is level), alpha another height.
 * Never filter it anisotropically: rasterisers without a graphics card take seconds a frame for that.
 */
export function createNoiseTexture(): DataTexture {
  const texture = new DataTexture(noisePixels(), SIZE, SIZE, RGBAFormat, UnsignedByteType);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

function noisePixels(): Uint8Array {
  const height = heights(1);
  const other = heights(7);
  const pixels = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const at = (dx: number, dy: number) => height[((y + dy) & (SIZE - 1)) * SIZE + ((x + dx) & (SIZE - 1))]!;
      const slopes = [at(1, 0) - at(-1, 0), at(0, 1) - at(0, -1)].map((rise) => (rise * SIZE) / 2);
      const pixel = (y * SIZE + x) * 4;
      pixels[pixel] = at(0, 0) * 255;
      pixels[pixel + 1] = toByte(slopes[0]!);
      pixels[pixel + 2] = toByte(slopes[1]!);
      pixels[pixel + 3] = other[y * SIZE + x]! * 255;
    }
  }
  return pixels;
}

function toByte(slope: number): number {
  return Math.round(Math.min(Math.max(128 + slope * SLOPE_SCALE * 127, 0), 255));
}

/** Value noise in octaves, from 0 to 1. */
function heights(seed: number): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  for (const [octave, cells] of OCTAVES.entries()) addOctave(out, cells, 0.5 ** (octave + 1), seed);
  return out;
}

/** Heights at the corners of cells, and between them a smooth mix. */
function addOctave(out: Float32Array, cells: number, weight: number, seed: number): void {
  const corners = Float32Array.from({ length: cells * cells }, (_, k) =>
    hash(k % cells, Math.floor(k / cells), cells + seed * 1000),
  );
  const step = SIZE / cells;
  const shares = Float32Array.from({ length: step }, (_, k) => ease(k / step));
  for (let y = 0; y < SIZE; y++) {
    const [row, b] = [Math.floor(y / step), shares[y % step]!];
    const next = (row + 1) % cells;
    for (let x = 0; x < SIZE; x++) {
      const column = Math.floor(x / step);
      const right = (column + 1) % cells;
      const a = shares[x % step]!;
      const low = corners[row * cells + column]! * (1 - a) + corners[row * cells + right]! * a;
      const high = corners[next * cells + column]! * (1 - a) + corners[next * cells + right]! * a;
      out[y * SIZE + x]! += weight * (low * (1 - b) + high * b);
    }
  }
}

const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

/** From 0 to 1, the same for the same numbers. */
function hash(a: number, b: number, seed: number): number {
  let h = (Math.imul(a, 0x27d4eb2d) ^ Math.imul(b, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
