import fc from 'fast-check';
import { expect, test } from 'vitest';
import { within } from '../../../src/core/assignment/reach';
import { runAtOnce } from '../../../src/core/task-context';
import { clockFor, flyableWithin, setUpMove } from '../../../src/core/transition/move-setup';
import { limitExcess } from '../../../src/core/transition/proof/limit-excess';
import { drawPaths } from '../../../src/core/transition/swarm-paths';
import { clockStep } from '../../../src/core/transition/timing/fleet-laws';
import { swiftBends } from '../../../src/core/transition/timing/swift-bends';
import { type SwiftLaw, swiftLaws, swiftReach } from '../../../src/core/transition/timing/swift-laws';
import { clockKnotsMs, createClock } from '../../../src/core/transition/timing/transition-clock';
import { MOVE_LIMITS, moveRequest } from '../../oracles/plan-now';

const durations = fc.integer({ min: 800, max: 20_000 }).map((half) => 2 * half);
const knotsOf = (durationMs: number) => clockKnotsMs(durationMs, clockStep(MOVE_LIMITS));

/** The slow judge: way and peak speed of a broken line of accelerations and its mirror image. */
function flown(knotsMs: readonly number[], firstHalf: Float64Array): { wayM: number; peakMps: number } {
  const last = knotsMs.length - 1;
  const accelerations = new Array<number>(last + 1).fill(0);
  firstHalf.forEach((a, k) => {
    accelerations[k + 1] = a;
    accelerations[last - 1 - k] = -a;
  });
  let [wayM, speed, peakMps] = [0, 0, 0];
  const steps = 200;
  for (let k = 0; k < last; k++) {
    const dt = (knotsMs[k + 1]! - knotsMs[k]!) / 1000 / steps;
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const next = speed + ((1 - share) * accelerations[k]! + share * accelerations[k + 1]!) * dt;
      wayM += ((speed + next) / 2) * dt;
      speed = next;
      peakMps = Math.max(peakMps, speed);
    }
  }
  return { wayM, peakMps };
}

function expectLawful(knotsMs: readonly number[], law: SwiftLaw, verticalMps: number): void {
  const [across, vertical] = [flown(knotsMs, law.across), flown(knotsMs, law.vertical)];
  expect(across.wayM).toBeCloseTo(law.acrossM, 2);
  expect(vertical.wayM).toBeCloseTo(law.verticalM, 2);
  expect(across.peakMps).toBeLessThan(MOVE_LIMITS.speedXyMps * (1 + 1e-4));
  expect(vertical.peakMps).toBeLessThan(verticalMps * (1 + 1e-4));
  law.across.forEach((a, k) => {
    expect(Math.sqrt(a ** 2 + law.vertical[k]! ** 2)).toBeLessThanOrEqual(MOVE_LIMITS.accelerationMps2 * (1 + 1e-12));
  });
}

test('every law covers what it says and keeps speed and acceleration', () => {
  fc.assert(
    fc.property(durations, fc.constantFrom(2, 3), fc.nat(), (durationMs, verticalMps, pick) => {
      const laws = swiftLaws(knotsOf(durationMs), verticalMps, MOVE_LIMITS);
      expectLawful(knotsOf(durationMs), laws[pick % laws.length]!, verticalMps);
    }),
  );
});

test('whoever rises or sinks at most gets nearly as far across as whoever does neither, and the other way round', () => {
  const reach = swiftReach(knotsOf(6000), MOVE_LIMITS);
  const [from, at] = [new Float64Array(3), (x: number, z: number) => Float64Array.of(x, 0, z)];
  const acrossM = Math.sqrt(reach.acrossSquared);
  expect(within(reach, from, 0, at(acrossM, 0), 0)).toBe(true);
  expect(within(reach, from, 0, at(acrossM * 1.001, 0), 0)).toBe(false);
  expect(within(reach, from, 0, at(12, 12), 0)).toBe(true);
  expect(within(reach, from, 0, at(12, 13.5), 0)).toBe(false);
  expect(within(reach, from, 0, at(12, -8.5), 0)).toBe(true);
  expect(within(reach, from, 0, at(12, -9.7), 0)).toBe(false);
});

test('what lies within a reach can be flown: bends bring one drone within its limits on knots of its own', () => {
  const wholeLimits = { limits: MOVE_LIMITS, limitShare: { speed: 1, acceleration: 1 } };
  fc.assert(
    fc.property(
      durations.filter((ms) => ms > 3000),
      fc.double({ min: 0.05, max: 0.999, noNaN: true }),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      fc.boolean(),
      (durationMs, acrossShare, heightShare, isUp) => {
        const reach = flyableWithin(wholeLimits)(durationMs / 1000);
        const acrossM = Math.sqrt(reach.acrossSquared) * acrossShare;
        const step = Math.floor(acrossM ** 2 * reach.stepsPerSquare);
        const heightM = (isUp ? reach.up[step + 1]! : -reach.down[step + 1]!) * heightShare;
        const request = moveRequest({
          fromM: new Float64Array(3),
          toM: Float64Array.of(acrossM * 0.6, acrossM * 0.8, heightM),
          separationM: 2,
          ...wholeLimits,
        });
        const { ends, laws, curves } = setUpMove(
          request,
          Uint32Array.of(0),
          durationMs,
          clockFor(MOVE_LIMITS, 'bent'),
        )!;
        const bendsM = runAtOnce(swiftBends(ends, laws, MOVE_LIMITS));
        const paths = runAtOnce(drawPaths(ends, curves, createClock(laws.knotsMs), bendsM));
        // jerk is left to the relaxation
        expect(limitExcess(paths, { ...MOVE_LIMITS, jerkMps3: 1e9 }, 0)).toBeLessThan(1.015);
      },
    ),
  );
});
