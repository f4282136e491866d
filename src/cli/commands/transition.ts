import { basename } from 'node:path';
import type { Command } from 'commander';
import { InputError, type Message, type MoveHeights, message, planReportData } from '../../core';
import { decodeText, readPointsCsv } from '../../drawing';
import type { NamedPoints, PlannedShow } from '../../jobs';
import { readBytes, refuseOwnInput } from '../../platform/node';
import { findProfile } from '../../show';
import { EXIT } from '../exit-codes';
import { printJson } from '../print-json';
import { printPlan, verdictCode } from '../print-report';
import {
  addCommand,
  type CommonOptions,
  heightInM,
  jsonOption,
  positive,
  profileOption,
  type RunCommand,
} from '../run-command';
import type { Workbench } from '../workbench';
import { writeExport } from '../write-export';

interface TransitionOptions extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly profile: string;
  readonly separation?: number;
  readonly floor?: number;
  readonly ceiling?: number;
  readonly out?: string;
}

export function addTransitionCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'transition', 'plan one move between two point files (Name,x_m,y_m,z_m)')
    .requiredOption('--from <csv>', 'where the drones are')
    .requiredOption('--to <csv>', 'the places to fill, by any drone each')
    .addOption(profileOption('limits to plan within').default('default'))
    .option(
      '--separation <m>',
      'metres to keep at every instant (the design separation of the profile)',
      positive(1000),
    )
    .option('--floor <m>', 'height above the show origin to stay above; without it none is judged', heightInM)
    .option('--ceiling <m>', 'height above the show origin to stay below; without it none is judged', heightInM)
    .option('--out <skyc>', 'write the move as a .skyc')
    .addOption(jsonOption())
    .action((options: TransitionOptions) => run(options, (bench) => transition(options, bench)));
}

async function transition(options: TransitionOptions, bench: Workbench) {
  if (options.out !== undefined) refuseOwnInput(options.out, [options.from, options.to]);
  const [from, to] = [readPoints(options.from), readPoints(options.to)];
  const profile = findProfile(options.profile, '--profile');
  const heights = { floorM: options.floor ?? null, ceilingM: options.ceiling ?? null };
  refuseUpsideDown(heights);
  const input = { from, to, profile, separationM: options.separation ?? null, heights };
  const planned = await bench.jobs.run('transition', input, bench.jobOptions);
  bench.clearProgress();
  bench.terminal.print(options.json ? printJson(planReportData(planned.report)) : printPlan(planned.report, bench.say));
  for (const note of notesOn(planned)) bench.tell(note);
  const verdict = verdictCode(planned.report);
  if (options.out !== undefined && verdict === EXIT.ok) await writeMove(planned, options.out, bench);
  return verdict;
}

function refuseUpsideDown({ floorM, ceilingM }: MoveHeights): void {
  if (floorM === null || ceilingM === null || floorM < ceilingM) return;
  throw new InputError(
    message`the floor of ${floorM} m is not below the ceiling of ${ceilingM} m`,
    '--floor',
    message`Swap the two.`,
  );
}

/** How a long transition could be shorter. */
function notesOn({ report }: PlannedShow): Message[] {
  if (report.transitions[0]?.method !== 'arcs') return [];
  return [
    message`The points stand at the separation itself, which leaves arcs alone; 5 % more spacing allows a shorter move.`,
  ];
}

function readPoints(path: string): NamedPoints {
  return { name: basename(path), positionsM: readPointsCsv(decodeText(readBytes(path), path), path).positionsM };
}

async function writeMove({ flight }: PlannedShow, out: string, bench: Workbench): Promise<void> {
  await writeExport(out, { format: 'skyc', allowViolations: false }, bench, async () => flight);
  bench.clearProgress();
  bench.tell(message`Wrote ${out}: read back and checked.`);
}
