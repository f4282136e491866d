import { distanceBetween, type Oklab } from '../oklab';
import { distanceTo, type LabImage } from './lab-image';

/** Levels of each of the three axes that colours are counted by. */
const LEVELS = 24;
/** Neighbours that differ by less lie in one area, not on a border. */
const FLAT = 0.05;
/** Where this part of a picture is flat, its colours are those of the flat pixels: borders only mix them. */
const FLAT_PART = 0.25;
const ROUNDS = 8;
/** A further colour has to be so far from the others, and hold this part of the pixels. */
const APART = 0.12;
const LEAST_PART = 0.004;
/** Colours where their number is not given. */
const MOST_COLOURS = 6;

interface Bin {
  readonly colour: Oklab;
  readonly count: number;
}

/**
 * The main colours of the pixels of a mask, the most common first: k-means in OKLab over bins of like colours, begun with
 * the most common and then the furthest ones. @param wanted as many, or fewer where there are fewer; by default as many as
 * differ clearly, six at most.
 */
export function paletteOf(image: LabImage, mask: Uint8Array, wanted: number | undefined): Oklab[] {
  const bins = binsOf(image, countedPixels(image, mask));
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const means: Oklab[] = [];
  while (bins.length > means.length && means.length < (wanted ?? MOST_COLOURS)) {
    const next = means.length === 0 ? mostCommon(bins) : furthest(bins, means, wanted ? 0 : LEAST_PART * total);
    if (!next || (means.length > 0 && distanceBetween(next, nearestOf(means, next)) < (wanted ? 0.01 : APART))) break;
    means.push(next);
    settleMeans(bins, means);
  }
  return means;
}

/** The index of the nearest of some colours. */
export function nearestColour(image: LabImage, pixel: number, colours: readonly Oklab[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let index = 0; index < colours.length; index += 1) {
    const distance = distanceTo(image, pixel, colours[index]!);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

/** The part of a mask whose pixels are much like their neighbours within it. */
export function flatPart(image: LabImage, mask: Uint8Array): number {
  let [all, flat] = [0, 0];
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    all += mask[pixel]!;
    if (mask[pixel] && isFlat(image, mask, pixel)) flat += 1;
  }
  return all === 0 ? 0 : flat / all;
}

function countedPixels(image: LabImage, mask: Uint8Array): Uint8Array {
  const flat = new Uint8Array(mask.length);
  let [all, count] = [0, 0];
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    if (!mask[pixel]) continue;
    all += 1;
    if (!isFlat(image, mask, pixel)) continue;
    flat[pixel] = 1;
    count += 1;
  }
  return count >= FLAT_PART * all ? flat : mask;
}

function isFlat(image: LabImage, mask: Uint8Array, pixel: number): boolean {
  const { width } = image;
  return (
    isLike(image, mask, pixel, pixel - 1) &&
    isLike(image, mask, pixel, pixel + 1) &&
    isLike(image, mask, pixel, pixel - width) &&
    isLike(image, mask, pixel, pixel + width)
  );
}

function isLike({ lab }: LabImage, mask: Uint8Array, pixel: number, other: number): boolean {
  if (mask[other] !== 1) return false;
  const [dl, da, db] = [
    lab[3 * pixel]! - lab[3 * other]!,
    lab[3 * pixel + 1]! - lab[3 * other + 1]!,
    lab[3 * pixel + 2]! - lab[3 * other + 2]!,
  ];
  return dl * dl + da * da + db * db < FLAT * FLAT;
}

function binsOf({ lab }: LabImage, mask: Uint8Array): Bin[] {
  const sums = new Map<number, [count: number, lightness: number, a: number, b: number]>();
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    if (!mask[pixel]) continue;
    const [lightness, a, b] = [lab[3 * pixel]!, lab[3 * pixel + 1]!, lab[3 * pixel + 2]!];
    const key = (levelOf(lightness) * LEVELS + levelOf(a + 0.5)) * LEVELS + levelOf(b + 0.5);
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, [1, lightness, a, b]);
      continue;
    }
    sum[0] += 1;
    sum[1] += lightness;
    sum[2] += a;
    sum[3] += b;
  }
  const bins = [...sums].sort(([p], [q]) => p - q);
  return bins.map(([, [count, lightness, a, b]]) => ({
    count,
    colour: { lightness: lightness / count, a: a / count, b: b / count },
  }));
}

function levelOf(value: number): number {
  return Math.min(LEVELS - 1, Math.max(0, Math.floor(value * LEVELS)));
}

function mostCommon(bins: readonly Bin[]): Oklab {
  return bins.reduce((best, bin) => (bin.count > best.count ? bin : best)).colour;
}

/** The bin that the colours so far show worst, all its pixels together. */
function furthest(bins: readonly Bin[], means: readonly Oklab[], least: number): Oklab | undefined {
  let [best, worst]: [Oklab | undefined, number] = [undefined, 0];
  for (const { colour, count } of bins) {
    const error = count < least ? 0 : count * distanceBetween(colour, nearestOf(means, colour)) ** 2;
    if (error > worst) [best, worst] = [colour, error];
  }
  return best;
}

/** Moves each colour to the mean of the bins that are nearest to it. */
function settleMeans(bins: readonly Bin[], means: Oklab[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = means.map(() => [0, 0, 0, 0] as [number, number, number, number]);
    for (const { colour, count } of bins) {
      const sum = sums[means.indexOf(nearestOf(means, colour))]!;
      sum[0] += count;
      sum[1] += count * colour.lightness;
      sum[2] += count * colour.a;
      sum[3] += count * colour.b;
    }
    for (const [index, [count, lightness, a, b]] of sums.entries()) {
      if (count > 0) means[index] = { lightness: lightness / count, a: a / count, b: b / count };
    }
  }
}

function nearestOf(means: readonly Oklab[], colour: Oklab): Oklab {
  return means.reduce((best, mean) => (distanceBetween(mean, colour) < distanceBetween(best, colour) ? mean : best));
}
