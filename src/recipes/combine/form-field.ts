import { areaDistanceField, type FieldFrame, type FlatPath, pathBounds, windowValue } from '../../core/geometry';
import type { FlatArea } from './flat-source';

/** Cells across a picture: the fields of a blend are measured all over, and so on a coarser frame. */
const CELLS = 480;
const BLEND_CELLS = 160;
/** Cells that are left free about the figures. */
const MARGIN = 3;

/** The nodes on which figures are compared, and how far from their borders that counts. */
export interface FormFrame extends FieldFrame {
  readonly band: number;
}

/** @param isBlend whether distances count everywhere, and not just at borders. */
export function frameAbout(paths: readonly FlatPath[], isBlend: boolean): FormFrame {
  const { left, right, low, high } = pathBounds(paths)!;
  const [width, height] = [right - left, high - low];
  const step = Math.max(width, height) / (isBlend ? BLEND_CELLS : CELLS) || 1;
  return {
    x0: left - MARGIN * step,
    y0: low - MARGIN * step,
    step,
    columns: Math.ceil(width / step) + 2 * MARGIN + 1,
    rows: Math.ceil(height / step) + 2 * MARGIN + 1,
    band: isBlend ? Math.hypot(width, height) : MARGIN * step,
  };
}

/** How deep each node is within a figure: negative outside, never beyond the band. */
export function* formField(areas: readonly FlatArea[], frame: FormFrame): Generator<void, Float32Array> {
  const values = new Float32Array(frame.columns * frame.rows).fill(-frame.band);
  for (const { paths, rule } of areas) {
    const field = yield* areaDistanceField(frame, paths, rule, frame.band);
    for (let row = 0; row < frame.rows; row += 1) {
      for (let column = 0; column < frame.columns; column += 1) {
        const at = row * frame.columns + column;
        values[at] = Math.max(values[at]!, windowValue(field, column, row, -frame.band));
      }
    }
    yield;
  }
  return values;
}
