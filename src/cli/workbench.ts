import { createInlineJobs, createTaskHandlers, type JobOptions, type Jobs, type Tasks } from '../jobs';
import { createNodePlanner } from '../platform/node';
import { createProgressLine, type Terminal } from './terminal';

/** What a command works with: the tasks of the studio, and a terminal. */
export interface Workbench {
  readonly terminal: Terminal;
  readonly jobs: Jobs<Tasks>;
  /** Cancel by Ctrl-C and progress on standard error, for `jobs.run`. */
  readonly jobOptions: JobOptions;
  /** Takes the progress line away before anything else is printed. */
  clearProgress(): void;
  /** Ends what would keep the program alive. */
  close(): void;
}

export function createWorkbench(terminal: Terminal, showsProgress: boolean): Workbench {
  const line = createProgressLine(terminal, showsProgress);
  const planner = createNodePlanner();
  return {
    terminal,
    jobs: createInlineJobs<Tasks>(createTaskHandlers(planner)),
    jobOptions: { signal: terminal.signal, onProgress: line.show },
    clearProgress: line.clear,
    close: planner.close,
  };
}
