import { InputError } from '../core';
import { closestPair, fibonacciSphere, layOutShell, placeSites, relax, type Site, sitesAt } from '../core/formation';
import { readColour } from '../drawing';
import { type RecipeContext, type RecipeOf, ROUNDING_MARGIN_M } from './context';

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
  return recipe.topColour === undefined ? sites : shade(sites, readColour(recipe.topColour, context.where)!);
}

type Paint = { readonly colour: number; readonly part: string };

function* sphere(recipe: ShellRecipe, paint: Paint, context: RecipeContext): Generator<void, Site[]> {
  const spacing = context.spacingM + ROUNDING_MARGIN_M;
  const spiral = fibonacciSphere(context.count, paint);
  const radiusOf = (sites: readonly Site[]) => (context.count === 1 ? spacing : spacing / leastDistance(sites));
  const plainM = radiusOf(spiral);
  const radiusM = recipe.radiusM ?? plainM;
  yield;
  if (radiusM >= plainM) return placeSites(spiral, { scale: radiusM });
  const { positions } = yield* relax(spiral, SPHERE_ROUNDS);
  const tight = sitesAt(spiral, positions);
  const tightM = radiusOf(tight);
  if (radiusM >= tightM) return placeSites(tight, { scale: radiusM });
  const fits = Math.max(1, Math.floor(context.count * (radiusM / tightM) ** 2));
  throw new InputError(
    `${context.count} points ${context.spacingM} m apart do not fit on a sphere of ${radiusM} m`,
    context.where,
    `Make the radius ${(Math.ceil(tightM * 100) / 100).toFixed(2)} m, or take about ${fits} points.`,
  );
}

function leastDistance(sites: readonly Site[]): number {
  return closestPair(Float64Array.from(sites.flatMap(({ x, y, z }) => [x, y, z])))?.distance ?? Infinity;
}

function* turnedShell(
  profile: readonly (readonly [number, number])[],
  seed: number,
  paint: Paint,
  context: RecipeContext,
): Generator<void, Site[]> {
  const layout = yield* layOutShell(profile, context.count, seed, paint);
  const least = closestPair(layout.positions)?.distance ?? Infinity;
  const spacing = context.spacingM + ROUNDING_MARGIN_M;
  if (least >= spacing) return sitesAt(layout.sites, layout.positions);
  throw new InputError(
    `${context.count} points ${context.spacingM} m apart do not fit on the shell: the nearest two are ${least.toFixed(2)} m apart`,
    context.where,
    `Make it ${(spacing / least).toFixed(2)} times as large, or take about ${Math.max(1, Math.floor(context.count * (least / spacing) ** 2))} points.`,
  );
}

/** Runs each point's colour towards `top` by its height. */
function shade(sites: readonly Site[], top: number): Site[] {
  const heights = sites.map(({ z }) => z);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return sites.map((site) => {
    const share = high > low ? (site.z - low) / (high - low) : 0;
    const channels = [16, 8, 0].map((shift) => {
      const [from, to] = [(site.colour >> shift) & 255, (top >> shift) & 255];
      return Math.round(from + share * (to - from)) << shift;
    });
    return { ...site, colour: channels.reduce((sum, channel) => sum + channel, 0) };
  });
}
