import type { i18n } from 'i18next';
import { Cancelled } from '../core';
import type { Session, WorkKind } from '../document';
import type { JobOptions, Jobs, Tasks } from '../jobs';
import { failureOf } from './failure-of';

export interface TaskRunner {
  /**
   * Runs a piece of work in sight of the reader: with progress, a way to cancel, and a dialog when it fails. A new
   * piece of work calls off the one before. Never throws.
   */
  run(kind: WorkKind, name: string, work: (jobs: TrackedJobs) => Promise<void>): Promise<void>;
  cancel(): void;
}

/** Starts a task whose progress is shown and which the reader can cancel. */
export interface TrackedJobs {
  run<K extends keyof Tasks & string>(
    task: K,
    input: Tasks[K]['input'],
    options?: Pick<JobOptions, 'handsOver'>,
  ): Promise<Tasks[K]['output']>;
}

export function createTaskRunner(session: Session, jobs: Jobs<Tasks>, translator: i18n): TaskRunner {
  let current: AbortController | null = null;
  const cancel = () => current?.abort();
  return {
    cancel,
    run: async (kind, name, work) => {
      cancel();
      const mine = new AbortController();
      current = mine;
      session.setState({ work: { kind, name, startedMs: performance.now(), progress: null }, failure: null });
      try {
        await work(tracked(session, jobs, mine));
      } catch (error) {
        if (!(error instanceof Cancelled) && current === mine)
          session.setState({ failure: failureOf(error, translator) });
      } finally {
        if (current === mine) session.setState({ work: null });
      }
    },
  };
}

function tracked(session: Session, jobs: Jobs<Tasks>, mine: AbortController): TrackedJobs {
  const { signal } = mine;
  return {
    run: (task, input, options) =>
      jobs.run(task, input, {
        ...options,
        signal,
        onProgress: (progress) =>
          session.setState(({ work }) => (work && !signal.aborted ? { work: { ...work, progress } } : {})),
      }),
  };
}
