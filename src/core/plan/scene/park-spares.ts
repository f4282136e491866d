import { type LimitsProfile, leastAltitudeM } from '../../check/limits-profile';
import { type MessageText, message } from '../../message';
import type { ScenePath } from './scene-path';

/** Where drones that a scene does not light can wait in the air. */
export type ParkingPolicy = 'behind' | 'below';

export interface ParkedSpares {
  /** `spares × 3` metres in the show frame. */
  readonly placesM: Float64Array;
  /** Where they wait, which need not be where they were asked to. */
  readonly policy: ParkingPolicy;
  /** Why they wait elsewhere; null where they do not. */
  readonly note: MessageText | null;
}

/** Distance from all that a scene sweeps at which spare drones wait. */
const APART_M = 4;

/** Pitch of the waiting drones, as a multiple of the design separation. */
const PARKING_PITCH = 1.25;

/** Height of the waiting block against its width: low and wide keeps it behind most pictures. */
const PARKING_ASPECT = 0.6;

/** The pitch of a block of waiting drones: wider upwards where the profile keeps out of the downwash of others. */
interface BlockPitch {
  readonly levelM: number;
  readonly upwardM: number;
}

/**
 * Places for drones that a scene does not need: a regular upright block behind it, seen from the audience, or a flat
 * one below it. Where the lowest altitude leaves no room below, they wait behind.
 */
export function* parkSpares(
  spares: number,
  path: Pick<ScenePath, 'positionsM'>,
  profile: LimitsProfile,
  policy: ParkingPolicy,
): Generator<void, ParkedSpares> {
  const levelM = profile.separationDesignM * PARKING_PITCH;
  const pitch = { levelM, upwardM: levelM * profile.downwashFactor };
  const bounds = yield* sweptBounds(path.positionsM);
  if (policy === 'behind' || spares === 0)
    return { placesM: blockBehind(spares, bounds, profile, pitch), policy, note: null };
  const heightM = bounds.minZ - Math.max(APART_M, pitch.upwardM);
  if (heightM >= leastAltitudeM(profile)) {
    return { placesM: blockBelow(spares, bounds, heightM, pitch), policy, note: null };
  }
  return {
    placesM: blockBehind(spares, bounds, profile, pitch),
    policy: 'behind',
    note: message`no room below for spare drones: they would wait at ${heightM.toFixed(1)} m, the least is ${leastAltitudeM(profile)} m; they wait behind`,
  };
}

/** Columns across, rows upward, in the middle of the picture as far as the lowest altitude allows. */
function blockBehind(spares: number, bounds: SweptBounds, profile: LimitsProfile, pitch: BlockPitch): Float64Array {
  const columns = Math.ceil(Math.sqrt(spares / PARKING_ASPECT));
  const rows = Math.ceil(spares / columns);
  const lowest = leastAltitudeM(profile) + pitch.upwardM;
  const bottom = Math.max(lowest, (bounds.minZ + bounds.maxZ - (rows - 1) * pitch.upwardM) / 2);
  const left = (bounds.minX + bounds.maxX - (columns - 1) * pitch.levelM) / 2;
  const places = new Float64Array(spares * 3);
  for (let k = 0; k < spares; k++) {
    places[3 * k] = left + (k % columns) * pitch.levelM;
    places[3 * k + 1] = bounds.maxY + APART_M;
    places[3 * k + 2] = bottom + Math.floor(k / columns) * pitch.upwardM;
  }
  return places;
}

/** Columns across, as wide as the picture or a square, rows away from the audience, all at one height. */
function blockBelow(spares: number, bounds: SweptBounds, heightM: number, { levelM }: BlockPitch): Float64Array {
  const acrossPicture = Math.floor((bounds.maxX - bounds.minX) / levelM) + 1;
  const columns = Math.max(Math.ceil(Math.sqrt(spares)), Math.min(spares, acrossPicture));
  const rows = Math.ceil(spares / columns);
  const left = (bounds.minX + bounds.maxX - (columns - 1) * levelM) / 2;
  const front = (bounds.minY + bounds.maxY - (rows - 1) * levelM) / 2;
  const places = new Float64Array(spares * 3);
  for (let k = 0; k < spares; k++) {
    places[3 * k] = left + (k % columns) * levelM;
    places[3 * k + 1] = front + Math.floor(k / columns) * levelM;
    places[3 * k + 2] = heightM;
  }
  return places;
}

/** Coordinates that are looked at in a step. */
const VALUES_AT_ONCE = 500_000;

interface SweptBounds {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
  readonly minZ: number;
  readonly maxZ: number;
}

/** The box that a scene's points stay in at its knots. */
function* sweptBounds(positionsM: Float64Array): Generator<void, SweptBounds> {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const most = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < positionsM.length; at++) {
    if (at % VALUES_AT_ONCE === 0) yield;
    const axis = at % 3;
    least[axis] = Math.min(least[axis]!, positionsM[at]!);
    most[axis] = Math.max(most[axis]!, positionsM[at]!);
  }
  const [minX, minY, minZ] = least as [number, number, number];
  const [maxX, maxY, maxZ] = most as [number, number, number];
  return { minX, maxX, minY, maxY, minZ, maxZ };
}
