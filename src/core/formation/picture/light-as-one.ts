import { windowValue } from '../../geometry/distance-field';
import type { Site } from '../sites/site';
import { isLit, type MeasuredPicture, measurePicture } from './measure-picture';
import type { AreaItem, PictureItem } from './picture';

/** A picture whose areas are one. */
export interface OneArea {
  readonly items: readonly PictureItem[];
  /** Gives a light the look and the name of the area that is on top where it stands. */
  readonly nameSite: (site: Site, x: number, z: number) => Site;
}

const NAME = 'all areas';
const NODES_ACROSS = 400;

/**
 * All lit areas of a picture as one, for pictures of areas so fine (the steps of a blend, a mosaic) that none has room for
 * lights of its own beside its neighbours. Undefined where there is one look only.
 */
export function* lightAsOne(items: readonly PictureItem[], spanX: number): Generator<void, OneArea | undefined> {
  const areas = items.filter((item): item is AreaItem => item.kind === 'area' && isLit(item));
  if (new Set(areas.map(({ colour, depthM }) => `${colour} ${depthM}`)).size < 2) return undefined;
  const { depthM } = areas[0]!;
  const asOne = items.map((item): PictureItem => {
    if (item.kind === 'line' || !isLit(item)) return item;
    return { ...item, part: NAME, colour: areas[0]!.colour, mode: 'fill', pitchFactor: 1, depthM };
  });
  const step = spanX / NODES_ACROSS;
  const measured = yield* measurePicture(items, step, 3 * step);
  return { items: asOne, nameSite: (site, x, z) => nameSite(measured, site, x, z) };
}

function nameSite({ frame, items, fields, band }: MeasuredPicture, site: Site, x: number, z: number): Site {
  if (site.part !== NAME) return site;
  const column = Math.round((x - frame.x0) / frame.step);
  const row = Math.round((z - frame.y0) / frame.step);
  let [best, deepest] = [-1, Number.NEGATIVE_INFINITY];
  for (let index = items.length - 1; index >= 0 && deepest <= 0; index -= 1) {
    const item = items[index]!;
    if (item.kind === 'line' || !isLit(item)) continue;
    const depth = windowValue(fields[index]!, column, row, -band);
    if (depth > deepest) [best, deepest] = [index, depth];
  }
  const { colour, part, depthM } = items[best] as AreaItem;
  return { ...site, colour, part, depthM };
}
