import * as z from 'zod';
import { sceneSchema } from './scene';
import { colour, id, length, name, seconds } from './values';

const takeoffSchema = z.strictObject({
  /** Height of the lowest layer. */
  altitudeM: z.number().min(3).max(500).default(10),
  layers: z.int().min(1).max(20).default(4),
  layerStepM: length.default(2),
  /** Pause between the starts of neighbouring layers. */
  intervalS: seconds.default(2),
  /** Height that drones have gained before those on near pads follow; 3 m or 1.5 separations when left out. */
  clearanceM: length.optional(),
  colours: z.array(colour).min(1).max(20).default(['#ffffff']),
});

const landingSchema = z.strictObject({
  altitudeM: z.number().min(3).max(500).default(10),
  layers: z.int().min(1).max(20).default(4),
  layerStepM: length.default(2),
  intervalS: seconds.default(2),
  clearanceM: length.optional(),
  /** The pad that a drone lands on: whichever is nearest and free, or the one it took off from. */
  to: z.enum(['nearest', 'own']).default('nearest'),
  colours: z.array(colour).min(1).max(20).default(['#ffffff']),
});

/** Take-off, scenes and landing of a group of drones. */
export const storyboardSchema = z.strictObject({
  id,
  name,
  /** Drones that fly it, the last of the fleet; the first storyboard takes all that are left and states none. */
  drones: z.int().min(1).max(20000).optional(),
  takeoff: takeoffSchema.prefault({}),
  scenes: z.array(sceneSchema).min(1).max(500),
  landing: landingSchema.prefault({}),
});
