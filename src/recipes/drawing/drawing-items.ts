import { InputError, joined, type MessageText, message } from '../../core';
import type { AreaItem, LineItem, PictureItem, PictureShape } from '../../core/formation';
import { pathBounds } from '../../core/geometry';
import type { ReadPicture } from '../../drawing';
import type { RecipeOf } from '../context';
import { numberPaints } from '../merge-paints';
import { shaded } from '../shades';
import { isLit } from '../specks';
import { CoverageRaster } from './coverage-raster';
import { isBlackInk, liftInk } from './dark-ink';
import { leaveOutBackground } from './drawing-background';

type DrawingRecipe = RecipeOf<'drawing'>;
type Layer = DrawingRecipe['layers'][number];

/** Where dark ink is kept, colours with no channel above this are darkness: they hide what is below and get no lights. */
const DARK = 24;
/** A black area of which so much lies on lit areas is a gap in them, as ink on a coloured ground. */
const ON_LIT = 0.9;
const NAMES_SHOWN = 4;

/**
 * What of a drawing is lit, and how, in paint order: `auto` fills what is filled and lines what is stroked. Backgrounds are
 * left out and dark ink is lifted, unless the recipe says otherwise; `note` is called. Throws `InputError` for a layer
 * that the drawing does not hold, or when nothing is left to light.
 */
export function* drawingItems(
  picture: ReadPicture,
  recipe: DrawingRecipe,
  where: string,
  note: (sentence: MessageText) => void,
): Generator<void, PictureItem[]> {
  requireLayers(picture, recipe.layers, where);
  const shapes = withoutBackground(picture, recipe, note).map(withoutEmptyFill);
  const inked = recipe.darkInk === 'lift' ? yield* liftShapes(shapes, note) : shapes.map(keepShape);
  const items = inked.flatMap((shape) => {
    const layer = layerOf(shape, recipe.layers);
    return shapeItems(shape, layer, recipe.mode).map((item) => shadedItem(item, recipe, layer));
  });
  if (!items.some(isLit)) {
    throw new InputError(
      message`nothing of the drawing is left to light`,
      where,
      recipe.darkInk === 'keep'
        ? message`Give a shape a light colour, skip fewer layers, or have dark ink lifted.`
        : message`Give a shape a colour, or skip fewer layers.`,
    );
  }
  return numberPaints(items);
}

/** What is lit, as bright as the recipe says and its layer within that. */
function shadedItem(item: PictureItem, { rim = 1, inside = 1 }: DrawingRecipe, layer: Layer | undefined): PictureItem {
  const share = layer?.brightness ?? 1;
  return isLit(item) ? shaded(item, { rim: rim * share, inside: inside * share }) : item;
}

function requireLayers({ shapes }: ReadPicture, layers: readonly Layer[], where: string): void {
  const known = new Set(shapes.flatMap(({ ids }) => ids));
  const unknown = layers.find(({ id }) => !known.has(id));
  if (!unknown) return;
  const names = [...known].slice(0, 12).join(', ') || 'none';
  throw new InputError(
    message`the drawing has no element with the id "${unknown.id}"`,
    where,
    message`Its ids are: ${names}.`,
  );
}

function withoutBackground(
  { shapes, page }: ReadPicture,
  { background, layers }: DrawingRecipe,
  note: (sentence: MessageText) => void,
): readonly PictureShape[] {
  if (background === 'keep') return shapes;
  const parted = leaveOutBackground(shapes, page, (shape) => layerOf(shape, layers) !== undefined);
  for (const { part, fill } of parted.background) {
    note(
      message`a background that covers the whole page is left out (${part}, ${hex(fill!)}); "background": "keep" lights it`,
    );
  }
  return parted.shapes;
}

/** A line that encloses nothing has no area to fill, whatever it says. */
function withoutEmptyFill(shape: PictureShape): PictureShape {
  if (shape.paths.some(({ xy }) => xy.length >= 6)) return shape;
  const { fill: _fill, ...line } = shape;
  return line;
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** A shape, and whether its area is darkness that hides what is below. */
interface InkedShape extends PictureShape {
  readonly isGap: boolean;
}

/** Dark ink as light: see `liftInk`. A black area on lit ones stays a gap. */
function* liftShapes(
  shapes: readonly PictureShape[],
  note: (sentence: MessageText) => void,
): Generator<void, InkedShape[]> {
  const bounds = pathBounds(shapes.flatMap(({ paths }) => paths));
  if (!bounds) return [];
  const lit = new CoverageRaster(bounds);
  const lifted = new Map<string, string>();
  const lift = (colour: number) => {
    const light = liftInk(colour);
    if (light !== colour) lifted.set(hex(colour), hex(light));
    return light;
  };
  const inked: InkedShape[] = [];
  for (const shape of shapes) {
    yield;
    const { fill, stroke, colourAt, paths, fillRule } = shape;
    const isGap = fill !== undefined && isBlackInk(fill) && lit.shareOnLit(paths, fillRule) >= ON_LIT;
    if (fill !== undefined && !isGap) lit.light(paths, fillRule);
    inked.push({
      ...shape,
      isGap,
      ...(fill !== undefined && !isGap && { fill: lift(fill) }),
      ...(stroke !== undefined && { stroke: lift(stroke) }),
      ...(colourAt && { colourAt: (x: number, y: number) => liftInk(colourAt(x, y)) }),
    });
  }
  if (lifted.size > 0) {
    const pairs = [...lifted].map(([dark, light]) => message`${dark} as ${light}`);
    const shown = joined([...pairs.slice(0, NAMES_SHOWN), ...(pairs.length > NAMES_SHOWN ? ['...'] : [])], ', ');
    note(message`dark ink is lit lighter (${shown}); "darkInk": "keep" leaves it`);
  }
  return inked;
}

/** Colours as they are drawn: black is darkness. */
function keepShape(shape: PictureShape): InkedShape {
  const { stroke, ...others } = shape;
  const isDarkLine = stroke !== undefined && isDark(stroke);
  return {
    ...others,
    ...(stroke !== undefined && !isDarkLine && { stroke }),
    isGap: shape.fill !== undefined && isDark(shape.fill),
  };
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

function shapeItems(shape: InkedShape, layer: Layer | undefined, pictureMode: DrawingRecipe['mode']): PictureItem[] {
  const mode = layer && layer.mode !== 'auto' ? layer.mode : pictureMode;
  if (mode === 'skip') return [];
  const { isGap, fill, stroke } = shape;
  const common = {
    part: shape.part,
    // Twice the density is twice the lights to an area, so the pitch goes with its root.
    pitchFactor: 1 / Math.sqrt(layer?.density ?? 1),
    depthM: layer?.depthM ?? 0,
    ...(shape.colourAt && { colourAt: shape.colourAt }),
  };
  const line = (colour: number): LineItem => ({ kind: 'line', ...common, paths: shape.paths, colour });
  const area = (colour: number, areaMode: AreaItem['mode']): AreaItem => ({
    kind: 'area',
    ...common,
    paths: shape.paths,
    rule: shape.fillRule,
    colour,
    mode: isGap ? 'dark' : areaMode,
  });
  if (mode === 'outline') {
    const colour = stroke ?? (isGap ? undefined : fill);
    return [...(fill !== undefined ? [area(0, 'dark')] : []), ...(colour !== undefined ? [line(colour)] : [])];
  }
  const body = mode === 'auto' ? fill : (fill ?? stroke);
  return [
    ...(body !== undefined ? [area(body, mode === 'auto' ? 'fill' : mode)] : []),
    ...(stroke !== undefined && (fill !== undefined || mode === 'auto') ? [line(stroke)] : []),
  ];
}
