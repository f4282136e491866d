import { runCli } from '../../src/cli/run-cli';
import type { CliResult } from './cli';

/** Runs a command line within this process, its output caught. */
export async function runQuietly(args: readonly string[], signal = new AbortController().signal): Promise<CliResult> {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(args, {
    print: (text) => {
      stdout += text;
    },
    tell: (text) => {
      stderr += text;
    },
    isInteractive: false,
    signal,
  });
  return { code, stdout, stderr };
}
