import { runCli } from '../../src/cli/run-cli';
import type { CliResult } from './cli';

/** Runs a command line within this process, its output caught. */
export async function runQuietly(
  args: readonly string[],
  signal = new AbortController().signal,
  locale = 'C',
): Promise<CliResult> {
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
    locale,
  });
  return { code, stdout, stderr };
}
