#!/usr/bin/env node
import { EXIT } from './exit-codes';
import { runCli } from './run-cli';
import { createProcessTerminal } from './terminal';

const { terminal, outputFailed } = createProcessTerminal();
const code = await runCli(process.argv.slice(2), terminal);
process.exitCode = code;
// what is still in the pipe may fail after the work is done; a verdict stands all the same
process.on('exit', () => {
  if (code === EXIT.ok && outputFailed()) process.exitCode = EXIT.badInput;
});
