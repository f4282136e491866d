import { CHECK_DEFAULTS, checkFlight, checkTrajectories } from '../../../src/core';
import { flightOver, PROFILE, type Stop } from '../../core/check/flights';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { medianMs, planPoliceDay, printFigures } from './police-day';

const SIDE = 126;

/** 15,876 drones in a square on the ground plane that swing up into a wall. */
function largeMove() {
  const routes = Array.from({ length: SIDE * SIDE }, (_, k): Stop[] => {
    const [column, row] = [(k % SIDE) - SIDE / 2, Math.floor(k / SIDE)];
    const start = { atS: 0, x: column * 2.2, y: (row - SIDE / 2) * 2.2, z: 40 };
    return [start, { atS: 30, x: column * 2.3, y: 30, z: 20 + row * 2.3 }];
  });
  return flightOver(routes);
}

const { flight } = await planPoliceDay();
const checkMs = await medianMs(3, () => checkFlight(flight));
const sampledMs = await medianMs(1, () => sampledSeparation(flight.trajectories, 40));
const large = largeMove();
const largeMs = await medianMs(1, () => checkTrajectories(large, PROFILE, { ...CHECK_DEFAULTS, wholeFlight: false }));
printFigures([
  { name: 'continuous check of the whole show', value: checkMs / 1000, unit: 's', atMost: 0.5 },
  {
    name: 'plain loop over all pairs at 25 Hz / continuous check',
    value: sampledMs / checkMs,
    unit: 'x',
    atMost: null,
    note: 'the sampled one finds separations only, and misses what lies between samples',
  },
  { name: 'continuous check of a move of 15,876 drones', value: largeMs / 1000, unit: 's', atMost: 10 },
]);
