import type { FillRule } from '../../geometry/distance-field';
import type { FlatPath } from '../../geometry/flat-path';

/** One shape of a drawing, x to the right and y up, in the drawing's own unit. */
export interface PictureShape {
  /** Its own id or that of the nearest group that has one; what its points are called by. */
  readonly part: string;
  /** Its own id and those of all groups about it, innermost first. */
  readonly ids: readonly string[];
  readonly paths: readonly FlatPath[];
  /** sRGB, `0xrrggbb`; absent when the shape is not filled. */
  readonly fill?: number;
  readonly fillRule: FillRule;
  /** sRGB, `0xrrggbb`; absent when its line is not drawn. */
  readonly stroke?: number;
  /** The colour at a place of the picture, where it is not one: of a gradient, or of what is seen through. */
  readonly colourAt?: (x: number, y: number) => number;
}

/** A drawing as it was read: its shapes in the order in which they are painted, later over earlier. */
export interface Picture {
  readonly shapes: readonly PictureShape[];
}

/** The colour of a light at a place. @param row 0 for one on a line or along the border of its area, more for those within. */
export type ColourAt = (x: number, y: number, row: number) => number;

/** An area that gets lights (or, when dark, only hides what is under it). */
export interface AreaItem {
  readonly kind: 'area';
  readonly part: string;
  readonly paths: readonly FlatPath[];
  readonly rule: FillRule;
  /** sRGB, `0xrrggbb`; with `colourAt` any number that no other item has. */
  readonly colour: number;
  /** The colour at a place of the picture, where it is not one. */
  readonly colourAt?: ColourAt;
  /**
   * `fill`: a row along the border and an even spread within; `rows`: straight rows; `contour`: rows that follow the border
   * all the way in; `twoRows`: the first two of these; `backdrop`: straight rows that make room for what is painted over them
   * and take the lights that it leaves; `dark`: no lights.
   */
  readonly mode: 'fill' | 'rows' | 'contour' | 'twoRows' | 'backdrop' | 'dark';
  /** Pitch of its lights over that of the picture. */
  readonly pitchFactor: number;
  readonly depthM: number;
}

/** Lines that get one row of lights. */
export interface LineItem {
  readonly kind: 'line';
  readonly part: string;
  readonly paths: readonly FlatPath[];
  /** As that of an area. */
  readonly colour: number;
  readonly colourAt?: ColourAt;
  readonly pitchFactor: number;
  readonly depthM: number;
}

/** What is to be lit, in the order in which it is painted. */
export type PictureItem = AreaItem | LineItem;
