import type { FlightSite, NightChoice } from '../core';
import type { FleetSampler, PlaybackClock } from '../playback';

/** What the viewport draws: where the drones are at any time, and the place they fly at. */
export interface SceneSource {
  readonly sampler: FleetSampler;
  readonly site: FlightSite;
  /** `count × 3`: the pads, in metres. */
  readonly homesM: Float64Array;
  /** What the night is like; a clear late dusk where nothing is said. */
  readonly night?: NightChoice | undefined;
  /** Whether it stands for a show that is not there yet. */
  readonly isWaiting?: boolean | undefined;
  /** Hears when the picture changes though the clock stands still. Returns how to stop listening. */
  readonly subscribe?: ((listener: () => void) => () => void) | undefined;
}

/** Two drones to point out, with the words beside them. */
export interface PairMark {
  readonly drones: readonly [number, number];
  readonly label: string;
  readonly tone: 'problem' | 'note';
}

/** What each part of the picture reads in a frame; written once a frame by the swarm, before anything is drawn. */
export interface FrameBuffers {
  readonly positionsM: Float32Array;
  readonly colours: Float32Array;
}

export function createFrameBuffers(count: number): FrameBuffers {
  return { positionsM: new Float32Array(count * 3), colours: new Float32Array(count * 3) };
}

export interface SceneProps {
  readonly source: SceneSource;
  readonly clock: PlaybackClock;
  readonly buffers: FrameBuffers;
}
