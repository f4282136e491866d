import type { Command } from 'commander';
import { InputError, message } from '../../core';
import type { Fix, FixedFinding, FixTarget } from '../../fixes';
import type { ShowFiles } from '../../jobs';
import { filesOfShow, readShowFiles, refuseOwnInput, writeShowFiles } from '../../platform/node';
import { EXIT, type ExitCode } from '../exit-codes';
import { allFixes, printFixes } from '../print-fixes';
import { printJson } from '../print-json';
import { addCommand, type CommonOptions, counting, jsonOption, type RunCommand } from '../run-command';
import type { Workbench } from '../workbench';

interface FixOptions extends CommonOptions {
  readonly transition?: number;
  readonly problem?: number;
  readonly apply?: number;
  readonly out?: string;
}

export function addFixCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'fix', 'look for changes that fix a show, each planned and checked before it is shown')
    .argument('<show>', 'folder of a show, its show.json, or its .tulpar package')
    .option(
      '--transition <n>',
      'only the transition into scene n, counted from 1; the last leads to the landing',
      counting,
    )
    .option('--problem <n>', 'only problem n of the plan, counted from 1', counting)
    .option('--apply <k>', 'make the k-th of the changes that are told; needs --out', counting)
    .option('--out <path>', 'where to write the changed show with the files it names: a new folder, or a .json')
    .addOption(jsonOption())
    .action((show: string, options: FixOptions) => run(options, (bench) => fix(show, options, bench)));
}

async function fix(path: string, options: FixOptions, bench: Workbench): Promise<ExitCode> {
  refuseHalfAnOrder(options);
  const target = targetOf(options);
  const source = readShowFiles(path);
  if (options.out !== undefined) refuseOwnInput(options.out, filesOfShow(source));
  const found = await bench.jobs.run('fixes', { ...source, target }, bench.jobOptions);
  bench.clearProgress();
  bench.terminal.print(options.json ? printJson(found) : printFixes(found, bench.say));
  if (options.apply !== undefined) await writeFixed(found, options.apply, options.out!, source, bench);
  return found.some((one) => isLeft(one, target)) ? EXIT.checkFailed : EXIT.ok;
}

/**
 * Whether something stays as bad as it was. A long transition is no violation: it counts for those who asked for it
 * alone.
 */
function isLeft({ finding, fixes }: FixedFinding, target: FixTarget): boolean {
  return fixes.length === 0 && (finding.code !== 'transition-too-long' || target.kind === 'transition');
}

function refuseHalfAnOrder({ apply, out, transition, problem }: FixOptions): void {
  if (transition !== undefined && problem !== undefined)
    throw new InputError(
      message`a problem and a transition at once`,
      message`--problem and --transition`,
      message`Give one of them.`,
    );
  if ((apply === undefined) === (out === undefined)) return;
  const [given, missing] = out === undefined ? ['--apply', '--out'] : ['--out', '--apply'];
  throw new InputError(
    message`${missing} is missing`,
    given,
    message`Give both: which change, and where to write the show.`,
  );
}

function targetOf({ transition, problem }: FixOptions): FixTarget {
  if (transition !== undefined) return { kind: 'transition', index: transition - 1 };
  return problem === undefined ? { kind: 'all' } : { kind: 'problem', index: problem - 1 };
}

async function writeFixed(
  found: readonly FixedFinding[],
  k: number,
  out: string,
  source: ShowFiles,
  bench: Workbench,
): Promise<void> {
  const fixes: readonly Fix[] = allFixes(found);
  const chosen = fixes[k - 1];
  if (!chosen) {
    const remedy =
      fixes.length === 0 ? message`No change was found.` : message`Give a number from 1 to ${fixes.length}.`;
    throw new InputError(message`there is no change ${k}`, '--apply', remedy);
  }
  const file = await writeShowFiles(out, chosen.text, source);
  bench.tell(message`Wrote ${file}.`);
}
