#!/usr/bin/env node
import { runCli } from './run-cli';
import { createProcessTerminal } from './terminal';

process.exitCode = await runCli(process.argv.slice(2), createProcessTerminal());
