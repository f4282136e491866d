import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { Cancelled, InputError, type PlanReport, type Progress, UNATTENDED } from '../../src/core';
import { type Fix, type FixEdit, type FixedFinding, type FixTarget, proposeFixes } from '../../src/fixes';
import { applyEdits, findProfile, mainStoryboard, parseShow, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';
import type { ShowOfVersion1 } from '../fixtures/version-1';

const RING = { id: 'ring', name: 'Ring' };
const BALL = { id: 'ball', name: 'Ball' };
const NO_ASSETS = new Map<string, Uint8Array>();
const LIMITS = findProfile('default', 'test');
const ALL: FixTarget = { kind: 'all' };

/** The small show with something broken on purpose. */
function broken(breakIt: (show: ShowOfVersion1) => void): Show {
  const show = structuredClone(SMALL_SHOW);
  breakIt(show);
  return parseShow(JSON.stringify(show), 'test');
}

const find = (show: Show, target: FixTarget = ALL) => proposeFixes({ show, assets: NO_ASSETS, target }, UNATTENDED);

async function planOf(text: string): Promise<PlanReport> {
  return (await compileShow(parseShow(text, 'fixed'), NO_ASSETS, UNATTENDED)).report;
}

/** Plans and checks what a fix wrote, on its own, and holds the fix to what it promised. */
async function expectHolds({ text, after }: Fix, unprovedBefore: number): Promise<PlanReport> {
  const report = await planOf(text);
  expect(after.ofFinding).toBe(0);
  expect(report.problems.filter(({ severity }) => severity === 'error').length).toBe(after.errors);
  expect(unprovedOf(report)).toBeLessThanOrEqual(unprovedBefore);
  expect(report.durationS).toBe(after.durationS);
  return report;
}

const unprovedOf = ({ transitions }: PlanReport) => transitions.filter(({ certified }) => !certified).length;

const kindsOf = (fixes: readonly Fix[]) => fixes.flatMap(({ edits }) => edits.map(({ kind }) => kind));

const BROKEN: [string, string, FixEdit['kind'][], (show: ShowOfVersion1) => void][] = [
  [
    'a scene too low',
    'altitude-too-low',
    ['move-scene', 'scale-scene'],
    ({ storyboard }) => {
      storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
    },
  ],
  [
    'a scene too high',
    'altitude-too-high',
    ['move-scene'],
    ({ storyboard, site }) => {
      site.geofence.ceilingM = 200;
      storyboard.scenes[1]!.placement.positionM = [0, 0, 110];
    },
  ],
  [
    'a scene through the ceiling',
    'geofence-left',
    ['move-scene'],
    ({ storyboard }) => {
      storyboard.scenes[1]!.placement.positionM = [0, 0, 99];
    },
  ],
  [
    'a scene outside the fence',
    'geofence-left',
    ['move-scene'],
    ({ storyboard }) => {
      storyboard.scenes[0]!.placement.positionM = [58, 0, 45];
    },
  ],
  [
    'points too near together',
    'separation-below-design',
    ['scale-scene', 'space-formation'],
    ({ formations, storyboard }) => {
      formations.ball = { recipe: { kind: 'text', text: 'АБ' }, spacingM: 1.7 };
      delete storyboard.scenes[1]!.movement;
    },
  ],
  [
    'a movement too fast',
    'speed-too-high',
    ['slow-movement', 'reduce-amplitude'],
    ({ storyboard }) => {
      storyboard.scenes[1]!.movement = { kind: 'bob', byM: [0, 0, 12], periodS: 8 };
      storyboard.scenes[1]!.holdS = 24;
    },
  ],
  [
    'a turn too fast',
    'speed-too-high',
    ['change-hold', 'reduce-amplitude'],
    ({ storyboard }) => {
      storyboard.scenes[1]!.movement = { kind: 'turn', degrees: 360 };
    },
  ],
  [
    'pads too near together',
    'pads-too-close',
    ['spread-pads'],
    ({ fleet }) => {
      fleet.launch.pitchM = 1.8;
    },
  ],
  [
    'a take-off too low',
    'altitude-too-low',
    ['lift-launch'],
    ({ storyboard }) => {
      storyboard.takeoff = { layers: 2, altitudeM: 3 };
    },
  ],
  [
    'a show too long',
    'endurance-exceeded',
    ['change-hold'],
    ({ storyboard }) => {
      storyboard.scenes[0]!.holdS = 700;
    },
  ],
  [
    'spare drones outside the fence',
    'geofence-left',
    ['park-spares'],
    ({ formations, storyboard }) => {
      formations.ring = { recipe: { kind: 'circle', radiusM: 18, points: 20 } };
      storyboard.scenes[0]!.placement.positionM = [0, 58, 45];
    },
  ],
  [
    'a picture wider than the fence',
    'geofence-left',
    ['scale-scene'],
    ({ formations, storyboard }) => {
      formations.ring = { recipe: { kind: 'circle', radiusM: 64, plane: 'ground' } };
      storyboard.scenes.length = 1;
    },
  ],
  [
    'a deep picture that reaches out of the fence on both sides',
    'geofence-left',
    ['turn-scene'],
    ({ formations, storyboard, site }) => {
      site.geofence.polygonM = [
        [-90, -30],
        [90, -30],
        [90, 30],
        [-90, 30],
      ];
      formations.ball = { recipe: { kind: 'grid', columns: 4, rows: 9, pitchM: 8, plane: 'ground' } };
      delete storyboard.scenes[1]!.movement;
    },
  ],
];

test.each(BROKEN)('%s: every fix holds when it is planned again', async (_, code, kinds, breakIt) => {
  const show = broken(breakIt);
  const found = await find(show);
  const unproved = unprovedOf((await compileShow(show, NO_ASSETS, UNATTENDED)).report);
  const fixed = found.filter(({ finding }) => finding.code === code);
  expect(fixed.length).toBeGreaterThan(0);
  for (const { finding, fixes } of fixed) {
    expect(finding.count).toBeGreaterThan(0);
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.length).toBeLessThanOrEqual(5);
    expect(fixes[0]!.before!.ofFinding).toBe(finding.count);
    for (const fix of fixes) {
      expect(fix.after.ofFinding).toBe(0);
      await expectHolds(fix, unproved);
    }
  }
  expect(kindsOf(fixed.flatMap(({ fixes }) => fixes))).toEqual(expect.arrayContaining(kinds));
});

test('the best fix comes first: fewest problems, least change of the picture, shortest show', async () => {
  const low = broken(({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
  });
  const [{ fixes }] = (await find(low)) as [FixedFinding];
  expect(fixes[0]!.edits).toEqual([{ kind: 'move-scene', scene: RING, byM: [0, 0, 2] }]);
  const ranks = fixes.map(({ after }) => after.errors * 1000 + after.warnings);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('amounts come from the numbers, in handy steps', async () => {
  const outside = broken(({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [58, 0, 45];
  });
  const [{ finding, fixes }] = (await find(outside)) as [FixedFinding];
  expect(finding.place).toEqual({
    kind: 'transition',
    index: 0,
    from: 'takeoff',
    to: 'Ring',
    fromScene: null,
    toScene: 'ring',
  });
  // the ring reaches 18 m to each side of its middle, the fence 70 m
  expect(fixes[0]!.edits).toEqual([{ kind: 'move-scene', scene: RING, byM: [-6.5, 0, 0] }]);
});

test('a first try that does not hold is followed by a stronger one', async () => {
  const tries: number[] = [];
  const low = broken(({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
  });
  const request = { show: low, assets: NO_ASSETS, target: { kind: 'problem', index: 0 } } as const;
  const compile = async (show: Show) => {
    const planned = await compileShow(show, NO_ASSETS, UNATTENDED);
    const { placement } = mainStoryboard(show).scenes[0]!.figures[0]!;
    if (placement.scale !== 1) return planned;
    tries.push(placement.positionM[2]);
    // as if raising it by less than 3 m had spoilt a proof
    const transitions = planned.report.transitions.map((transition) => ({
      ...transition,
      certified: placement.positionM[2] !== 23,
    }));
    return { ...planned, report: { ...planned.report, transitions } };
  };
  const [{ fixes }] = (await proposeFixes({ ...request, compile }, UNATTENDED)) as [FixedFinding];
  expect(tries).toEqual([21, 23, 25]);
  expect(fixes.find(({ edits }) => edits[0]!.kind === 'move-scene')!.edits[0]).toMatchObject({ byM: [0, 0, 4] });
});

test('what makes a new error is no fix', async () => {
  // between a floor and a ceiling that leave the ring no room
  const squeezed = broken(({ storyboard, site }) => {
    site.geofence.ceilingM = 38;
    storyboard.scenes.length = 1;
    storyboard.scenes[0]!.placement.positionM = [0, 0, 22];
  });
  const found = await find(squeezed);
  expect(found.map(({ finding }) => finding.code).sort()).toEqual(['altitude-too-low', 'geofence-left']);
  for (const { fixes } of found) expect(kindsOf(fixes)).not.toContain('move-scene');
});

test('a show without problems has nothing to fix', async () => {
  expect(await find(broken(() => {}))).toEqual([]);
});

test('a problem that no change of the show mends has no fixes', async () => {
  const strict = broken((show) => {
    show.profile = { ...LIMITS, source: 'test', enduranceS: 30 };
  });
  const found = await find(strict);
  expect(found.map(({ finding, fixes }) => [finding.code, fixes])).toEqual([['endurance-exceeded', []]]);
});

test('a way that takes longer than it must is made as short as it can be', async () => {
  const slow = broken(({ storyboard }) => {
    storyboard.scenes[1]!.transition = { kind: 'fixed', durationS: 40 };
  });
  const [{ finding, fixes }] = (await find(slow)) as [FixedFinding];
  expect(finding).toMatchObject({
    code: 'transition-too-long',
    place: { kind: 'transition', from: 'Ring', to: 'Ball' },
  });
  expect(fixes[0]!.edits).toEqual([{ kind: 'make-transition-planned', scene: BALL }]);
  for (const { text, before, after } of fixes) {
    const report = await planOf(text);
    expect(report.durationS).toBe(after.durationS);
    expect(after.durationS).toBeLessThanOrEqual(before!.durationS - 0.5);
    expect(report.problems).toEqual([]);
  }
  const [alone] = await find(slow, { kind: 'transition', index: 1 });
  expect(alone).toEqual({ finding, fixes });
});

test('ways too short to fly are mended together, by more time or by none given', async () => {
  const hasty = broken(({ storyboard }) => {
    for (const scene of storyboard.scenes) scene.transition = { kind: 'fixed', durationS: 2 };
  });
  const [{ finding, fixes }] = (await find(hasty, { kind: 'failed-plan' })) as [FixedFinding];
  expect(finding.code).toBe('plan-failed');
  expect(fixes.map(({ edits }) => edits.map(({ kind }) => kind)).sort()).toEqual([
    ['lengthen-transition', 'lengthen-transition'],
    ['make-transition-planned', 'make-transition-planned'],
  ]);
  for (const { text, before, after } of fixes) {
    expect(before).toBeNull();
    const report = await planOf(text);
    expect([report.problems.length, report.durationS]).toEqual([0, after.durationS]);
  }
});

test('a show that cannot be planned for another reason says so', async () => {
  const tight = broken(({ formations }) => {
    formations.ring = { recipe: { kind: 'circle', radiusM: 5 } };
  });
  await expect(find(tight)).rejects.toThrow(InputError);
  await expect(
    find(
      broken(() => {}),
      { kind: 'problem', index: 3 },
    ),
  ).rejects.toThrow(/no problem 4/);
});

test('progress is told and a cancel is heard between two tries', async () => {
  const low = broken(({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
  });
  const heard: Progress[] = [];
  const task = {
    progress: (progress: Progress) => void heard.push(progress),
    checkpoint: async () => {
      if (heard.at(-1)!.done >= 1) throw new Cancelled();
    },
  };
  const request = { show: low, assets: NO_ASSETS, target: ALL };
  await expect(proposeFixes(request, task)).rejects.toBeInstanceOf(Cancelled);
  expect(heard.map(({ stage, done }) => [stage, done])).toEqual([
    ['fixes', 0],
    ['fixes', 1],
  ]);
});

test('a way from far off is shorter when the picture is nearer, stands in another order or turned', async () => {
  const far = broken(({ storyboard }) => {
    storyboard.scenes[1]!.placement.positionM = [50, 30, 60];
  });
  const [{ fixes }] = (await find(far, { kind: 'transition', index: 1 })) as [FixedFinding];
  expect(kindsOf(fixes)).toContain('move-scene');
  expect(fixes[0]!.edits).toEqual([{ kind: 'move-scene', scene: BALL, byM: [-25, -15, -7.5] }]);
  for (const { text, after, before } of fixes) {
    expect((await planOf(text)).durationS).toBeLessThan(before!.durationS);
    expect(after.transition?.durationS ?? 0).toBeLessThan(before!.transition!.durationS);
  }
});

test('mending one scene is a fix though the next has the same problem behind it', async () => {
  const both = broken(({ storyboard }) => {
    for (const scene of storyboard.scenes) scene.placement.positionM = [60, 0, 45];
    delete storyboard.scenes[1]!.movement;
  });
  const [{ finding, fixes }] = (await find(both, { kind: 'problem', index: 0 })) as [FixedFinding];
  expect(finding.place).toMatchObject({ kind: 'transition', to: 'Ring' });
  const moved = fixes.find(({ edits }) => edits[0]!.kind === 'move-scene')!;
  const codes = (await planOf(moved.text)).problems.map(({ code }) => code);
  expect(codes.length).toBe(moved.after.errors);
  expect(new Set(codes)).toEqual(new Set(['geofence-left']));
  expect(moved.after.errors).toBeLessThanOrEqual(moved.before!.errors);
});

test('two figures that cross: one moves away from the other, as little as it must', async () => {
  const show = broken(() => {});
  const { id, figures } = mainStoryboard(show).scenes[0]!;
  const { placement } = figures[0]!;
  const [x, y, z] = placement.positionM;
  const besides = { ...figures[0]!, id: 'second', placement: { ...placement, positionM: [x + 1, y, z + 1] } };
  const twice = applyEdits(show, [
    { kind: 'insert', at: ['storyboards', 'main', 'scenes', id, 'figures'], item: besides },
  ]);
  const found = await find(twice);
  const close = found.filter(({ finding }) => finding.code === 'figures-too-close');
  expect(close.length).toBe(1);
  const moves = close[0]!.fixes.filter(({ edits }) => edits[0]!.kind === 'move-figure');
  expect(moves.length).toBeGreaterThan(0);
  for (const fix of moves) {
    expect(fix.after.ofFinding).toBe(0);
    const again = parseShow(fix.text, 'again');
    const [first, second] = mainStoryboard(again).scenes[0]!.figures.map(({ placement }) => placement.positionM);
    expect(first).not.toEqual(second);
  }
});

test('of two figures that cross, the fix that comes first leaves them apart as the audience sees them', async () => {
  // walls of 6 × 3 points, 8 m apart: 40 m wide and 16 m high, the second a metre behind the first
  const [wideM, highM, pitchM] = [40, 16, 8];
  const show = broken(({ formations }) => {
    formations.ring = { recipe: { kind: 'grid', columns: 6, rows: 3, pitchM } };
  });
  const { id, figures } = mainStoryboard(show).scenes[0]!;
  const { placement } = figures[0]!;
  const [x, y, z] = placement.positionM;
  const besides = { ...figures[0]!, id: 'second', placement: { ...placement, positionM: [x + 1, y + 1, z + 1] } };
  const crossed = applyEdits(show, [
    { kind: 'insert', at: ['storyboards', 'main', 'scenes', id, 'figures'], item: besides },
  ]);
  const found = await find(crossed);
  const { fixes } = found.find(({ finding }) => finding.code === 'figures-too-close')!;
  const [a, b] = mainStoryboard(parseShow(fixes[0]!.text, 'fixed')).scenes[0]!.figures.map((one) => one.placement);
  const across = Math.abs(a!.positionM[0] - b!.positionM[0]) - wideM;
  const up = Math.abs(a!.positionM[2] - b!.positionM[2]) - highM;
  // from 120 m before them a metre of depth is hardly seen
  expect(Math.max(across, up)).toBeGreaterThan(0.9 * pitchM);
  await expectHolds(fixes[0]!, 0);
});
