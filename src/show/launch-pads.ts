import type { Show } from './schema';

type Fleet = Show['fleet'];

/**
 * The pad of each drone on the ground, `x, y` in metres of the show frame: the pads given one by one, or the launch
 * grid, row by row from the audience's side, from the left. A grid that is larger than the fleet is filled in that order.
 */
export function launchPads({ count, launch, homesM }: Fleet): (readonly [number, number])[] {
  if (homesM) return homesM;
  const { columns, rows, pitchM, centreM } = launch;
  return Array.from({ length: count }, (_, drone) => [
    centreM[0] + ((drone % columns) - (columns - 1) / 2) * pitchM,
    centreM[1] + (Math.floor(drone / columns) - (rows - 1) / 2) * pitchM,
  ]);
}
