import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ARDUPILOT_TAKEOFF,
  CHECK_DEFAULTS,
  CheckMemory,
  type CheckReport,
  checkTrajectories,
  type FirmwareTakeoff,
  type TrajectorySet,
} from '../../../src/core';
import { takeoffNeedS } from '../../../src/core/check/firmware/firmware-climb';
import { printMessage } from '../../../src/core/message';
import { TrajectoryBuilder } from '../../../src/core/trajectory/trajectory-builder';
import { FirmwareRule, pairsUnderRule } from '../../oracles/firmware-rule';
import { flightOver, PROFILE, SITE, type Stop } from './flights';

const LIVELY: FirmwareTakeoff = { speedMps: 2, accelerationMps2: 4, spoolUpS: 0.5 };

function check(trajectories: TrajectorySet, firmwareTakeoff: FirmwareTakeoff | null, change = {}): CheckReport {
  const homesM = new Float64Array(3 * (trajectories.pieceStart.length - 1));
  const profile = { ...PROFILE, launchPitchM: 0.5, firmwareTakeoff, ...change };
  return checkTrajectories({ trajectories, homesM, site: SITE }, profile).report;
}

/** Straight up over its pad from an instant on to a height, there to second 30, then aside and down, far from all others. */
interface Column {
  readonly x: number;
  readonly y: number;
  readonly fromMs: number;
  readonly riseMs: number;
  readonly topM: number;
}

function columns(list: readonly Column[]): TrajectorySet {
  const builder = new TrajectoryBuilder(list.length);
  for (const [drone, { x, y, fromMs, riseMs, topM }] of list.entries()) {
    const [low, high] = [
      [x, y, 0],
      [x, y, topM],
    ] as const;
    builder.hold(drone, 0, fromMs, low);
    builder.add(drone, fromMs, fromMs + riseMs, [...low, ...low, ...high, ...high]);
    const [aside, down] = [
      [20 + 6 * drone, 50, topM],
      [20 + 6 * drone, 50, 0],
    ] as const;
    builder.hold(drone, fromMs + riseMs, 30_000, high);
    builder.add(drone, 30_000, 60_000, [...high, ...high, ...aside, ...aside]);
    builder.add(drone, 60_000, 90_000, [...aside, ...aside, ...down, ...down]);
  }
  return builder.build();
}

function codes(report: CheckReport): string[] {
  return report.problems.map(({ code }) => code);
}

describe('what the firmware needs', () => {
  test.each<[FirmwareTakeoff, number]>([
    [ARDUPILOT_TAKEOFF, 3.662],
    [LIVELY, 2.25],
    [{ ...LIVELY, spoolUpS: 0 }, 1.75],
    [{ speedMps: 1, accelerationMps2: 1, spoolUpS: 1 }, 4.5],
  ])('%j: %d s', (rule, needS) => {
    expect(takeoffNeedS(rule)).toBeCloseTo(needS, 3);
    expect(new FirmwareRule(columns([{ x: 0, y: 0, fromMs: 0, riseMs: 9000, topM: 9 }]), rule).needS).toBeCloseTo(
      needS,
      3,
    );
  });

  test('a drone that is up too early is an error with its time, the need, its lateness and the remedy', () => {
    const rise = { riseMs: 4000, topM: 10 };
    const set = columns([
      { x: 0, y: 0, fromMs: 0, ...rise },
      { x: 10, y: 0, fromMs: 10_000, ...rise },
      { x: 20, y: 0, fromMs: 1000, ...rise },
    ]);
    const report = check(set, ARDUPILOT_TAKEOFF);
    const early = report.problems.filter(({ code }) => code === 'takeoff-too-early');
    expect(early).toHaveLength(1);
    const { crossingS, needS } = new FirmwareRule(set, ARDUPILOT_TAKEOFF);
    expect(early[0]).toMatchObject({ severity: 'error', drones: [0, 2], limit: needS });
    expect(early[0]!.value).toBeCloseTo(crossingS[0]!, 2);
    expect(printMessage(early[0]!.message)).toContain(
      `drone 1 at ${crossingS[0]!.toFixed(2)} s, ${(needS - crossingS[0]!).toFixed(2)} s late`,
    );
    expect(printMessage(early[0]!.message)).toContain('drone 3');
    expect(printMessage(early[0]!.remedy!)).toMatch(/stand 2\.4 s longer on their pads/);
    expect(report.firmwareTakeoff!.needS).toBeCloseTo(needS, 9);
    expect(report.firmwareTakeoff!.earliestS).toBeCloseTo(crossingS[0]!, 2);
  });

  test('at its need a drone is in time, a millisecond sooner it is not', () => {
    const at = (fromMs: number) => columns([{ x: 0, y: 0, fromMs, riseMs: 4000, topM: 10 }]);
    const { crossingS, needS } = new FirmwareRule(at(0), ARDUPILOT_TAKEOFF);
    const waitMs = Math.ceil((needS - crossingS[0]!) * 1000) + 2;
    expect(codes(check(at(waitMs), ARDUPILOT_TAKEOFF))).not.toContain('takeoff-too-early');
    expect(codes(check(at(waitMs - 5), ARDUPILOT_TAKEOFF))).toContain('takeoff-too-early');
    expect(codes(check(at(0), null))).not.toContain('takeoff-too-early');
    expect(check(at(0), null).firmwareTakeoff).toBeNull();
  });

  test('a drone that never is 2.5 m up is said to stay on the ground; one that rests is not', () => {
    const rest: Stop[] = [
      { atS: 0, x: 10, y: 0, z: 0 },
      { atS: 20, x: 10, y: 0, z: 0 },
    ];
    const low: Stop[] = [
      { atS: 0, x: 0, y: 0, z: 0 },
      { atS: 10, x: 0, y: 0, z: 2.4 },
      { atS: 20, x: 0, y: 0, z: 0 },
    ];
    const report = check(flightOver([low, rest]).trajectories, ARDUPILOT_TAKEOFF);
    expect(report.problems.find(({ code }) => code === 'takeoff-too-low')).toMatchObject({ drones: [0] });
    expect(report.firmwareTakeoff!.earliestS).toBeNull();
  });

  test('a drone that drifts below 2.5 m is not where the firmware ends its climb, whatever the limits allow', () => {
    const slant: Stop[] = [
      { atS: 0, x: 0, y: 0, z: 0 },
      { atS: 10, x: 0, y: 0, z: 1.5 },
      { atS: 40, x: 10, y: 0, z: 20 },
      { atS: 70, x: 10, y: 0, z: 0 },
    ];
    const zone = { verticalZoneM: 1, altitudeMinM: 1 };
    const { trajectories } = flightOver([slant]);
    expect(codes(check(trajectories, null, zone))).not.toContain('takeoff-not-vertical');
    expect(codes(check(trajectories, ARDUPILOT_TAKEOFF, zone))).toContain('takeoff-not-vertical');
    expect(
      codes(check(trajectories, ARDUPILOT_TAKEOFF)).filter((code) => code === 'takeoff-not-vertical'),
    ).toHaveLength(1);
  });

  test('a move that starts in the air is not judged by it', () => {
    const set = columns([{ x: 0, y: 0, fromMs: 0, riseMs: 1000, topM: 10 }]);
    const options = { ...CHECK_DEFAULTS, wholeFlight: false };
    const profile = { ...PROFILE, firmwareTakeoff: ARDUPILOT_TAKEOFF };
    const { report } = checkTrajectories(
      { trajectories: set, homesM: new Float64Array(3), site: SITE },
      profile,
      options,
    );
    expect(codes(report)).not.toContain('takeoff-too-early');
  });
});

const rules = fc.record({
  speedMps: fc.double({ min: 0.7, max: 4, noNaN: true }),
  accelerationMps2: fc.double({ min: 0.5, max: 6, noNaN: true }),
  spoolUpS: fc.constantFrom(0, 0.5, 2),
});

const fields = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 4000 }).map((mm) => mm / 1000),
      y: fc.integer({ min: 0, max: 4000 }).map((mm) => mm / 1000),
      fromMs: fc.integer({ min: 0, max: 6000 }),
      riseMs: fc.integer({ min: 1500, max: 9000 }),
      topM: fc.integer({ min: 6, max: 30 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .filter((list) => list.every((p, i) => list.every((q, j) => j >= i || Math.hypot(p.x - q.x, p.y - q.y) >= 0.5)));

describe('what flies where the firmware takes off', () => {
  test('neighbours that both start late rise side by side, and the check finds them', () => {
    const rise = { riseMs: 3000, topM: 12 };
    const set = columns([
      { x: 0, y: 0, fromMs: 0, ...rise },
      { x: 0.5, y: 0.5, fromMs: 1500, riseMs: 3000, topM: 9.9 },
    ]);
    const report = check(set, ARDUPILOT_TAKEOFF);
    expect(report.minSeparation!.m).toBeCloseTo(Math.SQRT1_2, 3);
    expect(codes(report)).toEqual(expect.arrayContaining(['takeoff-too-early', 'separation-too-small']));
    expect(check(set, null).minSeparation!.m).toBeGreaterThan(2);
  });

  test('every pair that the rule brings too near in the air is found', () => {
    fc.assert(
      fc.property(fields, rules, (list, rule) => {
        const set = columns(list);
        const found = new Set(
          check(set, rule)
            .problems.filter(({ code }) => code === 'separation-too-small')
            .map(({ drones }) => [...drones].sort((a, b) => a - b).join(' ')),
        );
        const near = pairsUnderRule(set, rule, PROFILE.separationHardM - 0.01, { bothUp: true, untilS: 30 });
        expect([...near.keys()].filter((pair) => !found.has(pair))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('what is found of a take-off beyond the trajectories is what the rule flies', () => {
    fc.assert(
      fc.property(fields, rules, (list, rule) => {
        const set = columns(list);
        const least = Math.min(
          check(set, null).minSeparation!.m,
          ...pairsUnderRule(set, rule, 100, { bothUp: true, untilS: 30 }).values(),
        );
        expect(check(set, rule).minSeparation!.m).toBeGreaterThanOrEqual(least - 0.06);
      }),
      { numRuns: 60 },
    );
  });

  test.each([1, 3, 7])('a set of degree %d is judged as well', (degree) => {
    const [x, topM] = [Float64Array.of(0, 0.6), 20];
    const line = (drone: number, fromM: number, toM: number) =>
      Array.from({ length: degree + 1 }, (_, k) => [x[drone]!, 0, fromM + ((toM - fromM) * k) / degree]);
    const points = [line(0, 0, topM), line(0, topM, 0), line(1, 0, topM), line(1, topM, 0)];
    const set: TrajectorySet = {
      degree,
      pieceStart: Uint32Array.of(0, 2, 4),
      startsMs: Float64Array.of(0, 20_000, 4000, 14_000),
      endsMs: Float64Array.of(8000, 28_000, 12_000, 18_000),
      controlsM: Float64Array.from(points.flat(2)),
    };
    const near = pairsUnderRule(set, ARDUPILOT_TAKEOFF, 100, { bothUp: true, stepS: 0.002 });
    expect(check(set, ARDUPILOT_TAKEOFF).minSeparation!.m).toBeCloseTo(near.get('0 1')!, 2);
  });

  test('the same is found with known parts, anew and remembered, wherever they stand on the clock', () => {
    const set = columns([
      { x: 0, y: 0, fromMs: 3000, riseMs: 3000, topM: 12 },
      { x: 0.5, y: 0.5, fromMs: 4500, riseMs: 3000, topM: 9.9 },
      { x: 3, y: 0.5, fromMs: 12_500, riseMs: 3000, topM: 9.9 },
    ]);
    const profile = { ...PROFILE, launchPitchM: 0.5, firmwareTakeoff: ARDUPILOT_TAKEOFF };
    const memory = new CheckMemory();
    const segment = { durationMs: 90_000, runs: set };
    for (const startMs of [0, 0, 7000, 0]) {
      const shifted = {
        ...set,
        startsMs: set.startsMs.map((t) => t + startMs),
        endsMs: set.endsMs.map((t) => t + startMs),
      };
      const flight = { trajectories: shifted, homesM: new Float64Array(9), site: SITE };
      const segments = [{ segment, startMs, runOf: [0, 1, 2] }];
      const known = checkTrajectories(flight, profile, { ...CHECK_DEFAULTS, known: { segments, memory } });
      expect(known).toEqual(checkTrajectories(flight, profile));
    }
    const flight = { trajectories: set, homesM: new Float64Array(9), site: SITE };
    const segments = [{ segment, startMs: 0, runOf: [0, 1, 2] }];
    const lively = { ...profile, firmwareTakeoff: LIVELY };
    const known = checkTrajectories(flight, lively, { ...CHECK_DEFAULTS, known: { segments, memory } });
    expect(known).toEqual(checkTrajectories(flight, lively));
  });
});
