import type { PictureItem } from '../core/formation';
import { type FlatPath, pathBounds, ringArea } from '../core/geometry';

/** Smaller than this part of the pitch, a piece of a drawing holds no light of its own. */
const SPECK_PITCHES = 1 / 6;
/** All that is taken for specks is at most this part of the drawing: else the drawing is made of them. */
const MOST_OF_ALL = 0.02;
/** Room that a light takes in a hexagonal fill, in squares of the pitch. */
const HEX_CELL = Math.sqrt(3) / 2;

/** A dot drawn as a short line holds a light: it is a stray one this far from the rest, as a part of the rest's size. */
const STRAY_LINE = 0.25;

/**
 * Parts stray specks from the rest of a drawing: pieces too small to hold a light when `count` lights are spread over all of
 * it, outside of what the rest spans, where they would move and scale the picture. Dots within it stay.
 * @returns the items without them, and the parts that had some.
 */
export function leaveOutSpecks(
  items: readonly PictureItem[],
  count: number,
): { readonly items: readonly PictureItem[]; readonly parts: readonly string[] } {
  const lit = items.filter(isLit);
  const specks = strays(lit, SPECK_PITCHES * roughPitch(items, count));
  const parts = lit.filter(({ paths }) => paths.some((path) => specks.has(path))).map(({ part }) => part);
  if (parts.length === 0 || !areFew(lit, specks)) return { items, parts: [] };
  const kept = items
    .map((item) => ({ ...item, paths: item.paths.filter((path) => !specks.has(path)) }))
    .filter(({ paths }) => paths.length > 0);
  return { items: kept, parts };
}

function strays(lit: readonly PictureItem[], smallest: number): ReadonlySet<FlatPath> {
  const isLarge = (path: FlatPath) => sizeOf(path) >= smallest;
  const rest = pathBounds(lit.flatMap(({ paths }) => paths.filter(isLarge)));
  if (!rest) return new Set();
  const size = Math.max(rest.right - rest.left, rest.high - rest.low);
  const found = lit.flatMap(({ kind, paths }) => {
    const slack = kind === 'line' ? STRAY_LINE * size : 0;
    return paths.filter((path) => {
      const { left, right, low, high } = pathBounds([path])!;
      const isWithin =
        left >= rest.left - slack &&
        right <= rest.right + slack &&
        low >= rest.low - slack &&
        high <= rest.high + slack;
      return !isLarge(path) && !isWithin;
    });
  });
  return new Set(found);
}

/** Whether the specks are next to nothing of the drawing. */
function areFew(lit: readonly PictureItem[], specks: ReadonlySet<FlatPath>): boolean {
  const paths = lit.flatMap((item) => item.paths);
  const sum = (some: readonly FlatPath[]) => some.reduce((total, path) => total + sizeOf(path), 0);
  return sum(paths.filter((path) => specks.has(path))) <= MOST_OF_ALL * sum(paths);
}

export function isLit(item: PictureItem): boolean {
  return item.kind === 'line' || item.mode !== 'dark';
}

/** The pitch at which so many lights fill the areas and lines, and no more than that of an even spread over all. */
function roughPitch(items: readonly PictureItem[], count: number): number {
  const lit = items.filter(isLit);
  const [areas, lines] = ['area', 'line'].map((kind) =>
    lit.filter((item) => item.kind === kind).flatMap(({ paths }) => paths),
  ) as [FlatPath[], FlatPath[]];
  const cells = Math.abs(areas.reduce((sum, path) => sum + ringArea(path), 0)) / HEX_CELL;
  const length = lines.reduce((sum, path) => sum + lengthOf(path), 0);
  const pitch = (length + Math.sqrt(length * length + 4 * count * cells)) / (2 * count);
  const bounds = pathBounds(lit.flatMap(({ paths }) => paths));
  const spread = bounds ? Math.sqrt(((bounds.right - bounds.left) * (bounds.high - bounds.low)) / count) : 0;
  return Math.min(pitch, spread);
}

function sizeOf(path: FlatPath): number {
  const { left, right, low, high } = pathBounds([path])!;
  return Math.sqrt((right - left) ** 2 + (high - low) ** 2);
}

function lengthOf({ xy, closed }: FlatPath): number {
  let length = 0;
  for (let at = 0; at + 2 < xy.length + (closed ? 2 : 0); at += 2) {
    const next = (at + 2) % xy.length;
    length += Math.sqrt((xy[next]! - xy[at]!) ** 2 + (xy[next + 1]! - xy[at + 1]!) ** 2);
  }
  return length;
}
