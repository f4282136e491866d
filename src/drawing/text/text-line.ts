import type { FlatPath } from '../../core/geometry';

/** Units in the height of a capital, in strokes and in the letters of a font. */
export const CAP_UNITS = 6;

/** A line of text as paths, in units of a sixth of a capital's height: y = 0 at the baseline, x from 0. */
export interface TextLine {
  readonly paths: readonly FlatPath[];
  readonly width: number;
}
