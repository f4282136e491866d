import { Cancelled, UNATTENDED } from '../core';
import { createJobContext } from './job-context';
import type { JobOptions, Jobs } from './jobs';
import type { TaskHandlers, TaskNameOf, TaskTable } from './task-table';

/** Runs the same handlers without a worker, where they are called: for the command line, tests and benchmarks. */
export function createInlineJobs<T extends TaskTable<T>>(handlers: TaskHandlers<T>): Jobs<T> {
  const closing = new AbortController();
  let tail: Promise<unknown> = Promise.resolve();
  const runNow = async <K extends TaskNameOf<T>>(name: K, input: T[K]['input'], { signal, onProgress }: JobOptions) => {
    const isCancelled = () => closing.signal.aborted || signal?.aborted === true;
    if (isCancelled()) throw new Cancelled();
    return handlers[name](input, createJobContext(isCancelled, onProgress ?? UNATTENDED.progress));
  };
  return {
    run(name, input, options = {}) {
      const result = tail.then(() => runNow(name, input, options));
      tail = result.catch(() => {}); // the next job runs whatever became of this one
      return result;
    },
    close: () => closing.abort(),
  };
}
