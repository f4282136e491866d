import { InputError, message } from '../core';
import {
  closestPair,
  fibonacciSphere,
  type Layout,
  layOutShell,
  placeSites,
  relax,
  type Site,
  sitesAt,
} from '../core/formation';
import { readColour } from '../drawing';
import { type RecipeContext, type RecipeOf, ROUNDING_MARGIN_M } from './context';
import { factorThatHolds, largestThatFits, pointsThatFit, roundedUp } from './fit/largest-that-fits';
import { shadeToTop } from './shade-to-top';

type ShellRecipe = RecipeOf<'shell'>;

/** Rounds that even out a sphere that the spiral alone cannot fill tightly enough. */
const SPHERE_ROUNDS = { spreadRounds: 150, partRounds: 150, axisX: 0 };

/** Points over a sphere or a surface of revolution, the first colour below and the second above. */
export function* makeShell(recipe: ShellRecipe, context: RecipeContext): Generator<void, Site[]> {
  const paint = { colour: readColour(recipe.colour, context.where)!, part: 'shell' };
  const sites = recipe.profileM
    ? yield* turnedShell(recipe.profileM, recipe.seed, paint, context)
    : yield* sphere(recipe, paint, context);
  yield;
  return recipe.topColour === undefined ? sites : shadeToTop(sites, readColour(recipe.topColour, context.where)!);
}

type Paint = { readonly colour: number; readonly part: string };

function* sphere(recipe: ShellRecipe, paint: Paint, context: RecipeContext): Generator<void, Site[]> {
  const asked = recipe.radiusM;
  const spiral = fibonacciSphere(context.count, paint);
  const plainM = radiusFor(spiral, context);
  yield;
  if (asked === undefined) return placeSites(spiral, { scale: plainM || context.spacingM });
  if (asked >= plainM) return placeSites(spiral, { scale: asked });
  const tight = yield* tightSphere(spiral);
  const tightM = radiusFor(tight, context);
  if (asked >= tightM) return placeSites(tight, { scale: asked });
  throw yield* sphereTooSmall(asked, tightM, context);
}

function* tightSphere(spiral: readonly Site[]): Generator<void, Site[]> {
  const { positions } = yield* relax(spiral, SPHERE_ROUNDS);
  return sitesAt(spiral, positions);
}

/** The radius at which points of the unit sphere keep the spacing; 0 for a single one. */
function radiusFor(sites: readonly Site[], { spacingM }: RecipeContext): number {
  return (spacingM + ROUNDING_MARGIN_M) / leastDistance(sites);
}

function* sphereTooSmall(radiusM: number, tightM: number, context: RecipeContext): Generator<void, InputError> {
  const { count, spacingM, where } = context;
  const fits = yield* largestThatFits(count, tightM / radiusM, 1, function* (fewer) {
    const spiral = fibonacciSphere(fewer, { colour: 0, part: '' });
    const plain = radiusFor(spiral, context) / radiusM;
    return plain <= 1 ? plain : radiusFor(yield* tightSphere(spiral), context) / radiusM;
  });
  return new InputError(
    message`${count} points ${spacingM} m apart do not fit on a sphere of ${radiusM} m`,
    where,
    message`Make the radius ${roundedUp(tightM, 2)} m, or ${pointsThatFit(fits)}.`,
  );
}

function leastDistance(sites: readonly Site[]): number {
  return closestPair(Float64Array.from(sites.flatMap(({ x, y, z }) => [x, y, z])))?.distance ?? Infinity;
}

type Profile = readonly (readonly [radius: number, height: number])[];

function* turnedShell(profile: Profile, seed: number, paint: Paint, context: RecipeContext): Generator<void, Site[]> {
  const layout = yield* layOutShell(profile, context.count, seed, paint);
  if (heldPart(layout, context) < 1) throw yield* shellTooSmall(profile, seed, layout, context);
  return sitesAt(layout.sites, layout.positions);
}

/** The least distance of a layout over the spacing that is wanted. */
function heldPart({ positions }: Layout, { spacingM }: RecipeContext): number {
  return (closestPair(positions)?.distance ?? Infinity) / (spacingM + ROUNDING_MARGIN_M);
}

function* shellTooSmall(
  profile: Profile,
  seed: number,
  layout: Layout,
  context: RecipeContext,
): Generator<void, InputError> {
  const { count, spacingM, where } = context;
  const held = heldPart(layout, context);
  const lay = (of: Profile, points: number) => layOutShell(of, points, seed, { colour: 0, part: '' });
  const fits = yield* largestThatFits(count, 1 / held, 1, function* (fewer) {
    return 1 / heldPart(yield* lay(profile, fewer), context);
  });
  const factor = yield* factorThatHolds(1 / held, function* (larger) {
    const grown = profile.map(([radius, height]) => [larger * radius, larger * height] as const);
    return heldPart(yield* lay(grown, count), context) >= 1;
  });
  const spacing = spacingM + ROUNDING_MARGIN_M;
  return new InputError(
    message`${count} points ${spacingM} m apart do not fit on the shell: the nearest two are ${(held * spacing).toFixed(2)} m apart`,
    where,
    message`Make it ${factor} times as large, or ${pointsThatFit(fits)}.`,
  );
}
