import { checkFlight, UNATTENDED } from '../../../src/core';
import { exportFlight } from '../../../src/formats';
import { peakMemoryMb, planPoliceDay, printFigures } from './police-day';

const format = process.argv[2] as 'skyc' | 'skyb' | 'csv';
const { flight } = await planPoliceDay();
let bytes = 0;
const start = performance.now();
const done = await exportFlight({
  flight,
  format,
  check: (decoded) => checkFlight(decoded),
  dateIso: '2026-06-23T00:00:00.000Z',
  allowViolations: false,
  sink: (chunk) => {
    bytes += chunk.length;
  },
  task: UNATTENDED,
});
const seconds = (performance.now() - start) / 1000;
printFigures([
  {
    name: `${format}: 550 drones written, decoded and checked`,
    value: seconds,
    unit: 's',
    atMost: format === 'skyc' ? 5 : null,
  },
  { name: `${format}: peak memory of the process, planning included`, value: peakMemoryMb(), unit: 'MB', atMost: 600 },
  {
    name: `${format}: size`,
    value: bytes / 1e6,
    unit: 'MB',
    atMost: null,
    note: `farthest from the plan ${(done.maxDeviationM * 1000).toFixed(1)} mm`,
  },
]);
