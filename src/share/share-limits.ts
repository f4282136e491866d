/** The largest preview that is read, music included. */
export const SHARE_MAX_BYTES = 64 * 1024 * 1024;

/** The most that it may inflate to: some 5000 drones for ten minutes. */
export const MAX_BODY_BYTES = 40 * 1024 * 1024;

export const MAX_DRONES = 20_000;

/** Bézier pieces of all drones: 112 bytes each in memory. */
export const MAX_PIECES = 2_000_000;

/** Light keys of all drones: 11 bytes each in memory. */
export const MAX_KEYS = 8_000_000;

/** Places of the audience beside the first. */
export const MAX_PLACES = 20;

export const MAX_SCENES = 1000;

/** The longest show, milliseconds. */
export const MAX_SHOW_MS = 6 * 3600 * 1000;

/** The farthest that a coordinate lies from the show origin, metres. */
export const MAX_COORDINATE_M = 100_000;

/** Numbers of an outline: three for each direction in which it is looked for, and more. */
export const MAX_OUTLINE_NUMBERS = 3000;

export const MAX_NAME_LENGTH = 200;

/** Longest line about a scene. */
export const MAX_LINE_LENGTH = 300;

/** Kinds of music that browsers play. */
export const MUSIC_TYPES: readonly string[] = [
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/ogg',
  'audio/wav',
  'audio/flac',
  'audio/webm',
];
