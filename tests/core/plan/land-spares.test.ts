import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTrajectories, type FlightStory, planFlight, UNATTENDED } from '../../../src/core';
import { printMessage } from '../../../src/core/message';
import { clearPads } from '../../../src/core/plan/launch/clear-pads';
import { runAtOnce } from '../../../src/core/task-context';
import { PROFILE, SITE } from '../check/flights';
import { formationOf, placedAt, sceneOf } from './scenes';

const DRONES = 30;
const LAYERS = { altitudeM: 8, layers: 3, layerStepM: 2, intervalS: 1 };
const PADS = Float64Array.from(
  Array.from({ length: DRONES }, (_, d) => [((d % 6) - 2.5) * 2.5, (Math.floor(d / 6) - 2) * 2.5, 0]).flat(),
);

/** A flat block of points, low over the pads or beside them, that turns or drifts while some drones are to land. */
const scenes = fc.record({
  columns: fc.integer({ min: 2, max: 5 }),
  rows: fc.integer({ min: 2, max: 4 }),
  x: fc.integer({ min: -20, max: 20 }),
  z: fc.integer({ min: 6, max: 22 }),
  movement: fc.constantFrom<'none' | 'turn' | 'bob'>('none', 'turn', 'bob'),
});

test('spares that land come no nearer to a scene than the separation, wherever it hangs', {
  timeout: 120_000,
}, async () => {
  let landed = 0;
  await fc.assert(
    fc.asyncProperty(scenes, async ({ columns, rows, x, z, movement }) => {
      const points = formationOf(
        Array.from({ length: columns * rows }, (_, p) => [
          ((p % columns) - (columns - 1) / 2) * 3,
          (Math.floor(p / columns) - (rows - 1) / 2) * 3,
          0,
        ]),
      );
      const scene = sceneOf(points, {
        placement: placedAt([x, 0, z]),
        holdS: 60,
        spares: 'land',
        movements:
          movement === 'turn'
            ? [{ kind: 'turn', degrees: 80 }]
            : movement === 'bob'
              ? [{ kind: 'bob', byM: [6, 0, 1], periodS: 30 }]
              : [],
      });
      const story: FlightStory = {
        homesM: PADS,
        profile: PROFILE,
        space: null,
        takeoff: LAYERS,
        scenes: [scene],
        landing: { ...LAYERS, to: 'nearest' },
      };
      const plan = await planFlight(story, UNATTENDED);
      const { report } = checkTrajectories({ trajectories: plan.trajectories, homesM: PADS, site: SITE }, PROFILE);
      const near = report.problems.filter(({ code }) => code.startsWith('separation'));
      expect(near).toEqual([]);
      const note = printMessage(plan.scenes[0]!.note ?? '');
      if (note.includes('wait behind')) expect(note).toMatch(/Raise the scene by \d+\.\d m/);
      else landed++;
    }),
    { numRuns: 40 },
  );
  expect(landed).toBeGreaterThan(5);
});

test('a pad is clear where its column keeps the separation from every place of every curve', () => {
  const columns = fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 4, max: 14, noNaN: true }));
  const curve = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(columns, curve, fc.constantFrom(1, 1.6), ([padX, topM], numbers, downwashFactor) => {
      const controlsM = Float64Array.from(numbers, (metres, k) => (k % 3 === 2 ? metres + 12 : metres));
      const spacing = { separationDesignM: 2, downwashFactor };
      const [clear] = runAtOnce(clearPads(Float64Array.of(padX, 0, 0), [topM], { controlsM }, spacing));
      if (clear === 0) return;
      for (let step = 0; step <= 40; step++) {
        const u = step / 40;
        const weights = [(1 - u) ** 3, 3 * u * (1 - u) ** 2, 3 * u * u * (1 - u), u ** 3];
        const at = (axis: number) => weights.reduce((sum, weight, k) => sum + weight * controlsM[3 * k + axis]!, 0);
        const above = Math.max(0, at(2) - topM) / downwashFactor;
        expect(Math.hypot(at(0) - padX, at(1), above)).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 500 },
  );
});
