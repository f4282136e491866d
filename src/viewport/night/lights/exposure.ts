/**
 * How light becomes a picture: shared by editor, preview, stills and video, so that what is tuned in one is seen in all.
 * Light is linear and has no ceiling; lengths are metres, or pixels where the name says so.
 */
export const EXPOSURE = 1.4;
export const VIGNETTE = 0.28;
export const GRAIN = 0.012;

/** A drone's lamp. */
export const LAMP = {
  radiusM: 0.11,
  /** The smallest core, so that far drones do not flicker. */
  leastRadiusPx: 0.78,
  /** Light that a lamp of 1 sends, in square metres of glowing surface. */
  fluxM2: 0.7,
  haloGain: 0.1,
  /** A halo ends where it would add less than this: brighter lamps have wider ones. */
  haloEnd: 0.0025,
  /** Pure colours look darker than white of the same numbers, and white letters drown in their own fog. */
  pureGain: 1.45,
  whiteGain: 0.62,
} as const;

/** The levels of the small picture that make the wide glow, from fine to coarse, and their weights. */
export const GLOW_LEVELS = [2, 3, 4, 5, 6] as const;
export const GLOW_WEIGHTS = [0.03, 0.045, 0.045, 0.04, 0.04] as const;
