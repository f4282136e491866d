import type { Progress } from '../core';
import { EXIT } from './exit-codes';

/** Where the program talks: data on one side, everything else on the other. */
export interface Terminal {
  /** Writes data, to standard output. */
  print(text: string): void;
  /** Writes what is for the eyes only, to standard error. */
  tell(text: string): void;
  /** Standard error is looked at by somebody. */
  readonly isInteractive: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The terminal of this process, and whether all that was printed was taken. */
export interface ProcessTerminal {
  readonly terminal: Terminal;
  /** Whether standard output could not be written, other than for a reader who left. */
  readonly outputFailed: () => boolean;
}

/**
 * The terminal of this process. A second Ctrl-C ends the program at once. A reader who leaves (`| head`) ends nothing: what
 * is printed from then on is dropped, and the program ends with the code of its work, which a script may rely on.
 */
export function createProcessTerminal(): ProcessTerminal {
  const interrupt = new AbortController();
  const onSignal = () => {
    if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
    interrupt.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  let failed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (!failed) process.stderr.write(`error: standard output cannot be written: ${error.message}.\n${ELSEWHERE}\n`);
    failed = true;
  });
  process.stderr.on('error', () => {});
  const terminal: Terminal = {
    print: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    isInteractive: process.stderr.isTTY === true,
    signal: interrupt.signal,
  };
  return { terminal, outputFailed: () => failed };
}

const ELSEWHERE = 'Send it somewhere else.';

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  formations: 'making formations',
  takeoff: 'planning take-off and landing',
  transitions: 'planning transitions',
  light: 'lighting',
  check: 'checking',
  write: 'writing',
  verify: 'reading back what was written',
  read: 'reading',
  fixes: 'trying fixes',
};

/** Shows how far a task is: one line that changes on a terminal, a line a stage elsewhere. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes the line away. */
  clear(): void;
}

export function createProgressLine(terminal: Terminal, wanted: boolean): ProgressLine {
  if (terminal.isInteractive) return changingLine(terminal);
  if (!wanted) return { show: () => {}, clear: () => {} };
  let told: Progress['stage'] | null = null;
  const show = ({ stage }: Progress) => {
    if (stage !== told) terminal.tell(`${STAGES[stage]}\n`);
    told = stage;
  };
  return { show, clear: () => {} };
}

function changingLine(terminal: Terminal): ProgressLine {
  const startOfLine = '\r\x1b[2K';
  const show = ({ stage, done, total }: Progress) => {
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    terminal.tell(`${startOfLine}${STAGES[stage]}${share}`);
  };
  return { show, clear: () => terminal.tell(startOfLine) };
}
