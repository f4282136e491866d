import fc from 'fast-check';
import { expect, test } from 'vitest';
import { within } from '../../../src/core/assignment/reach';
import { runAtOnce } from '../../../src/core/task-context';
import { limitExcess } from '../../../src/core/transition/proof/limit-excess';
import { drawPaths } from '../../../src/core/transition/swarm-paths';
import { droneProfileBends } from '../../../src/core/transition/timing/drone-profile-bends';
import {
  type DroneProfile,
  droneProfileReach,
  droneProfiles,
} from '../../../src/core/transition/timing/drone-profiles';
import { clockStep } from '../../../src/core/transition/timing/fleet-profiles';
import { clockKnotsMs, createClock } from '../../../src/core/transition/timing/transition-clock';
import { clockFor, flyableWithin, setUpTransition } from '../../../src/core/transition/transition-setup';
import { MOVE_LIMITS, transitionRequest } from '../../oracles/plan-now';

const durations = fc.integer({ min: 800, max: 20_000 }).map((half) => 2 * half);
const knotsOf = (durationMs: number) => clockKnotsMs(durationMs, clockStep(MOVE_LIMITS));

/** The slow judge: way and peak speed of a broken line of accelerations and its mirror image. */
function flown(knotsMs: readonly number[], firstHalf: Float64Array): { displacementM: number; peakMps: number } {
  const last = knotsMs.length - 1;
  const accelerations = new Array<number>(last + 1).fill(0);
  firstHalf.forEach((a, k) => {
    accelerations[k + 1] = a;
    accelerations[last - 1 - k] = -a;
  });
  let [displacementM, speed, peakMps] = [0, 0, 0];
  const steps = 200;
  for (let k = 0; k < last; k++) {
    const dt = (knotsMs[k + 1]! - knotsMs[k]!) / 1000 / steps;
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const next = speed + ((1 - share) * accelerations[k]! + share * accelerations[k + 1]!) * dt;
      displacementM += ((speed + next) / 2) * dt;
      speed = next;
      peakMps = Math.max(peakMps, speed);
    }
  }
  return { displacementM, peakMps };
}

function expectLawful(knotsMs: readonly number[], profile: DroneProfile, verticalMps: number): void {
  const [across, vertical] = [flown(knotsMs, profile.across), flown(knotsMs, profile.vertical)];
  expect(across.displacementM).toBeCloseTo(profile.acrossM, 2);
  expect(vertical.displacementM).toBeCloseTo(profile.verticalM, 2);
  expect(across.peakMps).toBeLessThan(MOVE_LIMITS.speedXyMps * (1 + 1e-4));
  expect(vertical.peakMps).toBeLessThan(verticalMps * (1 + 1e-4));
  profile.across.forEach((a, k) => {
    expect(Math.sqrt(a ** 2 + profile.vertical[k]! ** 2)).toBeLessThanOrEqual(
      MOVE_LIMITS.accelerationMps2 * (1 + 1e-12),
    );
  });
}

test('every law covers what it says and keeps speed and acceleration', () => {
  fc.assert(
    fc.property(durations, fc.constantFrom(2, 3), fc.nat(), (durationMs, verticalMps, pick) => {
      const profiles = droneProfiles(knotsOf(durationMs), verticalMps, MOVE_LIMITS);
      expectLawful(knotsOf(durationMs), profiles[pick % profiles.length]!, verticalMps);
    }),
  );
});

test('whoever rises or sinks at most gets nearly as far across as whoever does neither, and the other way round', () => {
  const reach = droneProfileReach(knotsOf(6000), MOVE_LIMITS);
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
        const request = transitionRequest({
          fromM: new Float64Array(3),
          toM: Float64Array.of(acrossM * 0.6, acrossM * 0.8, heightM),
          separationM: 2,
          ...wholeLimits,
        });
        const { ends, profiles, curves } = setUpTransition(
          request,
          Uint32Array.of(0),
          durationMs,
          clockFor(MOVE_LIMITS, 'bent'),
        )!;
        const bendsM = runAtOnce(droneProfileBends(ends, profiles, MOVE_LIMITS));
        const paths = runAtOnce(drawPaths(ends, curves, createClock(profiles.knotsMs), bendsM));
        // jerk is left to the relaxation
        expect(limitExcess(paths, { ...MOVE_LIMITS, jerkMps3: 1e9 }, 0)).toBeLessThan(1.015);
      },
    ),
  );
});
