/** Distance beyond the design separation that plans keep, for the rounding of flight files. */
export const SEPARATION_ALLOWANCE_M = 0.012;
