import * as z from 'zod';
import { ARDUPILOT_TAKEOFF } from '../core';
import { openRing } from './open-ring';

/**
 * The show file, version 1: the single source of its types, its checks and its JSON Schema.
 * Lengths in metres, times in seconds, angles in degrees, colours as sRGB `#rrggbb`.
 */

const metres = z.number().min(-5000).max(5000);
const length = z.number().positive().max(5000);
const seconds = z.number().min(0).max(3600);
const degrees = z.number().min(-36000).max(36000);
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as "#ffcc00"');
const name = z.string().trim().min(1).max(120);
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a name of small letters, digits and hyphens');
const assetPath = z
  .string()
  .max(200)
  .regex(/^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9_./ -]*$/, 'a relative path beside show.json, without ".."');
const point2 = z.tuple([metres, metres]);
const point3 = z.tuple([metres, metres, metres]);
/** Corners in order. A ring that repeats its first corner at the end, as GeoJSON and KML write it, is read as if it did not. */
const ring = z.array(point2).min(3).max(201).overwrite(openRing);
const seed = z.int().min(0).max(0xffffffff).default(1);

/** How the lines and areas of a drawing become lights. `auto`: filled shapes are filled, stroked ones outlined. */
const drawingLayer = z.strictObject({
  /** The `id` of an SVG element or group; the layer takes all below it. */
  id: z.string().min(1).max(120),
  mode: z.enum(['auto', 'outline', 'fill', 'rows', 'skip']).default('auto'),
  /** How densely this layer is filled against the others; 1 is even. */
  density: z.number().min(0.1).max(4).default(1),
  /** Metres towards the audience (negative) or away from it (positive). */
  depthM: metres.default(0),
});

const drawingRecipe = z.strictObject({
  kind: z.literal('drawing'),
  file: assetPath,
  /** Width of the picture; without it, the smallest at which the points fit. */
  widthM: length.optional(),
  layers: z.array(drawingLayer).max(200).default([]),
  mode: z.enum(['auto', 'outline', 'fill']).default('auto'),
  /**
   * `lift`: dark colours are lit lighter in their hue and black as white, but for black areas on lit ones, which stay gaps;
   * `keep`: colours as they are drawn, black dark.
   */
  darkInk: z.enum(['lift', 'keep']).default('lift'),
  /** What covers the whole page beneath the rest: `skip` leaves it out, `keep` lights it. */
  background: z.enum(['skip', 'keep']).default('skip'),
  cornerAngleDeg: z.number().min(5).max(175).default(35),
  /** Points wanted; without it, all of the fleet. */
  points: z.int().min(1).max(20000).optional(),
  seed,
});

const textRecipe = z.strictObject({
  kind: z.literal('text'),
  /** Lines apart by `\n`. */
  text: z.string().min(1).max(200),
  /** `stroke`: single lines; `outline`: the contour of bold letters; `fill`: filled letters. */
  style: z.enum(['stroke', 'outline', 'fill']).default('stroke'),
  /** A font of the studio, or a TTF, OTF or WOFF file beside the show; used by `outline` and `fill`. */
  font: z.union([z.enum(['bold']), assetPath]).default('bold'),
  /** Height of a capital letter. */
  heightM: length.optional(),
  widthM: length.optional(),
  lineStep: z.number().min(1.2).max(4).default(1.75),
  colour: colour.default('#ffffff'),
  /** A colour for each line, where they differ. */
  lineColours: z.array(colour).max(20).optional(),
  points: z.int().min(1).max(20000).optional(),
  seed,
});

const gridRecipe = z.strictObject({
  kind: z.literal('grid'),
  columns: z.int().min(1).max(1000),
  rows: z.int().min(1).max(1000),
  pitchM: length,
  /** `ground`: flat, `wall`: upright, facing the audience. */
  plane: z.enum(['ground', 'wall']).default('wall'),
  colour: colour.default('#ffffff'),
});

const circleRecipe = z.strictObject({
  kind: z.literal('circle'),
  radiusM: length,
  plane: z.enum(['ground', 'wall']).default('wall'),
  colour: colour.default('#ffffff'),
  points: z.int().min(1).max(20000).optional(),
});

/** Points spread over a surface of revolution about the vertical: a sphere, a tower, a flame. */
const shellRecipe = z.strictObject({
  kind: z.literal('shell'),
  /** `[radius, height]` pairs from bottom to top; a sphere when left out. */
  profileM: z
    .array(z.tuple([z.number().min(0).max(5000), metres]))
    .min(2)
    .max(200)
    .optional(),
  radiusM: length.optional(),
  colour: colour.default('#ffffff'),
  /** A second colour towards the top. */
  topColour: colour.optional(),
  points: z.int().min(1).max(20000).optional(),
  seed,
});

/** Lines in space, each a run of corners, lit at an even pitch. */
const curveRecipe = z.strictObject({
  kind: z.literal('curve'),
  lines: z
    .array(
      z.strictObject({
        pointsM: z.array(point3).min(2).max(5000),
        closed: z.boolean().default(false),
        /** Run a smooth curve through the corners instead of straight lines. */
        smooth: z.boolean().default(false),
        colour: colour.default('#ffffff'),
        part: name.optional(),
      }),
    )
    .min(1)
    .max(2000),
  points: z.int().min(1).max(20000).optional(),
});

/** Points as they stand, in the file or in a CSV beside it (`Name,x_m,y_m,z_m[,Red,Green,Blue]`). */
const pointsRecipe = z.strictObject({
  kind: z.literal('points'),
  file: assetPath.optional(),
  pointsM: z.array(point3).max(20000).optional(),
  colour: colour.default('#ffffff'),
});

const leafRecipe = z.discriminatedUnion('kind', [
  drawingRecipe,
  textRecipe,
  gridRecipe,
  circleRecipe,
  shellRecipe,
  curveRecipe,
  pointsRecipe,
]);

/** Several recipes in one picture; all of their points keep the spacing from each other. */
const groupRecipe = z.strictObject({
  kind: z.literal('group'),
  members: z
    .array(
      z.strictObject({
        name: name.optional(),
        recipe: leafRecipe,
        atM: point3.default([0, 0, 0]),
        /** Turn about the vertical. */
        turnDeg: degrees.default(0),
        /** Share of the points that are left after members that say how many they take. */
        share: z.number().positive().max(1000).default(1),
      }),
    )
    .min(1)
    .max(50),
});

export const recipeSchema = z.discriminatedUnion('kind', [leafRecipe, groupRecipe]);

const formationSchema = z.strictObject({
  title: name.optional(),
  recipe: recipeSchema,
  /** Least distance between points; the profile's design separation and a margin when left out. */
  spacingM: z.number().min(0.1).max(100).optional(),
});

/** Movement of a scene's points while it holds; it starts and ends at rest, but where the way there flows through. */
const movementSchema = z.discriminatedUnion('kind', [
  /** Turn about the vertical through the centre by so many degrees over the hold. */
  z.strictObject({ kind: z.literal('turn'), degrees }),
  /** Turn to and fro about the vertical. */
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
    /** Offsets from the placement along the axes of the show. */
    pointsM: z.array(point3).min(2).max(100),
    /** Turn with the curve. */
    headingFollows: z.boolean().default(false),
  }),
]);

/**
 * Movements made together act in this order, however they are listed: the formation grows, waves and beats, turns and
 * sways, and is carried.
 */
const movementsSchema = z.union([movementSchema, z.array(movementSchema).min(1).max(4)]);

/** Effects run over the colours of the points while a scene holds. */
const effectSchema = z.discriminatedUnion('kind', [
  /** A band of light that runs through the picture along `directionDeg` (0 = to the right, 90 = up). */
  z.strictObject({
    kind: z.literal('chase'),
    colour,
    directionDeg: degrees.default(0),
    widthM: length,
    periodS: z.number().min(0.4).max(600),
    parts: z.array(name).max(100).optional(),
  }),
  /** Points flicker each to its own beat. */
  z.strictObject({
    kind: z.literal('twinkle'),
    colour: colour.optional(),
    depth: z.number().min(0).max(1).default(0.6),
    periodS: z.number().min(0.4).max(60),
    parts: z.array(name).max(100).optional(),
    seed,
  }),
]);

const lightSchema = z.strictObject({
  /** One colour for all points, in place of the colours of the drawing. */
  colour: colour.optional(),
  /** Brightness of the scene, as the eye sees it (sRGB). */
  brightness: z.number().min(0).max(1).default(1),
  /** Meant to be dark: no warning when the scene is too dim to be seen. */
  mayBeDim: z.boolean().default(false),
  fadeInS: z.number().min(0).max(60).default(1.5),
  fadeOutS: z.number().min(0).max(60).default(1.5),
  effects: z.array(effectSchema).max(10).default([]),
});

/** `through`: leave and arrive in the midst of the movements of the scenes, instead of at a stop. */
const flow = z.enum(['stop', 'through']).default('stop');

/** Each point of the scene before goes to the point of the same number: an animated figure keeps its parts. */
const keepsPoints = z.boolean().default(false);

const transitionSchema = z.discriminatedUnion('kind', [
  /** As short as the limits allow. */
  z.strictObject({ kind: z.literal('planned'), flow, keepsPoints }),
  /** Exactly this long; refused when the limits do not allow it. */
  z.strictObject({ kind: z.literal('fixed'), durationS: z.number().positive().max(600), flow, keepsPoints }),
]);

const sceneSchema = z.strictObject({
  name,
  formation: key,
  /** Where the formation's centre stands; heading turns it about the vertical, 0 faces the audience. */
  placement: z.strictObject({
    positionM: point3,
    headingDeg: degrees.default(0),
    scale: z.number().min(0.05).max(20).default(1),
  }),
  holdS: z.number().min(0.5).max(1800),
  /**
   * Not before this second of the show's clock: the hold of the scene before is so much longer, and the drones of a first
   * scene wait on their pads.
   */
  startS: seconds.optional(),
  movement: movementsSchema.optional(),
  /**
   * Where drones go that the formation does not need: they wait in a block `behind` or `below` the picture, `double`
   * its points from behind in the same light, or `land` until the scene ends.
   */
  spares: z.enum(['behind', 'below', 'double', 'land']).default('behind'),
  light: lightSchema.prefault({}),
  /** The transition into this scene. */
  transition: transitionSchema.prefault({ kind: 'planned' }),
  /** Drones that must take certain points, both counted from 1: a payload, a star of the show. */
  pins: z
    .array(z.strictObject({ drone: z.int().min(1).max(20000), point: z.int().min(1).max(20000) }))
    .max(20000)
    .default([]),
  /** Light on the transition into this scene: fade from the old colours to the new, or fly dark. */
  lightOnTheWay: z.enum(['blend', 'dark']).default('blend'),
});

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

export const profileSchema = z.strictObject({
  name,
  source: name,
  separationDesignM: length,
  separationHardM: length,
  /** How much more of the separation is kept one above the other than side by side; 1 is a sphere. */
  downwashFactor: z.number().min(1).max(10).default(1),
  speedXyMps: length,
  speedUpMps: length,
  speedDownMps: length,
  accelerationMps2: length,
  jerkMps3: length,
  altitudeMinM: z.number().min(0).max(1000),
  altitudeMaxM: length,
  launchPitchM: length,
  verticalZoneM: z.number().min(0).max(100),
  enduranceS: length,
  /**
   * The climb to 2.5 m that the drones' firmware flies by itself before it follows the show; ArduPilot's defaults when
   * left out, null for drones that fly the show from its first second.
   */
  firmwareTakeoff: z
    .strictObject({
      speedMps: z.number().min(0.2).max(20),
      accelerationMps2: z.number().min(0.1).max(50),
      /** From the start of the motors until the drone leaves its pad. */
      spoolUpS: z.number().min(0).max(30),
    })
    .nullable()
    .default(ARDUPILOT_TAKEOFF),
});

/** What obstacles of all kinds have in common. */
const upright = {
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

const siteSchema = z.strictObject({
  origin: z.strictObject({
    latitudeDeg: z.number().min(-90).max(90),
    longitudeDeg: z.number().min(-180).max(180),
    amslM: z.number().min(-500).max(9000),
  }),
  /** Compass bearing of the show's y axis (away from the audience), clockwise from true north. */
  headingDeg: degrees,
  altitudeReference: z.enum(['launch', 'amsl']).default('launch'),
  geofence: z.strictObject({ polygonM: ring, ceilingM: length }),
  audience: z.strictObject({ positionM: point3, lookAtM: point3 }),
  obstacles: z.array(obstacleSchema).max(200).default([]),
});

const traySchema = z.strictObject({
  columns: z.int().min(1).max(100),
  rows: z.int().min(1).max(100),
  /** Between neighbouring pads of the tray. */
  pitchM: length,
});

const fleetSchema = z.strictObject({
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

const storyboardSchema = z.strictObject({
  takeoff: takeoffSchema.prefault({}),
  scenes: z.array(sceneSchema).min(1).max(500),
  landing: landingSchema.prefault({}),
});

/** Drones with a storyboard of their own: the last of the fleet, those of the last group at its end. */
const groupSchema = z.strictObject({ name, count: z.int().min(1).max(20000), storyboard: storyboardSchema });

export const showSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  title: name,
  site: siteSchema,
  fleet: fleetSchema,
  /** A profile of the studio by name, or limits of one's own. */
  profile: z
    .union([z.enum(['default', 'conservative', 'indoor', 'downwash', 'trays']), profileSchema])
    .default('default'),
  formations: z.record(key, formationSchema),
  /** What all drones do that are in none of the groups. */
  storyboard: storyboardSchema,
  /** Further groups that share the sky; a group waits for those before it. */
  groups: z.array(groupSchema).max(20).default([]),
  /** `offsetS`: when the music starts on the show's clock; flight formats do not hold it. */
  music: z.strictObject({ file: assetPath, offsetS: z.number().min(-3600).max(3600).default(0) }).optional(),
  /** Marks on the show's clock; those tied to a scene count from its start. */
  cues: z
    .array(z.strictObject({ name, scene: name.optional(), atS: seconds }))
    .max(1000)
    .default([]),
});

/** A show as the rest of the program reads it: defaults filled in. */
export type Show = z.output<typeof showSchema>;
/** A show as it may stand in a file. */
export type ShowInput = z.input<typeof showSchema>;
export type Recipe = z.output<typeof recipeSchema>;
export type LeafRecipe = z.output<typeof leafRecipe>;
export type Scene = z.output<typeof sceneSchema>;
export type SceneMovement = z.output<typeof movementSchema>;
export type Launch = Show['storyboard']['takeoff'];
