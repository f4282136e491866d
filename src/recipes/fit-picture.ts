import { InputError } from '../core';
import {
  closestPair,
  type Layout,
  layOutPicture,
  type PictureItem,
  placeSites,
  type Site,
  sitesAt,
} from '../core/formation';
import { pathBounds } from '../core/geometry';
import { type RecipeContext, ROUNDING_MARGIN_M } from './context';

/** How large a picture is to be: metres for so many of its own units. Without metres: as small as the points allow. */
export interface PictureSize {
  readonly sizeM: number | undefined;
  readonly units: number;
  /** "width" or "height", for messages. */
  readonly name: string;
}

/** How often fewer points are tried, to say how many would fit. */
const FEWER_TRIES = 8;

const SITES_AT_ONCE = 2000;

/** Lays so many points on a picture. */
type LayOut = (count: number) => Generator<void, Layout>;

/**
 * Lays `context.count` points on a picture, about the middle of what is lit of it, in metres. Throws `InputError` when they do not
 * keep the spacing at the size that is asked for, and says at what size they would, and how many fit.
 */
export function* fitPicture(
  items: readonly PictureItem[],
  cornerRad: number,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, Site[]> {
  const layOut = (count: number) => layOutPicture(items, { count, cornerRad, seed: context.seed });
  const layout = yield* layOut(context.count);
  yield;
  if (layout.sites.length !== context.count) {
    throw new InputError(
      `the picture holds ${layout.sites.length} points, not ${context.count}`,
      context.where,
      'Draw it with more lines or areas.',
    );
  }
  const smallest = smallestScale(layout, size, context);
  const scale = size.sizeM === undefined ? smallest : size.sizeM / size.units;
  if (scale < smallest) throw yield* doesNotFit(layOut, smallest, scale, size, context);
  yield;
  return yield* placeAbout(items, layout, scale);
}

/** Metres to a unit at which the points of a layout just keep the spacing. */
export function smallestScale(layout: Layout, { units }: PictureSize, { spacingM }: RecipeContext): number {
  const least = closestPair(layout.positions)?.distance ?? units;
  return (spacingM + ROUNDING_MARGIN_M) / least;
}

/** The points of a layout in metres, about the middle of the lit items. */
export function* placeAbout(items: readonly PictureItem[], layout: Layout, scale: number): Generator<void, Site[]> {
  const lit = items.filter((item) => item.kind === 'line' || item.mode !== 'dark');
  const { left, right, low, high } = pathBounds(lit.flatMap(({ paths }) => paths))!;
  const [shiftX, shiftZ] = [(-scale * (left + right)) / 2, (-scale * (low + high)) / 2];
  const sites: Site[] = [];
  for (const site of sitesAt(layout.sites, layout.positions)) {
    if (sites.length % SITES_AT_ONCE === 0) yield;
    const colour = items.find((item) => item.colour === site.colour)?.colourAt?.(site.x, site.z) ?? site.colour;
    sites.push(...placeSites([{ ...site, colour }], { scale, shift: [shiftX, site.depthM ?? 0, shiftZ] }));
  }
  return sites;
}

function* doesNotFit(
  layOut: LayOut,
  smallest: number,
  scale: number,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, InputError> {
  const needed = Math.ceil(smallest * size.units * 10) / 10;
  const fits = yield* countThatFits(layOut, scale, size, context, smallest);
  return new InputError(
    `${context.count} points ${context.spacingM} m apart do not fit into a ${size.name} of ${size.sizeM} m`,
    context.where,
    `Make the ${size.name} ${needed} m, or take ${fits} points.`,
  );
}

/** A count that was laid out and does fit at a scale, found from above; areas hold points by the square of the scale. */
function* countThatFits(
  layOut: LayOut,
  scale: number,
  size: PictureSize,
  context: RecipeContext,
  smallest: number,
): Generator<void, number> {
  let count = context.count;
  let needed = smallest;
  for (let tries = 0; tries < FEWER_TRIES && count > 1; tries += 1) {
    count = Math.max(1, Math.min(count - 1, Math.floor(count * (scale / needed) ** 2)));
    needed = smallestScale(yield* layOut(count), size, context);
    if (needed <= scale) return count;
  }
  return Math.min(count, 1);
}
