import type { LimitsProfile } from '../../check/limits-profile';
import { type MessageText, message } from '../../message';
import type { LaunchLayers } from '../flight-story';
import { clearPads, type SweptPieces } from '../launch/clear-pads';
import { type LaunchPlan, planLaunch } from '../launch/plan-launch';
import { type RestOnPads, restOnPads } from '../launch/rest-on-pads';
import { SEPARATION_ALLOWANCE_M } from '../separation-allowance';

/** Pads that spare drones can land on, and how a fleet lands. */
export interface LandingField {
  /** `pads × 3`. */
  readonly padsM: Float64Array;
  readonly profile: LimitsProfile;
  readonly landing: LaunchLayers;
}

/** A hold under which spare drones are to land. */
export interface HoldAbove {
  readonly holdMs: number;
  /** How the lit points move while it lasts. */
  readonly pieces: SweptPieces;
}

/** A landing on some of the pads. */
interface SegmentLanding {
  /** `pads × 3`: those pads alone. */
  readonly padsM: Float64Array;
  readonly launch: LaunchPlan;
  /** Pads over which a drone would come too near the points of the scene. */
  readonly blocked: number;
}

/**
 * Spare drones over pads of the fleet, where they sink, rest and rise again as in a landing: over the last pads, or over
 * others where the scene hangs so low that a drone over the last ones would come too near its points. Where too few pads
 * are clear of the scene, or the hold is too short, none lands, and the note says why and what to do.
 */
export function* landSpares(spares: number, field: LandingField, hold: HoldAbove): Generator<void, RestOnPads> {
  const last = yield* landingOn(field.padsM.slice(-3 * spares), field, hold);
  if (last.blocked === 0) return yield* rest(last, field, hold);
  const freeM = yield* padsClearOf(hold, field);
  const other = yield* landingOn(freeM.slice(-3 * spares), field, hold);
  const free = freeM.length / 3;
  if (free < spares || other.blocked > 0) return { flights: null, note: noRoomNote(spares, free, last, field, hold) };
  const rested = yield* rest(other, field, hold);
  const moved = message`spare drones land on other pads: the picture is too low over ${last.blocked} of the last ${spares}`;
  return { ...rested, note: rested.note ?? moved };
}

function* landingOn(
  padsM: Float64Array,
  { landing, profile }: LandingField,
  { pieces }: HoldAbove,
): Generator<void, SegmentLanding> {
  const launch = yield* planLaunch(padsM, landing, profile, 'landing');
  const clear = yield* clearPads(padsM, heightsOf(launch.placesM), pieces, profile);
  return { padsM, launch, blocked: clear.reduce((count, mark) => count + 1 - mark, 0) };
}

/** `pads × 3`: the pads over which a drone may be in any layer. */
function* padsClearOf({ pieces }: HoldAbove, { padsM, landing, profile }: LandingField) {
  const { placesM } = yield* planLaunch(padsM, landing, profile, 'landing');
  const topM = highest(heightsOf(placesM));
  const clear = yield* clearPads(padsM, heightsOf(padsM).fill(topM), pieces, profile);
  return padsM.filter((_, at) => clear[Math.floor(at / 3)] === 1);
}

function rest({ padsM, launch }: SegmentLanding, { profile }: LandingField, { holdMs }: HoldAbove) {
  return restOnPads(launch.placesM, heightsOf(padsM), launch.startsMs, holdMs, profile);
}

function noRoomNote(
  spares: number,
  free: number,
  { launch }: SegmentLanding,
  field: LandingField,
  hold: HoldAbove,
): MessageText {
  const { separationDesignM, downwashFactor } = field.profile;
  const topM = highest(heightsOf(launch.placesM));
  const neededM = topM + (separationDesignM + SEPARATION_ALLOWANCE_M) * downwashFactor;
  const raiseM = Math.ceil((neededM - lowest(hold.pieces)) * 10) / 10;
  return message`the picture is too low for spare drones to land under it: ${spares} pads are needed and ${free} are clear of it; they wait behind. Raise the scene by ${raiseM.toFixed(1)} m, or move it away from the pads`;
}

function heightsOf(placesM: Float64Array): Float64Array {
  return Float64Array.from({ length: placesM.length / 3 }, (_, k) => placesM[3 * k + 2]!);
}

function highest(heightsM: Float64Array): number {
  return heightsM.reduce((most, heightM) => Math.max(most, heightM), 0);
}

function lowest({ controlsM }: SweptPieces): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 2; at < controlsM.length; at += 3) least = Math.min(least, controlsM[at]!);
  return least;
}
