import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTrajectories, planFlight, positionInto, UNATTENDED } from '../../../src/core';
import type { FlightStory, StoryFigure, StoryScene } from '../../../src/core/plan/flight-story';
import { placeScene } from '../../../src/core/plan/scene/place-scene';
import { planScene } from '../../../src/core/plan/scene/plan-scene';
import { runAtOnce } from '../../../src/core/task-context';
import '../../seed-properties';
import { TEST_PROFILE } from '../../fixtures/test-profile';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { PROFILE, SITE } from '../check/flights';
import { formationOf, nearestM, placedAt, sceneOf, sheet } from './scenes';

const TURN = [{ kind: 'turn', degrees: 60 }] as const;
const BOB = [{ kind: 'bob', byM: [0, 0, 3], periodS: 12 }] as const;

function figure(points = sheet(4, 3, 3), change: Partial<StoryFigure> = {}): StoryFigure {
  return { points, placement: placedAt([0, 5, 60]), movements: [], ...change };
}

function sceneWith(figures: StoryFigure[], change: Partial<StoryScene> = {}): StoryScene {
  return { ...sceneOf(sheet(1, 1, 1), {}), figures, ...change };
}

const pathOf = (scene: StoryScene, spares = 0, profile = TEST_PROFILE) => runAtOnce(placeScene(scene, spares, profile));

describe('the points of a scene are those of its figures in turn', () => {
  const left = figure(sheet(4, 3, 3), { placement: placedAt([-20, 5, 60], { headingDeg: 30 }), movements: TURN });
  const right = figure(sheet(5, 2, 3), { placement: placedAt([20, 5, 60], { pitchDeg: 15 }), movements: BOB });

  test('each moves as it would alone, at the knots of the finest', () => {
    const both = pathOf(sceneWith([left, right]));
    const alone = pathOf(sceneWith([left]));
    expect(both.points).toBe(22);
    expect([...both.sourcePoint]).toEqual(Array.from({ length: 22 }, (_, p) => p));
    const last = both.knotsMs.length - 1;
    for (const [k, kAlone] of [
      [0, 0],
      [last, alone.knotsMs.length - 1],
    ] as const) {
      const own = both.positionsM.subarray(66 * k, 66 * k + 36);
      expect([...own]).toEqual([...alone.positionsM.subarray(36 * kAlone, 36 * kAlone + 36)]);
    }
    expect(both.positionsM.subarray(36, 66)).toEqual(pathOf(sceneWith([right])).positionsM.subarray(0, 30));
  });

  test('a figure that stands is one piece a drone, though another moves', () => {
    const still = { ...left, movements: [] };
    const fleet = {
      padsM: new Float64Array(66),
      profile: TEST_PROFILE,
      landing: { altitudeM: 8, layers: 1, layerStepM: 2, intervalS: 1 },
    };
    const { runs, startM, endM } = runAtOnce(planScene(sceneWith([still, right]), fleet));
    const pieces = (point: number) => runs.pieceStart[point + 1]! - runs.pieceStart[point]!;
    expect([pieces(0), pieces(11)]).toEqual([1, 1]);
    expect(pieces(12)).toBeGreaterThan(10);
    expect(startM.subarray(0, 36)).toEqual(endM.subarray(0, 36));
  });

  test('spare drones double the points of all figures in proportion', () => {
    const path = pathOf(sceneWith([left, right], { spares: 'double' }), 11);
    expect(path.points).toBe(33);
    const doubled = [...path.sourcePoint.subarray(22)];
    expect(doubled.filter((point) => point < 12).length).toBe(6);
    expect(new Set(doubled).size).toBe(11);
    for (let k = 0; k < path.knotsMs.length; k++) {
      expect(nearestM(path.positionsM.slice(99 * k, 99 * (k + 1)))).toBeGreaterThanOrEqual(2);
    }
  });
});

test('doubles of a tilted figure keep out of the downwash of others, however it leans', () => {
  const profile = { ...TEST_PROFILE, downwashFactor: 1.7 };
  fc.assert(
    fc.property(
      fc.record({
        pitchDeg: fc.integer({ min: -90, max: 90 }),
        rollDeg: fc.integer({ min: -90, max: 90 }),
        headingDeg: fc.integer({ min: -180, max: 180 }),
        scale: fc.constantFrom(0.9, 1, 1.4),
        spares: fc.integer({ min: 1, max: 40 }),
      }),
      ({ spares, ...turned }) => {
        const tilted = figure(sheet(6, 4, 5), { placement: placedAt([0, 0, 60], turned), movements: TURN });
        const path = pathOf(sceneWith([tilted], { spares: 'double' }), spares, profile);
        const all = 3 * path.points;
        for (let k = 0; k < path.knotsMs.length; k += 8) {
          const squeezed = path.positionsM
            .slice(all * k, all * (k + 1))
            .map((metres, at) => (at % 3 === 2 ? metres / 1.7 : metres));
          expect(nearestM(squeezed)).toBeGreaterThanOrEqual(2 - 1e-9);
        }
      },
    ),
    { numRuns: 60 },
  );
});

const LAYERS = { altitudeM: 8, layers: 3, layerStepM: 2, intervalS: 1 };
const DRONES = 24;

function storyOf(scenes: StoryScene[]): FlightStory {
  const homesM = Float64Array.from(
    Array.from({ length: DRONES }, (_, d) => [((d % 6) - 2.5) * 2.5, (Math.floor(d / 6) - 1.5) * 2.5, 0]).flat(),
  );
  return {
    homesM,
    profile: PROFILE,
    space: null,
    takeoff: LAYERS,
    scenes,
    landing: { ...LAYERS, to: 'nearest' },
  };
}

/** A figure that stands or moves in a third of the sky of its own: 16 m wide, turned and leaning as it likes. */
const figureIn = (third: number) =>
  fc
    .record({
      headingDeg: fc.integer({ min: -180, max: 180 }),
      pitchDeg: fc.integer({ min: -60, max: 60 }),
      rollDeg: fc.integer({ min: -60, max: 60 }),
      z: fc.integer({ min: 35, max: 60 }),
      movements: fc.constantFrom<StoryFigure['movements']>([], TURN, BOB),
    })
    .map(({ z, movements, ...turned }) =>
      figure(sheet(4, 2, 2.6), { placement: placedAt([20 * (third - 1), 5, z], turned), movements }),
    );

test('figures planned together are kept apart, by the check and by dense sampling, in scenes of any figures', async () => {
  const anyScene = fc
    .tuple(figureIn(0), figureIn(1), figureIn(2), fc.integer({ min: 1, max: 3 }))
    .map(([a, b, c, count]) => [a, b, c].slice(0, count));
  await fc.assert(
    fc.asyncProperty(anyScene, anyScene, async (first, second) => {
      const story = storyOf([
        sceneWith(first, { id: 'a', name: 'a', holdS: 30 }),
        sceneWith(second, { id: 'b', name: 'b', holdS: 30 }),
      ]);
      const plan = await planFlight(story, UNATTENDED);
      expect(plan.transitions.every(({ plan: { certified } }) => certified)).toBe(true);
      const flight = { trajectories: plan.trajectories, homesM: story.homesM, site: SITE };
      const { report } = checkTrajectories(flight, PROFILE);
      expect(report.problems.filter(({ code }) => code.startsWith('separation'))).toEqual([]);
      expect(sampledSeparation(plan.trajectories, 100, { aboveM: 1 }).m).toBeGreaterThanOrEqual(2 - 1e-3);
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('two figures fly as one formation with the same points does', async () => {
  const ring = formationOf(
    Array.from({ length: 12 }, (_, k) => {
      const turn = (2 * Math.PI * k) / 12;
      return [Math.round(8000 * Math.cos(turn)) / 1000, 0, Math.round(8000 * Math.sin(turn)) / 1000];
    }),
  );
  const wall = sheet(4, 3, 3);
  const at = (points: typeof wall, x: number) =>
    Array.from({ length: 12 }, (_, p) => {
      const [px, py, pz] = points.positionsM.subarray(3 * p, 3 * p + 3);
      return [px! + x, py!, pz!] as const;
    });
  const one = figure(formationOf([...at(ring, -15), ...at(wall, 15)]), { placement: placedAt([0, 5, 60]) });
  const two = [figure(ring, { placement: placedAt([-15, 5, 60]) }), figure(wall, { placement: placedAt([15, 5, 60]) })];
  const [together, apart] = [
    await planFlight(storyOf([sceneWith([one])]), UNATTENDED),
    await planFlight(storyOf([sceneWith(two)]), UNATTENDED),
  ];
  expect(apart.trajectories).toEqual(together.trajectories);
  expect(apart.scenes).toEqual(together.scenes);
  const place = new Float64Array(3);
  const { startMs, pointOf } = apart.scenes[0]!;
  for (let d = 0; d < DRONES; d++) {
    positionInto(apart.trajectories, d, startMs, place, 0);
    expect(place[0]! < 0).toBe(pointOf[d]! < 12);
  }
});
