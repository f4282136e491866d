import { isDeepStrictEqual } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { Cancelled, InputError, type Progress, planMovesInline, planTransition, UNATTENDED } from '../../src/core';
import { createPooledPlanner, type PooledPlanner, TaskBug, type WorkerPort } from '../../src/jobs';
import { createJobContext } from '../../src/jobs/job-context';
import { spawnNodeWorker, workerEntry } from '../../src/platform/node';
import { moves, withoutPlaces } from '../fixtures/moves';
import { createFakePool } from './fake-helpers';

/** Just enough to be worth help. */
const REQUESTS = moves(8, 200);
const [FIRST] = REQUESTS;
const PLAN = await planTransition(FIRST!, UNATTENDED);

let pool: PooledPlanner | null = null;
let spawned: WorkerPort[] = [];
afterEach(() => pool?.close());

/** A pool of real threads; `spawned` tells how many were started. */
function startPool(size: number): PooledPlanner {
  spawned = [];
  pool = createPooledPlanner(() => {
    const port = spawnNodeWorker(workerEntry('transition-worker'));
    spawned.push(port);
    return port;
  }, size);
  return pool;
}

/** A task that is cancelled by `cancel`, heard as in a worker. */
function cancellable(onProgress: (progress: Progress) => void) {
  let cancelled = false;
  const task = {
    ...createJobContext(
      () => cancelled,
      () => {},
    ),
    progress: onProgress,
  };
  const cancel = () => {
    cancelled = true;
  };
  return { task, cancel };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
const caught = (promise: Promise<unknown>) => promise.catch((error) => error);

test.each([0, 1, 3])('with %i helpers the plans are those of the caller alone, in order', async (size) => {
  const alone = await planMovesInline(REQUESTS, UNATTENDED);
  const done: number[] = [];
  const task = { ...UNATTENDED, progress: (progress: Progress) => done.push(progress.done) };
  const plans = await startPool(size).planTransitions(REQUESTS, task);
  expect(plans.map((plan, k) => isDeepStrictEqual(plan, alone[k]))).toEqual(alone.map(() => true));
  expect(spawned.length).toBe(size);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test.each([0, 1, 3])('with %i helpers the first move that cannot be planned is the one that is told', async (size) => {
  const broken = REQUESTS.map((move, k) => (k === 2 || k === 3 || k === 7 ? withoutPlaces(move) : move));
  const error = await caught(startPool(size).planTransitions(broken, UNATTENDED));
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ where: 'move 3' });
  expect(await pool!.planTransitions([FIRST!], UNATTENDED)).toEqual([PLAN]);
});

test('a pool of threads hears its cancel and plans again', async () => {
  const { planTransitions } = startPool(2);
  const { task, cancel } = cancellable(({ done }) => done > 0 && cancel());
  expect(await caught(planTransitions(REQUESTS, task))).toBeInstanceOf(Cancelled);
  expect((await planTransitions(REQUESTS, UNATTENDED)).length).toBe(REQUESTS.length);
});

test('helpers that cannot be loaded cost nothing but time', async () => {
  pool = createPooledPlanner(() => spawnNodeWorker(new URL('./no-such-worker.ts', import.meta.url)), 2);
  expect((await pool.planTransitions(REQUESTS, UNATTENDED))[0]).toEqual(PLAN);
});

test('nor do helpers that the system refuses to start', async () => {
  pool = createPooledPlanner(() => {
    throw new Error('no more threads');
  }, 2);
  expect((await pool.planTransitions(REQUESTS, UNATTENDED))[0]).toEqual(PLAN);
});

test('small shows, and single moves, call no helpers', async () => {
  const { planTransitions, helpers } = createFakePool(3);
  await planTransitions(moves(20, 40), UNATTENDED);
  await planTransitions([FIRST!], UNATTENDED);
  expect(await planTransitions([], UNATTENDED)).toEqual([]);
  expect(helpers).toEqual([]);
});

test('a helper has one move at a time, and keeps its life from one call to the next', async () => {
  const { planTransitions, helpers } = createFakePool(1);
  for (const call of [1, 2]) {
    let done = 0;
    const task = { ...UNATTENDED, progress: (progress: Progress) => (done = progress.done) };
    const planning = planTransitions(REQUESTS, task);
    await expect.poll(() => done, { timeout: 10_000 }).toBe(REQUESTS.length - 1); // the caller takes all the others
    expect(helpers[0]!.told.length).toBe(call);
    expect(helpers[0]!.told.at(-1)).toMatchObject({ kind: 'start', task: 'move', input: { name: 'move 1' } });
    helpers[0]!.finish(PLAN);
    expect((await planning)[0]).toBe(PLAN);
  }
  expect(helpers.length).toBe(1);
});

test('whoever listens is told of every plan, of the caller’s while helpers still plan, and is waited for', async () => {
  const { planTransitions, helpers } = createFakePool(1);
  const told: number[] = [];
  let answered = 0;
  const planning = planTransitions(REQUESTS, UNATTENDED, async (plan, index) => {
    told.push(index);
    if (index === 0) expect(plan).toBe(PLAN);
    await turn();
    answered++;
  });
  await expect.poll(() => answered, { timeout: 10_000 }).toBe(REQUESTS.length - 1);
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
  helpers[0]!.finish(PLAN);
  await planning;
  expect(told.at(-1)).toBe(0);
  expect(answered).toBe(REQUESTS.length);
});

test('without helpers as well; what the listener throws is thrown, and of a failed call nothing is told', async () => {
  const told: number[] = [];
  const listen = async (_: unknown, index: number) => void told.push(index);
  await createFakePool(0).planTransitions(REQUESTS.slice(0, 2), UNATTENDED, listen);
  await planMovesInline(REQUESTS.slice(0, 2), UNATTENDED, listen);
  expect(told).toEqual([0, 1, 0, 1]);
  const throwing = () => Promise.reject(new Cancelled());
  const { planTransitions } = createFakePool(0);
  expect(await caught(planTransitions(REQUESTS.slice(0, 2), UNATTENDED, throwing))).toBeInstanceOf(Cancelled);
  const broken = [FIRST!, withoutPlaces(FIRST!)];
  expect(await caught(planTransitions(broken, UNATTENDED, listen))).toBeInstanceOf(InputError);
  expect(told.length).toBe(4);
});

test('a cancelled caller that waits for its helpers tells them, and ends one that does not answer', async () => {
  const { planTransitions, helpers } = createFakePool(2);
  const { task, cancel } = cancellable(({ done }) => done === REQUESTS.length - 2 && cancel());
  expect(await caught(planTransitions(REQUESTS, task))).toBeInstanceOf(Cancelled);
  for (const { told } of helpers) expect(told.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
  helpers[1]!.fail({ kind: 'cancelled' });
  await expect.poll(() => helpers[0]!.isEnded()).toBe(true);
  expect(helpers[1]!.isEnded()).toBe(false);
});

test('a caller that is cancelled while it plans tells its helpers', async () => {
  const { planTransitions, helpers } = createFakePool(2);
  const { task, cancel } = cancellable(({ done }) => done === 1 && cancel());
  expect(await caught(planTransitions(REQUESTS, task))).toBeInstanceOf(Cancelled);
  for (const { told } of helpers) expect(told.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
});

test('a failure stops the moves after it and waits for those before it', async () => {
  const { planTransitions, helpers } = createFakePool(3);
  const planning = caught(planTransitions(REQUESTS, UNATTENDED));
  const [first, second, third] = helpers;
  second!.fail({ kind: 'input', what: 'no', where: 'move 2', remedy: 'mend', details: null });
  await turn();
  expect(third!.told.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
  expect(first!.told.map(({ kind }) => kind)).toEqual(['start']);
  first!.finish(PLAN);
  expect(await planning).toMatchObject({ name: 'InputError', where: 'move 2' });
  expect(first!.told.length).toBe(1);
});

test('of two failures the first in order is told, though it came last; a bug keeps its place', async () => {
  const { planTransitions, helpers } = createFakePool(2);
  const planning = caught(planTransitions(REQUESTS, UNATTENDED));
  helpers[1]!.fail({ kind: 'input', what: 'no', where: 'move 2', remedy: 'mend', details: null });
  await turn();
  helpers[0]!.fail({ kind: 'bug', message: 'undefined is not a drone', stack: 'at helper.ts' });
  const error = await planning;
  expect(error).toBeInstanceOf(TaskBug);
  expect(error).toMatchObject({ message: 'undefined is not a drone', remoteStack: 'at helper.ts' });
});

test('the move of a helper that died is planned by the caller; the next call has a new helper', async () => {
  const { planTransitions, helpers } = createFakePool(1);
  const planning = planTransitions(REQUESTS, UNATTENDED);
  helpers[0]!.crash('out of memory');
  expect((await planning)[0]).toEqual(PLAN);
  expect(helpers.length).toBe(1);
  const again = planTransitions(REQUESTS, UNATTENDED);
  helpers[1]!.finish(PLAN);
  await turn();
  helpers[1]!.crash('out of memory');
  expect((await again)[0]).toBe(PLAN);
});

test('closing cancels what helpers plan and ends them', async () => {
  const { planTransitions, helpers, close } = createFakePool(2);
  const planning = caught(planTransitions(REQUESTS, UNATTENDED));
  close();
  expect(await planning).toBeInstanceOf(Cancelled);
  expect(helpers.map(({ isEnded }) => isEnded())).toEqual([true, true]);
});
