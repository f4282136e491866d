/**
 * The order of work in a frame. A positive number in fiber also means that fiber leaves drawing to us, which the
 * linear picture needs.
 */
export const FRAME_ORDER = { camera: 1, sample: 2, marks: 3, draw: 4 } as const;
