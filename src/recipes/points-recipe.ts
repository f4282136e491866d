import { InputError, isNearerThan } from '../core';
import { closestPair, type Site } from '../core/formation';
import { decodeText, readColour, readPointsCsv } from '../drawing';
import { assetOf, type RecipeContext, type RecipeOf, requireRoom } from './context';

/** Points as they stand, in the show or in a CSV beside it. Throws `InputError` that names the two that are too near. */
export function makePoints(recipe: RecipeOf<'points'>, context: RecipeContext): Site[] {
  const colour = readColour(recipe.colour, context.where)!;
  if ((recipe.file === undefined) === (recipe.pointsM === undefined)) {
    throw new InputError(
      'points need either a file or a list',
      context.where,
      'Give "file" or "pointsM", one of them.',
    );
  }
  const csv = recipe.file === undefined ? undefined : readPoints(recipe.file, context);
  const positions = csv?.positionsM ?? Float64Array.from(recipe.pointsM!.flat());
  const count = positions.length / 3;
  if (count === 0) throw new InputError('the list of points is empty', context.where, 'Give at least one point.');
  requireRoom(count, 'the list of points', context);
  requireSpacing(
    positions,
    (index) => (csv ? `line ${csv.lines[index]}` : `point ${index + 1}`),
    recipe.file ?? context.where,
    context,
  );
  const rgb = csv?.coloursSrgb;
  return Array.from({ length: count }, (_, index) => ({
    x: positions[index * 3]!,
    y: positions[index * 3 + 1]!,
    z: positions[index * 3 + 2]!,
    pitch: context.spacingM,
    colour: rgb ? rgb[index * 3]! * 65536 + rgb[index * 3 + 1]! * 256 + rgb[index * 3 + 2]! : colour,
    part: 'points',
  }));
}

function readPoints(file: string, context: RecipeContext) {
  const csv = readPointsCsv(decodeText(assetOf(file, context), file), file);
  for (const note of csv.notes) context.note(`${file}: ${note}`);
  return csv;
}

function requireSpacing(
  positions: Float64Array,
  nameOf: (index: number) => string,
  where: string,
  { spacingM }: RecipeContext,
): void {
  const closest = closestPair(positions);
  if (!closest || !isNearerThan(closest.distance, spacingM)) return;
  const names = `${nameOf(closest.a)} and ${nameOf(closest.b)}`;
  throw new InputError(
    `${names} are ${closest.distance.toFixed(3)} m apart, less than ${spacingM} m`,
    where,
    'Move them apart.',
  );
}
