import type { SpaceCurve } from '../../geometry/space-curve';
import type { Keep } from '../sites/site';

/** A line that gets one row of lights. */
export interface Track {
  readonly curve: SpaceCurve;
  readonly colour: number;
  /** What a point at this place is called by. */
  readonly partAt: (x: number, z: number) => string;
  /** How far behind the picture's plane its lights are put. */
  readonly depthM: number;
  /** Least distance of its lights. */
  readonly pitch: number;
  /** Where it is the left half of a mirrored pair; the right half is made by mirroring its points. */
  readonly mirrored: boolean;
  /** How many rows it is from the border of its area; 0 for one that was drawn. */
  readonly row: number;
  /** Whether it was drawn as a line (and so may cross others) or is the border of an area. */
  readonly drawn: boolean;
}

/** A light on a track. */
export interface TrackPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly track: Track;
  /** Length along the track; absent for a light that stands still: a corner, a crossing, the middle of a spot. */
  readonly at?: number;
}

/** Keeps a point on a curve, near where it was. */
export function keepOnCurve(curve: SpaceCurve, at: number, reach: number): Keep {
  let here = at;
  return (positions, offset) => {
    here = curve.nearest(positions[offset]!, positions[offset + 1]!, positions[offset + 2]!, here, reach);
    curve.pointInto(here, positions, offset);
  };
}

/** The same, seen in the mirror `x = axisX`. */
export function mirrorKeep(keep: Keep, axisX: number): Keep {
  return (positions, offset) => {
    positions[offset] = 2 * axisX - positions[offset]!;
    keep(positions, offset);
    positions[offset] = 2 * axisX - positions[offset]!;
  };
}
