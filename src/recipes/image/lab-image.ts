import type { Pixels } from '../../drawing';
import { decodeChannel, type Oklab, oklabOf } from '../oklab';

/** A picture in OKLab, row by row from the top. */
export interface LabImage {
  readonly width: number;
  readonly height: number;
  /** `pixels × 3`: lightness, a, b. */
  readonly lab: Float32Array;
  /** 1 where the picture is seen, 0 where it is clear. */
  readonly seen: Uint8Array;
}

/** Alpha from which on a pixel is seen. */
const SEEN_ALPHA = 128;
const ROWS_AT_ONCE = 32;

export function* labImage({ width, height, rgba }: Pixels): Generator<void, LabImage> {
  const linear = Float64Array.from({ length: 256 }, (_, channel) => decodeChannel(channel));
  const lab = new Float32Array(3 * width * height);
  const seen = new Uint8Array(width * height);
  for (let pixel = 0; pixel < seen.length; pixel += 1) {
    if (pixel % (ROWS_AT_ONCE * width) === 0) yield;
    const at = 4 * pixel;
    const { lightness, a, b } = oklabOf([linear[rgba[at]!]!, linear[rgba[at + 1]!]!, linear[rgba[at + 2]!]!]);
    lab.set([lightness, a, b], 3 * pixel);
    seen[pixel] = rgba[at + 3]! >= SEEN_ALPHA ? 1 : 0;
  }
  return { width, height, lab, seen };
}

/** How far a pixel's colour is from another, about 0 to 1. */
export function distanceTo({ lab }: LabImage, pixel: number, { lightness, a, b }: Oklab): number {
  const [dl, da, db] = [lab[3 * pixel]! - lightness, lab[3 * pixel + 1]! - a, lab[3 * pixel + 2]! - b];
  return Math.sqrt(dl * dl + da * da + db * db);
}

/** The colour of a pixel. */
export function labAt({ lab }: LabImage, pixel: number): Oklab {
  return { lightness: lab[3 * pixel]!, a: lab[3 * pixel + 1]!, b: lab[3 * pixel + 2]! };
}
