import { InputError } from '../core';
import type { AreaItem, LineItem, Picture, PictureItem, PictureShape } from '../core/formation';
import type { RecipeOf } from './context';

type DrawingRecipe = RecipeOf<'drawing'>;
type Layer = DrawingRecipe['layers'][number];

/** Colours with no channel above this are darkness: they hide what is below and get no lights. */
const DARK = 24;

/**
 * What of a drawing is lit, and how, in paint order: `auto` fills what is filled and lines what is stroked. Throws
 * `InputError` for a layer that the drawing does not hold, or when nothing is left to light.
 */
export function drawingItems(picture: Picture, recipe: DrawingRecipe, where: string): PictureItem[] {
  const known = new Set(picture.shapes.flatMap(({ ids }) => ids));
  const unknown = recipe.layers.find(({ id }) => !known.has(id));
  if (unknown) {
    const names = [...known].slice(0, 12).join(', ') || 'none';
    throw new InputError(`the drawing has no element with the id "${unknown.id}"`, where, `Its ids are: ${names}.`);
  }
  const shapes = asInk(picture.shapes);
  const items = shapes.flatMap((shape) => shapeItems(shape, layerOf(shape, recipe.layers), recipe.mode));
  if (!items.some((item) => item.kind === 'line' || item.mode !== 'dark')) {
    throw new InputError(
      'nothing of the drawing is left to light',
      where,
      'Give a shape a colour, or skip fewer layers.',
    );
  }
  return items;
}

/** A drawing in black alone is ink on paper: it is lit white. */
function asInk(shapes: readonly PictureShape[]): readonly PictureShape[] {
  const isLit = ({ fill, stroke }: PictureShape) =>
    [fill, stroke].some((colour) => colour !== undefined && !isDark(colour));
  if (shapes.some(isLit)) return shapes;
  return shapes.map((shape) => ({
    ...shape,
    ...(shape.fill !== undefined && { fill: 0xffffff }),
    ...(shape.stroke !== undefined && { stroke: 0xffffff }),
  }));
}

function isDark(colour: number): boolean {
  return [colour >> 16, (colour >> 8) & 255, colour & 255].every((channel) => channel < DARK);
}

/** The layer named closest to the shape: its own id before that of its group. */
function layerOf(shape: PictureShape, layers: readonly Layer[]): Layer | undefined {
  for (const id of shape.ids) {
    const layer = layers.find((candidate) => candidate.id === id);
    if (layer) return layer;
  }
  return undefined;
}

function shapeItems(shape: PictureShape, layer: Layer | undefined, pictureMode: DrawingRecipe['mode']): PictureItem[] {
  const mode = layer && layer.mode !== 'auto' ? layer.mode : pictureMode;
  if (mode === 'skip') return [];
  const common = {
    part: shape.part,
    // Twice the density is twice the lights to an area, so the pitch goes with its root.
    pitchFactor: 1 / Math.sqrt(layer?.density ?? 1),
    depthM: layer?.depthM ?? 0,
  };
  const line = (colour: number): LineItem => ({ kind: 'line', ...common, paths: shape.paths, colour });
  const area = (colour: number, areaMode: AreaItem['mode']): AreaItem => ({
    kind: 'area',
    ...common,
    paths: shape.paths,
    rule: shape.fillRule,
    colour,
    mode: isDark(colour) ? 'dark' : areaMode,
  });
  const fill = shape.paths.some(({ xy }) => xy.length >= 6) ? shape.fill : undefined;
  const stroke = shape.stroke !== undefined && !isDark(shape.stroke) ? shape.stroke : undefined;
  if (mode === 'outline') {
    const colour = stroke ?? (fill !== undefined && !isDark(fill) ? fill : undefined);
    return [...(fill !== undefined ? [area(0, 'dark')] : []), ...(colour !== undefined ? [line(colour)] : [])];
  }
  const body = mode === 'auto' ? fill : (fill ?? stroke);
  return [
    ...(body !== undefined ? [area(body, mode === 'rows' ? 'rows' : 'fill')] : []),
    ...(stroke !== undefined && (fill !== undefined || mode === 'auto') ? [line(stroke)] : []),
  ];
}
