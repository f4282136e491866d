import { traceContours } from '../geometry/trace-contours';
import { measurePicture, paintAreas } from './paint-fields';
import type { PictureItem } from './picture';
import { liftPath } from './picture-tracks';

/** Nodes across the picture when it is measured for an estimate. */
const COARSE_NODES = 150;
/** Part of the densest packing that an uneven outline leaves. */
const FILLED_PART = 0.92;

/**
 * The pitch at which about `count` points fill the picture: lines take one light a pitch, areas one to the cell of a
 * hexagonal lattice, and half a light more for each pitch of border.
 */
export function* estimatePitch(items: readonly PictureItem[], count: number): Generator<void, number> {
  let pitch = 0;
  for (let round = 0; round < 3; round += 1) {
    const { area, border, line } = yield* measureContent(items, pitch);
    pitch = solvePitch(area, 0.5 * border + line, count);
  }
  return pitch;
}

/** Positive root of `count = FILLED_PART · area / (√3/2 · p²) + length / p`. */
function solvePitch(area: number, length: number, count: number): number {
  const cells = (FILLED_PART * area) / (Math.sqrt(3) / 2);
  return (length + Math.sqrt(length * length + 4 * count * cells)) / (2 * count);
}

function* measureContent(items: readonly PictureItem[], gap: number) {
  const span = Math.max(...extents(items));
  const step = span / COARSE_NODES;
  const picture = yield* measurePicture(items, step, gap + 3 * step);
  const content = { area: 0, border: 0, line: 0 };
  for (const { items: painted, values } of yield* paintAreas(picture, gap)) {
    const factor = painted[0]!.pitchFactor;
    content.area += (values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0) * step * step) / factor ** 2;
    const borders = yield* traceContours(picture.frame, values);
    for (const path of borders) content.border += liftPath(path).length / factor;
  }
  for (const item of items) {
    if (item.kind === 'line') for (const path of item.paths) content.line += liftPath(path).length / item.pitchFactor;
  }
  return content;
}

function extents(items: readonly PictureItem[]): [number, number] {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { paths } of items) {
    for (const { xy } of paths) {
      for (let at = 0; at < xy.length; at += 2) {
        [left, right] = [Math.min(left, xy[at]!), Math.max(right, xy[at]!)];
        [low, high] = [Math.min(low, xy[at + 1]!), Math.max(high, xy[at + 1]!)];
      }
    }
  }
  return [right - left, high - low];
}
