import type { PictureShape } from '../../core/formation';
import type { Bounds, FlatPath } from '../../core/geometry';
import type { PlainShape } from './plain-svg';

/** A shape fainter than that is not seen. */
const FAINTEST = 0.05;
/** A shape with its outline, not yet looked at for what hides it. */
export interface Outlined {
  readonly plain: PlainShape;
  readonly ids: readonly string[];
  readonly paths: readonly FlatPath[];
  readonly bounds: Bounds;
}

/** How much of a fill or stroke is seen, of all opacities together. */
export function alphaOf({ path, opacity }: PlainShape, what: 'fill' | 'stroke'): number {
  return opacity * Number(path.attributes[`${what}-opacity`] ?? 1);
}

export function isFillSeen(shape: PlainShape): boolean {
  const { fill } = shape.path.attributes;
  return fill !== undefined && fill !== 'none' && alphaOf(shape, 'fill') >= FAINTEST;
}

export function isStrokeSeen(shape: PlainShape): boolean {
  const { stroke } = shape.path.attributes;
  return stroke !== undefined && stroke !== 'none' && alphaOf(shape, 'stroke') >= FAINTEST;
}

/** What a shape's points are called by. */
export function nameOf({ ids }: Outlined): Pick<PictureShape, 'part' | 'ids'> {
  return { part: ids[0] ?? 'drawing', ids };
}

/** `#rrggbb` as a number. */
export function plainColour(text: string): number {
  return Number.parseInt(text.slice(1, 7), 16);
}

export function fillRuleOf({ plain }: Outlined): PictureShape['fillRule'] {
  return plain.path.attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero';
}
