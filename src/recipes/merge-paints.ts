import type { ColourAt, PictureItem } from '../core/formation';
import { type Bounds, pathBounds } from '../core/geometry';

/** Numbers from here on are no colours: they name a paint of many colours. */
const FIRST_PAINT = 0x1000000;
/** Items of many colours that each get a border of their own; more of them are lit as one area, each light in its colour. */
const MOST_APART = 12;

/** Gives items of many colours numbers in place of a colour: one each, or one for all where there are many. */
export function numberPaints(items: readonly PictureItem[]): PictureItem[] {
  const painted = items.filter(({ colourAt }) => colourAt);
  const mergesAreas = painted.length > MOST_APART;
  const colourAt = mergesAreas ? colourOfTopmost(painted) : undefined;
  return items.map((item, index) => {
    if (!item.colourAt) return item;
    return colourAt ? { ...item, colour: FIRST_PAINT, colourAt } : { ...item, colour: FIRST_PAINT + index };
  });
}

/** The colour of the topmost of some items at a place; of the nearest where none is there, as at their very edge. */
function colourOfTopmost(items: readonly PictureItem[]): ColourAt {
  const placed = items.toReversed().map((item) => ({ item, bounds: pathBounds(item.paths)! }));
  return (x, y, row) => {
    const near = placed.map(({ item, bounds }) => ({ item, away: distanceTo(bounds, x, y) }));
    const inside = near.find(({ item, away }) => away === 0 && item.kind === 'area' && isWithin(item, x, y));
    const { item } = inside ?? near.reduce((best, one) => (one.away < best.away ? one : best));
    return item.colourAt!(x, y, row);
  };
}

function distanceTo({ left, right, low, high }: Bounds, x: number, y: number): number {
  return Math.max(left - x, x - right, low - y, y - high, 0);
}

/** Whether a place lies within the paths of an item, by the even-odd rule. */
function isWithin({ paths }: PictureItem, x: number, y: number): boolean {
  let within = false;
  for (const { xy } of paths) {
    for (let at = 0; at < xy.length; at += 2) {
      const next = (at + 2) % xy.length;
      const [x0, y0, x1, y1] = [xy[at]!, xy[at + 1]!, xy[next]!, xy[next + 1]!];
      if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) within = !within;
    }
  }
  return within;
}
