import type { LimitsProfile, TrajectorySet } from '../../../src/core';
import { type LaunchDirection, type LaunchPlan, planLaunch } from '../../../src/core/plan/launch/plan-launch';
import { VerticalFlights } from '../../../src/core/plan/launch/vertical-move';
import { runAtOnce } from '../../../src/core/task-context';
import { TrajectoryBuilder } from '../../../src/core/trajectory/trajectory-builder';
import { TEST_PROFILE } from '../../fixtures/test-profile';

export const LAUNCH = { altitudeM: 10, layers: 4, layerStepM: 2, intervalS: 2 };

/** The default limits with small pads, and more room for those one above another. */
export function limits(downwashFactor = 1): LimitsProfile {
  return { ...TEST_PROFILE, launchPitchM: 0.5, downwashFactor };
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly pitchM: number;
}

/** Pads of a grid of trays, tray by tray. */
export function trayPads(trays: Grid, tray: Grid, count = Number.POSITIVE_INFINITY): Float64Array {
  const middles = gridPads(trays);
  const inTray = gridPads(tray);
  const pads = middles.flatMap(([x, y]) => inTray.map(([dx, dy]) => [x + dx, y + dy, 0]));
  return Float64Array.from(pads.slice(0, count).flat()).map((metres) => Math.round(metres * 1000) / 1000);
}

function gridPads({ columns, rows, pitchM }: Grid): [number, number][] {
  return Array.from({ length: columns * rows }, (_, k) => [(k % columns) * pitchM, Math.floor(k / columns) * pitchM]);
}

/** The launch as it flies; drones wait in their layers until all are there, or land all. */
export function flyLaunch(
  padsM: Float64Array,
  plan: LaunchPlan,
  profile: LimitsProfile,
  direction: LaunchDirection,
): TrajectorySet {
  const builder = new TrajectoryBuilder(padsM.length / 3);
  const flights = new VerticalFlights(profile);
  const from = direction === 'takeoff' ? padsM : plan.placesM;
  const to = direction === 'takeoff' ? plan.placesM : padsM;
  const endMs = Math.max(...plan.arrivalsMs) + 100;
  for (let d = 0; d < padsM.length / 3; d++) {
    builder.hold(d, 0, plan.startsMs[d]!, from, 3 * d);
    const arrivalMs = flights.fly(builder, d, plan.startsMs[d]!, from, to[3 * d + 2]!);
    builder.hold(d, arrivalMs, endMs, to, 3 * d);
  }
  return builder.build();
}

export const WAYS = ['takeoff', 'landing'] as const;

export function plansOf(padsM: Float64Array, launch = LAUNCH, profile = limits()): LaunchPlan[] {
  return WAYS.map((direction) => runAtOnce(planLaunch(padsM, launch, profile, direction)));
}
