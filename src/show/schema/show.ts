import * as z from 'zod';
import { fleetSchema } from './fleet';
import type { movementSchema } from './movement';
import { profileSchema } from './profile';
import { formationSchema, type leafRecipeSchema, type recipeSchema } from './recipe';
import type { figureSchema, sceneSchema } from './scene';
import { siteSchema } from './site';
import { storyboardSchema } from './storyboard';
import { assetPath, id, name, point3, seconds, spokenTexts } from './values';

/** The show file, version 2: the single source of its types, its checks and its JSON Schema. */
export const showSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(2),
  title: name,
  /** The title for those who are sent a preview, in their language. */
  titles: spokenTexts.optional(),
  site: siteSchema,
  fleet: fleetSchema,
  /** A profile of the studio by name, or limits of one's own. */
  profile: z
    .union([z.enum(['default', 'conservative', 'indoor', 'downwash', 'trays']), profileSchema])
    .default('default'),
  /** By id. */
  formations: z.record(id, formationSchema),
  /** One a group of drones; groups share the sky, and a later one waits for those before it. */
  storyboards: z.array(storyboardSchema).min(1).max(21),
  music: z.strictObject({ file: assetPath, offsetS: z.number().min(-3600).max(3600).default(0) }).optional(),
  /** Marks on the show's clock; those tied to a scene, by its id, count from its start. */
  cues: z
    .array(z.strictObject({ id, name, scene: id.optional(), atS: seconds }))
    .max(1000)
    .default([]),
  /**
   * What those who were sent a preview wish to be looked at again: no part of what flies. Those tied to a scene, by its id,
   * count from its start.
   */
  notes: z
    .array(
      z.strictObject({
        id,
        text: z.string().trim().min(1).max(500),
        scene: id.optional(),
        atS: seconds,
        pointM: point3.optional(),
      }),
    )
    .max(500)
    .optional(),
});

/** A show as the rest of the program reads it: defaults filled in. */
export type Show = z.output<typeof showSchema>;
/** A show as it may stand in a file. */
export type ShowInput = z.input<typeof showSchema>;
export type Recipe = z.output<typeof recipeSchema>;
export type LeafRecipe = z.output<typeof leafRecipeSchema>;
export type Storyboard = Show['storyboards'][number];
export type Scene = z.output<typeof sceneSchema>;
export type Figure = z.output<typeof figureSchema>;
export type Movement = z.output<typeof movementSchema>;
export type Launch = Storyboard['takeoff'];
