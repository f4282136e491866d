import { Cancelled, type CheckReport, InputError, type InputErrorDetails, type InputErrorMessages } from '../core';
import type { ExportRefused } from '../formats';
import { BlobsUnknown } from './blob-ledger';

/** Why a job failed, in a form that crosses the wire; errors lose their class when they are cloned. */
export type Failure =
  | (InputErrorMessages & { readonly kind: 'input'; readonly details: InputErrorDetails | null })
  | { readonly kind: 'refused'; readonly report: CheckReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'blobs-unknown' }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string };

/** A defect of the program that showed up inside a task; `remoteStack` is where, in the worker. */
export class TaskBug extends Error {
  override readonly name = 'TaskBug';
  readonly remoteStack: string;

  constructor(message: string, remoteStack: string) {
    super(message);
    this.remoteStack = remoteStack;
  }
}

/** The worker died under a job: out of memory, killed, or never loaded. The next job gets a new worker. */
export class WorkerCrashed extends Error {
  override readonly name = 'WorkerCrashed';
  readonly reason: string;

  constructor(task: string, reason: string) {
    super(`The worker stopped while it ran "${task}": ${reason}. A new one takes the next job.`);
    this.reason = reason;
  }
}

/** Packs what a handler threw. */
export function packFailure(error: unknown): Failure {
  if (error instanceof InputError) {
    return { kind: 'input', ...error.messages, details: error.details };
  }
  if (isExportRefused(error)) return { kind: 'refused', report: error.report };
  if (error instanceof Cancelled) return { kind: 'cancelled' };
  if (error instanceof BlobsUnknown) return { kind: 'blobs-unknown' };
  if (error instanceof TaskBug) return { kind: 'bug', message: error.message, stack: error.remoteStack };
  if (error instanceof Error) return { kind: 'bug', message: error.message, stack: error.stack ?? '' };
  return { kind: 'bug', message: String(error), stack: '' };
}

const EXPORT_REFUSED: ExportRefused['name'] = 'ExportRefused';

/**
 * Recognised by its name: its class lies with the flight formats, which are loaded only by the tasks that need them.
 */
function isExportRefused(error: unknown): error is ExportRefused {
  return error instanceof Error && error.name === EXPORT_REFUSED;
}

/** Rejects with the error that the client's caller sees. */
export async function unpackFailure(failure: Failure): Promise<never> {
  switch (failure.kind) {
    case 'input':
      throw new InputError(failure.what, failure.where, failure.remedy, failure.details);
    case 'refused': {
      const { ExportRefused } = await import('../formats');
      throw new ExportRefused(failure.report);
    }
    case 'cancelled':
      throw new Cancelled();
    case 'blobs-unknown':
      throw new BlobsUnknown();
    case 'bug':
      throw new TaskBug(failure.message, failure.stack);
  }
}
