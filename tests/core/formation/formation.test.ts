import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closestPair,
  fibonacciSphere,
  layOutPicture,
  layOutShell,
  placeSites,
  relax,
  smoothCurve,
} from '../../../src/core/formation';
import { findCorners } from '../../../src/core/formation/lines/corners';
import type { AreaItem, LineItem, PictureItem } from '../../../src/core/formation/picture/picture';
import { eliminate } from '../../../src/core/formation/sites/eliminate';
import type { Leader } from '../../../src/core/formation/sites/leader';
import { SpaceCurve } from '../../../src/core/geometry';
import { runAtOnce } from '../../../src/core/task-context';

const line = (xy: number[], closed = false, more: Partial<LineItem> = {}): LineItem => ({
  kind: 'line',
  part: 'line',
  paths: [{ xy: Float64Array.from(xy), closed }],
  colour: 0xffffff,
  pitchFactor: 1,
  depthM: 0,
  ...more,
});
const area = (xy: number[], more: Partial<AreaItem> = {}): AreaItem => ({
  kind: 'area',
  part: 'area',
  paths: [{ xy: Float64Array.from(xy), closed: true }],
  rule: 'nonzero',
  colour: 0xffffff,
  mode: 'fill',
  pitchFactor: 1,
  depthM: 0,
  ...more,
});
const ring = (radius: number, corners = 64, x = 0, y = 0) =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.5)) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }).flat();
const lay = (items: readonly PictureItem[], count: number, seed = 1) =>
  runAtOnce(layOutPicture(items, { count, cornerRad: (35 * Math.PI) / 180, seed }));
const places = (positions: Float64Array) =>
  Array.from({ length: positions.length / 3 }, (_, i) => [positions[3 * i]!, positions[3 * i + 2]!] as const);

const nearestOfAll = (points: readonly (readonly [number, number, number])[]) => {
  let least = Infinity;
  points.forEach((p, a) => {
    points.slice(a + 1).forEach((q) => {
      least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    });
  });
  return least;
};

describe('the closest pair', () => {
  const within = (reach: number) => fc.double({ min: -reach, max: reach, noNaN: true });
  const pointsWithin = (reach: number) =>
    fc.array(fc.tuple(within(reach), within(reach), within(reach)), { minLength: 2, maxLength: 50 });

  test('is the one that comparing all with all finds', () => {
    const spread = fc.oneof(...[9, 1e-3, 1e6].map(pointsWithin));
    fc.assert(
      // crowds far from each other: what is a wide cell for one is a narrow one for the other
      fc.property(spread, spread, (crowd, other) => {
        const points = [...crowd, ...other];
        expect(closestPair(Float64Array.from(points.flat()))!.distance).toBeCloseTo(nearestOfAll(points), 12);
      }),
    );
  });

  test('is found on the grid lines of its own cells, and where points are the same', () => {
    const row = Array.from({ length: 40 }, (_, k) => [0.7 * k - 14, 0, 0]).flat();
    expect(closestPair(Float64Array.from(row))!.distance).toBeCloseTo(0.7, 12);
    expect(closestPair(Float64Array.of(3, 1, 2, 8, 8, 8, 3, 1, 2))).toEqual({ distance: 0, a: 0, b: 2 });
  });

  test('needs two points', () => {
    expect(closestPair(Float64Array.of(1, 2, 3))).toBeUndefined();
  });
});

describe('corners', () => {
  test('of a square are found, of a circle not', () => {
    const square = new SpaceCurve(Float64Array.of(0, 0, 0, 4, 0, 0, 4, 0, 4, 0, 0, 4), true);
    expect(runAtOnce(findCorners(square, 0.6, 0.5)).map(({ at }) => at)).toEqual([0, 4, 8, 12]);
    const round = new SpaceCurve(
      Float64Array.from(ring(5), (v) => v).reduce<Float64Array>(
        (out, _, i, all) => {
          if (i % 2 === 0) out.set([all[i]!, 0, all[i + 1]!], (i / 2) * 3);
          return out;
        },
        new Float64Array(64 * 3),
      ),
      true,
    );
    expect(runAtOnce(findCorners(round, 0.6, 1))).toEqual([]);
  });
});

describe('lines', () => {
  test('a square of 40 points has one in each corner and the rest evenly between', () => {
    const { positions, ratio, pitch } = lay([line([0, 0, 10, 0, 10, 10, 0, 10], true)], 40);
    const points = places(positions);
    for (const corner of [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]) {
      expect(points.some(([x, z]) => Math.hypot(x - corner[0]!, z - corner[1]!) < 1e-6)).toBe(true);
    }
    expect(points).toHaveLength(40);
    expect(closestPair(positions)!.distance).toBeCloseTo(1, 3);
    expect(ratio).toBeGreaterThanOrEqual(0.95);
    expect(pitch).toBeLessThan(1.05);
  });

  test('two lines that cross share one light at the crossing', () => {
    const { positions } = lay([line([-10, 0, 10, 0]), line([0, -10, 0, 10])], 41);
    const middle = places(positions).filter(([x, z]) => Math.hypot(x, z) < 0.3);
    expect(positions.length / 3).toBe(41);
    expect(middle).toHaveLength(1);
    expect(closestPair(positions)!.distance).toBeGreaterThan(0.93);
  });

  test('all points of a picture of lines lie on its lines', () => {
    const { positions } = lay([line(ring(10, 200), true)], 63);
    for (const [x, z] of places(positions)) expect(Math.abs(Math.hypot(x, z) - 10)).toBeLessThan(0.02);
  });
});

describe('areas', () => {
  const property = fc.record({
    count: fc.integer({ min: 1, max: 160 }),
    seed: fc.integer({ min: 0, max: 1000 }),
    wide: fc.double({ min: 0.6, max: 3, noNaN: true }),
  });

  test('hold exactly the count, inside the area, none on top of another, the same each time', () => {
    fc.assert(
      fc.property(property, ({ count, seed, wide }) => {
        const corners = [0, 0, 10 * wide, 0, 10 * wide, 10, 4, 7];
        const items = [area(corners)];
        const { positions, pitch } = lay(items, count, seed);
        expect(positions).toHaveLength(3 * count);
        expect(lay(items, count, seed).positions).toEqual(positions);
        const least = closestPair(positions)?.distance ?? Infinity;
        expect(least).toBeGreaterThan(0.6 * Math.sqrt((10 * wide * 10 * 0.4) / count) * 0.5);
        for (const [x, z] of places(positions)) expect(depthWithin(corners, x, z)).toBeGreaterThan(-0.12 * pitch);
      }),
      { numRuns: 25 },
    );
  });

  test('a mirrored area is filled in mirror image', () => {
    const { positions } = lay([area([-10, 0, 10, 0, 0, 17])], 101);
    const points = places(positions);
    for (const [x, z] of points) {
      expect(points.some(([u, v]) => Math.hypot(u + x, v - z) < 1e-6)).toBe(true);
    }
  });

  test('an area packs nearly as well as a hexagonal lattice does', () => {
    const { positions } = lay([area([0, 0, 30, 0, 30, 20, 0, 20])], 300);
    const least = closestPair(positions)!.distance;
    const best = 1.0746 * Math.sqrt(600 / 300);
    expect(least / best).toBeGreaterThan(0.93);
  });

  test('rows stand in straight lines', () => {
    const { positions } = lay([area([0, 0, 30, 0, 30, 20, 0, 20], { mode: 'rows' })], 120);
    const heights = new Set(places(positions).map(([, z]) => z.toFixed(6)));
    expect(positions).toHaveLength(360);
    expect(heights.size).toBeLessThan(14);
  });

  test('an upper area keeps its edge and the lower one draws back', () => {
    const lower = area(ring(20, 90), { colour: 0x111199, part: 'low' });
    const upper = area([-6, -6, 6, -6, 6, 6, -6, 6], { part: 'high' });
    const { sites, positions, pitch } = lay([lower, upper], 300);
    const points = places(positions);
    expect(points.some(([x, z]) => Math.hypot(x - 6, z - 6) < 0.05 * pitch)).toBe(true);
    sites.forEach(({ part }, index) => {
      const [x, z] = points[index]!;
      const outside = Math.max(Math.abs(x), Math.abs(z)) - 6;
      if (part === 'low') expect(outside).toBeGreaterThan(0.6 * pitch);
      else expect(outside).toBeLessThan(0.1 * pitch);
    });
  });

  test('dark areas hide what is below and get no lights', () => {
    const { positions } = lay([area(ring(20, 90)), area(ring(10, 90), { mode: 'dark', colour: 0 })], 200);
    for (const [x, z] of places(positions)) expect(Math.hypot(x, z)).toBeGreaterThan(9.8);
  });

  test('a strip narrower than a pitch gets one straight row', () => {
    const { positions, pitch } = lay([area([0, 0, 60, 0, 60, 1, 0, 1])], 31);
    for (const [x, z] of places(positions)) if (x > 4 && x < 56) expect(Math.abs(z - 0.5)).toBeLessThan(0.1 * pitch);
  });

  test.each([
    ['one point', [area(ring(5))], 1],
    ['two points', [area(ring(5))], 2],
    ['a line of no length', [line([3, 3, 3, 3]), line([0, 0, 9, 0])], 10],
    ['two items in one place', [area(ring(5)), area(ring(5))], 50],
    ['a tiny spot beside a large area', [area(ring(9)), area(ring(0.05, 12, 20, 0))], 60],
  ] as [string, PictureItem[], number][])('degenerate: %s', (_name, items, count) => {
    const { positions } = lay(items, count);
    expect(positions).toHaveLength(3 * count);
    expect(positions.every(Number.isFinite)).toBe(true);
    if (count > 1) expect(closestPair(positions)!.distance).toBeGreaterThan(0.01);
  });
});

/** Positive inside a polygon: the distance to its border. */
function depthWithin(corners: readonly number[], x: number, z: number): number {
  let [inside, nearest] = [false, Infinity];
  for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
    const [x1, z1, x2, z2] = [corners[j]!, corners[j + 1]!, corners[i]!, corners[i + 1]!];
    if (z1 > z !== z2 > z && x < x1 + ((z - z1) / (z2 - z1)) * (x2 - x1)) inside = !inside;
    const t = Math.min(
      1,
      Math.max(0, ((x - x1) * (x2 - x1) + (z - z1) * (z2 - z1)) / ((x2 - x1) ** 2 + (z2 - z1) ** 2)),
    );
    nearest = Math.min(nearest, Math.hypot(x - x1 - t * (x2 - x1), z - z1 - t * (z2 - z1)));
  }
  return inside ? nearest : -nearest;
}

test('relaxing parts two points in one place, and pins stay', () => {
  const site = { x: 0, y: 0, z: 0, pitch: 1, colour: 0, part: '' };
  const free = runAtOnce(relax([{ ...site, keep: () => {} }, site], { spreadRounds: 0, partRounds: 60, axisX: 0 }));
  expect([...free.positions.slice(3)]).toEqual([0, 0, 0]);
  expect(free.ratio).toBeGreaterThanOrEqual(1);
});

test('eliminating keeps the most even ones', () => {
  const leader = (x: number): Leader => ({
    x,
    y: 0,
    z: 0,
    pitch: 2,
    colour: 0,
    depthM: 0,
    row: 0,
    partAt: () => '',
    symmetry: 'none',
  });
  const kept = runAtOnce(eliminate([0, 0.1, 1, 1.1, 2, 2.1].map(leader), [{ ...leader(0), z: 0.05 }], 2, 0));
  expect(kept).toHaveLength(2);
  expect(kept[0]! === 2 || kept[0]! === 3).toBe(true);
  expect(kept[1]! === 4 || kept[1]! === 5).toBe(true);
});

test('placing turns, scales and moves, and what keeps a point goes along', () => {
  const keep = (positions: Float64Array, at: number) => {
    positions[at] = 1;
  };
  const [placed] = placeSites([{ x: 1, y: 0, z: 2, pitch: 1, colour: 0, part: '', keep }], {
    scale: 2,
    turnRad: Math.PI / 2,
    at: [10, 0, 5],
  });
  expect([placed!.x, placed!.y, placed!.z]).toEqual([expect.closeTo(10), expect.closeTo(2), 9]);
  const pushed = Float64Array.of(10, 7, 9);
  placed!.keep!(pushed, 0);
  expect(pushed[1]).toBeCloseTo(2);
});

test('a smooth curve goes through its corners and stays near them', () => {
  const corners = Float64Array.of(0, 0, 0, 5, 0, 5, 10, 0, 0);
  for (const closed of [false, true]) {
    const curve = smoothCurve(corners, closed);
    const point = new Float64Array(3);
    curve.pointInto(curve.nearest(5, 0, 5, curve.length / 3, curve.length), point);
    expect(point[0]).toBeCloseTo(5, 3);
    expect(point[2]).toBeCloseTo(5, 3);
    expect(Math.max(...curve.xyz)).toBeLessThan(12.5);
  }
});

describe('shells', () => {
  const paint = { colour: 0, part: '' };

  test('a sphere in a spiral keeps its gap', () => {
    for (const count of [20, 550]) {
      const sites = fibonacciSphere(count, paint);
      const positions = Float64Array.from(sites.flatMap(({ x, y, z }) => [x, y, z]));
      expect(closestPair(positions)!.distance * Math.sqrt(count)).toBeGreaterThan(3.05);
    }
  });

  test('points on a turned profile lie on it', () => {
    const { positions, ratio } = runAtOnce(
      layOutShell(
        [
          [10, 0],
          [4, 20],
          [4, 60],
        ],
        200,
        1,
        paint,
      ),
    );
    expect(ratio).toBeGreaterThan(0.9);
    for (let at = 0; at < positions.length; at += 3) {
      const radius = Math.hypot(positions[at]!, positions[at + 1]!);
      const z = positions[at + 2]!;
      expect(radius).toBeCloseTo(z > 20 ? 4 : 10 - (6 * z) / 20, 5);
    }
  });
});
