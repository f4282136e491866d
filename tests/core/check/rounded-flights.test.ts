import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTrajectories, type Problem, type TrajectorySet } from '../../../src/core';
import { PROFILE, SITE } from './flights';
import { type Flown, greatest, type Writing, written } from './rounded-flights';

const MOTION = ['speed-too-high', 'acceleration-too-high', 'velocity-jump', 'position-jump'];

function motionProblems(trajectories: TrajectorySet, change: Partial<typeof PROFILE> = {}): Problem[] {
  const flight = { trajectories, homesM: new Float64Array(3), site: { ...SITE, geofenceM: [], ceilingM: 1e6 } };
  const { report } = checkTrajectories(flight, { ...PROFILE, ...change }, { wholeFlight: false, windows: [] });
  return report.problems.filter(({ code }) => MOTION.includes(code));
}

const END_S = 12;

/** Swings that start and end at rest: for each axis an offset, and amplitudes of some frequencies. */
const swings: fc.Arbitrary<Flown> = fc
  .array(
    fc.record({
      offset: fc.double({ min: -60, max: 60, noNaN: true }),
      segments: fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.integer({ min: 1, max: 9 })), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((axes) => (timeS) => {
    const inside = Math.min(END_S, Math.max(0, timeS));
    const at = ({ offset, segments }: (typeof axes)[number]): number =>
      segments.reduce((sum, [metres, k]) => sum + metres * (1 - Math.cos((2 * Math.PI * k * inside) / END_S)), offset);
    return [at(axes[0]!), at(axes[1]!), at(axes[2]!) + 200] as const;
  });

const writing: fc.Arbitrary<Writing> = fc.record({
  gridM: fc.constantFrom(0.01, 0.01, 0.005, 0.004, 0.001),
  piecesS: fc.oneof(
    fc.constantFrom([0.022], [0.04], [0.02], [0.033, 0.034]),
    fc.array(
      fc.integer({ min: 20, max: 40 }).map((ms) => ms / 1000),
      { minLength: 1, maxLength: 5 },
    ),
  ),
  kind: fc.constantFrom('linear', 'cubic'),
});

describe('flights that were rounded', () => {
  test('a smooth flight at its limits is not refused for its rounding', () => {
    fc.assert(
      fc.property(swings, writing, (flown, how) => {
        const most = greatest(flown, END_S);
        const limits = {
          speedXyMps: most.across * 1.002 + 0.001,
          speedUpMps: most.up * 1.002 + 0.001,
          speedDownMps: most.down * 1.002 + 0.001,
          accelerationMps2: most.acceleration * 1.002 + 0.001,
        };
        expect(motionProblems(written(flown, END_S, how), limits)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  /**
   * Along one axis: rest, `excess` above the limit for `sustainedS`, then slowly back to rest. The others swing. What is
   * beyond the limit in one direction throughout a window of half width h moves the middle of it from the chord by
   * excess h²/2; rounding by no more than a grid step on each side.
   */
  const burst = fc.record({
    swing: swings,
    sustainedS: fc.double({ min: 0.2, max: 2, noNaN: true }),
    startS: fc.double({ min: 1, max: 2, noNaN: true }),
    axis: fc.constantFrom(0, 1, 2),
    how: writing,
  });

  test('an acceleration beyond the limit for 0.2 s and more is found, however it is rounded', () => {
    const limit = 3;
    fc.assert(
      fc.property(burst, ({ swing, sustainedS, startS, axis, how }) => {
        const longestS = Math.max(...how.piecesS);
        // a knot stands within half a piece of the middle; windows are 1.19 times apart and end on knots
        const halfS = (sustainedS - longestS) / 2 / 2 ** 0.25 - longestS;
        const least = Math.max(halfS, how.piecesS.length === 1 ? longestS : Math.min(...how.piecesS));
        const excess = (4 * Math.sqrt(3) * how.gridM) / least ** 2 + 0.02;
        const rate = limit + excess;
        const along = (timeS: number): number => {
          const t = Math.max(0, timeS - startS);
          const t1 = Math.min(t, sustainedS);
          const slowS = Math.max(0, Math.min(t - sustainedS, 6));
          const speed = rate * sustainedS;
          return (rate * t1 ** 2) / 2 + speed * slowS - (speed * slowS ** 2) / 12;
        };
        const flown: Flown = (timeS) => {
          const [x, y, z] = swing(timeS);
          const place: [number, number, number] = [x, y, z];
          place[axis] = 10 + along(timeS);
          return place;
        };
        const speeds = { speedXyMps: 1e3, speedUpMps: 1e3, speedDownMps: 1e3, accelerationMps2: limit };
        const found = motionProblems(written(flown, END_S, how), speeds);
        expect(found.map(({ code }) => code)).toContain('acceleration-too-high');
      }),
      { numRuns: 300 },
    );
  });

  test('a speed beyond the limit for 0.2 s and more is found, however it is rounded', () => {
    fc.assert(
      fc.property(burst, ({ swing, sustainedS, startS, axis, how }) => {
        const windowS = (sustainedS - 3 * Math.max(...how.piecesS)) / 2 ** 0.25;
        const speed = 4 + (2 * Math.SQRT2 * how.gridM) / Math.max(windowS, 0.04) + 0.02;
        const flown: Flown = (timeS) => {
          const [x, y] = swing(timeS);
          const place: [number, number, number] = [x, y, 200];
          place[axis] = 10 + speed * Math.min(Math.max(0, timeS - startS), sustainedS);
          return place;
        };
        const limits = { speedXyMps: 4, speedUpMps: 4, speedDownMps: 4, accelerationMps2: 1e6 };
        const found = motionProblems(written(flown, END_S, { ...how, kind: 'linear' }), limits);
        expect(found.map(({ code }) => code)).toContain('speed-too-high');
      }),
      { numRuns: 200 },
    );
  });

  test('steps in velocity too small to be told one by one are found together', () => {
    // 0.09 m/s at each knot, every 25 ms, for a second: 3.6 m/s² of nothing but tolerated steps
    const pieces = 40;
    const controls: number[] = [];
    let x = 0.001;
    for (let k = 0; k < pieces; k++) {
      const step = 0.09 * k * 0.025;
      // curved by a hair, so that it is no sampled polyline
      controls.push(x, 0, 50, x + step / 3, 0.00001, 50, x + (2 * step) / 3, 0.00001, 50, x + step, 0, 50);
      x += step;
    }
    const set = {
      degree: 3,
      pieceStart: Uint32Array.of(0, pieces),
      startsMs: Float64Array.from({ length: pieces }, (_, k) => k * 25),
      endsMs: Float64Array.from({ length: pieces }, (_, k) => (k + 1) * 25),
      controlsM: Float64Array.from(controls),
    };
    expect(motionProblems(set, { accelerationMps2: 3 }).map(({ code }) => code)).toContain('acceleration-too-high');
    expect(motionProblems(set, { accelerationMps2: 60 })).toEqual([]);
  });

  test('of long pieces, and of short ones on no grid, nothing is forgiven', () => {
    const flown: Flown = (timeS) => [5.4321987 * (1 - Math.cos((2 * Math.PI * timeS) / 6)), 0, 200.0000077];
    const excessOver = (set: TrajectorySet, accelerationMps2: number): number[] =>
      motionProblems(set, { speedXyMps: 1e3, accelerationMps2 })
        .filter(({ code }) => code === 'acceleration-too-high')
        .map(({ value }) => value);
    for (const how of [
      { gridM: 0, piecesS: [0.022], kind: 'cubic' },
      { gridM: 0.001, piecesS: [0.75], kind: 'cubic' },
    ] as const) {
      const set = written(flown, 6, how);
      const exact = Math.max(...excessOver(set, 0.1));
      expect(exact).toBeGreaterThan(5.4);
      expect(excessOver(set, exact * 0.9999)).toHaveLength(1);
    }
  });
});
