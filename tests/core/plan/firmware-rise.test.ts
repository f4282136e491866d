import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARDUPILOT_TAKEOFF, type FirmwareTakeoff, type LimitsProfile, planGroups, UNATTENDED } from '../../../src/core';
import { planLaunch } from '../../../src/core/plan/launch/plan-launch';
import { runAtOnce } from '../../../src/core/task-context';
import { FirmwareRule, pairsUnderRule } from '../../oracles/firmware-rule';
import { groupOf } from './groups';
import { flyLaunch, LAUNCH, limits, trayPads } from './launches';

/** What pairs in the air keep: the design separation and the allowance for files, but for the firmware's milliseconds. */
const FLYING_M = 2.006;

const trays = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 3 }),
  pitchM: fc.double({ min: 0.3, max: 2.6, noNaN: true }),
});

const trayPair = fc
  .tuple(trays, fc.double({ min: 0.3, max: 3, noNaN: true }))
  .map(([tray, gapM]) => trayPads({ columns: 2, rows: 1, pitchM: tray.columns * tray.pitchM + gapM }, tray));

const scattered = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { minLength: 12, maxLength: 12 })
  .map((shifts) =>
    Float64Array.from(shifts.flatMap(([x, y], k) => [(k % 4) * 0.8 + x / 1000, Math.floor(k / 4) * 0.8 + y / 1000, 0])),
  );

const launches = fc.record({
  altitudeM: fc.integer({ min: 3, max: 12 }),
  layers: fc.integer({ min: 1, max: 6 }),
  layerStepM: fc.double({ min: 0.5, max: 4, noNaN: true }).map((step) => Math.round(step * 100) / 100),
  intervalS: fc.constantFrom(0, 0.5, 2),
  clearanceM: fc.constantFrom(undefined, 0.1, 5),
});

const rules = fc.record({
  speedMps: fc.double({ min: 0.5, max: 4, noNaN: true }),
  accelerationMps2: fc.double({ min: 0.5, max: 6, noNaN: true }),
  spoolUpS: fc.constantFrom(0, 0.5, 3),
});

function plan(padsM: Float64Array, profile: LimitsProfile, launch = LAUNCH) {
  const planned = runAtOnce(planLaunch(padsM, launch, profile, 'takeoff'));
  return { planned, flown: flyLaunch(padsM, planned, profile, 'takeoff') };
}

describe('a take-off that the firmware flies by itself', () => {
  test('every drone is 2.5 m up no earlier than the firmware can be, and some hardly later', () => {
    fc.assert(
      fc.property(fc.oneof(trayPair, scattered), launches, rules, (pads, launch, firmwareTakeoff) => {
        const { planned, flown } = plan(pads, { ...limits(), firmwareTakeoff }, launch);
        const { crossingS, needS } = new FirmwareRule(flown, firmwareTakeoff);
        expect(Math.min(...crossingS)).toBeGreaterThanOrEqual(needS);
        if (planned.holdMs > 0) expect(Math.min(...crossingS)).toBeLessThan(needS + 0.15);
      }),
      { numRuns: 40 },
    );
  });

  test('no two drones in the air come nearer than the flying separation, as the firmware flies them', () => {
    fc.assert(
      fc.property(
        fc.oneof(trayPair, scattered),
        launches,
        rules,
        fc.constantFrom(1, 1.6),
        (pads, launch, firmwareTakeoff, downwash) => {
          const { flown } = plan(pads, { ...limits(downwash), firmwareTakeoff }, launch);
          const near = pairsUnderRule(flown, firmwareTakeoff, FLYING_M, { downwash, bothUp: true, stepS: 0.02 });
          expect([...near]).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('pads that are far enough apart hold as long as need be, and rise as before', () => {
    const pads = trayPads({ columns: 4, rows: 3, pitchM: 2.5 }, { columns: 1, rows: 1, pitchM: 1 });
    const without = plan(pads, limits()).planned;
    const { planned } = plan(pads, { ...limits(), firmwareTakeoff: ARDUPILOT_TAKEOFF });
    expect(planned.holdMs).toBe(2100);
    expect(planned.layerOf).toEqual(without.layerOf);
    expect([...planned.startsMs]).toEqual([...without.startsMs].map((start) => start + 2100));
    expect([...planned.arrivalsMs]).toEqual([...without.arrivalsMs].map((time) => time + 2100));
  });

  test('a rise that takes longer than the firmware needs has no hold', () => {
    const pads = trayPads({ columns: 4, rows: 3, pitchM: 2.5 }, { columns: 1, rows: 1, pitchM: 1 });
    const fast: FirmwareTakeoff = { speedMps: 5, accelerationMps2: 10, spoolUpS: 0 };
    expect(plan(pads, { ...limits(), firmwareTakeoff: fast }).planned.holdMs).toBe(0);
  });

  test('groups whose pads lie beside each other in a tray keep apart as they are flown', async () => {
    const profile = { ...limits(), firmwareTakeoff: ARDUPILOT_TAKEOFF };
    const groups = [
      groupOf('left', 0, [{ at: [-30, 5, 40] }], 0.5),
      groupOf('right', 2, [{ at: [30, 5, 40] }], 0.5),
    ].map((group) => ({ ...group, story: { ...group.story, profile } }));
    const { trajectories } = await planGroups(groups, UNATTENDED);
    const near = pairsUnderRule(trajectories, ARDUPILOT_TAKEOFF, FLYING_M, { bothUp: true, untilS: 200 });
    expect([...near]).toEqual([]);
  });

  test('landing has no hold', () => {
    const pads = trayPads({ columns: 4, rows: 3, pitchM: 0.5 }, { columns: 1, rows: 1, pitchM: 1 });
    const profile = { ...limits(), firmwareTakeoff: ARDUPILOT_TAKEOFF };
    const landing = (of: LimitsProfile) => runAtOnce(planLaunch(pads, LAUNCH, of, 'landing'));
    expect(landing(profile)).toEqual(landing(limits()));
  });
});
