import * as z from 'zod';
import { colour, degrees, id, length, name, seed } from './values';

/** Effects run over the colours of a figure's points while its scene holds. */
const effectSchema = z.discriminatedUnion('kind', [
  /** A band of light that runs through the picture along `directionDeg` (0 = to the right, 90 = up). */
  z.strictObject({
    id,
    kind: z.literal('chase'),
    colour,
    directionDeg: degrees.default(0),
    widthM: length,
    periodS: z.number().min(0.4).max(600),
    parts: z.array(name).max(100).optional(),
  }),
  /** Points flicker each to its own beat. */
  z.strictObject({
    id,
    kind: z.literal('twinkle'),
    colour: colour.optional(),
    depth: z.number().min(0).max(1).default(0.6),
    periodS: z.number().min(0.4).max(60),
    parts: z.array(name).max(100).optional(),
    seed,
  }),
]);

export const lightSchema = z.strictObject({
  /** One colour for all points, in place of the colours of the drawing. */
  colour: colour.optional(),
  /** Brightness of the figure, as the eye sees it (sRGB). */
  brightness: z.number().min(0).max(1).default(1),
  /** Meant to be dark: no warning when the figure is too dim to be seen. */
  mayBeDim: z.boolean().default(false),
  fadeInS: z.number().min(0).max(60).default(1.5),
  fadeOutS: z.number().min(0).max(60).default(1.5),
  effects: z.array(effectSchema).max(10).default([]),
});
