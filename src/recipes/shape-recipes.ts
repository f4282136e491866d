import { InputError } from '../core';
import { closestPair, layOutTracks, type Site, sitesAt, smoothCurve, type Track } from '../core/formation';
import { SpaceCurve } from '../core/geometry';
import { readColour } from '../drawing';
import { type RecipeContext, type RecipeOf, ROUNDING_MARGIN_M, requireRoom } from './context';

const CORNER_RAD = (35 * Math.PI) / 180;

/** Columns and rows about the middle, the lowest row first. */
export function makeGrid(recipe: RecipeOf<'grid'>, context: RecipeContext): Site[] {
  const { columns, rows, pitchM, plane } = recipe;
  requireRoom(columns * rows, `a grid of ${columns} × ${rows}`, context);
  if (pitchM < context.spacingM) {
    throw new InputError(
      `the grid's pitch of ${pitchM} m is less than the spacing`,
      context.where,
      `Make it ${context.spacingM} m or more.`,
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
  if (count > 1 && 2 * radiusM * Math.sin(Math.PI / count) < spacing) {
    const fits = 2 * radiusM < spacing ? 1 : Math.floor(Math.PI / Math.asin(spacing / (2 * radiusM)));
    const needed = Math.ceil((spacing / (2 * Math.sin(Math.PI / count))) * 100) / 100;
    throw new InputError(
      `${count} points ${context.spacingM} m apart do not fit on a circle of ${radiusM} m`,
      where,
      `Make the radius ${needed} m, or take ${fits} points.`,
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

/** Points along lines in space, as they stand. */
export function* makeCurve(recipe: RecipeOf<'curve'>, context: RecipeContext): Generator<void, Site[]> {
  const curves = recipe.lines.map((line, index) => {
    const corners = Float64Array.from(line.pointsM.flat());
    const colour = readColour(line.colour, context.where)!;
    const part = line.part ?? `line ${index + 1}`;
    const curve = line.smooth ? smoothCurve(corners, line.closed) : new SpaceCurve(corners, line.closed);
    return { curve, colour, depthM: 0, partAt: () => part, mirrored: false, drawn: true };
  });
  const total = curves.reduce((sum, { curve }) => sum + curve.length, 0);
  if (!(total > 0))
    throw new InputError('the lines have no length', context.where, 'Give each two corners apart from each other.');
  const options = { cornerRad: CORNER_RAD, axisX: 0 };
  const lay = (count: number) => layOutTracks((pitch) => tracksAt(curves, pitch), count, total / count, options);
  const layout = yield* lay(context.count);
  const least = closestPair(layout.positions)?.distance ?? Infinity;
  if (least < context.spacingM + ROUNDING_MARGIN_M / 2) throw yield* linesTooShort(lay, least, context);
  return sitesAt(layout.sites, layout.positions);
}

/** The same lines for any pitch. */
function* tracksAt(curves: readonly Omit<Track, 'pitch'>[], pitch: number): Generator<void, Track[]> {
  return curves.map((curve) => ({ ...curve, pitch }));
}

function* linesTooShort(
  lay: (count: number) => ReturnType<typeof layOutTracks>,
  least: number,
  { count, spacingM, where }: RecipeContext,
): Generator<void, InputError> {
  let fits = Math.floor((count * least) / (spacingM + ROUNDING_MARGIN_M));
  for (; fits > 1; fits = Math.floor(0.94 * fits)) {
    const { positions } = yield* lay(fits);
    if ((closestPair(positions)?.distance ?? Infinity) >= spacingM + ROUNDING_MARGIN_M / 2) break;
  }
  return new InputError(
    `${count} points ${spacingM} m apart do not fit on the lines: the nearest two are ${least.toFixed(2)} m apart`,
    where,
    `Make the lines ${((spacingM + ROUNDING_MARGIN_M) / least).toFixed(2)} times as large, or take ${Math.max(1, fits)} points.`,
  );
}
