import * as z from 'zod';
import { assetPath, colour, degrees, length, metres, name, point3, seed } from './values';

/** How bright lights are as the eye sees them, over their colour. */
const brightness = z.number().min(0).max(1);

/** Bright borders and dimmer insides: of lines and borders, and of what lies within. Full where they are left out. */
const shades = { rim: brightness.optional(), inside: brightness.optional() };

/**
 * How areas are lit. `outline`: their border; `twoRows`: two rows along it; `fill`: a border and an even spread;
 * `contour`: rows that follow the border all the way in; `rows`: straight rows shifted by half a pitch.
 */
const AREA_MODES = ['outline', 'twoRows', 'fill', 'contour', 'rows'] as const;

/** How the lines and areas of a drawing become lights. `auto`: filled shapes are filled, stroked ones outlined. */
const drawingLayer = z.strictObject({
  /** The `id` of an SVG element or group; the layer takes all below it. */
  id: z.string().min(1).max(120),
  /** `backdrop`: straight rows behind the other layers, which make room for them and take the lights that they leave. */
  mode: z.enum(['auto', ...AREA_MODES, 'backdrop', 'skip']).default('auto'),
  /** How densely this layer is filled against the others; 1 is even. */
  density: z.number().min(0.1).max(4).default(1),
  /** Metres towards the audience (negative) or away from it (positive). */
  depthM: metres.default(0),
  /** Of this layer over the others. */
  brightness: brightness.optional(),
});

const drawingRecipe = z.strictObject({
  kind: z.literal('drawing'),
  file: assetPath,
  /** Width of the picture; without it, the smallest at which the points fit. */
  widthM: length.optional(),
  layers: z.array(drawingLayer).max(200).default([]),
  mode: z.enum(['auto', ...AREA_MODES]).default('auto'),
  ...shades,
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

/** How a colour of a picture is lit: that of its main colours which is nearest. */
const imagePart = z.strictObject({
  colour,
  /** `auto`: lit, but for a background; `light`: lit though it is one; `skip`: left out. */
  mode: z.enum(['auto', 'light', 'skip']).default('auto'),
  /** How densely it is lit against the others; 1 is even. */
  density: z.number().min(0.1).max(4).default(1),
});

/** A picture of pixels: PNG, JPEG or WebP. */
const imageRecipe = z.strictObject({
  kind: z.literal('image'),
  file: assetPath,
  /**
   * `lines`: thin strokes along their middle, thick shapes along their outline; `areas`: each colour as an area of its own;
   * `weighted`: spread points, denser where it is brighter; `auto`: what suits the picture.
   */
  mode: z.enum(['auto', 'lines', 'areas', 'weighted']).default('auto'),
  /** Width of what is lit; without it, the smallest at which the points fit. */
  widthM: length.optional(),
  /** How far from the background a colour has to be to be lit, 0 to 1; found by itself when left out. */
  threshold: z.number().min(0).max(1).optional(),
  /**
   * `skip`: what is clear, or has the colour of the corners, is left out; `border`: where the corners differ, the colours that
   * most of the border has; `keep`: all that is not clear is lit.
   */
  background: z.enum(['skip', 'border', 'keep']).default('skip'),
  /** Colours that lines and areas are parted into; as many as differ clearly when left out. */
  colours: z.int().min(1).max(16).optional(),
  /** Rows of lights that a line is made of; when left out one, or more where one would make the picture too wide. */
  rows: z.int().min(1).max(4).optional(),
  /** Colours that are lit otherwise than the rest. */
  parts: z.array(imagePart).max(64).optional(),
  /** Points wanted; without it, all of the fleet. */
  points: z.int().min(1).max(20000).optional(),
  seed,
});

/** A model of triangles: GLB, OBJ or STL. */
const meshRecipe = z.strictObject({
  kind: z.literal('mesh'),
  file: assetPath,
  /** `surface`: spread over it; `silhouette`: along the outline that the audience sees; `edges`: along its sharp edges. */
  mode: z.enum(['surface', 'silhouette', 'edges']).default('surface'),
  /** The axis of the file that points up; `auto`: y, and z in STL. */
  up: z.enum(['auto', 'y', 'z']).default('auto'),
  /** Height of the model; without it, the smallest at which the points fit. */
  heightM: length.optional(),
  /** `front`: only what the audience sees of the surface, nothing behind it. */
  side: z.enum(['all', 'front']).default('all'),
  /** Faces that meet at a greater angle make an edge. */
  edgeAngleDeg: z.number().min(1).max(179).default(30),
  /** Of what has no colour in the file. */
  colour: colour.default('#ffffff'),
  /** Points wanted; without it, all of the fleet. */
  points: z.int().min(1).max(20000).optional(),
  seed,
});

const textRecipe = z.strictObject({
  kind: z.literal('text'),
  /** Lines apart by `\n`. */
  text: z.string().min(1).max(200),
  /** `stroke`: single lines; the others light the letters of a font as areas: see `AREA_MODES`. */
  style: z.enum(['stroke', ...AREA_MODES]).default('stroke'),
  /** Rows of lights that a single stroke is made of; one when left out. */
  rows: z.int().min(1).max(3).optional(),
  ...shades,
  /** A font of the studio, or a TTF, OTF or WOFF file beside the show; used by all styles but `stroke`. */
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

/** A flat shape, upright before the audience. */
const shapeRecipe = z.strictObject({
  kind: z.literal('shape'),
  shape: z
    .enum(['ring', 'disc', 'heart', 'star', 'polygon', 'arrow', 'flag', 'shield', 'tree', 'wave', 'spiral'])
    .default('heart'),
  mode: z.enum(AREA_MODES).default('contour'),
  ...shades,
  /** Width; without it, the smallest at which the points fit. */
  widthM: length.optional(),
  /** Points of a star, corners of a polygon. */
  corners: z.int().min(3).max(24).default(5),
  /** Turns of a spiral. */
  turns: z.number().min(0.5).max(20).default(3),
  colour: colour.default('#ffffff'),
  points: z.int().min(1).max(20000).optional(),
  seed,
});

/** A solid form: rows of points over its surface, or along its edges. */
const solidRecipe = z.strictObject({
  kind: z.literal('solid'),
  solid: z.enum(['sphere', 'dome', 'cube', 'cylinder', 'cone', 'torus', 'helix']).default('sphere'),
  lit: z.enum(['surface', 'edges']).default('surface'),
  /** Width; without it, the smallest at which the points fit. */
  widthM: length.optional(),
  /** Height over width, of a cube, cylinder, cone or helix. */
  aspect: z.number().min(0.1).max(10).default(1),
  /** Turns of a helix. */
  turns: z.number().min(0.5).max(20).default(3),
  colour: colour.default('#ffffff'),
  /** A second colour towards the top. */
  topColour: colour.optional(),
  points: z.int().min(1).max(20000).optional(),
});

/** A text as a QR code, upright: a light for each dark module, as phones read it against the night. */
const qrRecipe = z.strictObject({
  kind: z.literal('qr'),
  text: z.string().min(1).max(400),
  /** Share of the code that may be lost: 7, 15, 25 or 30 %. */
  correction: z.enum(['low', 'medium', 'quartile', 'high']).default('low'),
  /** Width of the code; without it, the smallest that keeps the spacing. */
  widthM: length.optional(),
  colour: colour.default('#ffffff'),
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

/** What has an inside: a figure to combine with another. */
export const flatRecipeSchema = z.discriminatedUnion('kind', [
  shapeRecipe,
  drawingRecipe,
  imageRecipe,
  textRecipe,
  circleRecipe,
]);

/** One of two figures that are combined: how it is lit counts for nothing, its form and colours do. */
const combinedSource = z.strictObject({
  recipe: flatRecipeSchema,
  /** Width that it has beside the other. */
  sizeM: length.default(30),
  /** Where its middle is in the picture, to the right and up. */
  offsetM: z.tuple([metres, metres]).default([0, 0]),
});

/** Two flat figures as one. */
const combineRecipe = z.strictObject({
  kind: z.literal('combine'),
  /**
   * `union`: what either has; `subtract`: the first without the second; `intersect`: what both have; `between`: a form
   * between the two.
   */
  how: z.enum(['union', 'subtract', 'intersect', 'between']).default('union'),
  first: combinedSource,
  second: combinedSource,
  /** How far a blend is from the first to the second, 0 to 1. */
  blend: z.number().min(0).max(1).default(0.5),
  mode: z.enum(AREA_MODES).default('contour'),
  ...shades,
  /** Width; without it, the smallest at which the points fit. */
  widthM: length.optional(),
  /** The colours of the two when left out. */
  colour: colour.optional(),
  points: z.int().min(1).max(20000).optional(),
  seed,
});

export const leafRecipeSchema = z.discriminatedUnion('kind', [
  drawingRecipe,
  imageRecipe,
  meshRecipe,
  textRecipe,
  gridRecipe,
  circleRecipe,
  shellRecipe,
  shapeRecipe,
  solidRecipe,
  qrRecipe,
  curveRecipe,
  combineRecipe,
  pointsRecipe,
]);

/** Several recipes in one picture; all of their points keep the spacing from each other. */
const groupRecipe = z.strictObject({
  kind: z.literal('group'),
  members: z
    .array(
      z.strictObject({
        name: name.optional(),
        recipe: leafRecipeSchema,
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

export const recipeSchema = z.discriminatedUnion('kind', [leafRecipeSchema, groupRecipe]);

export const formationSchema = z.strictObject({
  title: name.optional(),
  recipe: recipeSchema,
  /** Least distance between points; the profile's design separation and a margin when left out. */
  spacingM: z.number().min(0.1).max(100).optional(),
});
