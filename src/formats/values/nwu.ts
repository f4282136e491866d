/** A point or direction: three numbers, metres. */
export type Point3 = readonly [number, number, number];

/*
 * Skybrush files use NWU about the show origin with X along the show's heading: X forward, Y left, Z up. The show frame
 * has x to the right, y forward, z up. Subtracting from zero, not negating, keeps negative zero out of the files.
 */

/** A point of the show frame in the frame of Skybrush files. */
export function toNwu(x: number, y: number, z: number): Point3 {
  return [y, 0 - x, z];
}

/** A point of a Skybrush file in the show frame. */
export function fromNwu(x: number, y: number, z: number): Point3 {
  return [0 - y, x, z];
}
