import { courseOf, type FlightShow, type SegmentedFlight } from '../core';
import { createLightSampler } from './light-sampler';
import { createPositionSampler } from './position-sampler';

/** Where every drone is and how it shines, at any show time. One reader at a time: it remembers where it was. */
export interface FleetSampler {
  readonly count: number;
  /** Metres in the show frame, `count × 3`. */
  samplePositionsInto(positionsM: Float32Array, timeMs: number): void;
  /** Linear light from 0 to 1, `count × 3`. */
  sampleLightsInto(colours: Float32Array, timeMs: number): void;
}

/** A flight to sample: by its segments, or joined. Both give the same numbers. */
export type SampledFlight = Pick<SegmentedFlight, 'courses' | 'lights'> | Pick<FlightShow, 'trajectories' | 'lights'>;

export function createFleetSampler(flight: SampledFlight): FleetSampler {
  const positions = createPositionSampler('courses' in flight ? flight.courses : [courseOf(flight.trajectories)]);
  const lights = createLightSampler(flight.lights);
  return {
    count: positions.count,
    samplePositionsInto: positions.sampleInto,
    sampleLightsInto: lights.sampleInto,
  };
}

const known = new WeakMap<SampledFlight, FleetSampler>();

/** The sampler of a flight for those who look at a few of its moments: made once. */
export function fleetSamplerOf(flight: SampledFlight): FleetSampler {
  const sampler = known.get(flight) ?? createFleetSampler(flight);
  known.set(flight, sampler);
  return sampler;
}
