import { InputError, isNearerThan, message } from '../core';
import {
  closestPair,
  type Layout,
  layOutTracks,
  type Site,
  SMOOTH_PIECES,
  sitesAt,
  smoothCurve,
  type Track,
} from '../core/formation';
import { SpaceCurve } from '../core/geometry';
import { readColour } from '../drawing';
import { type RecipeContext, type RecipeOf, ROUNDING_MARGIN_M, requireRoom } from './context';
import { countedPoints, factorThatHolds, largestThatFits, pointsThatFit, roundedUp } from './fit/largest-that-fits';

const CORNER_RAD = (35 * Math.PI) / 180;

/** Columns and rows about the middle, the lowest row first. */
export function makeGrid(recipe: RecipeOf<'grid'>, context: RecipeContext): Site[] {
  const { columns, rows, pitchM, plane } = recipe;
  requireRoom(columns * rows, message`a grid of ${columns} × ${rows}`, context);
  if (isNearerThan(pitchM, context.spacingM)) {
    throw new InputError(
      message`the grid's pitch of ${pitchM} m is less than the spacing`,
      context.where,
      message`Make it ${Number(roundedUp(context.spacingM, 3))} m or more.`,
    );
  }
  const colour = readColour(recipe.colour, context.where)!;
  return Array.from({ length: columns * rows }, (_, index) => {
    const across = ((index % columns) - (columns - 1) / 2) * pitchM;
    const up = (Math.floor(index / columns) - (rows - 1) / 2) * pitchM;
    const place = plane === 'wall' ? { x: across, y: 0, z: up } : { x: across, y: up, z: 0 };
    return { ...place, pitch: pitchM, colour, part: 'grid' };
  });
}

/** Points even round a circle, the first at the top (or furthest from the audience). */
export function makeCircle(recipe: RecipeOf<'circle'>, context: RecipeContext): Site[] {
  const { count, where } = context;
  const { radiusM, plane } = recipe;
  const spacing = context.spacingM + ROUNDING_MARGIN_M;
  if (!fitsOnCircle(count, radiusM, spacing)) {
    throw new InputError(
      message`${count} points ${context.spacingM} m apart do not fit on a circle of ${radiusM} m`,
      where,
      message`Make the radius ${roundedUp(spacing / (2 * Math.sin(Math.PI / count)), 2)} m, or ${pointsThatFit(mostOnCircle(radiusM, spacing))}.`,
    );
  }
  const colour = readColour(recipe.colour, where)!;
  return Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / count;
    const [across, up] = [radiusM * Math.sin(angle), radiusM * Math.cos(angle)];
    const place = plane === 'wall' ? { x: across, y: 0, z: up } : { x: across, y: up, z: 0 };
    return { ...place, pitch: context.spacingM, colour, part: 'circle' };
  });
}

function fitsOnCircle(count: number, radiusM: number, spacing: number): boolean {
  return count === 1 || 2 * radiusM * Math.sin(Math.PI / count) >= spacing;
}

/** The closed form may be off by one where it comes out whole: the rule itself decides. */
function mostOnCircle(radiusM: number, spacing: number): number {
  let count = 2 * radiusM < spacing ? 1 : Math.floor(Math.PI / Math.asin(spacing / (2 * radiusM)));
  while (count > 1 && !fitsOnCircle(count, radiusM, spacing)) count -= 1;
  while (fitsOnCircle(count + 1, radiusM, spacing)) count += 1;
  return count;
}

/** Corners of all lines together, at most, those of smooth lines after they were rounded off. */
const MOST_CORNERS = 200_000;

/** Points along lines in space, as they stand. */
export function* makeCurve(recipe: RecipeOf<'curve'>, context: RecipeContext): Generator<void, Site[]> {
  refuseTooManyCorners(recipe, context);
  const curves = recipe.lines.map((line, index) => {
    const corners = Float64Array.from(line.pointsM.flat());
    const colour = readColour(line.colour, context.where)!;
    const part = line.part ?? `line ${index + 1}`;
    const curve = line.smooth ? smoothCurve(corners, line.closed) : new SpaceCurve(corners, line.closed);
    return { curve, colour, depthM: 0, partAt: () => part, mirrored: false, row: 0, drawn: true };
  });
  const total = curves.reduce((sum, { curve }) => sum + curve.length, 0);
  if (!(total > 0))
    throw new InputError(
      message`the lines have no length`,
      context.where,
      message`Give each two corners apart from each other.`,
    );
  const layout = yield* layAlong(curves, context.count);
  if (!keepsSpacing(layout, context.count, context)) throw yield* linesTooShort(curves, layout, context);
  return sitesAt(layout.sites, layout.positions);
}

function refuseTooManyCorners({ lines }: RecipeOf<'curve'>, { where }: RecipeContext): void {
  const corners = lines.reduce((sum, { pointsM, smooth }) => sum + pointsM.length * (smooth ? SMOOTH_PIECES : 1), 0);
  if (corners <= MOST_CORNERS) return;
  throw new InputError(
    message`the lines have ${corners} corners, more than ${MOST_CORNERS}`,
    where,
    message`Give them fewer points; each point of a smooth line counts ${SMOOTH_PIECES} times.`,
  );
}

/** A line for any pitch. */
export type Curve = Omit<Track, 'pitch'>;

/** Lays `count` points along lines, as far apart as they hold. */
export function* layAlong(curves: readonly Curve[], count: number): Generator<void, Layout> {
  const total = curves.reduce((sum, { curve }) => sum + curve.length, 0);
  const options = { cornerRad: CORNER_RAD, axisX: 0 };
  return yield* layOutTracks((pitch) => tracksAt(curves, pitch), count, total / count, options);
}

/** The same lines for any pitch. */
function* tracksAt(curves: readonly Curve[], pitch: number): Generator<void, Track[]> {
  return curves.map((curve) => ({ ...curve, pitch }));
}

/** How many times as large lines have to be for a layout; infinite for one that has too few points. */
function sizeNeeded(layout: Layout, count: number, { spacingM }: RecipeContext): number {
  return layout.sites.length === count ? (spacingM + ROUNDING_MARGIN_M / 2) / leastDistance(layout) : Infinity;
}

function keepsSpacing(layout: Layout, count: number, context: RecipeContext): boolean {
  return sizeNeeded(layout, count, context) <= 1;
}

function leastDistance({ positions }: Layout): number {
  return closestPair(positions)?.distance ?? Number.POSITIVE_INFINITY;
}

function* linesTooShort(curves: readonly Curve[], layout: Layout, context: RecipeContext): Generator<void, InputError> {
  const { count, spacingM, where } = context;
  const part = leastDistance(layout) / (spacingM + ROUNDING_MARGIN_M);
  const isWhole = layout.sites.length === count && part > 0;
  const fits = yield* largestThatFits(count, isWhole ? 1 / part : Infinity, layout.sites.length, function* (fewer) {
    return sizeNeeded(yield* layAlong(curves, fewer), fewer, context);
  });
  if (!isWhole) {
    return new InputError(
      message`the lines hold ${countedPoints(fits)}, not ${count}`,
      where,
      message`Give them more lines, or ${pointsThatFit(fits)}.`,
    );
  }
  const factor = yield* factorThatHolds(1 / part, function* (larger) {
    const grown = curves.map((line) => ({ ...line, curve: scaled(line.curve, larger) }));
    return keepsSpacing(yield* layAlong(grown, count), count, context);
  });
  return new InputError(
    message`${count} points ${spacingM} m apart do not fit on the lines: the nearest two are ${leastDistance(layout).toFixed(2)} m apart`,
    where,
    message`Make the lines ${factor} times as large, or ${pointsThatFit(fits)}.`,
  );
}

function scaled({ xyz, closed }: SpaceCurve, factor: number): SpaceCurve {
  return new SpaceCurve(
    xyz.map((value) => value * factor),
    closed,
  );
}
