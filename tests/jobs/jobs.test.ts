import { expect, test } from 'vitest';
import { Cancelled, InputError } from '../../src/core';
import {
  type ClientMessage,
  createInlineJobs,
  createJobsClient,
  createWorkerHost,
  type HostPort,
  type TaskHandlers,
  WorkerCrashed,
  type WorkerMessage,
  type WorkerPort,
} from '../../src/jobs';
import { collectTransferables } from '../../src/jobs/transferables';

interface Table {
  wait: { input: { name: string; gate: Promise<void> }; output: string };
  stop: { input: null; output: string };
}

/** Handlers that write down what started. */
function tellingHandlers(started: string[]): TaskHandlers<Table> {
  return {
    wait: async ({ name, gate }, task) => {
      started.push(name);
      await gate;
      await task.checkpoint();
      return `${name} done`;
    },
    stop: async () => {
      throw new InputError('no', 'here', 'mend');
    },
  };
}

interface Wire {
  readonly port: WorkerPort;
  readonly host: HostPort;
  crash(reason: string): void;
}

/** Both ends of a wire within one thread; messages arrive in later turns, like those of a worker. */
function wire(): Wire {
  let toHost: (message: ClientMessage) => void = () => {};
  let toClient: (message: WorkerMessage) => void = () => {};
  let crash: (reason: string) => void = () => {};
  return {
    host: { post: (message) => void setTimeout(() => toClient(message)), listen: (hear) => (toHost = hear) },
    port: {
      post: (message) => void setTimeout(() => toHost(message)),
      listen: (hear, onCrash) => ([toClient, crash] = [hear, onCrash]),
      terminate: () => (toHost = () => {}),
    },
    crash: (reason) => crash(reason),
  };
}

function startPair() {
  const started: string[] = [];
  const wires: Wire[] = [];
  const jobs = createJobsClient<Table>(() => {
    const next = wire();
    wires.push(next);
    createWorkerHost<Table>(next.host, tellingHandlers(started));
    return next.port;
  });
  return { jobs, started, wires };
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

test('jobs run one after another, in the order of asking', async () => {
  const { jobs, started } = startPair();
  const first = gate();
  const one = jobs.run('wait', { name: 'one', gate: first.opened });
  const two = jobs.run('wait', { name: 'two', gate: Promise.resolve() });
  await turn();
  expect(started).toEqual(['one']);
  first.open();
  expect(await Promise.all([one, two])).toEqual(['one done', 'two done']);
  expect(started).toEqual(['one', 'two']);
});

test('a worker that was woken takes the first job; one that died before it is replaced', async () => {
  const { jobs, wires } = startPair();
  jobs.wake();
  jobs.wake();
  expect(wires.length).toBe(1);
  const job = () => jobs.run('wait', { name: 'one', gate: Promise.resolve() });
  expect(await job()).toBe('one done');
  expect(wires.length).toBe(1);
  wires[0]!.crash('it could not be loaded');
  jobs.wake();
  wires[1]!.crash('it could not be loaded');
  expect(await job()).toBe('one done');
  expect(wires.length).toBe(3);
});

test('a worker that the system refuses to wake is asked for again by the first job, which says why', async () => {
  const jobs = createJobsClient<Table>(() => {
    throw new Error('no more workers');
  });
  jobs.wake();
  await expect(jobs.run('stop', null)).rejects.toThrow(/no more workers/);
});

test('a job that was cancelled while it waited never starts', async () => {
  const { jobs, started } = startPair();
  const first = gate();
  const stop = new AbortController();
  const one = jobs.run('wait', { name: 'one', gate: first.opened });
  const two = jobs.run('wait', { name: 'two', gate: Promise.resolve() }, { signal: stop.signal });
  stop.abort();
  await expect(two).rejects.toBeInstanceOf(Cancelled);
  first.open();
  await one;
  expect(await jobs.run('wait', { name: 'three', gate: Promise.resolve() })).toBe('three done');
  expect(started).toEqual(['one', 'three']);
});

test('a signal that was aborted before stops the job before it begins', async () => {
  const { jobs, started } = startPair();
  const options = { signal: AbortSignal.abort() };
  await expect(jobs.run('wait', { name: 'one', gate: Promise.resolve() }, options)).rejects.toBeInstanceOf(Cancelled);
  expect(started).toEqual([]);
});

test('the host itself serves in order and skips what was cancelled in the meantime', async () => {
  const started: string[] = [];
  const { host, port } = wire();
  const answers: WorkerMessage[] = [];
  port.listen(
    (message) => answers.push(message),
    () => {},
  );
  createWorkerHost<Table>(host, tellingHandlers(started));
  const first = gate();
  port.post({ kind: 'start', job: 1, task: 'wait', input: { name: 'one', gate: first.opened } }, []);
  port.post({ kind: 'start', job: 2, task: 'wait', input: { name: 'two', gate: Promise.resolve() } }, []);
  await turn();
  port.post({ kind: 'cancel', job: 2 }, []);
  await turn();
  first.open();
  await turn();
  expect(started).toEqual(['one']);
  expect(answers).toEqual([
    { kind: 'done', job: 1, output: 'one done' },
    { kind: 'failed', job: 2, failure: { kind: 'cancelled' } },
  ]);
});

test('a crash fails the job that ran; those that waited run in a new worker', async () => {
  const { jobs, wires } = startPair();
  const one = jobs.run('wait', { name: 'one', gate: gate().opened });
  const two = jobs.run('wait', { name: 'two', gate: Promise.resolve() });
  await turn();
  wires[0]!.crash('out of memory');
  await expect(one).rejects.toThrow(/"wait": out of memory/);
  await expect(one).rejects.toBeInstanceOf(WorkerCrashed);
  expect(await two).toBe('two done');
  expect(wires.length).toBe(2);
});

test('a worker that dies while it is idle is replaced at the next job', async () => {
  const { jobs, wires } = startPair();
  await jobs.run('wait', { name: 'one', gate: Promise.resolve() });
  wires[0]!.crash('killed');
  expect(await jobs.run('wait', { name: 'two', gate: Promise.resolve() })).toBe('two done');
  expect(wires.length).toBe(2);
});

test('a task that the worker does not have is a bug, not a silence', async () => {
  const { jobs } = startPair();
  await expect(jobs.run('fly' as 'stop', null)).rejects.toThrow('this worker has no task "fly"');
});

test('closing cancels what runs and what waits', async () => {
  const { jobs } = startPair();
  const one = jobs.run('wait', { name: 'one', gate: gate().opened });
  const two = jobs.run('wait', { name: 'two', gate: gate().opened });
  jobs.close();
  await expect(one).rejects.toBeInstanceOf(Cancelled);
  await expect(two).rejects.toBeInstanceOf(Cancelled);
});

test('inline, the same handlers run in the same order, and cancel at their checkpoints', async () => {
  const started: string[] = [];
  const jobs = createInlineJobs<Table>(tellingHandlers(started));
  const stop = new AbortController();
  const first = gate();
  const one = jobs.run('wait', { name: 'one', gate: first.opened }, { signal: stop.signal });
  const two = jobs.run('stop', null);
  await turn();
  stop.abort();
  first.open();
  await expect(one).rejects.toBeInstanceOf(Cancelled);
  await expect(two).rejects.toBeInstanceOf(InputError);
  expect(await jobs.run('wait', { name: 'three', gate: Promise.resolve() })).toBe('three done');
});

test('the buffers of an output are collected once each, wherever they lie', () => {
  const shared = new Float64Array(8);
  const pool = new Uint8Array(1000);
  const value = {
    flight: { trajectories: { controlsM: shared, startsMs: new Float64Array(shared.buffer, 0, 4) } },
    files: new Map([['a', new Uint8Array(3)]]),
    chunks: [new Uint8Array(2)],
    raw: new ArrayBuffer(5),
    piece: pool.subarray(0, 10),
    nothing: null,
  };
  expect(collectTransferables(value)).toEqual([
    shared.buffer,
    value.files.get('a')!.buffer,
    value.chunks[0]!.buffer,
    value.raw,
  ]);
});

test('a value that holds itself is walked once', () => {
  const loop: { self?: unknown; bytes: Uint8Array } = { bytes: new Uint8Array(4) };
  loop.self = loop;
  expect(collectTransferables(loop)).toEqual([loop.bytes.buffer]);
});
