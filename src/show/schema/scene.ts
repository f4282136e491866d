import * as z from 'zod';
import { lightSchema } from './light';
import { movementSchema } from './movement';
import { degrees, id, name, point3, seconds, seed, spokenTexts } from './values';

/**
 * Where a figure's centre stands and how it is turned: rolled about its own depth, pitched about its own width (positive
 * leans the top back, away from the audience), turned about the vertical; 0 faces the audience.
 */
const placementSchema = z.strictObject({
  positionM: point3,
  headingDeg: degrees.default(0),
  pitchDeg: degrees.default(0),
  rollDeg: degrees.default(0),
  scale: z.number().min(0.05).max(20).default(1),
});

/** A formation in a scene. */
export const figureSchema = z.strictObject({
  id,
  /** What people call it; the formation's title when left out. */
  name: name.optional(),
  /** The id of a formation. */
  formation: id,
  /** Points wanted, where the recipe does not say; otherwise a share of the drones that are left. */
  points: z.int().min(1).max(20000).optional(),
  share: z.number().positive().max(1000).default(1),
  placement: placementSchema,
  /**
   * Made together in this order, however they are listed: the figure grows, waves and beats, turns and sways, and is
   * carried.
   */
  motion: z.array(movementSchema).max(4).default([]),
  light: lightSchema.prefault({}),
});

/** `through`: leave and arrive in the midst of the movements of the scenes, instead of at a stop. */
const flow = z.enum(['stop', 'through']).default('stop');

/** Each point of the scene before goes to the point of the same number: an animated figure keeps its parts. */
const keepsPoints = z.boolean().default(false);

/**
 * Drones leave one after the other, in the order that the audience sees; left out, all leave together. What of it cannot
 * be proved to keep them apart is given up, and the report says so.
 */
const stagger = z
  .strictObject({
    order: z
      .enum([
        'left-right',
        'right-left',
        'bottom-top',
        'top-bottom',
        'near-far',
        'far-near',
        'centre-out',
        'outside-in',
        'random',
      ])
      .default('left-right'),
    /** From the first drone that leaves to the last. */
    totalS: z.number().positive().max(60).default(3),
    /** In so many waves of as many drones each, in place of evenly. */
    waves: z.int().min(2).max(50).optional(),
    seed,
  })
  .optional();

const transitionSchema = z.discriminatedUnion('kind', [
  /** As short as the limits allow. */
  z.strictObject({ kind: z.literal('planned'), flow, keepsPoints, stagger }),
  /** Exactly this long; refused when the limits do not allow it. */
  z.strictObject({ kind: z.literal('fixed'), durationS: z.number().positive().max(600), flow, keepsPoints, stagger }),
]);

/** Drones that must take certain points, both counted from 1: a payload, a star of the show. */
const pinSchema = z.strictObject({
  drone: z.int().min(1).max(20000),
  /** The id of the figure; the first of the scene when left out. */
  figure: id.optional(),
  point: z.int().min(1).max(20000),
});

export const sceneSchema = z.strictObject({
  id,
  name,
  /** The name for those who are sent a preview, in their language. */
  titles: spokenTexts.optional(),
  /** What those who are sent a preview read at the scene: for whom it is, and why. */
  caption: spokenTexts.optional(),
  /** What stands in the sky together; all of it is planned together. */
  figures: z.array(figureSchema).min(1).max(100),
  holdS: z.number().min(0.5).max(1800),
  /**
   * Not before this second of the show's clock: the hold of the scene before is so much longer, and the drones of a first
   * scene wait on their pads.
   */
  startS: seconds.optional(),
  /**
   * Where drones go that the figures do not need: they wait in a block `behind` or `below` the picture, `double` its
   * points from behind in the same light, or `land` until the scene ends.
   */
  spares: z.enum(['behind', 'below', 'double', 'land']).default('behind'),
  /** The transition into this scene. */
  transition: transitionSchema.prefault({ kind: 'planned' }),
  pins: z.array(pinSchema).max(20000).default([]),
  /** Light during the transition into this scene: fade from the old colours to the new, or fly dark. */
  transitionLight: z.enum(['blend', 'dark']).default('blend'),
});
