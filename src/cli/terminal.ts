import { type Message, message, type Progress } from '../core';
import { printShowTime } from '../film';
import { EXIT } from './exit-codes';
import type { Say } from './say';

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
  /** Of the system, as in LC_ALL; English where it is left out. */
  readonly locale?: string;
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
    locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'C',
  };
  return { terminal, outputFailed: () => failed };
}

const ELSEWHERE = 'Send it somewhere else.';

const STAGES: Readonly<Record<Progress['stage'], Message>> = {
  formations: message`making formations`,
  takeoff: message`planning take-off and landing`,
  transitions: message`planning transitions`,
  light: message`lighting`,
  check: message`checking`,
  write: message`writing`,
  verify: message`reading back what was written`,
  read: message`reading`,
  fixes: message`trying fixes`,
  picture: message`drawing pictures`,
};

/** Shows how far a task is: one line that changes on a terminal, a line a stage elsewhere. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes the line away. */
  clear(): void;
}

export function createProgressLine(terminal: Terminal, wanted: boolean, say: Say): ProgressLine {
  if (terminal.isInteractive) return changingLine(terminal, say);
  if (!wanted) return { show: () => {}, clear: () => {} };
  let told: Progress['stage'] | null = null;
  const show = ({ stage }: Progress) => {
    if (stage !== told) terminal.tell(`${say(STAGES[stage])}\n`);
    told = stage;
  };
  return { show, clear: () => {} };
}

function changingLine(terminal: Terminal, say: Say): ProgressLine {
  const startOfLine = '\r\x1b[2K';
  let begun: { readonly stage: Progress['stage']; readonly atMs: number } | null = null;
  const show = ({ stage, done, total }: Progress) => {
    if (begun?.stage !== stage) begun = { stage, atMs: performance.now() };
    const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
    const left = timeLeft(performance.now() - begun.atMs, done, total);
    terminal.tell(`${startOfLine}${say(STAGES[stage])}${share}${left === null ? '' : `, ${say(left)}`}`);
  };
  return { show, clear: () => terminal.tell(startOfLine) };
}

/** A stage that is over sooner is not worth a guess. */
const SHORT_MS = 10_000;

/** How long a stage goes on if the rest takes as long as what was done; null while that says nothing. */
function timeLeft(spentMs: number, done: number, total: number): Message | null {
  const leftMs = done > 0 ? (spentMs * (total - done)) / done : 0;
  if (spentMs + leftMs < SHORT_MS || done >= total) return null;
  return message`${printShowTime(leftMs)} left`;
}
