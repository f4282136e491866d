import type { Command } from 'commander';
import { FLIGHT_FORMATS } from '../../formats';
import { EXIT } from '../exit-codes';
import { printJson } from '../print-json';
import { type CommonOptions, jsonOption, type RunCommand } from '../run-command';

export function addFormatsCommand(program: Command, run: RunCommand): void {
  program
    .command('formats')
    .description('what can be written and read, and how far it can be trusted')
    .addOption(jsonOption())
    .action((options: CommonOptions) =>
      run(options, async ({ terminal }) => {
        terminal.print(options.json ? printJson(listFormats()) : listFormats().map(printFormat).join('\n'));
        return EXIT.ok;
      }),
    );
}

/** All formats are written and read: what cannot be read back is not exported. */
function listFormats() {
  return Object.values(FLIGHT_FORMATS).map(({ id, title, suffix, badge, evidence, motion, cannotHold }) => ({
    id,
    title,
    suffix,
    writes: true,
    reads: true,
    badge,
    evidence,
    motion,
    cannotHold,
  }));
}

function printFormat({
  id,
  title,
  badge,
  evidence,
  motion,
  cannotHold,
}: ReturnType<typeof listFormats>[number]): string {
  const lost = cannotHold.length > 0 ? `cannot hold: ${cannotHold.join('; ')}` : 'holds all of a show';
  return `${id.padEnd(6)}${title}\n      written and read; flown as ${motion}\n      ${badge}: ${evidence}\n      ${lost}\n`;
}
