import { type MessageText, message } from '../../core';
import type { AreaItem, LineItem, PictureItem } from '../../core/formation';
import { liftInk } from '../drawing/dark-ink';
import { type Oklab, srgbOf } from '../oklab';
import { hexOf } from './colour-parts';
import { type InkLine, inkLines } from './ink-lines';
import type { LabImage } from './lab-image';
import { nearestColour } from './palette';
import type { SeenImage } from './seen-image';
import { smoothLabels, traceLabel } from './trace-labels';

/** Outlines of all areas together, at most: more are noise, and the smallest are left out. */
const MOST_OUTLINES = 400;

/** Each colour of the palette as an area of its own; borders are midway. Dark colours are lit lighter in their hue. */
export function* areaItems(
  { image, foreground: { mask } }: SeenImage,
  palette: readonly Oklab[],
  note: (sentence: MessageText) => void,
): Generator<void, PictureItem[]> {
  const { width, height } = image;
  const of = yield* labelsOf(image, mask, palette);
  const labels = smoothLabels({ width, height, of }, palette.length);
  const items: AreaItem[] = [];
  for (const [index, colour] of palette.entries()) {
    const paths = yield* traceLabel(labels, index + 1);
    if (paths.length === 0) continue;
    const look = { part: hexOf(colour), colour: liftInk(srgbOf(colour)), pitchFactor: 1, depthM: 0 };
    items.push({ kind: 'area', ...look, paths, rule: 'evenodd', mode: 'fill' });
  }
  return withoutNoise(mergeAlike(items), note);
}

/** The index and one of the nearest colour of each pixel that is lit; 0 for the others. */
function* labelsOf(image: LabImage, mask: Uint8Array, palette: readonly Oklab[]): Generator<void, Uint8Array> {
  const of = new Uint8Array(mask.length);
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    if (pixel % 50_000 === 0) yield;
    if (mask[pixel]) of[pixel] = 1 + nearestColour(image, pixel, palette);
  }
  return of;
}

/** Colours that are lit alike are one: areas of one look share a border with no gap. */
function mergeAlike(items: readonly AreaItem[]): AreaItem[] {
  const merged = new Map<number, AreaItem>();
  for (const item of items) {
    const same = merged.get(item.colour);
    merged.set(item.colour, same ? { ...same, paths: [...same.paths, ...item.paths] } : item);
  }
  return [...merged.values()];
}

function withoutNoise(items: readonly AreaItem[], note: (sentence: MessageText) => void): AreaItem[] {
  const lengths = items.flatMap(({ paths }) => paths.map(({ xy }) => xy.length)).sort((a, b) => b - a);
  if (lengths.length <= MOST_OUTLINES) return [...items];
  const least = lengths[MOST_OUTLINES]!;
  const kept = items.map((item) => ({ ...item, paths: item.paths.filter(({ xy }) => xy.length > least) }));
  const left = kept.reduce((sum, { paths }) => sum + paths.length, 0);
  note(message`${lengths.length - left} small outlines are left out`);
  return kept.filter(({ paths }) => paths.length > 0);
}

/** The lines of what is lit, each in the colour of the palette that most of it has. */
export function* lineItems(
  { image, foreground: { mask } }: SeenImage,
  palette: readonly Oklab[],
): Generator<void, LineItem[]> {
  const { width, height } = image;
  const lines = yield* inkLines({ width, height, of: mask });
  const byColour = new Map<Oklab, InkLine[]>();
  for (const line of lines) {
    const colour = palette[commonColour(image, line, palette)]!;
    byColour.set(colour, [...(byColour.get(colour) ?? []), line]);
  }
  return [...byColour].map(([colour, own]): LineItem => {
    const look = { part: hexOf(colour), colour: liftInk(srgbOf(colour)), pitchFactor: 1, depthM: 0 };
    return { kind: 'line', ...look, paths: own.map(({ path }) => path) };
  });
}

function commonColour(image: LabImage, { pixel, pixels }: InkLine, palette: readonly Oklab[]): number {
  const counts = palette.map(() => 0);
  for (const one of [pixel, ...pixels]) counts[nearestColour(image, one, palette)]! += 1;
  return counts.indexOf(Math.max(...counts));
}
