import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** Called with all of standard error so far, whenever there is more. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** A shell command line in which `"$@"` stands for the program; the program itself when left out. */
  readonly shell?: string;
}

/** Runs the command line as a process of its own, from its sources. */
export function runCli(args: readonly string[], { onStderr, shell }: CliOptions = {}): Promise<CliResult> {
  const program = [process.execPath, '--import', 'tsx', MAIN, ...args];
  const [file, ...rest] = shell === undefined ? program : ['bash', '-c', shell, 'bash', ...program];
  const child = spawn(file!, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    onStderr?.(stderr, (signal) => child.kill(signal));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
