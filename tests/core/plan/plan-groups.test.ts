import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTrajectories, type FlightGroup, InputError, planFlight, planGroups, UNATTENDED } from '../../../src/core';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { PROFILE, SITE } from '../check/flights';
import { GROUP_SIZE, groupOf, padsOf } from './groups';
import { placedAt, sheet } from './scenes';

/** Groups beside each other on the ground. */
const [LEFT, RIGHT] = [-12.5, 0];

async function checked(groups: readonly FlightGroup[]) {
  const sky = await planGroups(groups, UNATTENDED);
  const { report } = checkTrajectories({ trajectories: sky.trajectories, homesM: padsOf(groups), site: SITE }, PROFILE);
  return { sky, report };
}

async function refusalOf(groups: readonly FlightGroup[]): Promise<InputError> {
  const error = await planGroups(groups, UNATTENDED).catch((thrown: unknown) => thrown);
  if (error instanceof InputError) return error;
  throw new Error(`nothing was refused: ${error}`);
}

test('groups that show at one place at one time: the second waits, and the check and dense samples agree', async () => {
  const groups = [
    groupOf('main', LEFT, [{ at: [0, 5, 40] }, { at: [30, 5, 40] }]),
    groupOf('pyro', RIGHT, [{ at: [0, 5, 40] }, { at: [-30, 5, 40] }]),
  ];
  const { sky, report } = await checked(groups);
  expect(report.problems).toEqual([]);
  expect(report.minSeparation!.m).toBeGreaterThanOrEqual(2);
  const [main, pyro] = sky.groups;
  expect(main!.delays).toEqual([]);
  expect(pyro!.delays[0]).toMatchObject({ scene: 'pyro 1' });
  expect(pyro!.plan.scenes[0]!.startMs).toBeGreaterThan(main!.plan.scenes[0]!.endMs);
  expect(pyro!.separationM).toBeGreaterThanOrEqual(2.012);
  expect(sampledSeparation(sky.trajectories, 40, { aboveM: 1 }).m).toBeGreaterThanOrEqual(2);
});

test('the first group flies as it would alone, and a wait is the least that helps', async () => {
  const groups = [
    groupOf('main', LEFT, [{ at: [0, 5, 40] }, { at: [30, 5, 40] }]),
    groupOf('pyro', RIGHT, [{ at: [0, 5, 40] }]),
  ];
  const { sky } = await checked(groups);
  const alone = await planFlight(groups[0]!.story, UNATTENDED);
  expect(sky.groups[0]!.plan.scenes).toEqual(alone.scenes);
  const byMs = 1000 * sky.groups[1]!.delays[0]!.byS;
  expect(byMs % 500).toBe(0);
  const sooner = (byMs - 500) / 1000;
  const [scene] = (await planFlight(groups[1]!.story, UNATTENDED)).scenes;
  const set = (startS: number) =>
    planGroups([groups[0]!, { ...groups[1]!, startsMs: [scene!.startMs + 1000 * startS] }], UNATTENDED);
  expect((await set(sooner)).groups[1]!.delays).toContainEqual({ scene: 'pyro 1', byS: 0.5 });
  expect((await set(byMs / 1000)).groups[1]!.delays.map((delay) => delay.scene)).not.toContain('pyro 1');
});

test('a wait in the air makes the hold before it longer, and the drones stand still', async () => {
  const groups = [
    groupOf('main', LEFT, [{ at: [0, 5, 40], holdS: 30 }]),
    groupOf('pyro', RIGHT, [{ at: [40, 5, 40] }, { at: [0, 5, 40] }]),
  ];
  const { sky, report } = await checked(groups);
  expect(report.problems).toEqual([]);
  const [, pyro] = sky.groups;
  expect(pyro!.delays.map(({ scene }) => scene)).toEqual(['pyro 2']);
  const [first, second] = pyro!.plan.scenes;
  expect(first!.endMs - first!.startMs).toBe(10_000 + 1000 * pyro!.delays[0]!.byS);
  expect(pyro!.plan.transitions[1]!.startMs).toBe(first!.endMs);
  expect(second!.startMs).toBe(pyro!.plan.transitions[1]!.endMs);
});

test('where another comes through the place of a wait, the group comes there later', async () => {
  const groups = [
    groupOf('main', LEFT, [{ at: [20, 5, 40], holdS: 20 }, { at: [-20, 5, 40], holdS: 10 }, { at: [0, 40, 40] }]),
    groupOf('pyro', RIGHT, [
      { at: [-20, 5, 40], holdS: 5 },
      { at: [20, 5, 40], holdS: 5 },
    ]),
  ];
  const { sky, report } = await checked(groups);
  expect(report.problems).toEqual([]);
  const [main, pyro] = sky.groups;
  expect(pyro!.delays[0]).toMatchObject({ scene: 'pyro 1' });
  expect(pyro!.plan.scenes[0]!.startMs).toBeGreaterThan(main!.plan.scenes[1]!.endMs);
});

test('a group rises and another comes down while a third performs; set starts are kept', async () => {
  const groups = [
    groupOf('main', LEFT, [{ at: [0, 20, 45], holdS: 120 }]),
    groupOf('late', RIGHT, [{ at: [30, 5, 30], startS: 60 }]),
    groupOf('early', 12.5, [{ at: [-35, 5, 30] }]),
  ];
  const { sky, report } = await checked(groups);
  expect(report.problems).toEqual([]);
  expect(report.drones).toBe(3 * GROUP_SIZE);
  const [main, late, early] = sky.groups.map(({ plan }) => plan);
  expect(late!.scenes[0]!.startMs).toBe(60_000);
  expect(late!.takeoff.startMs).toBeGreaterThan(main!.scenes[0]!.startMs);
  expect(early!.landing.endMs).toBeLessThan(main!.scenes[0]!.endMs);
  expect(sky.groups.map(({ firstDrone }) => firstDrone)).toEqual([0, 12, 24]);
  expect(report.longestFlightS).toBeLessThan(main!.landing.endMs / 1000);
});

test('pads that are just the design separation apart rise at once', async () => {
  const groups = [groupOf('main', 0, [{ at: [-20, 5, 40] }], 2), groupOf('pyro', 8, [{ at: [20, 5, 40] }], 2)];
  const { sky, report } = await checked(groups);
  expect(report.problems).toEqual([]);
  expect(sky.groups[1]!.delays).toEqual([]);
  expect(sky.groups[1]!.separationM).toBe(2);
});

test('groups on one field of dense pads rise and land one after the other', async () => {
  const groups = [groupOf('main', 0, [{ at: [-20, 5, 40] }], 0.5), groupOf('pyro', 2, [{ at: [20, 5, 40] }], 0.5)].map(
    (group) => ({ ...group, story: { ...group.story, profile: { ...PROFILE, launchPitchM: 0.5 } } }),
  );
  const sky = await planGroups(groups, UNATTENDED);
  const [main, pyro] = sky.groups;
  expect(pyro!.delays.map(({ scene }) => scene)).toContain('pyro 1');
  expect(pyro!.separationM).toBe(2.012);
  expect(pyro!.plan.takeoff.startMs).toBeGreaterThan(main!.plan.takeoff.startMs);
  const flight = { trajectories: sky.trajectories, homesM: padsOf(groups), site: SITE };
  const { report } = checkTrajectories(flight, groups[0]!.story.profile);
  expect(report.problems).toEqual([]);
});

test('spares that land beside the pads of another group do so by the pitch of the pads', async () => {
  const few = { points: sheet(2, 3, 3), spares: 'land' as const, holdS: 90 };
  const groups = [
    groupOf('main', 0, [{ at: [-20, 5, 40], ...few }], 2),
    groupOf('pyro', 8, [{ at: [20, 5, 40], startS: 50, holdS: 5 }], 2),
  ];
  const { sky, report } = await checked(groups);
  expect(report.problems.filter(({ code }) => code.startsWith('separation'))).toEqual([]);
  expect(sky.groups[0]!.plan.scenes[0]!.note).toBeNull();
  expect(sky.groups[1]!.plan.landing.endMs).toBeLessThan(sky.groups[0]!.plan.scenes[0]!.endMs + 20_000);
});

test('scenes that flow into each other wait together, and a downwash factor is kept', async () => {
  const moving = { movements: [{ kind: 'turn' as const, degrees: 40 }], holdS: 12, points: sheet(4, 3, 5) };
  const groups = [
    groupOf('main', LEFT, [{ at: [0, 5, 40], holdS: 30, points: sheet(4, 3, 5) }]),
    groupOf('pyro', RIGHT, [
      { at: [40, 5, 46], ...moving, flowOut: true },
      { at: [2, 5, 46], ...moving, flowIn: true },
    ]),
  ].map((group) => ({ ...group, story: { ...group.story, profile: { ...PROFILE, downwashFactor: 2 } } }));
  const sky = await planGroups(groups, UNATTENDED);
  const [, pyro] = sky.groups;
  expect(pyro!.delays).toHaveLength(1);
  expect(pyro!.delays[0]!.scene).toBe('pyro 1');
  const hold = pyro!.plan.scenes[0]!;
  expect(hold.endMs - hold.startMs).toBe(12_000);
  const profile = groups[0]!.story.profile;
  const flight = { trajectories: sky.trajectories, homesM: padsOf(groups), site: SITE };
  expect(checkTrajectories(flight, profile).report.problems).toEqual([]);
  expect(sampledSeparation(sky.trajectories, 100, { aboveM: 1, downwash: 2 }).m).toBeGreaterThanOrEqual(2);
});

test('scenes that stand in one place for long are refused, with who, when and what would mend it', async () => {
  const groups = [
    groupOf('main', LEFT, [{ at: [0, 5, 40], holdS: 300 }]),
    groupOf('pyro', RIGHT, [{ at: [0, 5.5, 43] }]),
  ];
  const refused = await refusalOf(groups);
  expect(refused.where).toBe('group "pyro"');
  expect(refused.what).toMatch(/^scene "pyro 1" meets scene "main 1" of group "main", and no wait helps/);
  expect(refused.what).toMatch(
    /drones (1[3-9]|2[0-4]) and ([1-9]|1[0-2]) come as near as \d\.\d\d m at \d+\.\d s, expected 2\.01 m/,
  );
  const startS = Number(/startS (\d+(\.\d)?)/.exec(refused.remedy)![1]);
  const later = [groups[0]!, groupOf('pyro', RIGHT, [{ at: [0, 5.5, 43], startS }])];
  const { sky, report } = await checked(later);
  expect(report.problems).toEqual([]);
  expect(sky.groups[1]!.plan.scenes[0]!.startMs).toBeGreaterThanOrEqual(1000 * startS);
});

test('a hold that gets in the way names the move that helps', async () => {
  const across = placedAt([0, 5, 40], { headingDeg: 90 });
  const main = groupOf('main', LEFT, [{ at: [0, 5, 40], placement: across, holdS: 300 }]);
  const refused = await refusalOf([main, groupOf('pyro', RIGHT, [{ at: [4, 5, 40], holdS: 200 }])]);
  expect(refused.what).toMatch(/^scene "pyro 1" meets scene "main 1"/);
  const metres = Number(/Move "pyro 1" (\d+\.\d) m to the right/.exec(refused.remedy)![1]);
  expect(metres).toBeCloseTo(2.6, 6);
  const groups = [main, groupOf('pyro', RIGHT, [{ at: [4 + metres, 5, 40], holdS: 200 }])];
  expect((await checked(groups)).report.problems).toEqual([]);
});

const place = fc.tuple(
  fc.integer({ min: -12, max: 12 }),
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: 25, max: 50 }),
);
const scenes = fc.array(
  fc.record({ at: place, holdS: fc.integer({ min: 1, max: 25 }), startS: fc.integer({ min: 0, max: 60 }) }),
  { minLength: 1, maxLength: 3 },
);

test('whatever three groups do in a small sky, the check agrees that they keep apart, or they are refused', async () => {
  let flown = 0;
  await fc.assert(
    fc.asyncProperty(scenes, scenes, scenes, fc.constantFrom(1, 1.5), async (a, b, c, downwashFactor) => {
      const profile = { ...PROFILE, downwashFactor };
      const groups = [groupOf('a', -12.5, a), groupOf('b', 0, b), groupOf('c', 12.5, c)].map((group) => {
        const apart = group.story.scenes.map((scene) => ({ ...scene, points: sheet(4, 3, 4) }));
        return { ...group, story: { ...group.story, profile, scenes: apart } };
      });
      const sky = await planGroups(groups, UNATTENDED).catch((error: unknown) => {
        if (error instanceof InputError) return null;
        throw error;
      });
      if (!sky) return;
      flown++;
      const flight = { trajectories: sky.trajectories, homesM: padsOf(groups), site: SITE };
      const { problems } = checkTrajectories(flight, profile).report;
      const between = problems.filter(
        ({ code, drones: [i, j] }) => code.startsWith('separation') && groupAt(i!) !== groupAt(j!),
      );
      expect(between).toEqual([]);
    }),
    { numRuns: 25 },
  );
  expect(flown).toBeGreaterThan(5);
});

function groupAt(drone: number): number {
  return Math.floor(drone / GROUP_SIZE);
}

test('one group without set starts is what the planner makes of it alone', async () => {
  const group = groupOf('main', LEFT, [{ at: [0, 5, 40] }, { at: [30, 5, 40] }]);
  const sky = await planGroups([group], UNATTENDED);
  const alone = await planFlight(group.story, UNATTENDED);
  expect(sky.trajectories).toEqual(alone.trajectories);
  expect(sky.groups[0]!.plan).toEqual(alone);
});
