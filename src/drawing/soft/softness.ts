import { isClipIdle } from '../svg/idle-clip';
import { alphaOf, type Outlined } from '../svg/outlined-shape';
import { elementsOf, type PlainDrawing, referenceOf } from '../svg/plain-svg';

/**
 * What decides what is seen of a shape: its outline and one colour (`hard`), its outline and many colours (`tinted`), or
 * something that leaves a part of it (`cut`).
 */
export type Softness = 'hard' | 'tinted' | 'cut';

/** @param reachesBeyondPage whether the page cuts it. */
export function softnessOf(
  { plain, bounds }: Outlined,
  drawing: PlainDrawing,
  reachesBeyondPage: boolean | null,
): Softness {
  const { groups, path, opacity } = plain;
  const paints = [path.attributes.fill, path.attributes.stroke].map(referenceOf).filter((id) => id !== undefined);
  const isCut = groups.some((group, index) => {
    if (group.attributes.mask) return true;
    return group.attributes['clip-path'] !== undefined && !isClipIdle(groups.slice(0, index + 1), bounds, drawing);
  });
  if (isCut || reachesBeyondPage || !paints.every((id) => isWhole(id, drawing))) return 'cut';
  const isBlended = groups.some(({ attributes: { style } }) => style && !/mix-blend-mode:normal/.test(style));
  const isClear = opacity < 1 || alphaOf(plain, 'fill') < 1 || alphaOf(plain, 'stroke') < 1;
  return paints.length > 0 || isBlended || isClear ? 'tinted' : 'hard';
}

/** Whether a paint covers all of its shape: a gradient does whose stops are not seen through; a pattern may not. */
function isWhole(id: string, { definitions }: PlainDrawing): boolean {
  const paint = definitions.get(id);
  if (!paint || !/Gradient$/.test(paint.name)) return false;
  return elementsOf(paint).every(({ attributes }) => Number(attributes['stop-opacity'] ?? 1) === 1);
}

/** The mean colour of a gradient's stops; undefined for what is no gradient. */
export function meanStop(value: string, { definitions }: PlainDrawing): number | undefined {
  const paint = definitions.get(referenceOf(value) ?? '');
  const stops = paint ? elementsOf(paint).map(({ attributes }) => attributes['stop-color'] ?? '#000000') : [];
  if (stops.length === 0 || !/Gradient$/.test(paint!.name)) return undefined;
  const channel = (at: number) =>
    Math.round(stops.reduce((sum, stop) => sum + Number.parseInt(stop.slice(at, at + 2), 16), 0) / stops.length);
  return channel(1) * 65536 + channel(3) * 256 + channel(5);
}
