/**
 * What of a profile's limits a plan uses, so that rounding to the grid of a flight file (up to 4 mm in `.skyb`) stays
 * within them: what is left was measured to be enough with the shows of this studio, in every format.
 */
export const SPEED_SHARE = 0.988;
export const ACCELERATION_SHARE = 0.945;
