import * as z from 'zod';
import { length, point2 } from './values';

const traySchema = z.strictObject({
  columns: z.int().min(1).max(100),
  rows: z.int().min(1).max(100),
  /** Between neighbouring pads of the tray. */
  pitchM: length,
});

export const fleetSchema = z.strictObject({
  count: z.int().min(1).max(20000),
  launch: z.strictObject({
    columns: z.int().min(1).max(1000),
    rows: z.int().min(1).max(1000),
    /** Between neighbouring pads, or between the middles of neighbouring trays. */
    pitchM: length,
    /** Middle of the launch grid. */
    centreM: point2.default([0, 0]),
    /** Makes each place of the grid a tray, or box, of pads; needs a profile with so small a launch pitch. */
    tray: traySchema.optional(),
  }),
  /** Pads one by one, in place of the grid: `x, y`. */
  homesM: z.array(point2).max(20000).optional(),
});
