import { type Bounds, multiply2d, pathBounds } from '../../core/geometry';
import { flattenPath } from '../flatten-path';
import { elementsOf, matrixOf, type PlainDrawing, referenceOf } from './plain-svg';
import type { SvgNode } from './svg-tree';

/** How far a shape may reach beyond a clip that is taken for idle, as a part of the clip. */
const SLACK = 0.002;

/**
 * Whether the clip of the last of some groups cuts nothing off a shape: an upright rectangle that holds it, as design tools
 * put about every page and nested `svg`. @param bounds of the shape, y up.
 */
export function isClipIdle(groups: readonly SvgNode[], bounds: Bounds, { definitions }: PlainDrawing): boolean {
  const clip = definitions.get(referenceOf(groups.at(-1)!.attributes['clip-path']) ?? '');
  if (!clip || clip.attributes.clipPathUnits === 'objectBoundingBox' || clip.attributes['clip-path']) return false;
  const [path, ...others] = elementsOf(clip);
  if (!path || others.length > 0 || path.name !== 'path') return false;
  const about = groups.reduce((matrix, { attributes }) => multiply2d(matrix, matrixOf(attributes.transform)), [
    1, 0, 0, -1, 0, 0,
  ] as readonly number[]);
  const matrix = multiply2d(about, matrixOf(clip.attributes.transform));
  const paths = flattenPath(path.attributes.d ?? '', matrix, 1, '');
  const box = pathBounds(paths);
  if (!box || paths.length !== 1 || !isUprightRectangle(paths[0]!.xy)) return false;
  const slack = SLACK * Math.max(box.right - box.left, box.high - box.low);
  return (
    bounds.left >= box.left - slack &&
    bounds.right <= box.right + slack &&
    bounds.low >= box.low - slack &&
    bounds.high <= box.high + slack
  );
}

/** Four corners, each beside or above the one before. */
function isUprightRectangle(xy: Float64Array): boolean {
  if (xy.length !== 8) return false;
  return [0, 1, 2, 3].every((corner) => {
    const next = (corner + 1) % 4;
    const [dx, dy] = [xy[2 * next]! - xy[2 * corner]!, xy[2 * next + 1]! - xy[2 * corner + 1]!];
    return Math.min(Math.abs(dx), Math.abs(dy)) <= 1e-6 * Math.max(Math.abs(dx), Math.abs(dy));
  });
}
