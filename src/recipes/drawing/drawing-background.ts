import type { PictureShape } from '../../core/formation';
import { type Bounds, pathBounds } from '../../core/geometry';
import { CoverageRaster } from './coverage-raster';

/** Share of the page from which on the lowest shape is the paper that the rest is drawn on. */
const COVERS = 0.98;

export interface WithoutBackground {
  readonly shapes: readonly PictureShape[];
  /** The shapes that were taken for the background, lowest first. */
  readonly background: readonly PictureShape[];
}

/**
 * Parts the background of a drawing from the rest: the lowest shapes, as long as each covers the page and something is left
 * above it. A line about a background stays. @param page of the drawing, or null: then what all shapes span.
 * @param isNamed whether the recipe speaks of a shape: it is no background then.
 */
export function leaveOutBackground(
  shapes: readonly PictureShape[],
  page: Bounds | null,
  isNamed: (shape: PictureShape) => boolean,
): WithoutBackground {
  const area = page ?? pathBounds(shapes.flatMap(({ paths }) => paths));
  const background: PictureShape[] = [];
  const borders: PictureShape[] = [];
  if (!area) return { shapes, background };
  const raster = new CoverageRaster(area);
  let at = 0;
  for (; at < shapes.length - 1; at += 1) {
    const shape = shapes[at]!;
    const isPaper =
      shape.fill !== undefined && !isNamed(shape) && raster.shareOf(shape.paths, shape.fillRule) >= COVERS;
    if (!isPaper) break;
    background.push(shape);
    const { fill: _fill, ...border } = shape;
    if (shape.stroke !== undefined) borders.push(border);
  }
  return { shapes: [...borders, ...shapes.slice(at)], background };
}
