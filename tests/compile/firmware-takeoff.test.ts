import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import type { FlightFormatId } from '../../src/core';
import { ARDUPILOT_TAKEOFF, checkFlight, UNATTENDED } from '../../src/core';
import { readFlight } from '../../src/formats';
import { findProfile, parseShow } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';
import type { ShowOfVersion1 } from '../fixtures/version-1';
import { exportBytes } from '../formats/exporting';
import { FirmwareRule, pairsUnderRule } from '../oracles/firmware-rule';

type Launch = ShowOfVersion1['fleet']['launch'];

/** The small show with its drones in trays; the last five are a group of their own, which parts a tray. */
function inTrays(launch: Partial<Launch> = {}, change: Partial<ShowOfVersion1> = {}): ShowOfVersion1 {
  const row = { recipe: { kind: 'circle', radiusM: 6, colour: '#ff0000' } } as const;
  return {
    ...SMALL_SHOW,
    fleet: {
      count: 17,
      launch: { columns: 3, rows: 1, pitchM: 4, tray: { columns: 3, rows: 2, pitchM: 0.5 }, ...launch },
    },
    profile: 'trays',
    formations: { ...SMALL_SHOW.formations, row },
    groups: [
      {
        name: 'pyro',
        count: 5,
        storyboard: {
          takeoff: { layers: 2 },
          scenes: [{ name: 'Rain', formation: 'row', placement: { positionM: [0, 45, 60] }, holdS: 6 }],
          landing: { layers: 2, to: 'own' },
        },
      },
    ],
    ...change,
  };
}

function compiled(input: ShowOfVersion1) {
  return compileShow(parseShow(JSON.stringify(input), 'show.json'), new Map(), UNATTENDED);
}

const shows: [string, ShowOfVersion1][] = [
  ['a grid', SMALL_SHOW],
  ['trays, one of them shared by two groups', inTrays()],
  ['a group that starts late', inTrays({}, { groups: lateGroup() })],
  ['pads of its own', { ...SMALL_SHOW, fleet: { ...SMALL_SHOW.fleet, homesM: scattered(SMALL_SHOW.fleet.count) } }],
];

function lateGroup(): NonNullable<ShowOfVersion1['groups']> {
  const [group] = inTrays().groups!;
  const [scene] = group!.storyboard.scenes;
  return [{ ...group!, storyboard: { ...group!.storyboard, scenes: [{ ...scene!, startS: 45 }] } }];
}

function scattered(count: number): [number, number][] {
  return Array.from({ length: count }, (_, k) => [(k % 6) * 2.4 + (k % 5) * 0.05, Math.floor(k / 6) * 2.3]);
}

test.each(shows)(
  '%s: no drone is 2.5 m up before the firmware can be, and what it flies keeps apart',
  async (_, input) => {
    const { flight, report } = await compiled(input);
    expect(report.problems).toEqual([]);
    const rule = new FirmwareRule(flight.trajectories, ARDUPILOT_TAKEOFF);
    expect(Math.min(...rule.crossingS)).toBeGreaterThanOrEqual(rule.needS);
    expect(report.firmwareTakeoff!.needS).toBeCloseTo(rule.needS, 9);
    expect(report.firmwareTakeoff!.earliestS).toBeCloseTo(Math.min(...rule.crossingS), 2);
    const near = pairsUnderRule(flight.trajectories, ARDUPILOT_TAKEOFF, 1.99, {
      bothUp: true,
      stepS: 0.05,
      untilS: 60,
    });
    expect([...near]).toEqual([]);
  },
);

test('the hold on the pads moves scenes, cues and segments by itself, and is told', async () => {
  const withoutRule = { ...findProfile('default', 'x'), name: 'own', source: 'ours', firmwareTakeoff: null };
  const cues = [{ name: 'fire', scene: SMALL_SHOW.storyboard.scenes[0]!.name, atS: 1 }];
  const before = await compiled({ ...SMALL_SHOW, profile: withoutRule, cues });
  const after = await compiled({ ...SMALL_SHOW, cues });
  expect(before.report.padHold).toBeNull();
  expect(after.report.padHold).toEqual({ holdS: 2.1, fromS: 0 });
  const moved = (timeS: number) => expect.closeTo(timeS + 2.1, 9);
  expect(after.report.scenes.map(({ startS, endS }) => [startS, endS])).toEqual(
    before.report.scenes.map(({ startS, endS }) => [moved(startS), moved(endS)]),
  );
  expect(after.flight.cues).toEqual([{ name: 'fire', timeS: moved(before.flight.cues[0]!.timeS) }]);
  expect(after.flight.segments.takeoff).toEqual([0, moved(before.flight.segments.takeoff[1])]);
  expect(after.report.longestFlightS).toBeCloseTo(before.report.longestFlightS, 6);
});

test('a first scene with a start of its own keeps it where the wait is long enough, and is not late twice', async () => {
  const [first, ...others] = SMALL_SHOW.storyboard.scenes;
  const scenes = [{ ...first!, startS: 60 }, ...others];
  const { report } = await compiled({ ...SMALL_SHOW, storyboard: { ...SMALL_SHOW.storyboard, scenes } });
  expect(report.scenes[0]!.startS).toBe(60);
  expect(report.firmwareTakeoff!.earliestS!).toBeGreaterThan(report.firmwareTakeoff!.needS);
});

test.each<FlightFormatId>(['skyc', 'skyb', 'csv'])(
  '%s: the exported bytes give the firmware its time',
  async (format) => {
    const { flight } = await compiled(inTrays());
    const { bytes } = await exportBytes(flight, format);
    const back = await readFlight('x', bytes, { defaultProfile: flight.profile, task: UNATTENDED });
    const report = checkFlight(back.flight, flight.profile);
    expect(report.problems.filter(({ code }) => code.startsWith('takeoff') || code.startsWith('separation'))).toEqual(
      [],
    );
    expect(report.firmwareTakeoff!.earliestS!).toBeGreaterThanOrEqual(report.firmwareTakeoff!.needS);
  },
);
