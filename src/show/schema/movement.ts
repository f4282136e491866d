import * as z from 'zod';
import { degrees, length, point3 } from './values';

/**
 * Movement of a figure's points while its scene holds, in the figure's own frame before it is placed. It starts and ends
 * at rest, but where the transition flows through.
 */
export const movementSchema = z.discriminatedUnion('kind', [
  /** Turn about the figure's own vertical through its centre by so many degrees over the hold. */
  z.strictObject({ kind: z.literal('turn'), degrees }),
  /** Turn to and fro about the same axis. */
  z.strictObject({ kind: z.literal('sway'), degrees: z.number().min(0).max(180), periodS: z.number().min(2).max(600) }),
  /** Waves that run along x and push points to and fro in depth, more so away from the left edge: a flag. */
  z.strictObject({
    kind: z.literal('wave'),
    amplitudeM: z.number().min(0).max(50),
    lengthM: length,
    periodS: z.number().min(1).max(600),
  }),
  /** Wings: points beyond `bodyM` of the middle turn up and down about the body's axis. */
  z.strictObject({
    kind: z.literal('beat'),
    degrees: z.number().min(0).max(80),
    periodS: z.number().min(1).max(600),
    bodyM: z.number().min(0).max(500),
  }),
  /** All points rise and sink together, or drift, and come back. */
  z.strictObject({ kind: z.literal('bob'), byM: point3, periodS: z.number().min(2).max(600) }),
  /** Grow or shrink about the centre to a factor over the hold, or there and back. */
  z.strictObject({ kind: z.literal('scale'), to: z.number().min(0.05).max(20), back: z.boolean().default(false) }),
  /** Follow a smooth curve at an even speed, from the first of its points to the last. */
  z.strictObject({
    kind: z.literal('path'),
    /** Offsets from the placement along the axes of the show, which a heading, pitch or roll does not turn. */
    pointsM: z.array(point3).min(2).max(100),
    /** Turn with the curve. */
    headingFollows: z.boolean().default(false),
  }),
]);
