import type { MessageText } from '../core';
import { createInlineJobs, createTaskHandlers, type JobOptions, type Jobs, type Tasks } from '../jobs';
import { createNodePlanner } from '../platform/node';
import type { Language } from './language';
import type { Say } from './say';
import { createProgressLine, type Terminal } from './terminal';

/** What a command works with: the tasks of the studio, and a terminal. */
export interface Workbench {
  readonly terminal: Terminal;
  /** Of the reader. */
  readonly language: Language;
  /** Puts a message into the language of the reader. */
  readonly say: Say;
  /** Says a message on standard error, on a line of its own. */
  tell(text: MessageText): void;
  readonly jobs: Jobs<Tasks>;
  /** Cancel by Ctrl-C and progress on standard error, for `jobs.run`. */
  readonly jobOptions: JobOptions;
  /** Takes the progress line away before anything else is printed. */
  clearProgress(): void;
  /** Ends what would keep the program alive. */
  close(): void;
}

export function createWorkbench(terminal: Terminal, showsProgress: boolean, say: Say, language: Language): Workbench {
  const line = createProgressLine(terminal, showsProgress, say);
  const planner = createNodePlanner();
  return {
    terminal,
    language,
    say,
    tell: (text) => terminal.tell(`${say(text)}\n`),
    jobs: createInlineJobs<Tasks>(createTaskHandlers(planner)),
    jobOptions: { signal: terminal.signal, onProgress: line.show },
    clearProgress: line.clear,
    close: planner.close,
  };
}
