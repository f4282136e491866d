import { checkFlight } from '../../../src/core';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { medianMs, planPoliceDay, printFigures } from './police-day';

const { flight } = await planPoliceDay();
const checkMs = await medianMs(3, () => checkFlight(flight));
const sampledMs = await medianMs(1, () => sampledSeparation(flight.trajectories, 40));
printFigures([
  { name: 'continuous check of the whole show', value: checkMs / 1000, unit: 's', atMost: 1.5 },
  {
    name: 'plain loop over all pairs at 25 Hz / continuous check',
    value: sampledMs / checkMs,
    unit: 'x',
    atMost: null,
    note: 'the sampled one finds separations only, and misses what lies between samples',
  },
]);
