import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Placement, placeBy, uprightIn } from '../../../src/core/math/placement';
import '../../seed-properties';
import { HoldMotion, type MovingPoint } from '../../../src/core/motion/hold-motion';

type Vector = readonly [number, number, number];
type Rows = readonly [Vector, Vector, Vector];

const RADIANS = Math.PI / 180;

/** Rotation matrices by the book, row by row, right-handed about one axis. */
function about(axis: 'x' | 'y' | 'z', degrees: number): Rows {
  const [c, s] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  if (axis === 'x')
    return [
      [1, 0, 0],
      [0, c, -s],
      [0, s, c],
    ];
  if (axis === 'y')
    return [
      [c, 0, s],
      [0, 1, 0],
      [-s, 0, c],
    ];
  return [
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ];
}

const times = (rows: Rows, [x, y, z]: Vector): Vector =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Vector;

/** From the words of the show file: scaled, rolled about its depth, pitched about its width, turned, moved. */
function placedByTheBook({ positionM, headingDeg, pitchDeg, rollDeg, scale }: Placement, point: Vector): Vector {
  const rolled = times(about('y', rollDeg), point.map((metres) => metres * scale) as unknown as Vector);
  const pitched = times(about('x', -pitchDeg), rolled);
  const turned = times(about('z', headingDeg), pitched);
  return turned.map((metres, axis) => metres + positionM[axis]!) as unknown as Vector;
}

const metres = fc.double({ min: -100, max: 100, noNaN: true });
const angle = fc.double({ min: -720, max: 720, noNaN: true });
const anyPlacement: fc.Arbitrary<Placement> = fc.record({
  positionM: fc.tuple(metres, metres, metres),
  headingDeg: angle,
  pitchDeg: fc.oneof(fc.constant(0), angle),
  rollDeg: fc.oneof(fc.constant(0), angle),
  scale: fc.double({ min: 0.05, max: 20, noNaN: true }),
});

function placed(placement: Placement, point: Vector): Vector {
  const at: [number, number, number] = [...point];
  placeBy(placement)(at);
  return at;
}

function expectNear(found: Vector, wanted: Vector, digits = 8): void {
  for (const axis of [0, 1, 2]) expect(found[axis]).toBeCloseTo(wanted[axis]!, digits);
}

test('points stand where rotation matrices by the book put them', () => {
  fc.assert(
    fc.property(anyPlacement, fc.tuple(metres, metres, metres), (placement, point) => {
      expectNear(placed(placement, point), placedByTheBook(placement, point));
    }),
    { numRuns: 300 },
  );
});

const STANDING: Placement = { positionM: [0, 0, 0], headingDeg: 0, pitchDeg: 0, rollDeg: 0, scale: 1 };

test('a pitch leans the top away from the audience, a roll lowers the right side, a heading turns what is leaning', () => {
  expectNear(placed({ ...STANDING, pitchDeg: 90 }, [0, 0, 1]), [0, 1, 0]);
  expectNear(placed({ ...STANDING, rollDeg: 90 }, [1, 0, 0]), [0, 0, -1]);
  expectNear(placed({ ...STANDING, headingDeg: 90 }, [1, 0, 0]), [0, 1, 0]);
  // leans back, then that back is turned to the left
  expectNear(placed({ ...STANDING, pitchDeg: 90, headingDeg: 90 }, [0, 0, 1]), [-1, 0, 0]);
  // rolled in its own plane first: the right side hangs down, and the lean takes it towards the audience
  expectNear(placed({ ...STANDING, pitchDeg: 90, rollDeg: 90 }, [1, 0, 0]), [0, -1, 0]);
});

test('the upright of a figure is the direction that the placement takes to the vertical', () => {
  fc.assert(
    fc.property(anyPlacement, (placement) => {
      expectNear(placed({ ...placement, positionM: [0, 0, 0], scale: 1 }, uprightIn(placement)), [0, 0, 1]);
    }),
    { numRuns: 200 },
  );
});

test('a tilted figure that follows a path turns about the vertical of the show, with the velocity of that turn', () => {
  const path = {
    kind: 'path' as const,
    pointsM: [
      [0, 0, 0],
      [30, 0, 0],
      [40, 30, 0],
    ] as const,
    headingFollows: true,
  };
  const tilted: Placement = { ...STANDING, headingDeg: 25, pitchDeg: 30, rollDeg: -20 };
  const frame = { holdS: 40, ease: { in: true, out: true }, extent: { minX: -5, maxX: 5 } };
  const own = new HoldMotion([path], { ...frame, upright: uprightIn(tilted) });
  const plain = new HoldMotion([path], { ...frame, upright: [0, 0, 1] });
  const moved = (motion: HoldMotion, timeS: number, point: Vector): MovingPoint => {
    const moving: MovingPoint = [...point, 0, 0, 0];
    motion.at(timeS).move(moving);
    return moving;
  };
  for (const timeS of [0, 7, 20, 33]) {
    for (const point of [
      [3, -2, 5],
      [0, 0, 4],
      [-4, 1, 0],
    ] as const) {
      const found = placed(tilted, moved(own, timeS, point).slice(0, 3) as unknown as Vector);
      const turned = moved(plain, timeS, placed(tilted, point)).slice(0, 3) as unknown as Vector;
      expectNear(found, turned);
      const [before, after] = [timeS - 1e-4, timeS + 1e-4].map((at) => moved(own, Math.max(0, at), point));
      const stepS = timeS === 0 ? 1e-4 : 2e-4;
      for (const axis of [0, 1, 2]) {
        expect(moved(own, timeS, point)[3 + axis]).toBeCloseTo((after![axis]! - before![axis]!) / stepS, 3);
      }
    }
  }
});
