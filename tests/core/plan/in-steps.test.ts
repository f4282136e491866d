import { describe, expect, test } from 'vitest';
import type { FlightStory } from '../../../src/core/plan/flight-story';
import { landingSegment, takeoffSegment } from '../../../src/core/plan/launch/launch-segment';
import { planScene } from '../../../src/core/plan/scene/plan-scene';
import { joinSegments } from '../../../src/core/plan/segment';
import { runAtOnce } from '../../../src/core/task-context';
import { makeFormation } from '../../../src/recipes';
import { recipeSchema } from '../../../src/show';
import { LAUNCH, limits, trayPads } from './launches';
import { sceneOf, sheet } from './scenes';

const [FEW, MANY] = [2000, 16_000];

/** So many drones more bring a step more, at least. */
const DRONES_A_STEP = 5000;

function countSteps(steps: Generator<unknown, unknown, void>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

function traysOf(drones: number): Float64Array {
  const side = Math.ceil(Math.sqrt(drones / 16));
  return trayPads({ columns: side, rows: side, pitchM: 3 }, { columns: 4, rows: 4, pitchM: 0.5 }, drones);
}

function storyOf(drones: number): FlightStory {
  const profile = { ...limits(), altitudeMaxM: 500 };
  const landing = { ...LAUNCH, to: 'nearest' as const };
  return { homesM: traysOf(drones), profile, space: null, takeoff: LAUNCH, landing, scenes: [] };
}

/** A waving sheet of three quarters of the drones, doubled by the others. */
function waving(drones: number) {
  const columns = Math.floor(Math.sqrt(drones * 0.75));
  return sceneOf(sheet(columns, columns, 2.5), {
    spares: 'double',
    movements: [{ kind: 'wave', amplitudeM: 1, lengthM: 40, periodS: 12 }],
  });
}

const vase = recipeSchema.parse({
  kind: 'shell',
  profileM: [
    [300, 0],
    [200, 300],
    [300, 600],
  ],
});

const WORK: Record<string, (drones: number) => Generator<unknown, unknown, void>> = {
  'take-off': (drones) => takeoffSegment(traysOf(drones), storyOf(drones)),
  landing: (drones) => landingSegment(traysOf(drones), storyOf(drones)),
  'a scene that moves': (drones) => {
    const { profile, landing } = storyOf(drones);
    return planScene(waving(drones), { padsM: traysOf(drones), profile, landing });
  },
  'joining parts': (drones) => {
    const segment = runAtOnce(takeoffSegment(traysOf(drones), storyOf(drones)));
    const runOf = Uint32Array.from({ length: drones }, (_, drone) => drone);
    return joinSegments([{ segment, startMs: 0, runOf }], drones);
  },
  'points on a surface': (drones) =>
    makeFormation(vase, { count: drones, spacingM: 1, assets: new Map(), fontText: null, where: 'vase' }),
};

describe('a cancel is heard as often while there is more to do', () => {
  test.each(Object.entries(WORK))('%s', (_, work) => {
    const more = countSteps(work(MANY)) - countSteps(work(FEW));
    expect(more).toBeGreaterThanOrEqual((MANY - FEW) / DRONES_A_STEP);
  });
});
