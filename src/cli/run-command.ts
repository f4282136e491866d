import { type Command, InvalidArgumentError, Option } from 'commander';
import { SEAT_IDS } from '../share';
import { PROFILES } from '../show';
import type { ExitCode } from './exit-codes';
import { languageOption } from './language';
import type { Workbench } from './workbench';

/** Options that every long command has. */
export interface CommonOptions {
  readonly progress?: true;
  readonly json?: true;
}

/** Runs a command's work on a workbench and keeps its exit code. */
export type RunCommand = (options: CommonOptions, act: (bench: Workbench) => Promise<ExitCode>) => Promise<void>;

/** A sub-command with the options that all of them share; it ends the same way as the program. */
export function addCommand(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .addOption(languageOption())
    .option('--progress', 'show progress even where the output is no terminal');
}

export function jsonOption(): Option {
  return new Option('--json', 'print the report as JSON, and nothing else');
}

export function profileOption(description: string): Option {
  return new Option('--profile <name>', description).choices(PROFILES.map((profile) => profile.name));
}

/** Where a picture of a show is drawn from. */
export function seatOption(): Option {
  const seats = `${SEAT_IDS.join(', ')}, or a place of the show by its name`;
  return new Option('--seat <seat>', `where it is watched from: ${seats}`).default('centre');
}

/** A parser of places in a list, counted from one, for options. */
export function counting(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

/** Heights beyond this are no flight of drones, metres. */
const HEIGHT_MAX_M = 5000;

/** A parser of heights, for options. */
export function heightInM(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Math.abs(value) <= HEIGHT_MAX_M) return value;
  throw new InvalidArgumentError(`Give metres between -${HEIGHT_MAX_M} and ${HEIGHT_MAX_M}.`);
}

/** A parser of numbers above zero, for options. */
export function positive(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value > 0 && value <= most) return value;
    throw new InvalidArgumentError(`Give a number above 0, at most ${most}.`);
  };
}
