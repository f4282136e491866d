/**
 * What of a profile's limits a plan uses, so that rounding to the grid of a flight file (up to 4 mm in `.skyb`) stays
 * within them: with pieces of half a second that rounding adds up to 0.05 m/s and 0.19 m/s².
 */
export const SPEED_SHARE = 0.985;
export const ACCELERATION_SHARE = 0.94;
