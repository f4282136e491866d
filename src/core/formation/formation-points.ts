import type { MessageText } from '../message';
/**
 * The points that a recipe made, in the formation's own frame: metres about its own centre; x to the right as the
 * audience sees it, y away from the audience, z up.
 */
export interface FormationPoints {
  /** `count × 3`: x, y, z of each point, in metres, rounded to a millimetre. */
  readonly positionsM: Float64Array;
  /** `count × 3`: sRGB of each point, 0 to 255. */
  readonly coloursSrgb: Uint8Array;
  /** `count`: index into `partNames`: the piece of the picture that each point belongs to. */
  readonly parts: Uint16Array;
  readonly partNames: readonly string[];
  /** The size that the recipe would have to say for these points, by its own measure of it: its width or height; absent where it has none. */
  readonly sizeM?: number;
  /** Parts that are left out and can be lit, by the names that the recipe calls them; absent where there are none. */
  readonly leftOut?: readonly string[];
  /** What of the recipe is not lit as it was given, a sentence each; absent where all is. */
  readonly notes?: readonly MessageText[];
  /** Texts that have too few points to be read; none where that is left out. */
  readonly sparseTexts?: readonly SparseText[];
}

/** A text with too few points for its letters. */
export interface SparseText {
  /** Path of its recipe in the show. */
  readonly where: string;
  readonly letters: number;
  readonly points: number;
  /** Points that a letter takes to be read. */
  readonly neededPerLetter: number;
}

/** Number of points of a formation. */
export function pointCount(points: FormationPoints): number {
  return points.parts.length;
}
