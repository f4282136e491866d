import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { loadCatalogue, translate } from '../messages';
import { addCheckCommand } from './commands/check';
import { addEditCommand } from './commands/edit';
import { addExportCommand } from './commands/export';
import { addFixCommand } from './commands/fix';
import { addFormatsCommand } from './commands/formats';
import { addPlanCommand } from './commands/plan';
import { addSampleCommand } from './commands/sample';
import { addShareCommand } from './commands/share';
import { addSheetCommand } from './commands/sheet';
import { addStillCommand } from './commands/still';
import { addTransitionCommand } from './commands/transition';
import { addVideoCommand } from './commands/video';
import { describeError, EXIT, type ExitCode, errorData, exitCodeOf } from './exit-codes';
import { languageOf, languageOption } from './language';
import { printJson } from './print-json';
import type { RunCommand } from './run-command';
import type { Say } from './say';
import type { Terminal } from './terminal';
import { createWorkbench } from './workbench';

const EXIT_CODES = `
Data goes to standard output, all else to standard error.
Exit codes: 0 done, 1 a bug of the program, 2 wrong usage, 3 invalid input, 4 the check failed, 130 interrupted.`;

/**
 * Runs one command line to its end. Never throws: what went wrong is reported on standard error and by the exit code.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(args, terminal.locale);
  const catalogue = await loadCatalogue(language);
  const say: Say = (text) => translate(text, catalogue);
  let code: ExitCode = EXIT.ok;
  let isJson = false;
  const run: RunCommand = async (options, act) => {
    isJson = options.json === true;
    const bench = createWorkbench(terminal, options.progress === true, say, language);
    try {
      code = await act(bench);
    } finally {
      bench.clearProgress();
      bench.close();
    }
  };
  try {
    await createProgram(terminal, run).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    const data = isJson ? errorData(error) : null;
    if (data) terminal.print(printJson(data));
    const text = describeError(error, say);
    if (text !== null) terminal.tell(`${text}\n`);
    return exitCodeOf(error);
  }
}

function createProgram(terminal: Terminal, run: RunCommand): Command {
  const program = new Command('tulpar')
    .description('Plans, checks and exports drone light shows.')
    .version(packageJson.version)
    .addOption(languageOption())
    .addHelpText('after', EXIT_CODES)
    .configureOutput({ writeOut: (text) => terminal.print(text), writeErr: (text) => terminal.tell(text) })
    .exitOverride();
  addPlanCommand(program, run);
  addCheckCommand(program, run);
  addFixCommand(program, run);
  addEditCommand(program, run);
  addExportCommand(program, run);
  addShareCommand(program, run);
  addVideoCommand(program, run);
  addStillCommand(program, run);
  addSheetCommand(program, run);
  addTransitionCommand(program, run);
  addSampleCommand(program, run);
  addFormatsCommand(program, run);
  return program;
}
