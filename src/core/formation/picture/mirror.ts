import type { MeasuredPicture } from './measure-picture';
import type { LineProbe, PaintedArea } from './paint-fields';
import type { LineItem } from './picture';

/** Differences smaller than this part of a pitch do not spoil a mirror image. */
const TOLERANCE = 0.3;
/** Nor does what rounding to the nearest node can make, in steps of the field: half a diagonal. */
const TOLERABLE_STEPS = 0.75;
/** Nor do a few odd places, as a part of all. */
const ODD_PART = 0.004;

/** Nodes that are looked at in a step. */
const NODES_AT_ONCE = 100_000;

/** Whether an area is its own mirror image in the picture's upright middle line. */
export function* isAreaMirrored(picture: MeasuredPicture, area: PaintedArea, pitch: number): Generator<void, boolean> {
  const { columns, rows } = picture.frame;
  const rowsAtOnce = Math.ceil(NODES_AT_ONCE / columns);
  const clip = (value: number) => Math.min(0.5 * pitch, Math.max(-0.5 * pitch, value));
  let inside = 0;
  let odd = 0;
  for (let row = 0; row < rows; row += 1) {
    if (row % rowsAtOnce === 0) yield;
    for (let column = 0; column < picture.axisColumn; column += 1) {
      const left = area.values[row * columns + column]!;
      const right = area.values[row * columns + columns - 1 - column]!;
      if (left > 0 || right > 0) inside += 1;
      if (Math.abs(clip(left) - clip(right)) > TOLERANCE * pitch) odd += 1;
    }
  }
  return odd <= ODD_PART * inside;
}

/** Makes both halves of a mirrored area exactly alike. */
export function* evenOut(picture: MeasuredPicture, area: PaintedArea): Generator<void, void> {
  const { columns, rows } = picture.frame;
  const rowsAtOnce = Math.ceil(NODES_AT_ONCE / columns);
  for (let row = 0; row < rows; row += 1) {
    if (row % rowsAtOnce === 0) yield;
    for (let column = 0; column < picture.axisColumn; column += 1) {
      const [left, right] = [row * columns + column, row * columns + columns - 1 - column];
      const mean = 0.5 * (area.values[left]! + area.values[right]!);
      area.values[left] = mean;
      area.values[right] = mean;
    }
  }
}

/** Corners of lines that are looked at in a step. */
const CORNERS_AT_ONCE = 5000;

/** Whether lines of one look are, together, their own mirror image. */
export function* areLinesMirrored(
  picture: MeasuredPicture,
  items: readonly LineItem[],
  probe: LineProbe,
  pitch: number,
): Generator<void, boolean> {
  // where a field of wide steps cannot tell, nothing is taken for a mirror image
  const tolerance = Math.max(TOLERANCE * pitch, TOLERABLE_STEPS * picture.frame.step);
  if (tolerance > pitch) return false;
  let looked = 0;
  let odd = 0;
  for (const { paths } of items) {
    for (const { xy } of paths) {
      for (let at = 0; at < xy.length; at += 2) {
        if (looked++ % CORNERS_AT_ONCE === 0) yield;
        if (probe.distance(2 * picture.axisX - xy[at]!, xy[at + 1]!) > tolerance) odd += 1;
      }
    }
  }
  return odd <= ODD_PART * looked;
}
