import { CommanderError } from 'commander';
import { Cancelled, InputError, message } from '../core';
import { ExportRefused } from '../formats';
import type { Say } from './say';

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

/** What to tell the reader of an error; null where commander has reported it already. */
export function describeError(error: unknown, say: Say): string | null {
  if (error instanceof CommanderError) return null;
  if (error instanceof InputError) {
    const { what, where, remedy } = error.messages;
    return `${say(message`error: ${where}: ${what}.`)}\n${say(remedy)}`;
  }
  if (error instanceof ExportRefused) {
    const remedy = message`Fix the show, or write it all the same with --allow-violations.`;
    return `${say(message`refused: ${error.text}`)}\n${say(remedy)}`;
  }
  if (error instanceof Cancelled) return say(message`stopped; nothing was written.`);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${say(message`This is a bug in Tulpar; please report it with what follows.`)}\n${detail}`;
}

/** An input error for programs: its words in English, with templates and parameters; null for other errors. */
export function errorData(error: unknown): object | null {
  if (!(error instanceof InputError)) return null;
  const { code, messages, details } = error;
  return { error: { code, ...messages, ...(details && { details }) } };
}
