import { createInlineJobs, type JobOptions, type Jobs, type Tasks, taskHandlers } from '../jobs';
import { createProgressLine, type Terminal } from './terminal';

/** What a command works with: the tasks of the studio, and a terminal. */
export interface Workbench {
  readonly terminal: Terminal;
  readonly jobs: Jobs<Tasks>;
  /** Cancel by Ctrl-C and progress on standard error, for `jobs.run`. */
  readonly jobOptions: JobOptions;
  /** Takes the progress line away before anything else is printed. */
  clearProgress(): void;
}

export function createWorkbench(terminal: Terminal, showsProgress: boolean): Workbench {
  const line = createProgressLine(terminal, showsProgress);
  return {
    terminal,
    jobs: createInlineJobs<Tasks>(taskHandlers),
    jobOptions: { signal: terminal.signal, onProgress: line.show },
    clearProgress: line.clear,
  };
}
