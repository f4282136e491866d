/**
 * The motion of a whole fleet: for each drone a run of Bézier pieces in time.
 *
 * Frame: the show frame (metres; x to the right, y forward along the show's heading, z up; origin on the ground at
 * the show origin). Time: milliseconds of show time; zero is the start of the show.
 *
 * Layout: drone `d` owns the pieces `pieceStart[d]` up to, not including, `pieceStart[d + 1]`. Piece `p` runs from
 * `startsMs[p]` to `endsMs[p]`, its parameter linear in time, with `degree + 1` control points of three numbers each
 * at `controlsM[p * (degree + 1) * 3]`. Pieces of a drone are contiguous in time; before the first and after the last
 * the drone holds its place. A planner's pieces have whole milliseconds and whole millimetres, so that a file which
 * stores those holds exactly what was planned.
 */
export interface TrajectorySet {
  readonly degree: number;
  readonly pieceStart: Uint32Array;
  readonly startsMs: Float64Array;
  readonly endsMs: Float64Array;
  readonly controlsM: Float64Array;
}

/** Number of drones in a set. */
export function droneCount(set: TrajectorySet): number {
  return set.pieceStart.length - 1;
}
