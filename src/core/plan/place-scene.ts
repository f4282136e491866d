import type { LimitsProfile } from '../check/limits-profile';
import { pointCount } from '../formation/formation-points';
import { placeBy } from '../math/placement';
import { type MovementExtent, movementKnotsMs, movePoint } from '../motion/movement';
import type { StoryScene } from './flight-story';

/** A scene's points on their way through its hold, sampled: `knots × points × 3` metres in the show frame. */
export interface ScenePath {
  readonly knotsMs: readonly number[];
  readonly points: number;
  readonly positionsM: Float64Array;
}

/** Places a scene's points in the sky for every knot of its hold; a scene without movement has two equal knots. */
export function placeScene({ points, placement, movement, holdS }: StoryScene): ScenePath {
  const count = pointCount(points);
  const place = placeBy(placement);
  const holdMs = Math.round(holdS * 1000);
  const knotsMs = movement ? movementKnotsMs(movement, holdMs) : [0, holdMs];
  const extent = extentAlongX(points.positionsM);
  const positionsM = new Float64Array(knotsMs.length * count * 3);
  const moved: [number, number, number] = [0, 0, 0];
  for (const [k, knotMs] of knotsMs.entries()) {
    for (let p = 0; p < count; p++) {
      const [x, y, z] = [points.positionsM[3 * p]!, points.positionsM[3 * p + 1]!, points.positionsM[3 * p + 2]!];
      moved[0] = x;
      moved[1] = y;
      moved[2] = z;
      if (movement) movePoint(movement, extent, [x, y, z], knotMs / 1000, holdMs / 1000, moved);
      place(moved);
      positionsM.set(moved, (k * count + p) * 3);
    }
  }
  return { knotsMs, points: count, positionsM };
}

function extentAlongX(positionsM: Float64Array): MovementExtent {
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < positionsM.length; p += 3) {
    minX = Math.min(minX, positionsM[p]!);
    maxX = Math.max(maxX, positionsM[p]!);
  }
  return { minX, maxX };
}

/** Distance behind all that a scene sweeps at which spare drones wait. */
const BEHIND_M = 4;

/** Pitch of the waiting drones, as a multiple of the design separation. */
const PARKING_PITCH = 1.25;

/** Height of the waiting block against its width: low and wide keeps it behind most pictures. */
const PARKING_ASPECT = 0.6;

/** Places for drones that a scene does not need: a tidy upright block behind it, seen from the audience. */
export function parkSpares(spares: number, path: ScenePath, profile: LimitsProfile): Float64Array {
  const pitch = profile.separationDesignM * PARKING_PITCH;
  const columns = Math.ceil(Math.sqrt(spares / PARKING_ASPECT));
  const rows = Math.ceil(spares / columns);
  const bounds = sweptBounds(path.positionsM);
  const lowest = profile.altitudeMinM + pitch;
  const bottom = Math.max(lowest, (bounds.minZ + bounds.maxZ - (rows - 1) * pitch) / 2);
  const left = (bounds.minX + bounds.maxX - (columns - 1) * pitch) / 2;
  const places = new Float64Array(spares * 3);
  for (let k = 0; k < spares; k++) {
    places[3 * k] = left + (k % columns) * pitch;
    places[3 * k + 1] = bounds.maxY + BEHIND_M;
    places[3 * k + 2] = bottom + Math.floor(k / columns) * pitch;
  }
  return places;
}

function sweptBounds(positionsM: Float64Array) {
  const bounds = { minX: Infinity, maxX: -Infinity, maxY: -Infinity, minZ: Infinity, maxZ: -Infinity };
  for (let p = 0; p < positionsM.length; p += 3) {
    bounds.minX = Math.min(bounds.minX, positionsM[p]!);
    bounds.maxX = Math.max(bounds.maxX, positionsM[p]!);
    bounds.maxY = Math.max(bounds.maxY, positionsM[p + 1]!);
    bounds.minZ = Math.min(bounds.minZ, positionsM[p + 2]!);
    bounds.maxZ = Math.max(bounds.maxZ, positionsM[p + 2]!);
  }
  return bounds;
}
