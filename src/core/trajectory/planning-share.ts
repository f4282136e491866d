/**
 * What of a profile's limits a plan uses, so that rounding to the grid of a flight file (up to 4 mm in `.skyb`) stays
 * within them: with pieces of 0.46 s that rounding adds up to 0.05 m/s and 0.23 m/s².
 */
export const SPEED_SHARE = 0.985;
export const ACCELERATION_SHARE = 0.92;
