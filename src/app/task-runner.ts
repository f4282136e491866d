import type { i18n } from 'i18next';
import { Cancelled, type Progress } from '../core';
import type { Session, Work, WorkKind } from '../document';
import type { JobOptions, Jobs, TaskNameOf, Tasks, TaskTable } from '../jobs';
import { failureOf } from './failure-of';

export interface TaskRunner<T extends TaskTable<T> = Tasks> {
  /**
   * Runs a piece of work in sight of the reader: with progress, a way to cancel, and a dialog when it fails. A new
   * piece of work calls off the one before. Never throws.
   */
  run(kind: WorkKind, name: string, work: (jobs: TrackedJobs<T>) => Promise<void>): Promise<void>;
  cancel(): void;
}

/** Starts a task whose progress is shown and which the reader can cancel. */
export interface TrackedJobs<T extends TaskTable<T> = Tasks> {
  run<K extends TaskNameOf<T>>(
    task: K,
    input: T[K]['input'],
    options?: Pick<JobOptions, 'movesInput'>,
  ): Promise<T[K]['output']>;
}

/** What is under way is shown in one of three places, so that writing files, drawing pictures and planning edits do not get in each other's way. */
export type Lane = 'work' | 'exporting' | 'filming';

export function createTaskRunner<T extends TaskTable<T> = Tasks>(
  session: Session,
  lane: Lane,
  jobs: Pick<Jobs<T>, 'run'>,
  translator: i18n,
): TaskRunner<T> {
  let current: AbortController | null = null;
  const cancel = () => current?.abort();
  const show = (work: Work | null) => session.setState({ [lane]: work });
  return {
    cancel,
    run: async (kind, name, work) => {
      cancel();
      const mine = new AbortController();
      current = mine;
      session.setState({ failure: null });
      show({ kind, name, startedMs: performance.now(), progress: null });
      const tell = (progress: Progress) => {
        const shown = session.getState()[lane];
        if (shown && !mine.signal.aborted) show({ ...shown, progress });
      };
      try {
        await work({
          run: (task, input, options) => jobs.run(task, input, { ...options, signal: mine.signal, onProgress: tell }),
        });
      } catch (error) {
        if (!(error instanceof Cancelled) && current === mine)
          session.setState({ failure: failureOf(error, translator) });
      } finally {
        if (current === mine) show(null);
      }
    },
  };
}
