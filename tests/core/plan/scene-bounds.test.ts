import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundScene, type FlightStory, type HoldEnd, planFlight, UNATTENDED } from '../../../src/core';
import { runAtOnce } from '../../../src/core/task-context';
import { PROFILE } from '../check/flights';
import { placedAt, sceneOf, sheet } from './scenes';

const DRONES = 12;
const LAYERS = { altitudeM: 8, layers: 3, layerStepM: 2, intervalS: 1 };
const PADS = Float64Array.from(Array.from({ length: DRONES }, (_, d) => [2.5 * d, 0, 0]).flat());

interface Still {
  readonly columns: number;
  readonly rows: number;
  readonly pitchM: number;
  readonly atM: readonly [number, number, number];
  readonly spares: 'behind' | 'below' | 'double';
}

const still: fc.Arbitrary<Still> = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 3 }),
  pitchM: fc.double({ min: 3, max: 6, noNaN: true }),
  atM: fc.tuple(
    fc.double({ min: -30, max: 30, noNaN: true }),
    fc.double({ min: 0, max: 30, noNaN: true }),
    fc.double({ min: 30, max: 60, noNaN: true }),
  ),
  spares: fc.constantFrom('behind', 'below', 'double'),
});

const sceneFrom = ({ columns, rows, pitchM, atM, spares }: Still, name: string) =>
  sceneOf(sheet(columns, rows, pitchM), { name, id: name, holdS: 5, spares, placement: placedAt(atM) });

function endOf({ columns, rows, pitchM, atM, spares }: Still): HoldEnd {
  const { positionsM } = sheet(columns, rows, pitchM);
  const placesM = positionsM.map((metres, at) => metres + atM[at % 3]!);
  return { placesM, parking: spares === 'double' ? null : spares };
}

async function plannedS(from: Still, to: Still): Promise<number> {
  const story: FlightStory = {
    homesM: PADS,
    profile: PROFILE,
    space: null,
    takeoff: LAYERS,
    scenes: [sceneFrom(from, 'first'), sceneFrom(to, 'second')],
    landing: { ...LAYERS, to: 'nearest' },
  };
  const { scenes } = await planFlight(story, UNATTENDED);
  return (scenes[1]!.startMs - scenes[0]!.endMs) / 1000;
}

const boundS = (from: HoldEnd, to: HoldEnd) =>
  runAtOnce(
    boundScene({ before: from, start: to, end: to, after: null, isInHand: null, drones: DRONES, profile: PROFILE }),
  ).intoS!;

test('no plan of scenes with spare drones is faster than the bound', async () => {
  await fc.assert(
    fc.asyncProperty(still, still, async (from, to) => {
      expect(boundS(endOf(from), endOf(to))).toBeLessThanOrEqual(await plannedS(from, to));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('where most drones are spare it still is most of what the plan takes', async () => {
  const from: Still = { columns: 2, rows: 2, pitchM: 4, atM: [-30, 0, 50], spares: 'behind' };
  const to: Still = { columns: 3, rows: 1, pitchM: 4, atM: [30, 0, 50], spares: 'behind' };
  const [bound, planned] = [boundS(endOf(from), endOf(to)), await plannedS(from, to)];
  expect(bound).toBeGreaterThan(0.9 * planned);
  // without the spares nobody must fly from the one picture to the other
  expect(boundS({ ...endOf(from), parking: null }, { ...endOf(to), parking: null })).toBe(0);
});
