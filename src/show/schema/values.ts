import * as z from 'zod';
import { openRing } from '../open-ring';

/** Lengths in metres, times in seconds, angles in degrees, colours as sRGB `#rrggbb`. */

export const metres = z.number().min(-5000).max(5000);
export const length = z.number().positive().max(5000);
export const seconds = z.number().min(0).max(3600);
export const degrees = z.number().min(-36000).max(36000);
export const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as "#ffcc00"');
export const name = z.string().trim().min(1).max(120);
export const assetPath = z
  .string()
  .max(200)
  .regex(/^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_./ -]*$/, 'a relative path beside show.json, without ".."');
/** A line that people read, in the languages in which somebody wrote it. */
const line = z.string().trim().max(300).default('');
export const spokenTexts = z.strictObject({ en: line, ru: line, kk: line });
/** Stable within a show: what other parts of the file refer to. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id of small letters, digits and hyphens');
export const point2 = z.tuple([metres, metres]);
export const point3 = z.tuple([metres, metres, metres]);
/** Corners in order. A ring that repeats its first corner at the end, as GeoJSON and KML write it, is read as if it did not. */
export const ring = z.array(point2).min(3).max(201).overwrite(openRing);
export const seed = z.int().min(0).max(0xffffffff).default(1);
