import { InputError } from '../../src/core';
import { createWorkerHost, type TaskHandlers } from '../../src/jobs';
import { nodeHostPort } from '../../src/platform/node';
import type { TestTasks } from './test-tasks';

let given = new Float64Array(1);

/** A worker for tests: tasks that take long, give much, fail and crash. */
const handlers: TaskHandlers<TestTasks> = {
  count: async ({ to }, task) => {
    for (let i = 0; i < to; i++) {
      const untilMs = performance.now() + 1;
      while (performance.now() < untilMs);
      task.progress({ stage: 'transitions', done: i, total: to });
      await task.checkpoint();
    }
    return to;
  },
  megabytes: async ({ count }) => {
    given = new Float64Array(count * 131_072).fill(7);
    return { tracks: new Map([['all', given]]) };
  },
  bytesLeft: async () => given.byteLength,
  refuse: async () => {
    throw new InputError('found 1e9, expected a number of at most 5000', 'show.json: fleet.count', 'Write a number.');
  },
  mistake: async () => {
    throw new TypeError('undefined is not a drone');
  },
  exit: async () => process.exit(7),
  throwLater: () =>
    new Promise(() =>
      setTimeout(() => {
        throw new Error('lost in space');
      }),
    ),
  hang: async (_, task) => {
    task.progress({ stage: 'takeoff', done: 0, total: 1 });
    for (;;);
  },
  unclonable: async () => ({ act: () => 1 }),
};

createWorkerHost<TestTasks>(nodeHostPort(), handlers);
