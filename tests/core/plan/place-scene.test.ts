import { describe, expect, test } from 'vitest';
import { pointCount } from '../../../src/core';
import { HoldMotion, type MovingPoint } from '../../../src/core/motion/hold-motion';
import type { Movement } from '../../../src/core/motion/movement';
import { holdTrajectory } from '../../../src/core/plan/scene/hold-trajectory';
import { placeScene } from '../../../src/core/plan/scene/place-scene';
import type { ScenePath } from '../../../src/core/plan/scene/scene-path';
import { runAtOnce } from '../../../src/core/task-context';
import { TEST_PROFILE } from '../../fixtures/test-profile';
import { formationOf, nearestM, placedAt, type SceneChange, sceneOf, sheet } from './scenes';

const PLACED = placedAt([10, -5, 60], { headingDeg: 40, scale: 1.3 });
const TOGETHER: Movement[] = [
  { kind: 'scale', to: 1.2, back: true },
  { kind: 'beat', degrees: 8, periodS: 11, bodyM: 3 },
  { kind: 'sway', degrees: 25, periodS: 16 },
  {
    kind: 'path',
    pointsM: [
      [0, 0, 0],
      [25, 10, 4],
      [40, -10, 8],
      [60, 0, 0],
    ],
    headingFollows: true,
  },
];
const WAVE: Movement = { kind: 'wave', amplitudeM: 3, lengthM: 24, periodS: 9 };

/** A cubic of Bézier values twelve apart, or a derivative by time, at a share of the piece. */
function pieceAt(controlsM: Float64Array, at: number, seconds: number, u: number, order: 0 | 1 | 2): number {
  const [a, b, c, d] = [0, 3, 6, 9].map((step) => controlsM[at + step]!) as [number, number, number, number];
  const v = 1 - u;
  if (order === 0) return v * v * v * a + 3 * v * v * u * b + 3 * v * u * u * c + u * u * u * d;
  if (order === 1) return (3 * (v * v * (b - a) + 2 * v * u * (c - b) + u * u * (d - c))) / seconds;
  return (6 * (v * (c - 2 * b + a) + u * (d - 2 * c + b))) / seconds ** 2;
}

function pathOf(change: SceneChange): ScenePath {
  return runAtOnce(placeScene(sceneOf(sheet(5, 3, 2.5), { placement: PLACED, ...change }), 0, TEST_PROFILE));
}

describe.each([
  ['eased', false, false],
  ['flowing in', true, false],
  ['flowing out', false, true],
  ['flowing through', true, true],
])('a hold that is %s', (_, flowIn, flowOut) => {
  const path = pathOf({ movements: TOGETHER, flowIn, flowOut });
  const { knotsMs, controlsM } = runAtOnce(holdTrajectory(path));
  const pieces = knotsMs.length - 1;
  const secondsOf = (k: number) => (knotsMs[k + 1]! - knotsMs[k]!) / 1000;

  test('runs through its places, with no jump in speed or acceleration at the knots', () => {
    expect(controlsM.length).toBe(path.points * pieces * 12);
    for (let coordinate = 0; coordinate < path.points * 3; coordinate++) {
      const run = Math.floor(coordinate / 3) * pieces * 12 + (coordinate % 3);
      for (let k = 0; k < pieces; k++) {
        expect(controlsM[run + 12 * k]).toBe(path.positionsM[k * path.points * 3 + coordinate]);
        if (k === 0) continue;
        for (const order of [1, 2] as const) {
          const before = pieceAt(controlsM, run + 12 * (k - 1), secondsOf(k - 1), 1, order);
          expect(pieceAt(controlsM, run + 12 * k, secondsOf(k), 0, order)).toBeCloseTo(before, 8);
        }
      }
    }
  });

  test('begins and ends with the velocities that the path says', () => {
    for (let coordinate = 0; coordinate < path.points * 3; coordinate++) {
      const run = Math.floor(coordinate / 3) * pieces * 12 + (coordinate % 3);
      const start = pieceAt(controlsM, run, secondsOf(0), 0, 1);
      const end = pieceAt(controlsM, run + 12 * (pieces - 1), secondsOf(pieces - 1), 1, 1);
      expect(start).toBeCloseTo(path.startVelocityMps[coordinate]!, 9);
      expect(end).toBeCloseTo(path.endVelocityMps[coordinate]!, 9);
      if (!flowIn) expect(start).toBeCloseTo(0, 9);
      if (!flowOut) expect(end).toBeCloseTo(0, 9);
    }
    const fastest = (velocities: Float64Array) => Math.max(...velocities.map(Math.abs));
    if (flowIn) expect(fastest(path.startVelocityMps)).toBeGreaterThan(0.5);
    if (flowOut) expect(fastest(path.endVelocityMps)).toBeGreaterThan(0.5);
  });
});

test('velocities are those of the places, turned and scaled by the placement', () => {
  const movements: Movement[] = [{ kind: 'turn', degrees: 90 }];
  const path = pathOf({ movements, flowIn: true, flowOut: true });
  const turningRadPS = Math.PI / 2 / 40;
  for (let p = 0; p < path.points; p++) {
    const [x, y] = [path.positionsM[3 * p]! - 10, path.positionsM[3 * p + 1]! + 5];
    expect(path.startVelocityMps[3 * p]).toBeCloseTo(-turningRadPS * y, 9);
    expect(path.startVelocityMps[3 * p + 1]).toBeCloseTo(turningRadPS * x, 9);
  }
});

test('a path is measured in the show frame, whatever the placement', () => {
  const path = pathOf({
    movements: [
      {
        kind: 'path',
        pointsM: [
          [0, 0, 0],
          [30, 0, 0],
        ],
        headingFollows: true,
      },
    ],
  });
  const last = path.positionsM.length - path.points * 3;
  for (let p = 0; p < path.points * 3; p++) {
    expect(path.positionsM[last + p]! - path.positionsM[p]!).toBeCloseTo(p % 3 === 0 ? 30 : 0, 9);
  }
});

test('between the knots the pieces follow the movements to within a few centimetres', () => {
  const corners: Movement = {
    kind: 'path',
    pointsM: [
      [0, 0, 0],
      [30, 0, 5],
      [40, 30, 0],
      [0, 40, 0],
    ],
    headingFollows: true,
  };
  for (const movements of [TOGETHER, [corners], [WAVE]]) {
    const still = placedAt([0, 0, 0]);
    const points = sheet(5, 3, 2.5);
    const { knotsMs, controlsM } = runAtOnce(
      holdTrajectory(runAtOnce(placeScene(sceneOf(points, { movements, placement: still }), 0, TEST_PROFILE))),
    );
    const motion = new HoldMotion(movements, {
      holdS: 40,
      ease: { in: true, out: true },
      extent: { minX: -5, maxX: 5 },
      upright: [0, 0, 1],
    });
    for (let k = 0; k + 1 < knotsMs.length; k++) {
      const { move, carried } = motion.at((knotsMs[k]! + knotsMs[k + 1]!) / 2000);
      for (let p = 0; p < 15; p++) {
        const [x, y, z] = points.positionsM.subarray(3 * p, 3 * p + 3);
        const point: MovingPoint = [x!, y!, z!, 0, 0, 0];
        move(point);
        for (let axis = 0; axis < 3; axis++) {
          const flown = pieceAt(controlsM, (p * (knotsMs.length - 1) + k) * 12 + axis, 1, 0.5, 0);
          expect(Math.abs(flown - point[axis]! - carried[axis]!)).toBeLessThan(0.03);
        }
      }
    }
  }
});

test('a still scene rests at two knots', () => {
  const path = pathOf({});
  expect(path.knotsMs).toEqual([0, 40_000]);
  expect(path.positionsM.subarray(0, 45)).toEqual(path.positionsM.subarray(45));
  expect([...path.startVelocityMps, ...path.endVelocityMps].every((speed) => speed === 0)).toBe(true);
});

function ball(count: number, radiusM: number) {
  return formationOf(
    Array.from({ length: count }, (_, p) => {
      const z = 1 - (2 * (p + 0.5)) / count;
      const [across, angle] = [Math.sqrt(1 - z * z) * radiusM, p * 2.399963];
      return [across * Math.cos(angle), across * Math.sin(angle), z * radiusM];
    }),
  );
}

const FLAG = sheet(12, 6, 2.2);
const BALL = ball(60, 6.5);

test.each<[string, SceneChange, number]>([
  ['a sheet', { points: FLAG }, 40],
  ['a sheet, more of them than points', { points: FLAG }, 100],
  ['a waving flag', { points: FLAG, movements: [WAVE] }, 100],
  [
    'a waving, swaying flag, smaller',
    { points: sheet(12, 6, 3), movements: [WAVE, TOGETHER[2]!], placement: { ...PLACED, scale: 0.8 } },
    50,
  ],
  [
    'wings that grow and shrink',
    {
      points: sheet(12, 6, 3),
      movements: [
        { kind: 'scale', to: 0.75, back: true },
        { kind: 'beat', degrees: 30, periodS: 9, bodyM: 3 },
      ],
    },
    100,
  ],
  ['a ball', { points: BALL }, 90],
  ['a ball along a path', { points: BALL, movements: [TOGETHER[3]!] }, 60],
])('doubles of %s stand behind points and keep their distance at every knot', (_, change, spares) => {
  const scene = sceneOf(FLAG, { spares: 'double', ...change });
  const path = runAtOnce(placeScene(scene, spares, TEST_PROFILE));
  const own = pointCount(scene.figures[0]!.points);
  expect(path.points).toBe(own + spares);
  expect([...path.sourcePoint.subarray(0, own)]).toEqual(Array.from({ length: own }, (_, p) => p));
  const firstRow = path.sourcePoint.subarray(own, own + Math.min(own, spares));
  expect(new Set(firstRow).size).toBe(firstRow.length);
  const alone = nearestM(
    runAtOnce(placeScene({ ...scene, spares: 'behind' }, 0, TEST_PROFILE)).positionsM.subarray(0, own * 3),
  );
  for (let k = 0; k < path.knotsMs.length; k++) {
    const places = path.positionsM.slice(k * path.points * 3, (k + 1) * path.points * 3);
    expect(nearestM(places)).toBeGreaterThanOrEqual(TEST_PROFILE.separationDesignM);
  }
  expect(alone).toBeGreaterThanOrEqual(TEST_PROFILE.separationDesignM);
  const still = runAtOnce(
    placeScene(
      sceneOf(FLAG, { spares: 'double', ...change, movements: [], placement: { ...PLACED, headingDeg: 0 } }),
      spares,
      TEST_PROFILE,
    ),
  );
  for (let p = own; p < still.points; p++) {
    const source = 3 * still.sourcePoint[p]!;
    expect(still.positionsM[3 * p]).toBeCloseTo(still.positionsM[source]!, 9);
    expect(still.positionsM[3 * p + 2]).toBeCloseTo(still.positionsM[source + 2]!, 9);
    expect(still.positionsM[3 * p + 1]! - still.positionsM[source + 1]!).toBeGreaterThanOrEqual(2.1 - 1e-9);
  }
});

test('doubles keep out of the downwash of others', () => {
  const taller = { ...TEST_PROFILE, downwashFactor: 1.7 };
  const path = runAtOnce(placeScene(sceneOf(BALL, { spares: 'double' }), 60, taller));
  const squeezed = path.positionsM.subarray(0, 360).map((metres, at) => (at % 3 === 2 ? metres / 1.7 : metres));
  for (let p = 180; p < 360; p += 3) {
    for (let q = 0; q < p; q += 3) {
      const apart = Math.hypot(...[0, 1, 2].map((axis) => squeezed[p + axis]! - squeezed[q + axis]!));
      expect(apart).toBeGreaterThanOrEqual(2.1 - 1e-9);
    }
  }
});

test('behind a sheet, doubles stand one design separation and the allowance away, spread over all of it', () => {
  const path = runAtOnce(placeScene(sceneOf(FLAG, { spares: 'double' }), 18, TEST_PROFILE));
  expect([...path.sourcePoint.subarray(72)]).toEqual(Array.from({ length: 18 }, (_, k) => 4 * k));
  for (let p = 72; p < 90; p++) expect(path.positionsM[3 * p + 1]).toBeCloseTo(5 + 2.1, 9);
});

test('only a scene that doubles makes use of spares', () => {
  for (const spares of ['behind', 'below', 'land'] as const) {
    expect(runAtOnce(placeScene(sceneOf(FLAG, { spares }), 10, TEST_PROFILE)).points).toBe(72);
  }
});
