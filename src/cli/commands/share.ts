import type { Command } from 'commander';
import { InputError, message } from '../../core';
import { ExportRefused } from '../../formats';
import { readPreviewPage, refuseOwnInput, writeFileAtomically } from '../../platform/node';
import { shareFileEnding, shareInPage } from '../../share';
import { EXIT } from '../exit-codes';
import { inputsOf, loadFlight } from '../load-flight';
import { printCheck } from '../print-report';
import { addCommand, type CommonOptions, type RunCommand } from '../run-command';
import { tellNotes } from '../tell-notes';
import type { Workbench } from '../workbench';

interface ShareOptions extends CommonOptions {
  readonly out: string;
  readonly allowViolations?: true;
}

export function addShareCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'share', 'write a show to be looked at: a page that opens by itself, or a preview for a link')
    .argument('<file>', 'a show or flight files, as for check')
    .requiredOption('--out <path>', 'file to write: .html, which opens anywhere and offline, or .tulpar-preview')
    .option('--allow-violations', 'write a show that fails the check; the preview says so')
    .action((file: string, options: ShareOptions) => run(options, (bench) => share(file, options, bench)));
}

async function share(file: string, { out, allowViolations }: ShareOptions, bench: Workbench) {
  const wrap = wrapperFor(out);
  refuseOwnInput(out, inputsOf(file));
  const size = await writeFileAtomically(out, async (write) => {
    const { flight, report, notes } = await loadFlight(file, bench);
    bench.clearProgress();
    tellNotes(notes, bench);
    if (!allowViolations && report.problems.some(({ severity }) => severity === 'error')) {
      bench.terminal.print(printCheck(report, null, bench.say));
      throw new ExportRefused(report);
    }
    const scenes = [...report.scenes, ...report.groups.flatMap((group) => group.scenes)];
    const bytes = wrap(await bench.jobs.run('share', { flight, report, scenes }, bench.jobOptions));
    write(bytes);
    return bytes.length;
  });
  bench.clearProgress();
  bench.tell(message`Wrote ${out}: ${Math.ceil(size / 1000)} kB.`);
  return EXIT.ok;
}

/** What becomes of a preview in a file of that name. @throws InputError for a name that ends in neither. */
function wrapperFor(out: string): (share: Uint8Array) => Uint8Array {
  if (out.toLowerCase().endsWith(shareFileEnding)) return (share) => share;
  if (!out.toLowerCase().endsWith('.html')) {
    throw new InputError(
      message`a preview is an .html or a .tulpar-preview file`,
      out,
      message`Name such a file with --out.`,
    );
  }
  const page = readPreviewPage();
  return (share) => new TextEncoder().encode(shareInPage(page, share));
}
