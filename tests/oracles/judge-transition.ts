import {
  type CheckReport,
  checkTrajectories,
  type FlightSite,
  type LimitsProfile,
  type MotionLimits,
  printMessage,
  type TrajectorySet,
} from '../../src/core';
import type { FormationPair } from './adversarial-pairs';

export interface JudgedTransition {
  readonly durationS: number;
  readonly lowerBoundS: number;
  readonly assignment: Uint32Array;
  trajectories(): TrajectorySet;
}

/** What arithmetic may take from a separation. */
const ARITHMETIC_M = 1e-6;
/** Rounding to whole millimetres moves a place by up to half of one along each axis. */
const PLACE_TOLERANCE_M = 0.00051;
const FAR_M = 1e6;

/** A site without a fence or an audience: transitions are judged for how the drones fly, not for where. */
const OPEN_SITE: FlightSite = {
  latitudeDeg: 51.13,
  longitudeDeg: 71.43,
  amslM: 347,
  headingDeg: 0,
  altitudeReference: 'launch',
  geofenceM: [],
  ceilingM: FAR_M,
  obstacles: [],
  audienceM: [0, -180, 1.7],
  lookAtM: [0, 0, 50],
  audienceIsAssumed: true,
};

/**
 * Judges a transition by its pieces alone, with the check and without any of the planner's proofs.
 * @returns what is wrong with it; nothing when it keeps separation and limits and brings each drone to a place of its own.
 */
export function judgeTransition(
  plan: JudgedTransition,
  pair: FormationPair,
  separationM: number,
  limits: MotionLimits,
): string[] {
  const trajectories = plan.trajectories();
  const faults = checkTransition(trajectories, separationM, limits).problems.map(({ message }) =>
    printMessage(message),
  );
  if (!isPermutation(plan.assignment)) faults.push('Two drones are sent to one place.');
  if (!startsAndEnds(trajectories, plan.assignment, pair))
    faults.push('A drone does not fly from its place to its goal.');
  if (plan.durationS < plan.lowerBoundS - 1e-3) faults.push('It is faster than its own lower bound.');
  return faults;
}

/** What the check judges a move by beyond its separation and limits; open sky and spheres unless told. */
export interface JudgedBy {
  readonly downwashFactor?: number;
  readonly site?: Partial<FlightSite>;
}

/** The check's report on a move that starts and ends in the air, wherever that is. */
export function checkTransition(
  trajectories: TrajectorySet,
  separationM: number,
  limits: MotionLimits,
  { downwashFactor = 1, site = {} }: JudgedBy = {},
): CheckReport {
  const flight = { trajectories, homesM: new Float64Array(0), site: { ...OPEN_SITE, ...site } };
  const profile = { ...profileOf(separationM, limits), downwashFactor };
  return checkTrajectories(flight, profile, { wholeFlight: false, windows: [] }).report;
}

function profileOf(separationM: number, limits: MotionLimits): LimitsProfile {
  return {
    name: 'transition',
    source: 'tests',
    separationDesignM: separationM - ARITHMETIC_M,
    separationHardM: separationM - ARITHMETIC_M,
    downwashFactor: 1,
    ...limits,
    altitudeMinM: -FAR_M,
    altitudeMaxM: FAR_M,
    launchPitchM: 0,
    verticalZoneM: 0,
    enduranceS: FAR_M,
    firmwareTakeoff: null,
  };
}

function isPermutation(assignment: Uint32Array): boolean {
  return new Set(assignment).size === assignment.length && assignment.every((place) => place < assignment.length);
}

function startsAndEnds(set: TrajectorySet, assignment: Uint32Array, { fromM, toM }: FormationPair): boolean {
  const perPiece = 3 * (set.degree + 1);
  const isAt = (at: number, places: Float64Array, place: number) =>
    [0, 1, 2].every((axis) => Math.abs(set.controlsM[at + axis]! - places[3 * place + axis]!) <= PLACE_TOLERANCE_M);
  return assignment.every(
    (place, drone) =>
      isAt(set.pieceStart[drone]! * perPiece, fromM, drone) &&
      isAt(set.pieceStart[drone + 1]! * perPiece - 3, toM, place),
  );
}
