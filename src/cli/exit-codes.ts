import { CommanderError } from 'commander';
import { Cancelled, InputError } from '../core';
import { ExportRefused } from '../formats';

/** How the program ends: scripts key on these. */
export const EXIT = { ok: 0, bug: 1, usage: 2, badInput: 3, checkFailed: 4, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof InputError) return EXIT.badInput;
  if (error instanceof ExportRefused) return EXIT.checkFailed;
  if (error instanceof Cancelled) return EXIT.interrupted;
  return EXIT.bug;
}

/** What to tell the reader of an error; null where commander has told it already. */
export function describeError(error: unknown): string | null {
  if (error instanceof CommanderError) return null;
  if (error instanceof InputError) return `error: ${error.where}: ${error.what}.\n${error.remedy}`;
  if (error instanceof ExportRefused) {
    return `refused: ${error.message}\nFix the show, or write it all the same with --allow-violations.`;
  }
  if (error instanceof Cancelled) return 'stopped; nothing was written.';
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in Tulpar; please report it with what follows.\n${detail}`;
}
