import type { Command } from 'commander';
import { message } from '../../core';
import { filesOfShow, readAssets, readShowFiles, readText, refuseOwnInput, writeShowFiles } from '../../platform/node';
import { applyEdits, parseEdits, parseShow, printShow } from '../../show';
import { EXIT, type ExitCode } from '../exit-codes';
import { addCommand, type CommonOptions, type RunCommand } from '../run-command';
import type { Workbench } from '../workbench';

interface EditOptions extends CommonOptions {
  readonly edits: string;
  readonly out: string;
}

export function addEditCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'edit', 'make edits of a show, the same as the page makes; the result is not planned')
    .argument('<show>', 'folder of a show, its show.json, or its .tulpar package')
    .requiredOption(
      '--edits <file>',
      'JSON list of edits: {"kind": "set", "at": ["title"], "value": "..."}, insert, remove, move',
    )
    .requiredOption('--out <path>', 'where to write the changed show with the files it names: a new folder, or a .json')
    .action((show: string, options: EditOptions) => run(options, (bench) => edit(show, options, bench)));
}

async function edit(path: string, { edits, out }: EditOptions, bench: Workbench): Promise<ExitCode> {
  const source = readShowFiles(path);
  refuseOwnInput(out, [...filesOfShow(source), edits]);
  const edited = applyEdits(parseShow(source.text, source.name), parseEdits(readText(edits), edits));
  const assets = readAssets(edited, source.name);
  const file = await writeShowFiles(out, printShow(edited), { ...source, assets });
  bench.tell(message`Wrote ${file}. It is neither planned nor checked yet: tulpar plan ${file}`);
  return EXIT.ok;
}
