/** `skyb`, the start of every file. */
export const MAGIC = Uint8Array.of(0x73, 0x6b, 0x79, 0x62);
export const VERSION_PLAIN = 1;
export const VERSION_CRC = 2;
/** The only feature of a version 2 header: a CRC-32 follows. */
export const FEATURE_CRC = 1;
export const HEADER_PLAIN_BYTES = 5;
export const HEADER_CRC_BYTES = 10;
/** Where the CRC stands in a version 2 header. */
export const CRC_AT = 6;

export const BLOCK_HEADER_BYTES = 3;
export const MAX_BLOCK_BYTES = 0xffff;
export const BLOCK = { trajectory: 1, lights: 2, comment: 3, rth: 4, yaw: 5, events: 6 } as const;

export const MAX_SEGMENT_MS = 0xffff;
export const MAX_SCALE = 127;
/** Bits 0 to 6 of the first byte of a trajectory; bit 7 says that yaw is used. */
export const SCALE_MASK = 0x7f;
export const USES_YAW = 0x80;
export const START_BYTES = 9;

/** How an axis moves in a segment (two bits of its header), and how many numbers it then takes. */
export const AXIS = { constant: 0, linear: 1, cubic: 2, seventh: 3 } as const;
export const AXIS_DEGREES = [0, 1, 3, 7] as const;
