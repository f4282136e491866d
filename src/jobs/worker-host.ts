import type { Progress, TaskContext } from '../core';
import { packFailure } from './failure';
import { createJobContext } from './job-context';
import type { ClientMessage, HostPort, WorkerMessage } from './protocol';
import type { TaskHandlers, TaskNameOf, TaskTable } from './task-table';
import { collectTransferables } from './transferables';
import { yieldToMessages } from './yield-to-messages';

type Start = ClientMessage & { kind: 'start' };

/**
 * Serves the tasks of a table over a port: call it once, at the top of a worker's entry.
 *
 * Jobs run one after another; a job whose cancel arrived before its turn never starts. Typed arrays in an output are
 * transferred, not copied. Whatever a handler throws is sent back as a `Failure`; the worker lives on.
 */
export function createWorkerHost<T extends TaskTable<T>>(port: HostPort, handlers: TaskHandlers<T>): void {
  const live = new Map<number, { cancelled: boolean }>();
  let tail: Promise<void> = Promise.resolve();

  const serve = async (start: Start, state: { cancelled: boolean }) => {
    await yieldToMessages(); // a cancel that was sent while the job before ran must count
    const report = (progress: Progress) => port.post({ kind: 'progress', job: start.job, progress }, []);
    const context = createJobContext(() => state.cancelled, report);
    postAnswer(port, await answerTo(start, handlers, context));
    live.delete(start.job);
  };

  port.listen((message) => {
    if (message.kind === 'cancel') {
      const state = live.get(message.job);
      if (state) state.cancelled = true;
      return;
    }
    const state = { cancelled: false };
    live.set(message.job, state);
    tail = tail.then(() => serve(message, state));
  });
}

async function answerTo<T extends TaskTable<T>>(
  { job, task, input }: Start,
  handlers: TaskHandlers<T>,
  context: TaskContext,
): Promise<WorkerMessage> {
  try {
    await context.checkpoint();
    const handler = handlers[task as TaskNameOf<T>];
    if (!handler) throw new Error(`this worker has no task "${task}"`);
    return { kind: 'done', job, output: await handler(input as T[TaskNameOf<T>]['input'], context) };
  } catch (error) {
    return { kind: 'failed', job, failure: packFailure(error) };
  }
}

/** An output that cannot be cloned (a function within it, a buffer already gone) is a bug to report, not a crash. */
function postAnswer(port: HostPort, answer: WorkerMessage): void {
  try {
    port.post(answer, answer.kind === 'done' ? collectTransferables(answer.output) : []);
  } catch (error) {
    port.post({ kind: 'failed', job: answer.job, failure: packFailure(error) }, []);
  }
}
