/** Puts a point that was pushed back where it belongs: onto its line, into its area. Works on `positions[at..at + 2]`. */
export type Keep = (positions: Float64Array, at: number) => void;

/** A point of a picture in the making. */
export interface Site {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Wanted distance to its neighbours. */
  readonly pitch: number;
  /** Absent for a point that stays where it is. */
  readonly keep?: Keep | undefined;
  /** sRGB, `0xrrggbb`. */
  readonly colour: number;
  readonly part: string;
  /** How far behind the picture's plane it is put in the end; until then all of a picture is laid out in one plane. */
  readonly depthM?: number;
  /** 0 on a line or along the border of its area, 1 and more within; absent for what has neither. */
  readonly row?: number;
  /** Index of the point that mirrors this one; its own index when it stands on the axis. */
  readonly twin?: number | undefined;
}
