import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAtOnce } from '../../../src/core/task-context';
import { buildWalls, type FlightSpace, isInBlock, type Walls } from '../../../src/core/transition/detour/flight-space';
import { dronesBeyondWalls } from '../../../src/core/transition/proof/wall-proof';

type Corner = readonly [number, number];

const NOWHERE = new Float64Array(0);
const space = (parts: Partial<FlightSpace>): FlightSpace => ({
  floorM: 0,
  ceilingM: 100,
  fenceM: [],
  obstacles: [],
  ...parts,
});

/** Crossing number; what is on an edge may come out either way. */
function isInside(polygon: readonly Corner[], x: number, y: number): boolean {
  let inside = false;
  for (const [k, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(k + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

function distanceTo(polygon: readonly Corner[], x: number, y: number): number {
  if (isInside(polygon, x, y)) return 0;
  return polygon.reduce((least, [ax, ay], k) => {
    const [bx, by] = polygon[(k + 1) % polygon.length]!;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    return Math.min(least, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
  }, Number.POSITIVE_INFINITY);
}

const keeps = ({ floorM, ceilingM, fence, blocks }: Walls, x: number, y: number, z: number) =>
  z >= floorM &&
  z <= ceilingM &&
  (fence ?? []).every((_, e, all) => e % 3 !== 0 || all[e]! * x + all[e + 1]! * y <= all[e + 2]!) &&
  blocks.every((block) => !isInBlock(block, x, y, z));

const metre = fc.integer({ min: -3000, max: 3000 }).map((cm) => cm / 100);
/** A star about the middle: simple, with dents of all kinds. */
const star = fc.array(fc.integer({ min: 3, max: 25 }), { minLength: 4, maxLength: 9 }).map((radii) =>
  radii.map((radius, k): Corner => {
    const angle = (2 * Math.PI * k) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }),
);
const places = fc.array(fc.tuple(metre, metre, fc.integer({ min: -5, max: 105 })), { minLength: 40, maxLength: 40 });

test('what the walls of a space let through is within its fence and its heights', () => {
  fc.assert(
    fc.property(star, places, (fenceM, sampled) => {
      const walls = buildWalls(space({ fenceM }), [NOWHERE]);
      for (const [x, y, z] of sampled) {
        if (!keeps(walls, x, y, z)) continue;
        expect(z >= 0 && z <= 100).toBe(true);
        expect(distanceTo(fenceM, x, y)).toBeLessThan(1e-6);
      }
    }),
  );
});

test('a convex fence keeps out nothing that is within it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), places, (corners, sampled) => {
      const angle = (k: number) => (2 * Math.PI * k) / corners;
      const fenceM = Array.from(
        { length: corners },
        (_, k): Corner => [20 * Math.cos(angle(k)), 20 * Math.sin(angle(k))],
      );
      const walls = buildWalls(space({ fenceM }), [NOWHERE]);
      for (const [x, y, z] of sampled) {
        if (z < 0 || z > 100 || !isInside(fenceM, x, y)) continue;
        if (distanceTo(fenceM.toReversed(), x, y) === 0) expect(keeps(walls, x, y, z)).toBe(true);
      }
    }),
  );
});

test('what the walls let through keeps the clearance of obstacles of any footprint', () => {
  fc.assert(
    fc.property(star, places, fc.integer({ min: 0, max: 4 }), (footprintM, sampled, clearanceM) => {
      const tower = { name: 'tower', footprintM, bottomM: 20, topM: 60, clearanceM };
      const walls = buildWalls(space({ obstacles: [tower] }), [NOWHERE]);
      for (const [x, y, z] of sampled) {
        if (!keeps(walls, x, y, z)) continue;
        const height = Math.max(tower.bottomM - z, z - tower.topM, 0);
        const apart = Math.hypot(distanceTo(footprintM, x, y), height);
        if (clearanceM > 0) expect(apart).toBeGreaterThanOrEqual(clearanceM - 1e-6);
        else if (apart === 0)
          expect(
            distanceTo(
              footprintM.map(([a, b]) => [a, b] as const),
              x,
              y,
            ),
          ).toBeLessThan(1e-6);
      }
    }),
  );
});

describe('curves', () => {
  const tower = {
    name: 'tower',
    footprintM: [
      [-5, -5],
      [5, -5],
      [5, 5],
      [-5, 5],
    ] as Corner[],
    bottomM: 10,
    topM: 40,
    clearanceM: 2,
  };
  const fenceM: Corner[] = [
    [-25, -25],
    [25, -25],
    [25, 25],
    [0, 12],
    [-25, 25],
  ];
  const walls = buildWalls(space({ floorM: 2, ceilingM: 60, fenceM, obstacles: [tower] }), [NOWHERE]);

  function sampledWithin(controls: readonly number[]): boolean {
    for (let s = 0; s <= 2000; s++) {
      const u = s / 2000;
      const v = 1 - u;
      const [x, y, z] = [0, 1, 2].map(
        (axis) =>
          v ** 3 * controls[axis]! +
          3 * u * v * v * controls[3 + axis]! +
          3 * u * u * v * controls[6 + axis]! +
          u ** 3 * controls[9 + axis]!,
      );
      if (!keeps(walls, x!, y!, z!)) return false;
    }
    return true;
  }

  test('are proved only where no sample leaves the space, and mostly where none does', () => {
    const control = fc.tuple(metre, metre, fc.integer({ min: 0, max: 65 }));
    let [within, proved] = [0, 0];
    fc.assert(
      fc.property(fc.array(control, { minLength: 4, maxLength: 4 }), (four) => {
        const controls = four.flat();
        const isProved =
          runAtOnce(dronesBeyondWalls({ knotsMs: [0, 1000], controlsM: Float64Array.from(controls) }, walls)).length ===
          0;
        if (isProved) expect(sampledWithin(controls)).toBe(true);
        if (!sampledWithin(controls)) return;
        within++;
        if (isProved) proved++;
      }),
      { numRuns: 500 },
    );
    expect(within).toBeGreaterThan(10);
    expect(proved / within).toBeGreaterThan(0.95);
  });

  test('along a wall and into its corner count as within; a millimetre beyond does not', () => {
    const along = (y: number) => [-20, y, 30, -7, y, 30, 7, y, 30, 20, y, 30];
    const beyond = (y: number) =>
      runAtOnce(dronesBeyondWalls({ knotsMs: [0, 1000], controlsM: Float64Array.from(along(y)) }, walls));
    expect(beyond(-7)).toEqual([]);
    expect(beyond(-6.999)).toEqual([0]);
    expect(beyond(-25)).toEqual([]);
    expect(beyond(-25.001)).toEqual([0]);
  });
});

test('places that a space does not hold do not count against paths: heights widen, walls they stand in fall away', () => {
  const tower = {
    name: 'tower',
    footprintM: [
      [-5, -5],
      [5, -5],
      [0, 5],
    ] as Corner[],
    bottomM: 0,
    topM: 50,
    clearanceM: 1,
  };
  const walls = buildWalls(space({ floorM: 10, ceilingM: 60, obstacles: [tower] }), [Float64Array.of(0, 0, 4)]);
  expect(walls).toMatchObject({ floorM: 4, ceilingM: 60, blocks: [] });
});
