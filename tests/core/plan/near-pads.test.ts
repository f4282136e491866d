import { expect, test } from 'vitest';
import { InputError } from '../../../src/core';
import { planLaunch } from '../../../src/core/plan/launch/plan-launch';
import { runAtOnce } from '../../../src/core/task-context';
import { LAUNCH, limits } from './launches';

const grid = (count: number, pitchM: number) =>
  Array.from({ length: count }, (_, k) => [(k % 20) * pitchM, Math.floor(k / 20) * pitchM, 0]);

/** Two of many pads all but coincide: the memory and the time that a launch takes do not depend on how near they are. */
test.each([0, 1e-9, 0.0004, 0.001, 0.01, 0.05, 0.4])(
  'two pads %f m apart are planned at once',
  (apartM) => {
    const pads = [...grid(200, 3), [apartM, 0, 0]];
    const plan = runAtOnce(planLaunch(Float64Array.from(pads.flat()), LAUNCH, limits(), 'takeoff'));
    expect(plan.layerOf[0]).not.toBe(plan.layerOf[200]);
  },
  5000,
);

test.each([0.02, 0.1])(
  'a field of pads %f m apart is refused at once, with a remedy about pads',
  (pitchM) => {
    const pads = Float64Array.from(grid(400, pitchM).flat());
    const plan = () => runAtOnce(planLaunch(pads, LAUNCH, limits(), 'takeoff'));
    expect(plan).toThrow(InputError);
    expect(plan).toThrow(/trays wider apart/);
  },
  10_000,
);
