/** The farthest that a coordinate of a flight file may lie from the show origin: beyond it is a unit mistake. */
export const MAX_COORDINATE_M = 10_000;

/** The tallest ellipsoid about a drone that makes sense: beyond it a factor is a mistake. */
export const MAX_DOWNWASH_FACTOR = 10;

/** The longest show that is read. */
export const MAX_SHOW_MS = 6 * 3600 * 1000;

/** The largest fleet that the formats and their players take. */
export const MAX_DRONES = 5000;

/** A curve written to a file may lie this far from the planned one, at most, where the format can hold curves. */
export const MAX_DEVIATION_M = 0.02;
