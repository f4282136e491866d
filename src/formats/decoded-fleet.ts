import type { DroneExtras, FlightShow, FlightSite, LightSet, MessageText, TaskContext, TrajectorySet } from '../core';
import type { FileLimits } from './file-limits';
import type { ManifestFacts } from './manifest';

/** What a format's reader is given. */
export interface DecodeContext {
  readonly task: TaskContext;
  /** The manifest beside the files, where there is one. */
  readonly manifest: ManifestFacts | null;
}

/** What a reader found in flight files; what the format cannot hold is left out. */
export interface DecodedFleet {
  readonly trajectories: TrajectorySet;
  readonly lights: LightSet;
  readonly droneIds: readonly string[];
  readonly homesM: Float64Array;
  readonly show: Partial<Pick<FlightShow, 'title' | 'showId' | 'planHash' | 'segments' | 'cues' | 'music'>>;
  readonly site: Partial<FlightSite>;
  /** One a drone, where any of them had more than motion and light. */
  readonly extras: readonly DroneExtras[] | null;
  /** The limits that the file asks to be judged by. */
  readonly limits: FileLimits | null;
  /** What was read otherwise than it stands in the files, and what was left out, in sentences. */
  readonly notes: readonly MessageText[];
}
