import type { PictureShape } from '../../core/formation';
import {
  alphaOf,
  fillRuleOf,
  isFillSeen,
  isStrokeSeen,
  nameOf,
  type Outlined,
  plainColour,
} from '../svg/outlined-shape';
import type { PlainDrawing } from '../svg/plain-svg';
import type { SoftPainter } from './soft-painter';
import { colourNear, mostAlpha, type SoftWindow, traceWindow, visiblePieces } from './soft-window';
import { meanStop, type Softness } from './softness';

/** Coverage below which nothing of a shape is seen, 0 to 255. */
const FAINTEST = 13;
/** Outlines of a pattern that are followed one by one; finer ones are lit as the area they fill. */
const MOST_OUTLINES = 400;
/** Coverage from which on a colour is its own, not mixed with what is under it. */
const SOLID = 250;

/** What a colour that is seen through on nothing loses when it is multiplied by alpha and back. */
const ROUNDING = 4;

type ColourAt = (x: number, y: number) => number;

/**
 * A shape of which not all is seen, or not in one colour, as its area and its line apart; nothing when it is hidden. What is
 * `cut` gets the outline of what is seen of it, what is `tinted` keeps its own.
 */
export function* readSoftShape(
  one: Outlined,
  softness: Softness,
  drawing: PlainDrawing,
  painter: SoftPainter,
): Generator<void, PictureShape[]> {
  const shapes: PictureShape[] = [];
  for (const what of ['fill', 'stroke'] as const) {
    if (!(what === 'fill' ? isFillSeen : isStrokeSeen)(one.plain)) continue;
    const window = painted(one, what, painter);
    const seen =
      softness === 'cut' ? yield* seenOf(one, what, window()) : { paths: one.paths, fillRule: fillRuleOf(one) };
    yield;
    if (seen.paths.length === 0) continue;
    const { colour, colourAt } = paintOf(one, what, window, drawing, painter);
    shapes.push({ ...nameOf(one), ...seen, [what]: colour, ...(colourAt && { colourAt }) });
  }
  return shapes;
}

/** Paints a shape when it is first asked for: what gets no light need not be. */
function painted(one: Outlined, what: 'fill' | 'stroke', painter: SoftPainter): () => SoftWindow {
  let window: SoftWindow | undefined;
  return () => {
    window ??= painter.paint(one.plain, what, one.bounds);
    return window;
  };
}

function* seenOf(
  one: Outlined,
  what: 'fill' | 'stroke',
  window: SoftWindow,
): Generator<void, Pick<PictureShape, 'paths' | 'fillRule'>> {
  yield;
  const most = mostAlpha(window);
  if (most < FAINTEST) return { paths: [], fillRule: 'nonzero' };
  if (what === 'stroke') {
    return { paths: one.paths.flatMap((path) => visiblePieces(path, window, most / 2)), fillRule: 'nonzero' };
  }
  const traced = yield* traceWindow(window, most / 2);
  const isFine = traced.length === 0 || traced.length > MOST_OUTLINES;
  return isFine ? { paths: one.paths, fillRule: fillRuleOf(one) } : { paths: traced, fillRule: 'evenodd' };
}

/** The one colour of a solid paint, or the colours of the picture where the shape is seen. */
function paintOf(
  { plain }: Outlined,
  what: 'fill' | 'stroke',
  window: () => SoftWindow,
  drawing: PlainDrawing,
  painter: SoftPainter,
): { colour: number; colourAt?: ColourAt } {
  const value = plain.path.attributes[what]!;
  const isFlat = !value.startsWith('url(');
  const isMixed = plain.groups.some(({ attributes: { style } }) => style !== undefined);
  const isBlended = isMixed || plain.groups.some(({ attributes: { mask } }) => mask !== undefined);
  if (isFlat && !isBlended && alphaOf(plain, what) >= 1) return { colour: plainColour(value) };
  const colour = isFlat ? plainColour(value) : (meanStop(value, drawing) ?? commonColour(window(), 0xffffff));
  const colourAt: ColourAt = (x, y) => {
    const own = colourNear(window(), x, y);
    if (!own) return colour;
    if (what === 'stroke' || (own.alpha >= SOLID && !isMixed)) return isFlat && !isBlended ? colour : own.rgb;
    const mixed = colourNear(painter.whole(), own.x, own.y)?.rgb ?? own.rgb;
    return isFlat && differBy(mixed, colour) <= ROUNDING ? colour : mixed;
  };
  return { colour, colourAt };
}

/** The most that two colours differ in a channel. */
function differBy(p: number, q: number): number {
  return Math.max(...[16, 8, 0].map((shift) => Math.abs(((p >> shift) & 255) - ((q >> shift) & 255))));
}

/** The mean colour of what is seen of a shape. */
function commonColour({ raster: { rgba } }: SoftWindow, otherwise: number): number {
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < rgba.length; at += 1) sums[at & 3]! += rgba[at]!;
  const [red, green, blue, alpha] = sums as [number, number, number, number];
  if (alpha === 0) return otherwise;
  const channel = (sum: number) => Math.min(255, Math.round((255 * sum) / alpha));
  return channel(red) * 65536 + channel(green) * 256 + channel(blue);
}
