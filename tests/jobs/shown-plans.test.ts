import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  type FlightFormatId,
  type FlightShow,
  InputError,
  type SegmentedFlight,
  type TrajectorySet,
} from '../../src/core';
import { joinSegments } from '../../src/core/plan/segment';
import { runAtOnce } from '../../src/core/task-context';
import { joinTrajectories } from '../../src/core/trajectory/join-trajectories';
import {
  createInlineJobs,
  createTaskHandlers,
  type RunTask,
  type ShowFiles,
  ShownPlans,
  type Tasks,
} from '../../src/jobs';
import { createNodeJobs } from '../../src/platform/node';
import '../seed-properties';
import { smallShowText } from '../show/small-show';

const worker = createNodeJobs();
const inline = createInlineJobs<Tasks>(createTaskHandlers());
afterAll(() => worker.close());

const DATE = '2026-07-25T18:00:00Z';
const REQUEST = { allowViolations: false, dateIso: DATE } as const;

function files(edit?: Parameters<typeof smallShowText>[0], assets: ShowFiles['assets'] = new Map()): ShowFiles {
  return { name: 'show.json', text: smallShowText(edit), assets };
}

const moved = (byM: number) => files((show) => (show.storyboard.scenes[0]!.placement.positionM = [byM, 0, 45]));

/** Tasks of a worker, and what was said to it and by it. */
function listen(jobs: typeof worker) {
  const heard: { task: string; input: never; output: never }[] = [];
  const run: RunTask = async (task, input) => {
    const output = await jobs.run(task, input);
    heard.push({ task, input: input as never, output: output as never });
    return output;
  };
  const last = <K extends keyof Tasks>(_task: K) =>
    heard.at(-1) as unknown as { input: Tasks[K]['input']; output: Tasks[K]['output'] };
  return { run, last, heard };
}

function joined({ courses }: SegmentedFlight): TrajectorySet {
  const sets = courses.map((course) => runAtOnce(joinSegments(course, course[0]!.runOf.length)));
  return runAtOnce(joinTrajectories(sets));
}

/** Writes flight files of a plan as the page does: the flight from its planner, the files by whoever writes. */
async function exportOf(plans: ShownPlans, show: ShowFiles, run: RunTask, format: FlightFormatId = 'skyc') {
  const flight = await plans.flight(show, run);
  return worker.run('export', { ...REQUEST, format, flight }, { movesInput: true });
}

async function bytesOf(chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

test('a plan by segments is the plan, to the bit: motion, light, report and exports', async () => {
  const plans = new ShownPlans();
  const { run } = listen(worker);
  const whole = await inline.run('plan', files());
  const show = files();
  const plan = await plans.plan(show, run);
  expect(joined(plan.flight)).toEqual(whole.flight.trajectories);
  expect(plan.flight.lights).toEqual(whole.flight.lights);
  expect(plan.flight.homesM).toEqual(whole.flight.homesM);
  expect({ ...plan.report, timingsMs: null, planHash: '' }).toEqual({ ...whole.report, timingsMs: null, planHash: '' });
  for (const format of ['skyc', 'skyb', 'csv'] as const) {
    const [there, here] = [
      await exportOf(plans, show, run, format),
      await inline.run('export', { ...REQUEST, format, flight: whole.flight }),
    ];
    expect(await bytesOf(there.chunks)).toEqual(await bytesOf(here.chunks));
    expect(there.companions).toEqual(here.companions);
  }
});

test('after random edits, undone and done again, plans by segments are those from scratch', async () => {
  const edit = fc.oneof(
    fc.integer({ min: -6, max: 6 }).map((byM) => moved(byM)),
    fc.integer({ min: 3, max: 15 }).map((holdS) => files((show) => (show.storyboard.scenes[1]!.holdS = holdS))),
    fc
      .constantFrom('#ff0000', '#00ff00')
      .map((c) => files((show) => (show.storyboard.scenes[0]!.light = { colour: c }))),
  );
  const plans = new ShownPlans();
  const { run } = listen(worker);
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(fc.nat(3)),
      async (shows, back) => {
        const order = [...shows, ...shows.map(() => shows[back.next().value! % shows.length]!)];
        for (const show of order) {
          const plan = plans.find(show) ?? (await plans.plan(show, run));
          const fresh = await createInlineJobs<Tasks>(createTaskHandlers()).run('plan', show);
          expect(joined(plan.flight)).toEqual(fresh.flight.trajectories);
          expect(plan.flight.lights).toEqual(fresh.flight.lights);
          expect({ ...plan.report.minSeparation }).toEqual({ ...fresh.report.minSeparation });
        }
      },
    ),
    { numRuns: 5 },
  );
}, 120_000);

test('an edit brings the segments that it changes and no others; a plan is there again at once', async () => {
  const plans = new ShownPlans();
  const { run, last, heard } = listen(worker);
  const first = files();
  const before = await plans.plan(first, run);
  const total = last('planSegments').output.newSegments.size;
  expect(total).toBeGreaterThan(5);
  await plans.plan(moved(3), run);
  // two transitions and the hold between them
  expect(last('planSegments').output.newSegments.size).toBe(3);
  await plans.plan(
    files((show) => (show.storyboard.scenes[0]!.light = { colour: '#ff0000' })),
    run,
  );
  expect(last('planSegments').output.newSegments.size).toBe(0);
  const asked = heard.length;
  expect(plans.find(first)).toBe(before);
  expect(heard.length).toBe(asked);
  expect(plans.find(files())).toBeNull();
});

test('keys hold no names: a scene and a show that are renamed bring nothing and plan nothing', async () => {
  const plans = new ShownPlans();
  const { run, last } = listen(worker);
  await plans.plan(files(), run);
  const renamed = files((show) => {
    show.title = 'Another title';
    for (const scene of show.storyboard.scenes) scene.name = `the new ${scene.name}`;
  });
  const { report } = await plans.plan(renamed, run);
  const { courses, newSegments } = last('planSegments').output;
  expect(newSegments.size).toBe(0);
  expect(courses.flat().map(({ key }) => key)).not.toContainEqual(expect.stringMatching(/[^0-9a-f]/));
  expect(report.scenes.map(({ name }) => name)).toEqual(['the new First', 'the new Second']);
  expect(report.transitions[1]!.from).toBe('the new First');
});

test('a worker that takes the place of another is sent all files, and sends all that the page does not hold', async () => {
  const plans = new ShownPlans();
  const points = new TextEncoder().encode('x,y,z\n0,0,0\n3,0,0\n6,0,0\n0,0,3\n');
  const withFile = (z: number) =>
    files(
      (show) => {
        show.formations.ring = { recipe: { kind: 'points', file: 'a.csv' } };
        show.storyboard.scenes[0]!.placement.positionM = [0, 0, z];
      },
      new Map([['a.csv', points]]),
    );
  const one = listen(createInlineJobs<Tasks>(createTaskHandlers()));
  const first = withFile(45);
  const before = await plans.plan(first, one.run);
  expect(one.last('planSegments').input.show.blobs.size).toBe(1);
  await plans.plan(withFile(46), one.run);
  expect(one.last('planSegments').input.show.blobs.size).toBe(0);
  expect(points.length).toBeGreaterThan(0);
  const other = listen(createInlineJobs<Tasks>(createTaskHandlers()));
  await plans.plan(withFile(47), other.run);
  expect(other.last('planSegments').input.show.blobs.size).toBe(1);
  const again = await new ShownPlans().plan(first, listen(createInlineJobs<Tasks>(createTaskHandlers())).run);
  expect(joined(again.flight)).toEqual(joined(before.flight));
});

test('a flight is moved to who writes it, and the planner still has its own', async () => {
  const plans = new ShownPlans();
  const show = files();
  const { run } = listen(worker);
  await plans.plan(show, run);
  const flight = await plans.flight(show, run);
  const first = await worker.run('export', { ...REQUEST, format: 'skyb', flight }, { movesInput: true });
  expect(flight.trajectories.controlsM.length).toBe(0);
  expect(flight.homesM.length).toBe(0);
  expect(await bytesOf((await exportOf(plans, show, run, 'skyb')).chunks)).toEqual(await bytesOf(first.chunks));
});

test('a worker that writes each flight over one that it has forgotten gives whole ones, of new plans and of old', async () => {
  const jobs = createInlineJobs<Tasks>(createTaskHandlers());
  const plans = new ShownPlans();
  const run: RunTask = (task, input) => jobs.run(task, input);
  const shows = [files(), moved(1), moved(2), moved(3), moved(4)];
  const flights: FlightShow[] = [];
  for (const show of shows) {
    await plans.plan(show, run);
    flights.push(await plans.flight(show, run));
  }
  for (const show of [...shows].reverse()) flights.push(await plans.flight(show, run));
  for (const [k, show] of [...shows, ...[...shows].reverse()].entries()) {
    expect(flights[k]).toEqual((await inline.run('plan', show)).flight);
    expect(joined(plans.find(show)!.flight)).toEqual(flights[k]!.trajectories);
  }
});

test('a flight that the worker has forgotten is planned again for its export, to the same bytes', async () => {
  const plans = new ShownPlans();
  const show = files();
  await plans.plan(show, listen(worker).run);
  const there = await exportOf(plans, show, listen(worker).run);
  const elsewhere = await exportOf(plans, show, listen(createInlineJobs<Tasks>(createTaskHandlers())).run);
  expect(await bytesOf(elsewhere.chunks)).toEqual(await bytesOf(there.chunks));
});

test('an export of a plan with problems is refused by the check of its bytes', async () => {
  const steep = files((show) => (show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30]));
  const plans = new ShownPlans();
  await plans.plan(steep, listen(worker).run);
  await expect(exportOf(plans, steep, listen(worker).run)).rejects.toThrow(/fail the check/);
});

test('what the page sends is judged as a file is: a show that is none is not planned', async () => {
  const plans = new ShownPlans();
  const broken = { ...files(), text: files().text.replace('"holdS":8', '"holdS":-8') };
  expect(broken.text).not.toBe(files().text);
  const error = await plans.plan(broken, listen(worker).run).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect(plans.find(broken)).toBeNull();
});

test('plans are kept up to a limit of bytes, the last one always, and share what is the same in them', async () => {
  const { run } = listen(worker);
  const room = new ShownPlans();
  const tight = new ShownPlans(1);
  const shows = [files(), moved(1), moved(2)];
  for (const show of shows) {
    await room.plan(show, run);
    await tight.plan(show, run);
  }
  expect(shows.map((show) => tight.find(show) !== null)).toEqual([false, false, true]);
  expect(shows.map((show) => room.find(show) !== null)).toEqual([true, true, true]);
  const landings = shows.map((show) => room.find(show)!.flight.courses[0]!.at(-1)!.segment);
  expect(new Set(landings).size).toBe(1);
});

test('segments that were let go of between question and answer are asked for again', async () => {
  const plans = new ShownPlans(1);
  const { run } = listen(worker);
  await plans.plan(files(), run);
  let isFirst = true;
  const forgetful: RunTask = async (task, input) => {
    const answer = await worker.run(task, input);
    if (task !== 'planSegments' || !isFirst) return answer;
    isFirst = false;
    return { ...(answer as Tasks['planSegments']['output']), newSegments: new Map() } as never;
  };
  const { flight } = await plans.plan(moved(4), forgetful);
  expect(joined(flight)).toEqual((await inline.run('plan', moved(4))).flight.trajectories);
});
