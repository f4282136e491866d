import type { Command } from 'commander';
import { message } from '../../core';
import { parseShowTime, parseSize, requireInstant, requireStillFile, requireStillSize } from '../../film';
import { type ShareFile, seatNamed } from '../../share';
import { drawShow } from '../draw-show';
import { EXIT } from '../exit-codes';
import { addCommand, type CommonOptions, type RunCommand, seatOption } from '../run-command';
import type { Workbench } from '../workbench';

interface StillOptions extends CommonOptions {
  readonly out: string;
  readonly seat: string;
  readonly at: string;
  readonly size: string;
}

export function addStillCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'still', 'draw one instant of a show as its audience sees it; an installed Chromium draws it')
    .argument('<file>', 'a show or flight files, as for check, or a .tulpar-preview')
    .requiredOption('--at <time>', 'the instant, such as 1:23 or 83.5')
    .requiredOption('--out <path>', 'file to write, .png')
    .option('--size <size>', '1080p, 4k, 9:16, or width and height such as 1280x720', '1080p')
    .addOption(seatOption())
    .action((file: string, options: StillOptions) => run(options, (bench) => still(file, options, bench)));
}

async function still(file: string, options: StillOptions, bench: Workbench) {
  const { out, seat } = options;
  requireStillFile(out);
  const size = parseSize(options.size, '--size');
  requireStillSize(size, '--size');
  const timeMs = parseShowTime(options.at, '--at');
  const requestFor = ({ durationMs, site }: ShareFile) => {
    requireInstant(timeMs, durationMs, '--at');
    return { size, seat: seatNamed(site, seat, '--seat'), timeMs };
  };
  await drawShow({ file, out, task: 'still', requestFor }, bench);
  bench.tell(message`Wrote ${out}: ${size.widthPx} x ${size.heightPx}.`);
  return EXIT.ok;
}
