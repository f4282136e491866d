import type { i18n } from 'i18next';
import { InputError } from '../core';
import type { Failure } from '../document';
import { TaskBug, WorkerCrashed } from '../jobs';

/** Puts an error into words for the reader. */
export function failureOf(error: unknown, { t }: i18n): Failure {
  if (error instanceof InputError) {
    return { code: 'bad-input', ...error.messages, canFix: error.details !== null };
  }
  if (error instanceof WorkerCrashed) {
    return { code: 'worker-crashed', what: error.reason, where: '', remedy: t(($) => $.failure.workerRemedy) };
  }
  const what = error instanceof Error ? error.message : String(error);
  const where = error instanceof TaskBug ? (error.remoteStack.split('\n')[1]?.trim() ?? '') : '';
  return { code: 'defect', what, where, remedy: t(($) => $.failure.workerRemedy) };
}
