import { afterAll, expect, test } from 'vitest';
import { formationKey } from '../../src/compile/formation-key';
import { printLaidOut } from '../../src/compile/laid-out';
import { Cancelled, InputError, type Progress } from '../../src/core';
import { ExportRefused } from '../../src/formats';
import { createInlineJobs, createTaskHandlers, type Jobs, type ShowFiles, type Tasks } from '../../src/jobs';
import { createNodeJobs } from '../../src/platform/node';
import { findProfile, recipeSchema } from '../../src/show';
import { smallShowText } from '../show/small-show';

const worker = createNodeJobs();
const inline = createInlineJobs<Tasks>(createTaskHandlers());
afterAll(() => worker.close());

/** The same tasks, wherever they run. */
const PLACES: [string, Jobs<Tasks>][] = [
  ['inline', inline],
  ['in a worker thread', worker],
];

const DATE = '2026-07-25T18:00:00Z';

function files(edit?: Parameters<typeof smallShowText>[0]): ShowFiles {
  return { name: 'show.json', text: smallShowText(edit), assets: new Map() };
}

/** A show whose first scene leaves the fence. */
const steep = files((show) => (show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30]));

test.each(PLACES)('%s: plan, export, open and check follow one another', async (_, jobs) => {
  const heard: Progress['stage'][] = [];
  const { flight, report } = await jobs.run('plan', files(), { onProgress: ({ stage }) => heard.push(stage) });
  expect(report.problems).toEqual([]);
  expect(heard).toContain('transitions');
  const input = { flight, format: 'skyc', allowViolations: false, dateIso: DATE } as const;
  const exported = await jobs.run('export', input);
  expect(exported.fileName).toBe('small.skyc');
  const bytes = new Uint8Array(await new Blob(exported.chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  const opened = await jobs.run('open', { name: exported.fileName, bytes });
  expect(opened.flight.planHash).toBe(report.planHash);
  expect(opened.report.minSeparation!.m).toBeCloseTo(report.minSeparation!.m, 2);
  const careful = await jobs.run('check', { flight, profile: findProfile('conservative', 'test') });
  expect(careful.problems.length).toBeGreaterThan(0);
  expect(flight.trajectories.controlsM.length).toBeGreaterThan(0); // the input of a task is still the caller's
});

test('a worker plans to the same bytes as the caller would', async () => {
  const [here, there] = [await inline.run('plan', files()), await worker.run('plan', files())];
  expect(there.flight).toEqual(here.flight);
  expect({ ...there.report, timingsMs: null }).toEqual({ ...here.report, timingsMs: null });
});

test.each(PLACES)('%s: a broken show is an input error with its place', async (_, jobs) => {
  const broken = files((show) => (show.formations.ring = { recipe: { kind: 'circle', radiusM: 2 } }));
  const error = await jobs.run('plan', broken).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(error.where).toMatch(/^show\.json: formations\.ring/);
});

test.each(PLACES)(
  '%s: fixes are looked for, with progress; a plan that is too hasty says what it needs',
  async (_, jobs) => {
    const heard: Progress['stage'][] = [];
    const onProgress = ({ stage }: Progress) => void heard.push(stage);
    const [found] = await jobs.run('fixes', { ...steep, target: { kind: 'problem', index: 0 } }, { onProgress });
    expect(found!.finding.code).toBe('geofence-left');
    expect(found!.fixes[0]!.after.errors).toBe(0);
    expect(new Set(heard)).toEqual(new Set(['fixes']));
    const hasty = files((show) => (show.storyboard.scenes[1]!.transition = { kind: 'fixed', durationS: 1 }));
    const error = await jobs.run('plan', hasty).catch((thrown) => thrown);
    expect(error.details).toMatchObject({ code: 'transition-too-short', scene: 'second' });
    expect(error.remedy).toContain(`${error.details.neededS.toFixed(1)} s`);
  },
);

test.each(PLACES)('%s: a refused export brings its report', async (_, jobs) => {
  const { flight } = await jobs.run('plan', steep);
  const input = { flight, format: 'skyc', allowViolations: false, dateIso: DATE } as const;
  const error = await jobs.run('export', input).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ExportRefused);
  expect(error.report.problems[0].code).toBe('geofence-left');
  const { report, chunks } = await jobs.run('export', { ...input, allowViolations: true });
  expect(report.problems[0]!.code).toBe('geofence-left');
  expect(chunks.length).toBeGreaterThan(0);
});

test('an export is judged against the obstacles of its show whenever it is checked', async () => {
  const tower = { name: 'Tower', kind: 'box', centreM: [0, 0], sizeM: [4, 4], bottomM: 25, topM: 60 } as const;
  const blocked = files((show) => (show.site.obstacles = [{ ...tower, centreM: [0, 0], sizeM: [4, 4] }]));
  const { flight, report } = await inline.run('plan', blocked);
  expect(report.problems.map((problem) => problem.code)).toContain('obstacle-too-near');
  const input = { flight, format: 'skyb', allowViolations: true, dateIso: DATE } as const;
  const { chunks } = await inline.run('export', input);
  const bytes = new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  const opened = await inline.run('open', { name: 'small.zip', bytes });
  expect(opened.report.problems.map((problem) => problem.code)).toContain('obstacle-too-near');
});

test.each(PLACES)('%s: a plan is cancelled in the midst', async (_, jobs) => {
  const stop = new AbortController();
  const planning = jobs.run('plan', files(), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(planning).rejects.toBeInstanceOf(Cancelled);
});

test('points nearer than asked by rounding alone are kept as far apart as they stand', async () => {
  const square = (pitch: number, z: number) =>
    Float64Array.from([0, 1, 2, 3].flatMap((i) => [(i % 2) * pitch, Math.floor(i / 2) * pitch, z]));
  const profile = findProfile('default', 'test');
  const move = (pitch: number) => ({
    from: { name: 'A', positionsM: square(pitch, 20) },
    to: { name: 'B', positionsM: square(3, 40) },
    profile,
    separationM: null,
    heights: { floorM: null, ceilingM: null },
  });
  const { report } = await inline.run('transition', move(1.999));
  expect(report.problems).toEqual([]);
  expect(report.minSeparation!.m).toBeGreaterThanOrEqual(1.999 - 1e-6);
  expect(report.transitions[0]!.certified).toBe(true);
  await expect(inline.run('transition', move(1.99))).rejects.toThrow(/A: points 1 and \d stand 1.990 m apart/);
});

test.each(PLACES)(
  '%s: points of a formation come as a sketch, exactly, and from those that came along',
  async (_, jobs) => {
    const recipe = recipeSchema.parse({ kind: 'circle', radiusM: 20 });
    const question = { recipe, count: 12, spacingM: 2, files: new Map(), where: 'x' };
    const sketch = await jobs.run('points', { ...question, isSketch: true });
    const exact = await jobs.run('points', { ...question, isSketch: false });
    const again = await jobs.run('points', { ...question, isSketch: false });
    expect(sketch.positionsM).toEqual(exact.positionsM);
    expect(again, 'what left the worker was a copy').toEqual(exact);
    const tight = { ...question, recipe: recipeSchema.parse({ kind: 'circle', radiusM: 1 }), isSketch: false };
    await expect(jobs.run('points', tight)).rejects.toThrow(InputError);
    const given = { ...exact, positionsM: exact.positionsM.map((metres) => metres + 1) };
    const other = { ...question, count: 11 };
    const laidOut = new TextEncoder().encode(printLaidOut(new Map([[formationKey(other), given]])));
    const brought = await jobs.run('points', { ...other, isSketch: false, laidOut });
    expect(brought.positionsM).toEqual(given.positionsM);
  },
);
