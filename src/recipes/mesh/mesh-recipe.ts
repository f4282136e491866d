import { InputError, type MessageText, message } from '../../core';
import {
  featureEdges,
  frontView,
  type Layout,
  layOutSurface,
  placeSites,
  type Site,
  seenTriangles,
  singleFaces,
  sitesAt,
  type Triangles,
  TriangleTree,
} from '../../core/formation';
import { SpaceCurve } from '../../core/geometry';
import { readMesh, type TriangleMesh } from '../../drawing';
import { assetOf, type RecipeContext, type RecipeOf } from '../context';
import { fitLayout, fitPicture, type PictureSize, sketchScale } from '../fit/fit-picture';
import { KeptReadings } from '../kept-readings';
import { numberPaints } from '../merge-paints';
import { type Curve, layAlong } from '../shape-recipes';
import { silhouette } from './silhouette';
import { noSurface, pickTriangles, type StandingModel, standModel } from './standing-model';

type MeshRecipe = RecipeOf<'mesh'>;

const CORNER_RAD = (35 * Math.PI) / 180;
/** Runs of edges that lights are laid along, at most. */
const MOST_RUNS = 5000;

/** Models that were read, stood up, and cut into a tree: most of the time of a large one goes into that. */
const meshes = new KeptReadings<TriangleMesh>();
const models = new KeptReadings<StandingModel>();
const surfaces = new KeptReadings<Surface>();

/** What of a model is lit, and how to find the nearest place on it. */
interface Surface {
  readonly triangles: Triangles;
  readonly tree: TriangleTree;
}

/** All that a standing model depends on beside its file. */
function keyOfModel({ file, up, colour }: MeshRecipe): string {
  return JSON.stringify([file, up, colour]);
}

/** Points on the surface, the outline or the edges of a model of triangles. */
export function* makeMesh(recipe: MeshRecipe, context: RecipeContext): Generator<void, Site[]> {
  const { file } = recipe;
  const bytes = assetOf(file, context);
  const mesh = yield* meshes.of(bytes, file, () => readMesh(bytes, file));
  const note = (sentence: MessageText) => context.note(message`${file}: ${sentence}`);
  const colours = new Set(mesh.colours.filter((colour) => colour >= 0)).size;
  note(message`${mesh.colours.length} triangles read, ${colours} colours of their own`);
  mesh.notes.forEach(note);
  yield;
  const model = yield* models.of(bytes, keyOfModel(recipe), () => modelOf(mesh, recipe));
  const { heightM } = recipe;
  const units = model.heightUnits;
  const limits = heightM === undefined ? [] : [{ sizeM: heightM, units, name: message`height` }];
  const size: PictureSize = { limits, units };
  if (recipe.mode === 'surface') return yield* onSurface(model, recipe, size, context);
  if (recipe.mode === 'edges') return yield* onEdges(model, recipe, size, context);
  const items = numberPaints(yield* silhouette(model, file));
  if (items.length === 0) throw noSurface(file);
  return yield* fitPicture(items, CORNER_RAD, size, context);
}

function* modelOf(mesh: TriangleMesh, recipe: MeshRecipe): Generator<void, StandingModel> {
  const whole = standModel(mesh, recipe, recipe.file);
  return { ...whole, ...pickTriangles(whole, yield* singleFaces(whole.xyz)) };
}

function* surfaceOf(model: StandingModel, { side, file }: MeshRecipe): Generator<void, Surface> {
  const triangles = side === 'front' ? yield* frontOf(model, file) : model;
  requireArea(triangles, file);
  return { triangles, tree: yield* TriangleTree.of(triangles.xyz) };
}

function* onSurface(
  model: StandingModel,
  recipe: MeshRecipe,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, Site[]> {
  const key = `${recipe.side} ${keyOfModel(recipe)}`;
  const surface = yield* surfaces.of(assetOf(recipe.file, context), key, () => surfaceOf(model, recipe));
  const { triangles, tree } = surface;
  const { seed } = context;
  if (context.isSketch) {
    const sketch = yield* layOutSurface(triangles, tree, { count: context.count, seed, isRough: true });
    return placed(sketch, sketchScale(sketch.pitch, size, context));
  }
  const layOut = (count: number) => layOutSurface(triangles, tree, { count, seed });
  const { layout, scale } = yield* fitLayout(layOut, size, context);
  return placed(layout, scale);
}

/** What the audience sees of triangles, but for those that they see edge on. */
function* frontOf(model: Triangles, where: string): Generator<void, Triangles> {
  const seen = seenTriangles(yield* frontView(model.xyz, where));
  return pickTriangles(
    model,
    seen.filter((triangle) => facing(model.xyz, 9 * triangle) > EDGE_ON),
  );
}

/** A face turned further away than this (the cosine) is seen edge on. */
const EDGE_ON = 0.1;

function facing(xyz: Float64Array, at: number): number {
  const [x, y, z] = crossOf(xyz, at);
  const length = Math.hypot(x, y, z);
  return length > 0 ? Math.abs(y) / length : 0;
}

/** Less than this, of a model whose longest side is 1, is no area; more is one that lies on itself over and over. */
const LEAST_AREA = 1e-9;
const MOST_AREA = 60;

function requireArea({ xyz }: Triangles, where: string): void {
  let area = 0;
  for (let at = 0; at < xyz.length; at += 9) area += Math.hypot(...crossOf(xyz, at)) / 2;
  if (area < LEAST_AREA) throw noSurface(where);
  if (area <= MOST_AREA) return;
  throw new InputError(
    message`the faces of the model lie on each other too often`,
    where,
    message`Delete what is inside or doubled, or decimate it.`,
  );
}

/** Across two sides of a triangle: as long as twice its area. */
function crossOf(xyz: Float64Array, at: number): [number, number, number] {
  const [ux, uy, uz] = [xyz[at + 3]! - xyz[at]!, xyz[at + 4]! - xyz[at + 1]!, xyz[at + 5]! - xyz[at + 2]!];
  const [vx, vy, vz] = [xyz[at + 6]! - xyz[at]!, xyz[at + 7]! - xyz[at + 1]!, xyz[at + 8]! - xyz[at + 2]!];
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

function* onEdges(
  model: StandingModel,
  { edgeAngleDeg, file }: MeshRecipe,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, Site[]> {
  const runs = yield* featureEdges(model.xyz, 1, (edgeAngleDeg * Math.PI) / 180);
  if (runs.length === 0 || runs.length > MOST_RUNS) throw wrongEdges(runs.length, edgeAngleDeg, file);
  const curves = runs.map(({ xyz, closed, triangle }): Curve => {
    const part = model.partOf(triangle);
    const curve = new SpaceCurve(xyz, closed);
    return {
      curve,
      colour: model.colours[triangle]!,
      depthM: 0,
      row: 0,
      partAt: () => part,
      mirrored: false,
      drawn: true,
    };
  });
  const { layout, scale } = yield* fitLayout((count) => layAlong(curves, count), size, context);
  return placed(layout, scale);
}

function wrongEdges(runs: number, angleDeg: number, where: string): InputError {
  return runs === 0
    ? new InputError(
        message`the model has no edge sharper than ${angleDeg}°`,
        where,
        message`Lower "edgeAngleDeg", or light its surface.`,
      )
    : new InputError(
        message`the model has ${runs} edges sharper than ${angleDeg}°, more than ${MOST_RUNS}`,
        where,
        message`Raise "edgeAngleDeg", or light its surface.`,
      );
}

function placed({ sites, positions }: Layout, scale: number): Site[] {
  return placeSites(sitesAt(sites, positions), { scale });
}
