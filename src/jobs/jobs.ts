import type { Progress } from '../core';
import type { TaskNameOf, TaskTable } from './task-table';

export interface JobOptions {
  /** Aborting it cancels the job, queued or running: its promise rejects with `Cancelled` at once. */
  readonly signal?: AbortSignal;
  /** Called some twenty times a second at most, and always for a new stage and the end of one. */
  readonly onProgress?: (progress: Progress) => void;
  /** The arrays of the input are moved to the worker, not copied: gone for the caller once the job begins. */
  readonly movesInput?: boolean;
}

/**
 * Runs tasks, one at a time, in the order they were asked for. The same face for the browser's worker, Node's worker
 * (`createJobsClient`) and no worker at all (`createInlineJobs`).
 */
export interface Jobs<T extends TaskTable<T>> {
  /**
   * Throws `InputError` (bad input), `ExportRefused` (a check failed), `Cancelled`, `WorkerCrashed` (the worker died;
   * the next job gets a new one) or `TaskBug` (our mistake).
   */
  run<K extends TaskNameOf<T>>(name: K, input: T[K]['input'], options?: JobOptions): Promise<T[K]['output']>;
  /** Ends the worker; whatever runs or waits is cancelled. */
  close(): void;
}
