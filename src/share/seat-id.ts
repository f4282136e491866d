import { InputError, message } from '../core';
import type { ShareSite } from './share-file';

/** Places of the audience that a show is watched from: by the middle of it, to either side, and farther away. */
export const SEAT_IDS = ['centre', 'left', 'right', 'far'] as const;

export type SeatId = (typeof SEAT_IDS)[number];

/** Where somebody watches from: one of the places that every show has, or any other, in metres of the show frame. */
export type Seat = SeatId | readonly [number, number, number];

/** A seat by its name: that of a place of the show's own, or one of those that every show has. @throws InputError */
export function seatNamed({ placesM = [] }: ShareSite, name: string, where: string): Seat {
  const own = placesM.find((place) => place.name === name);
  const seat = own?.positionM ?? SEAT_IDS.find((id) => id === name);
  if (seat) return seat;
  const names = [...SEAT_IDS, ...placesM.map((place) => `"${place.name}"`)].join(', ');
  throw new InputError(
    message`the show has no place "${name}" to watch it from`,
    where,
    message`Use one of these: ${names}.`,
  );
}
