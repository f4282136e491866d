import { expect, test } from 'vitest';
import { ARDUPILOT_TAKEOFF, checkTrajectories, PROBLEM_CODES, type ProblemCode } from '../../../src/core';
import { flightOver, PROFILE, SITE, type Stop, visit } from './flights';

function codes(routes: Stop[][], change: Partial<typeof PROFILE> = {}): ProblemCode[] {
  const { report } = checkTrajectories({ ...flightOver(routes), site: SITE_WITH_TOWER }, { ...PROFILE, ...change });
  return [...new Set(report.problems.map((problem) => problem.code))];
}

/** Out of everybody's way but of those who are meant to come near. */
const SITE_WITH_TOWER = {
  ...SITE,
  obstacles: [
    {
      name: 'tower',
      footprintM: [
        [-90, -90],
        [-80, -90],
        [-80, -80],
        [-90, -80],
      ],
      bottomM: 0,
      topM: 50,
      clearanceM: 3,
    },
  ],
} as const;

const still = visit([0, 0], 0, 0, 40);

/** The drones' firmware takes them off by itself. */
const TAKEN_OFF = { firmwareTakeoff: ARDUPILOT_TAKEOFF };

test('a calm flight has no problem', () => {
  expect(codes([visit([0, 0], 30, 0, 40), visit([3, 0], 36, 0, 40)])).toEqual([]);
});

const found: [ProblemCode, Stop[][], Partial<typeof PROFILE>?][] = [
  ['separation-too-small', [visit([0, 0], 30, 0, 40), visit([3, 0], 31.2, 0, 40)]],
  ['separation-below-design', [visit([0, 0], 30, 0, 40), visit([3, 0], 31.8, 0, 40)]],
  [
    'speed-too-high',
    [[...visit([0, 0], 60, 60, 40).slice(0, 2), { atS: 30, x: 60, y: 60, z: 40 }, ...visit([0, 0], 0, 0, 0).slice(3)]],
  ],
  ['acceleration-too-high', [still], { accelerationMps2: 0.1 }],
  ['altitude-too-low', [visit([0, 0], 30, 0, 4)]],
  ['altitude-too-high', [visit([0, 0], 0, 0, 60)], { altitudeMaxM: 59 }],
  ['obstacle-too-near', [visit([-70, -70], -78, -85, 40)]],
  ['geofence-left', [visit([90, 0], 101, 0, 40)]],
  ['takeoff-too-early', [[still[0]!, { ...still[1]!, atS: 5 }, ...still.slice(2)]], TAKEN_OFF],
  ['takeoff-too-low', [[still[0]!, { ...still[1]!, z: 2 }, { ...still[4]! }]], TAKEN_OFF],
  [
    'takeoff-not-vertical',
    [
      [
        { atS: 0, x: 0, y: 0, z: 0 },
        { atS: 20, x: 20, y: 0, z: 20 },
        { atS: 60, x: 20, y: 0, z: 0 },
      ],
    ],
  ],
  [
    'landing-not-vertical',
    [
      [
        { atS: 0, x: 0, y: 0, z: 0 },
        { atS: 20, x: 0, y: 0, z: 20 },
        { atS: 60, x: 20, y: 0, z: 0 },
      ],
    ],
  ],
  ['not-on-the-ground', [still.slice(0, 3)]],
  ['pads-too-close', [visit([0, 0], 0, 0, 40), visit([1.7, 0], 10, 0, 40)]],
  ['endurance-exceeded', [still], { enduranceS: 100 }],
];

test.each(found)('%s is found', (code, routes, change) => {
  expect(codes(routes, change)).toContain(code);
});

test('jumps of place and of velocity are found', () => {
  const flight = flightOver([still]);
  const broken = { ...flight.trajectories, controlsM: flight.trajectories.controlsM.slice() };
  broken.controlsM[12]! += 0.01;
  expect(checkTrajectories({ ...flight, trajectories: broken }, PROFILE).report.problems[0]!.code).toBe(
    'position-jump',
  );
  const kinked = { ...flight.trajectories, controlsM: flight.trajectories.controlsM.slice() };
  kinked.controlsM[15]! += 3;
  const kinks = checkTrajectories({ ...flight, trajectories: kinked }, PROFILE).report.problems;
  expect(kinks.map((problem) => problem.code)).toContain('velocity-jump');
});

/** Cases in audience.test.ts; and in tests/compile/requests, dim-scenes and figures: the check knows no text, light or figure. */
const ELSEWHERE: readonly ProblemCode[] = [
  'audience-under-drones',
  'audience-inside-fence',
  'text-unreadable',
  'scene-too-dim',
  'figure-too-small',
  'figures-too-close',
];

test('every code of the table has a case here', () => {
  const covered = new Set<ProblemCode>([
    ...found.map(([code]) => code),
    'position-jump',
    'velocity-jump',
    ...ELSEWHERE,
  ]);
  expect([...covered].sort()).toEqual([...PROBLEM_CODES].sort());
});

test('a finding names drones, time and distance: two that pass head on between two samples', () => {
  const routes = [
    [
      { atS: 0, x: -30, y: 0, z: 40 },
      { atS: 15, x: 30, y: 0, z: 40 },
    ],
    [
      { atS: 0, x: 30, y: 1.2, z: 40 },
      { atS: 15, x: -30, y: 1.2, z: 40 },
    ],
    [
      { atS: 0, x: 0, y: 50, z: 40 },
      { atS: 15, x: 0, y: 50, z: 40 },
    ],
  ];
  const { report } = checkTrajectories(flightOver(routes), PROFILE, { wholeFlight: false, windows: [] });
  expect(report.minSeparation!.m).toBeCloseTo(1.2, 5);
  expect(report.minSeparation!.timeS).toBeCloseTo(7.5, 2);
  expect(report.minSeparation!.drones).toEqual([0, 1]);
  expect(report.problems[0]).toMatchObject({
    code: 'separation-too-small',
    severity: 'error',
    drones: [0, 1],
    limit: 1.5,
  });
});

test('drones that both stand on their pads are not in flight; one that rises beside a parked one is', () => {
  const parked = [
    { atS: 0, x: 1.4, y: 0, z: 0 },
    { atS: 130, x: 1.4, y: 0, z: 0 },
  ];
  const alsoParked = parked.map((stop) => ({ ...stop, x: 2.8 }));
  const standing = checkTrajectories(flightOver([parked, alsoParked]), PROFILE).report;
  expect(standing.notMeasured.map(({ what }) => what)).toEqual(['separation']);
  expect(standing.problems.map((problem) => problem.code)).toEqual(['pads-too-close']);
  const risen = checkTrajectories(flightOver([visit([0, 0], 0, 0, 40), parked]), PROFILE).report;
  expect(risen.minSeparation!.m).toBeCloseTo(1.4, 2);
  expect(risen.problems.map((problem) => problem.code)).toContain('separation-too-small');
});

test('windows have their own nearest pair', () => {
  const flight = flightOver([visit([0, 0], 30, 0, 40), visit([5, 0], 33, 0, 40)]);
  const windows = [
    { startMs: 0, endMs: 20_000 },
    { startMs: 50_000, endMs: 70_000 },
  ];
  const result = checkTrajectories(flight, PROFILE, { wholeFlight: true, windows });
  expect(result.windows[0]!.m).toBeCloseTo(5, 4);
  expect(result.windows[1]!.m).toBeCloseTo(3, 4);
  expect(result.report.minSeparation!.m).toBeCloseTo(3, 4);
});

test('a fence with a dent is left through the dent', () => {
  const dented = [
    [-100, -100],
    [100, -100],
    [100, 100],
    [0, 20],
    [-100, 100],
  ] as const;
  const flight = {
    ...flightOver([visit([-60, 0], 60, 0, 40), visit([-60, 50], 60, 50, 40)]),
    site: { ...SITE, geofenceM: dented },
  };
  const { problems } = checkTrajectories(flight, PROFILE).report;
  expect(problems.filter((problem) => problem.code === 'geofence-left').map((problem) => problem.drones)).toEqual([
    [1],
  ]);
});

test('speeds and accelerations are exact: a cubic step has 1.5 and 6 times its mean', () => {
  const route = [
    { atS: 0, x: 0, y: 0, z: 40 },
    { atS: 10, x: 18, y: 24, z: 40 },
  ];
  const { report } = checkTrajectories(flightOver([route]), PROFILE, { wholeFlight: false, windows: [] });
  expect(report.maxSpeedXyMps).toBeCloseTo(4.5, 4);
  expect(report.maxAccelerationMps2).toBeCloseTo((6 * 30) / 100, 4);
  expect(report.minSeparation).toBeNull();
});

test('each drone beyond a limit is told of, the lesser ones after the worst as well', () => {
  const step = (metres: number, y: number) => [
    { atS: 0, x: 0, y, z: 40 },
    { atS: 10, x: metres, y, z: 40 + metres / 4 },
  ];
  const profile = { ...PROFILE, speedXyMps: 3, speedUpMps: 0.5, accelerationMps2: 1, altitudeMaxM: 43 };
  const { report } = checkTrajectories(flightOver([step(50, 0), step(10, 10), step(30, 20)]), profile, {
    wholeFlight: false,
    windows: [],
  });
  const told = report.problems.map(({ code, drones, value }) => [code, drones[0], Math.round(value * 1000) / 1000]);
  expect(told.sort()).toEqual([
    ['acceleration-too-high', 0, 3.092],
    ['acceleration-too-high', 2, 1.855],
    ['altitude-too-high', 0, 52.5],
    ['altitude-too-high', 2, 47.5],
    ['speed-too-high', 0, 1.875],
    ['speed-too-high', 0, 7.5],
    ['speed-too-high', 2, 1.125],
    ['speed-too-high', 2, 4.5],
  ]);
});
