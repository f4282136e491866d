import type { FlightShow } from '../flight/flight-show';
import { indicesTo } from '../math/arrays';
import { timeSpanMs } from '../trajectory/evaluate';
import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import type { PlacedSegment } from './segment';

/** The segments that some drones fly one after the other, without gaps. */
export type Course = readonly PlacedSegment[];

/**
 * A flight as it is looked at: segments, in place of trajectories that are joined for every plan. It is never written to
 * flight files.
 */
export interface SegmentedFlight extends Omit<FlightShow, 'trajectories' | 'music' | 'extras'> {
  /** One for each group: the first drones of the fleet fly the first course, those after them the next. */
  readonly courses: readonly Course[];
}

/** Trajectories of any origin as a single segment; the arrays are shared. */
export function courseOf(runs: TrajectorySet): Course {
  const segment = { durationMs: timeSpanMs(runs)[1], runs };
  return [{ segment, startMs: 0, runOf: indicesTo(droneCount(runs)) }];
}

/** A flight of unknown origin, as one that was read from flight files. */
export function segmentedFlight(flight: FlightShow): SegmentedFlight {
  const { trajectories, music: _music, extras: _extras, ...outline } = flight;
  return { ...outline, courses: [courseOf(trajectories)] };
}
