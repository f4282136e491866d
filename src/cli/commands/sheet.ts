import type { Command } from 'commander';
import { message } from '../../core';
import { sheetKind } from '../../film';
import { drawShow } from '../draw-show';
import { EXIT } from '../exit-codes';
import { addCommand, type CommonOptions, type RunCommand } from '../run-command';
import type { Workbench } from '../workbench';

interface SheetOptions extends CommonOptions {
  readonly out: string;
}

export function addSheetCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'sheet', 'write a contact sheet: all scenes with their pictures; an installed Chromium draws it')
    .argument('<file>', 'a show or flight files, as for check, or a .tulpar-preview')
    .requiredOption('--out <path>', 'file to write, .pdf or .png')
    .action((file: string, options: SheetOptions) => run(options, (bench) => sheet(file, options, bench)));
}

async function sheet(file: string, { out }: SheetOptions, bench: Workbench) {
  const kind = sheetKind(out);
  const requestFor = () => ({ kind, language: bench.language });
  const { bytes } = await drawShow({ file, out, task: 'sheet', requestFor }, bench);
  bench.tell(message`Wrote ${out}: ${Math.ceil(bytes / 1000)} kB.`);
  return EXIT.ok;
}
