import { InputError, isNearerThan, type Message, message } from '../core';
import { closestPair, type Site } from '../core/formation';
import { decodeText, readColour, readPointsCsv } from '../drawing';
import { assetOf, type RecipeContext, type RecipeOf, requireRoom } from './context';

/** Points as they stand, in the show or in a CSV beside it. Throws `InputError` that names the two that are too near. */
export function makePoints(recipe: RecipeOf<'points'>, context: RecipeContext): Site[] {
  const colour = readColour(recipe.colour, context.where)!;
  if ((recipe.file === undefined) === (recipe.pointsM === undefined)) {
    throw new InputError(
      message`points need either a file or a list`,
      context.where,
      message`Give "file" or "pointsM", one of them.`,
    );
  }
  const csv = recipe.file === undefined ? undefined : readPoints(recipe.file, context);
  const positions = csv?.positionsM ?? Float64Array.from(recipe.pointsM!.flat());
  const count = positions.length / 3;
  if (count === 0)
    throw new InputError(message`the list of points is empty`, context.where, message`Give at least one point.`);
  requireRoom(count, message`the list of points`, context);
  requireSpacing(
    positions,
    (index) => (csv ? message`line ${csv.lines[index]!}` : message`point ${index + 1}`),
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
  for (const note of csv.notes) context.note(message`${file}: ${note}`);
  return csv;
}

function requireSpacing(
  positions: Float64Array,
  nameOf: (index: number) => Message,
  where: string,
  { spacingM }: RecipeContext,
): void {
  const closest = closestPair(positions);
  if (!closest || !isNearerThan(closest.distance, spacingM)) return;
  throw new InputError(
    message`${nameOf(closest.a)} and ${nameOf(closest.b)} are ${closest.distance.toFixed(3)} m apart, less than ${spacingM} m`,
    where,
    message`Move them apart.`,
  );
}
