import { message } from '../../core';
import { type Layout, layOutRows, layOutTracks, placeSites, type Site, sitesAt } from '../../core/formation';
import { readColour } from '../../drawing';
import type { RecipeContext, RecipeOf } from '../context';
import { fitLayout, type PictureSize, scaleOf } from '../fit/fit-picture';
import { shadeToTop } from '../shade-to-top';
import { solidEdges, solidForm } from './solid-form';

type SolidRecipe = RecipeOf<'solid'>;

const CORNER_RAD = (35 * Math.PI) / 180;
/** Forms are two units wide. */
const UNITS = 2;

/** Points in rows over a solid, or along its edges, about its middle. */
export function* makeSolid(recipe: SolidRecipe, context: RecipeContext): Generator<void, Site[]> {
  const colour = readColour(recipe.colour, context.where)!;
  const limits = recipe.widthM === undefined ? [] : [{ sizeM: recipe.widthM, units: UNITS, name: message`width` }];
  const size: PictureSize = { limits, units: UNITS };
  const isLine = recipe.lit === 'edges' || recipe.solid === 'helix';
  const layOut = isLine
    ? (count: number) => layOutEdges(recipe, colour, count)
    : (count: number) => layOutRows({ ...solidForm(recipe), colour, part: recipe.solid }, count);
  const { layout, scale } = context.isSketch
    ? yield* sketchLayout(layOut, size, context)
    : yield* fitLayout(layOut, size, context);
  const sites = placeSites(sitesAt(layout.sites, layout.positions), {
    scale,
    shift: [0, 0, -scale * middleOf(recipe)],
  });
  return recipe.topColour === undefined ? sites : shadeToTop(sites, readColour(recipe.topColour, context.where)!);
}

/** A layout whose spacing is not judged. */
function* sketchLayout(layOut: (count: number) => Generator<void, Layout>, size: PictureSize, context: RecipeContext) {
  const layout = yield* layOut(context.count);
  const scale = scaleOf(layout, size, context);
  context.tellSize(scale * size.units);
  return { layout, scale };
}

/** Height of a solid's middle over where its heights are counted from. */
function middleOf({ solid, aspect }: SolidRecipe): number {
  if (solid === 'sphere' || solid === 'torus') return 0;
  if (solid === 'dome') return 0.5;
  return solid === 'cube' ? Math.SQRT1_2 * aspect : aspect;
}

function* layOutEdges(recipe: SolidRecipe, colour: number, count: number): Generator<void, Layout> {
  const curves = solidEdges(recipe);
  const total = curves.reduce((sum, { length }) => sum + length, 0);
  const tracksAt = function* (pitch: number) {
    return curves.map((curve) => ({
      curve,
      colour,
      depthM: 0,
      partAt: () => recipe.solid,
      pitch,
      mirrored: false,
      row: 0,
      drawn: true,
    }));
  };
  return yield* layOutTracks(tracksAt, count, total / count, { cornerRad: CORNER_RAD, axisX: 0 });
}
