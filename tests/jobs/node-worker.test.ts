import { afterEach, expect, test } from 'vitest';
import { Cancelled, InputError, type Progress } from '../../src/core';
import { createJobsClient, type Jobs, TaskBug, WorkerCrashed, type WorkerPort } from '../../src/jobs';
import { spawnNodeWorker } from '../../src/platform/node';
import type { TestTasks } from './test-tasks';

let spawned: WorkerPort[] = [];
let jobs: Jobs<TestTasks> | null = null;

/** A client of real worker threads; `spawned` tells how many were started. */
function startJobs(): Jobs<TestTasks> {
  spawned = [];
  jobs = createJobsClient<TestTasks>(() => {
    const port = spawnNodeWorker(new URL('./crashing.worker.ts', import.meta.url));
    spawned.push(port);
    return port;
  }, 500);
  return jobs;
}

afterEach(() => jobs?.close());

test('a job runs in a worker thread and reports its progress, not too often', async () => {
  const heard: Progress[] = [];
  expect(await startJobs().run('count', { to: 300 }, { onProgress: (progress) => heard.push(progress) })).toBe(300);
  expect(heard.length).toBeGreaterThan(2);
  expect(heard.length).toBeLessThan(30);
  expect(heard[0]).toEqual({ stage: 'transitions', done: 0, total: 300 });
});

test('a running job hears its cancel, and the next one runs in the same worker', async () => {
  const client = startJobs();
  const stop = new AbortController();
  const started = performance.now();
  const long = client.run('count', { to: 100_000 }, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(long).rejects.toBeInstanceOf(Cancelled);
  expect(await client.run('count', { to: 2 })).toBe(2);
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(spawned.length).toBe(1);
});

test('an input error arrives whole, a mistake arrives as a bug with the place it happened', async () => {
  const client = startJobs();
  const refused = await client.run('refuse', null).catch((error) => error);
  expect(refused).toBeInstanceOf(InputError);
  expect(refused).toMatchObject({ where: 'show.json: fleet.count', remedy: 'Write a number.' });
  expect(refused.what).toBe('found 1e9, expected a number of at most 5000');
  const mistake = await client.run('mistake', null).catch((error) => error);
  expect(mistake).toBeInstanceOf(TaskBug);
  expect(mistake.message).toBe('undefined is not a drone');
  expect(mistake.remoteStack).toContain('crashing.worker.ts');
  await expect(client.run('unclonable', null)).rejects.toBeInstanceOf(TaskBug);
  expect(spawned.length).toBe(1);
});

test.each([
  ['exit', 'exit code 7'],
  ['throwLater', 'lost in space'],
] as const)('a worker that dies (%s) takes its job with it, and no other', async (task, reason) => {
  const client = startJobs();
  const dying = client.run(task, null).catch((error) => error);
  const waiting = client.run('count', { to: 3 });
  const crash = await dying;
  expect(crash).toBeInstanceOf(WorkerCrashed);
  expect(crash.message).toContain(reason);
  expect(await waiting).toBe(3);
  expect(spawned.length).toBe(2);
});

test('a worker that does not stop when it is told to is replaced', async () => {
  const client = startJobs();
  const stop = new AbortController();
  const hung = client.run('hang', null, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(hung).rejects.toBeInstanceOf(Cancelled);
  expect(await client.run('count', { to: 3 })).toBe(3);
  expect(spawned.length).toBe(2);
});

test('a worker that cannot be loaded fails each job and hangs none', async () => {
  jobs = createJobsClient<TestTasks>(() => spawnNodeWorker(new URL('./no-such-worker.ts', import.meta.url)));
  await expect(jobs.run('count', { to: 1 })).rejects.toBeInstanceOf(WorkerCrashed);
  await expect(jobs.run('count', { to: 1 })).rejects.toBeInstanceOf(WorkerCrashed);
});

test('10 MB of tracks are moved to the client, not copied', async () => {
  const client = startJobs();
  const { tracks } = await client.run('megabytes', { count: 10 });
  const all = tracks.get('all')!;
  expect(all.byteLength).toBe(10 * 1024 * 1024);
  expect(all.every((value) => value === 7)).toBe(true);
  expect(await client.run('bytesLeft', null)).toBe(0);
});
