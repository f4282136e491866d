import type { Show } from './schema';

type Fleet = Show['fleet'];
type Pad = readonly [number, number];

/**
 * The pad of each drone on the ground, `x, y` in metres of the show frame: the pads given one by one, or the launch
 * grid, row by row from the audience's side, from the left. With trays the places of the grid are filled tray by tray, and
 * each tray in the same order. A grid that is larger than the fleet is filled in that order.
 */
export function launchPads({ count, launch, homesM }: Fleet): Pad[] {
  if (homesM) return homesM;
  const { tray, centreM } = launch;
  const padsATray = tray ? tray.columns * tray.rows : 1;
  const pads: Pad[] = [];
  for (let drone = 0; drone < count; drone++) {
    const middle = placeInGrid(launch, Math.floor(drone / padsATray), centreM);
    pads.push(tray ? placeInGrid(tray, drone % padsATray, middle) : middle);
  }
  return pads;
}

/** `drones × 3`: the same pads, on the ground. */
export function launchHomesM(fleet: Fleet): Float64Array {
  const pads = launchPads(fleet);
  const homesM = new Float64Array(3 * pads.length);
  for (const [drone, pad] of pads.entries()) homesM.set(pad, 3 * drone);
  return homesM;
}

/** Pads that a launch grid has. */
export function padCount({ columns, rows, tray }: Fleet['launch']): number {
  return columns * rows * (tray ? tray.columns * tray.rows : 1);
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly pitchM: number;
}

function placeInGrid({ columns, rows, pitchM }: Grid, index: number, [x, y]: Pad): Pad {
  return [
    x + ((index % columns) - (columns - 1) / 2) * pitchM,
    y + (Math.floor(index / columns) - (rows - 1) / 2) * pitchM,
  ];
}
