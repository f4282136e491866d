import { type FieldFrame, type FlatPath, ringArea, traceContours } from '../../core/geometry';
import { simplifyCorners } from '../../drawing';
import type { RecipeOf } from '../context';

type How = RecipeOf<'combine'>['how'];

/** Rings that are smaller than so many cells are where two borders run along each other, and no form. */
const LEAST_CELLS = 12;
/** Corners nearer to the line between others than this part of a cell are left out. */
const SIMPLIFIED = 0.35;

/** How deep a place is within two figures together, from how deep it is in each. */
const TOGETHER: Readonly<Record<How, (first: number, second: number, blend: number) => number>> = {
  union: (first, second) => Math.max(first, second),
  subtract: (first, second) => Math.min(first, -second),
  intersect: (first, second) => Math.min(first, second),
  between: (first, second, blend) => first + blend * (second - first),
};

/** The borders of what two figures are together, from how deep each node of a frame is in them. */
export function* combinedPaths(
  [first, second]: readonly [Float32Array, Float32Array],
  frame: FieldFrame,
  how: How,
  blend: number,
): Generator<void, FlatPath[]> {
  const together = TOGETHER[how];
  const values = first.map((depth, at) => together(depth, second[at]!, blend));
  yield;
  const least = LEAST_CELLS * frame.step * frame.step;
  return (yield* traceContours(frame, values))
    .filter((ring) => Math.abs(ringArea(ring)) > least)
    .map(({ xy }) => ({ xy: Float64Array.from(simplifyCorners([...xy], SIMPLIFIED * frame.step)), closed: true }))
    .filter(({ xy }) => xy.length >= 6);
}
