import { InputError, joined, type Message, message } from '../../core';
import {
  closestPair,
  type Layout,
  layOutPicture,
  type PictureItem,
  placeSites,
  type Site,
  sitesAt,
} from '../../core/formation';
import { pathBounds } from '../../core/geometry';
import { type RecipeContext, ROUNDING_MARGIN_M } from '../context';
import { countedPoints, largestThatFits, pointsThatFit, roundedUp } from './largest-that-fits';
import { sketchPicture } from './sketch-picture';

/** A size that is asked for: metres for so many of the picture's own units. */
export interface SizeLimit {
  readonly sizeM: number;
  readonly units: number;
  /** "width" or "letter height", for messages. */
  readonly name: Message;
}

/** How large a picture is to be: within all of its limits. Without any: as small as the points allow. */
export interface PictureSize {
  readonly limits: readonly SizeLimit[];
  /** Units across: what a single point, which any size holds, is measured by. */
  readonly units: number;
}

/** A size that was said in metres may come back a hair smaller when it is divided by the picture's units. */
const ARITHMETIC = 1 - 1e-9;

/** What is said where lines or areas are not lit one by one. */
const LIT_AS_ONE = {
  lines: message`lines are too dense to follow at this size: their area is lit`,
  areas: message`areas are too fine to be told apart at this size: they are lit as one`,
};

/** The part of its pitch that the worst pair of a layout mostly holds: a sketch is drawn as large as the layout will be. */
const HELD_PART = 0.9;

const SITES_AT_ONCE = 2000;

/** Lays so many points on a picture. */
type LayOut = (count: number) => Generator<void, Layout>;

/**
 * Lays `context.count` points on a picture, about the middle of what is lit of it, in metres. Throws `InputError` when they do not
 * keep the spacing at the size that is asked for, with a size at which they do and the number that fits; both were tried.
 */
export function* fitPicture(
  items: readonly PictureItem[],
  cornerRad: number,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, Site[]> {
  if (context.isSketch) {
    const sketch = sketchPicture(items, context.count);
    return yield* placeAbout(items, sketch, sketchScale(sketch.pitch, size, context));
  }
  const layOut = (count: number) => layOutPicture(items, { count, cornerRad, seed: context.seed });
  const { layout, scale } = yield* fitLayout(layOut, size, context);
  if (layout.litAsOne) context.note(message`${context.where}: ${LIT_AS_ONE[layout.litAsOne]}`);
  return yield* placeAbout(items, layout, scale);
}

/** A layout of `context.count` points and the metres to one of its units. Throws `InputError` as `fitPicture` does. */
export function* fitLayout(
  layOut: LayOut,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, { readonly layout: Layout; readonly scale: number }> {
  const layout = yield* layOut(context.count);
  yield;
  if (sizeNeeded(layout, context.count, size, context) > 1) throw yield* doesNotFit(layOut, layout, size, context);
  const scale = scaleOf(layout, size, context);
  context.tellSize(scale * size.units);
  return { layout, scale };
}

/** The scale of a sketch: what is asked for, or about the smallest that the layout will have. @param pitch of its closest lights. */
export function sketchScale(pitch: number, size: PictureSize, { spacingM, tellSize }: RecipeContext): number {
  const asked = largestScale(size);
  const scale = Number.isFinite(asked) ? asked : spacingM / (HELD_PART * pitch);
  tellSize(scale * size.units);
  return scale;
}

/** How many times as large as it may be a picture has to be for a layout; infinite for one that has too few points. */
function sizeNeeded(layout: Layout, count: number, size: PictureSize, context: RecipeContext): number {
  const smallest = smallestScale(layout, context);
  if (layout.sites.length !== count || smallest === Infinity) return Infinity;
  return (smallest / largestScale(size)) * ARITHMETIC;
}

/** Metres to a unit: what is asked for, or the smallest that keeps the spacing. */
export function scaleOf(layout: Layout, size: PictureSize, context: RecipeContext): number {
  const asked = largestScale(size);
  return Number.isFinite(asked) ? asked : smallestScale(layout, context) || context.spacingM / size.units;
}

/** Metres to a unit at which a picture just keeps within its limits; infinite without any. */
export function largestScale({ limits }: PictureSize): number {
  return Math.min(Number.POSITIVE_INFINITY, ...limits.map(({ sizeM, units }) => sizeM / units));
}

/** Metres to a unit at which the points of a layout just keep the spacing; 0 for one point, infinite for two in one place. */
export function smallestScale(layout: Layout, { spacingM }: RecipeContext): number {
  const closest = closestPair(layout.positions);
  return closest ? (spacingM + ROUNDING_MARGIN_M) / closest.distance : 0;
}

/** The sizes that have to grow for a scale, as a sentence's middle: "the width at least 61.2 m". */
export function sizesNeeded({ limits }: PictureSize, scale: number, isLeast = false): Message {
  const sizes = limits
    .filter(({ sizeM, units }) => sizeM < scale * units)
    .map(({ name, units }) => {
      const metres = roundedUp(scale * units, 1);
      return isLeast ? message`the ${name} at least ${metres} m` : message`the ${name} ${metres} m`;
    });
  return both(sizes);
}

/** The sizes that are asked for: "a width of 20 m". */
export function sizesAsked({ limits }: PictureSize): Message {
  return both(limits.map(({ name, sizeM }) => message`a ${name} of ${sizeM} m`));
}

function both(sizes: readonly Message[]): Message {
  return sizes.length === 2 ? message`${sizes[0]!} and ${sizes[1]!}` : joined(sizes, ', ');
}

/** The points of a layout in metres, about the middle of the lit items. */
export function* placeAbout(items: readonly PictureItem[], layout: Layout, scale: number): Generator<void, Site[]> {
  const lit = items.filter((item) => item.kind === 'line' || item.mode !== 'dark');
  const { left, right, low, high } = pathBounds(lit.flatMap(({ paths }) => paths))!;
  const [shiftX, shiftZ] = [(-scale * (left + right)) / 2, (-scale * (low + high)) / 2];
  const sites: Site[] = [];
  for (const site of sitesAt(layout.sites, layout.positions)) {
    if (sites.length % SITES_AT_ONCE === 0) yield;
    const colour =
      items.find((item) => item.colour === site.colour)?.colourAt?.(site.x, site.z, site.row ?? 0) ?? site.colour;
    sites.push(...placeSites([{ ...site, colour }], { scale, shift: [shiftX, site.depthM ?? 0, shiftZ] }));
  }
  return sites;
}

/** The refusal of a layout that has too few points, or holds them only in a larger picture. */
function* doesNotFit(
  layOut: LayOut,
  layout: Layout,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, InputError> {
  const { count, spacingM, where } = context;
  const needed = sizeNeeded(layout, count, size, context);
  const isWhole = Number.isFinite(needed);
  const fits = yield* largestThatFits(count, needed, layout.sites.length, function* (fewer) {
    return sizeNeeded(yield* layOut(fewer), fewer, size, context);
  });
  if (!isWhole) {
    return new InputError(
      message`the picture holds ${countedPoints(fits)}, not ${count}`,
      where,
      message`Draw it with more lines or areas, or ${pointsThatFit(fits)}.`,
    );
  }
  return new InputError(
    message`${count} points ${spacingM} m apart do not fit into ${sizesAsked(size)}`,
    where,
    message`Make ${sizesNeeded(size, smallestScale(layout, context))}, or ${pointsThatFit(fits)}.`,
  );
}
