/** Places of the audience that a show is watched from: by the middle of it, to either side, and farther away. */
export const SEAT_IDS = ['centre', 'left', 'right', 'far'] as const;

export type SeatId = (typeof SEAT_IDS)[number];
