import { layOutWeights, placeSites, type Site, sitesAt, type Weights } from '../../core/formation';
import type { RecipeContext, RecipeOf } from '../context';
import { isBlackInk, liftInk } from '../drawing/dark-ink';
import { fitLayout, sketchScale } from '../fit/fit-picture';
import { nothingToLight, type SeenImage, widthOf } from './seen-image';

/** Darker than this (OKLab) is night: no lights. */
const DARK = 0.22;
/** Dark pixels of no hue: in a photograph black is shade, not ink. */
const DIM_GREY = 0x707070;
/** Full density from this lightness on. */
const BRIGHT = 0.95;

/** Points spread over a picture, denser where it is brighter, in its own colours. */
export function* weightedPoints(
  seen: SeenImage,
  { widthM, threshold }: RecipeOf<'image'>,
  context: RecipeContext,
): Generator<void, Site[]> {
  const weights = weightsOf(seen, seen.foreground.background.length > 0 ? DARK : (threshold ?? DARK));
  const bounds = boundsOf(weights);
  if (!bounds) throw nothingToLight(context.where);
  const { left, right, low, high } = bounds;
  const size = widthOf(widthM, right - left);
  const middle = ({ positions, sites }: { positions: Float64Array; sites: readonly Site[] }, scale: number) => {
    const shift = [(-scale * (left + right)) / 2, 0, (-scale * (low + high)) / 2] as const;
    return placeSites(sitesAt(sites, positions), { scale, shift });
  };
  if (context.isSketch) {
    const sketch = yield* layOutWeights(weights, context.count, context.seed, true);
    return middle(sketch, sketchScale(sketch.pitch, size, context));
  }
  const layOut = (count: number) => layOutWeights(weights, count, context.seed);
  const { layout, scale } = yield* fitLayout(layOut, size, context);
  return middle(layout, scale);
}

/** Upside down: rows from the lowest. */
function weightsOf({ read: { pixels }, image, foreground: { mask } }: SeenImage, dark: number): Weights {
  const { width: columns, height: rows } = image;
  const pixelOf = (cell: number) => (rows - 1 - Math.floor(cell / columns)) * columns + (cell % columns);
  const of = new Float32Array(mask.length);
  for (let cell = 0; cell < of.length; cell += 1) {
    const pixel = pixelOf(cell);
    const lightness = image.lab[3 * pixel]!;
    if (!mask[pixel] || lightness <= dark) continue;
    // dim parts keep some lights, so that their form is seen
    of[cell] = Math.min(1, 0.06 + ((lightness - dark) / (BRIGHT - dark)) ** 2);
  }
  const colourOf = (cell: number) => {
    const at = 4 * pixelOf(cell);
    const [red, green, blue] = [pixels.rgba[at]!, pixels.rgba[at + 1]!, pixels.rgba[at + 2]!];
    const colour = red * 65536 + green * 256 + blue;
    return isBlackInk(colour) ? DIM_GREY : liftInk(colour);
  };
  return { columns, rows, of, colourOf };
}

function boundsOf({ columns, of }: Weights) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let cell = 0; cell < of.length; cell += 1) {
    if (of[cell]! <= 0) continue;
    const [x, z] = [cell % columns, Math.floor(cell / columns)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    low = Math.min(low, z);
    high = Math.max(high, z + 1);
  }
  return left < right ? { left, right, low, high } : undefined;
}
