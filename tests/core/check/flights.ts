import type { FlightSite } from '../../../src/core';
import type { CheckedFlight } from '../../../src/core/check/check-flight';
import { TrajectoryBuilder } from '../../../src/core/trajectory/trajectory-builder';
import { TEST_PROFILE } from '../../fixtures/test-profile';

export const PROFILE = TEST_PROFILE;

export const SITE: FlightSite = {
  latitudeDeg: 51.13,
  longitudeDeg: 71.43,
  amslM: 347,
  headingDeg: 0,
  altitudeReference: 'launch',
  geofenceM: [
    [-100, -100],
    [100, -100],
    [100, 100],
    [-100, 100],
  ],
  ceilingM: 120,
  obstacles: [],
  audienceM: [0, -180, 1.7],
  lookAtM: [0, 0, 50],
};

export interface Stop {
  readonly atS: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Flights from stop to stop: smooth steps that rest at each stop. */
export function flightOver(routes: readonly (readonly Stop[])[]): CheckedFlight {
  const builder = new TrajectoryBuilder(routes.length);
  for (const [drone, stops] of routes.entries()) {
    for (let k = 0; k + 1 < stops.length; k++) {
      const [a, b] = [stops[k]!, stops[k + 1]!];
      const from = [a.x, a.y, a.z];
      const to = [b.x, b.y, b.z];
      builder.add(drone, a.atS * 1000, b.atS * 1000, [...from, ...from, ...to, ...to]);
    }
  }
  const homesM = Float64Array.from(routes.flatMap((stops) => [stops[0]!.x, stops[0]!.y, 0]));
  return { trajectories: builder.build(), homesM, site: SITE };
}

/** Up from a pad, to a place and back, without haste. */
export function visit(pad: readonly [number, number], x: number, y: number, z: number): Stop[] {
  return [
    { atS: 0, x: pad[0], y: pad[1], z: 0 },
    { atS: 20, x: pad[0], y: pad[1], z: 20 },
    { atS: 60, x, y, z },
    { atS: 100, x: pad[0], y: pad[1], z: 20 },
    { atS: 130, x: pad[0], y: pad[1], z: 0 },
  ];
}
