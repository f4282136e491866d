import * as z from 'zod';
import { SURROUNDINGS, WEATHERS } from '../../core';
import { degrees, id, length, metres, name, point2, point3, ring } from './values';

/** What obstacles of all kinds have in common. */
const upright = {
  id,
  name,
  bottomM: metres.default(0),
  topM: metres,
  /** Distance that drones keep from its walls and roof. */
  clearanceM: z.number().min(0).max(1000).default(3),
};

/** Something that stands where drones fly: a house, a tower, a bridge. */
const obstacleSchema = z.discriminatedUnion('kind', [
  /** Upright walls over any footprint, corners in order. */
  z.strictObject({ kind: z.literal('prism'), ...upright, footprintM: ring }),
  /** Upright walls over a rectangle of a width and a depth, turned counterclockwise about its centre. */
  z.strictObject({
    kind: z.literal('box'),
    ...upright,
    centreM: point2,
    sizeM: z.tuple([length, length]),
    headingDeg: degrees.default(0),
  }),
]);

/** Places of the audience beside the one that a show is made for. */
const MOST_PLACES = 20;

/** The night that the audience sees: nothing that flies depends on it. */
const nightSchema = z.strictObject({
  /** Date and hour of the start, with the offset of the place: where sun and moon are, and how dark it is. */
  startsAt: z
    .string()
    .regex(
      /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(:[0-5]\d)?(Z|[+-][01]\d:[0-5]\d)$/,
      'a date and an hour such as "2026-06-23T22:30+05:00"',
    )
    .optional(),
  weather: z.enum(WEATHERS).default('clear'),
  moon: z.enum(['real', 'none']).default('real'),
  surroundings: z.enum(['auto', ...SURROUNDINGS]).default('auto'),
});

export const siteSchema = z.strictObject({
  origin: z.strictObject({
    latitudeDeg: z.number().min(-90).max(90),
    longitudeDeg: z.number().min(-180).max(180),
    amslM: z.number().min(-500).max(9000),
  }),
  /** Compass bearing of the show's y axis (away from the audience), clockwise from true north. */
  headingDeg: degrees,
  altitudeReference: z.enum(['launch', 'amsl']).default('launch'),
  geofence: z.strictObject({ polygonM: ring, ceilingM: length }),
  audience: z.strictObject({
    positionM: point3,
    lookAtM: point3,
    /** Where more people watch from: the check judges them too, and a preview offers them by name. */
    places: z
      .array(z.strictObject({ name, positionM: point3 }))
      .max(MOST_PLACES)
      .optional(),
  }),
  obstacles: z.array(obstacleSchema).max(200).default([]),
  night: nightSchema.optional(),
});
