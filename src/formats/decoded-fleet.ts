import type { FlightShow, FlightSite, LightSet, TaskContext, TrajectorySet } from '../core';
import type { ManifestFacts } from './manifest';

/** What a format's reader is told. */
export interface DecodeContext {
  readonly task: TaskContext;
  /** The manifest beside the files, where there is one. */
  readonly manifest: ManifestFacts | null;
}

/** What a reader found in flight files; all that the format cannot hold is left out. */
export interface DecodedFleet {
  readonly trajectories: TrajectorySet;
  readonly lights: LightSet;
  readonly droneIds: readonly string[];
  readonly homesM: Float64Array;
  readonly show: Partial<Pick<FlightShow, 'title' | 'showId' | 'planHash' | 'segments' | 'cues' | 'music'>>;
  readonly site: Partial<FlightSite>;
}
