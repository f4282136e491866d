import { InputError, message } from '../core';

/** Pixels of a picture. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Sizes that have a name. */
export const SIZE_PRESETS = {
  '1080p': { widthPx: 1920, heightPx: 1080 },
  '4k': { widthPx: 3840, heightPx: 2160 },
  '9:16': { widthPx: 1080, heightPx: 1920 },
} as const satisfies Readonly<Record<string, PictureSize>>;

export type SizePreset = keyof typeof SIZE_PRESETS;

export const SIZE_PRESET_IDS = Object.keys(SIZE_PRESETS) as readonly SizePreset[];

/** The sides of pictures, pixels. */
export const LEAST_SIDE_PX = 16;
export const MOST_STILL_SIDE_PX = 8192;
/** More than this encoders of browsers do not take. */
export const MOST_FILM_SIDE_PX = 4096;
/** The largest still: 8K. */
const MOST_STILL_PIXELS = 7680 * 4320;
/** The largest film: 4K of the cinema. */
const MOST_FILM_PIXELS = 4096 * 2160;

const SIDES = /^(\d{1,6})\s*[x×*]\s*(\d{1,6})$/i;

/** A size by name or as `1280x720`. @throws InputError for what is none. @param where the option it was given with. */
export function parseSize(text: string, where: string): PictureSize {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(SIZE_PRESETS, name)) return SIZE_PRESETS[name as SizePreset];
  const [, width, height] = SIDES.exec(name) ?? [];
  if (width !== undefined && height !== undefined) return { widthPx: Number(width), heightPx: Number(height) };
  const what = message`"${text.slice(0, 40)}" is no size of a picture`;
  throw new InputError(what, where, message`Give 1080p, 4k, 9:16, or width and height such as 1280x720.`);
}

/** @throws InputError when a still cannot be so large or so small. */
export function requireStillSize(size: PictureSize, where: string): void {
  requireSides(size, MOST_STILL_SIDE_PX, MOST_STILL_PIXELS, where);
}

/** @throws InputError when a film cannot be so large or so small, or has an odd side: colours are kept for two pixels together. */
export function requireFilmSize(size: PictureSize, where: string): void {
  requireSides(size, MOST_FILM_SIDE_PX, MOST_FILM_PIXELS, where);
  const { widthPx, heightPx } = size;
  if (widthPx % 2 === 0 && heightPx % 2 === 0) return;
  const what = message`a film of ${widthPx} x ${heightPx} has an odd side`;
  const even = `${widthPx + (widthPx % 2)}x${heightPx + (heightPx % 2)}`;
  throw new InputError(what, where, message`Give even numbers, such as ${even}.`);
}

function requireSides(size: PictureSize, mostPx: number, mostPixels: number, where: string): void {
  const { widthPx, heightPx } = size;
  const isSide = (px: number) => Number.isInteger(px) && px >= LEAST_SIDE_PX && px <= mostPx;
  if (isSide(widthPx) && isSide(heightPx) && widthPx * heightPx <= mostPixels) return;
  const what = message`a picture of ${widthPx} x ${heightPx} cannot be drawn`;
  const most = `${Math.round(mostPixels / 1e5) / 10}`;
  const remedy = message`Give sides from ${LEAST_SIDE_PX} to ${mostPx} pixels, and at most ${most} million pixels in all.`;
  throw new InputError(what, where, remedy);
}
