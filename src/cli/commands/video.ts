import type { Command } from 'commander';
import { type Message, message } from '../../core';
import {
  filmContainer,
  type MadeFilm,
  type PictureSize,
  parseShowTime,
  parseSize,
  requireFilmSize,
  requireFrameRate,
  requireStretch,
} from '../../film';
import { type ShareFile, seatNamed } from '../../share';
import { drawShow } from '../draw-show';
import { EXIT } from '../exit-codes';
import { addCommand, type CommonOptions, type RunCommand, seatOption } from '../run-command';
import type { Workbench } from '../workbench';

interface VideoOptions extends CommonOptions {
  readonly out: string;
  readonly seat: string;
  readonly size: string;
  readonly fps: string;
  readonly from?: string;
  readonly to?: string;
}

export function addVideoCommand(program: Command, run: RunCommand): void {
  addCommand(program, 'video', 'film a show as its audience sees it, with its music; an installed Chromium draws it')
    .argument('<file>', 'a show or flight files, as for check, or a .tulpar-preview')
    .requiredOption('--out <path>', 'file to write, .mp4 or .webm; it appears under this name when it is whole')
    .option('--size <size>', '1080p, 4k, 9:16, or width and height such as 1280x720', '1080p')
    .option('--fps <number>', 'frames a second: 24, 25, 30, 50 or 60', '30')
    .option('--from <time>', 'where the film begins, such as 1:23 or 83.5')
    .option('--to <time>', 'where it ends')
    .addOption(seatOption())
    .action((file: string, options: VideoOptions) => run(options, (bench) => video(file, options, bench)));
}

async function video(file: string, options: VideoOptions, bench: Workbench) {
  const { out, seat } = options;
  const container = filmContainer(out);
  const size = parseSize(options.size, '--size');
  requireFilmSize(size, '--size');
  const fps = requireFrameRate(Number(options.fps), '--fps');
  const fromMs = options.from === undefined ? 0 : parseShowTime(options.from, '--from');
  const toMs = options.to === undefined ? null : parseShowTime(options.to, '--to');
  const requestFor = ({ durationMs, site }: ShareFile) => {
    const stretch = requireStretch({ fromMs, toMs: toMs ?? durationMs }, durationMs, '--from, --to');
    return { size, seat: seatNamed(site, seat, '--seat'), fps, stretch, container };
  };
  const { made, bytes } = await drawShow({ file, out, task: 'film', requestFor }, bench);
  for (const text of describeFilm(out, made as MadeFilm, size, bytes)) bench.tell(text);
  return EXIT.ok;
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ avc: 'H.264', vp9: 'VP9', vp8: 'VP8', av1: 'AV1' },
  ...{ aac: 'AAC', opus: 'Opus' },
};

function* describeFilm(out: string, made: MadeFilm, size: PictureSize, bytes: number): Generator<Message> {
  const { codec, audioCodec, frames, lacksMusic } = made;
  const codecs = [codec, audioCodec].flatMap((one) => (one === null ? [] : [NAMES[one] ?? one])).join(' + ');
  const megabytes = (bytes / 1e6).toFixed(1);
  yield message`Wrote ${out}: ${frames} frames of ${size.widthPx} x ${size.heightPx}, ${codecs}, ${megabytes} MB.`;
  if (out.toLowerCase().endsWith('.mp4') && codec !== 'avc')
    yield message`This Chromium has no H.264 encoder for this size, so the film is ${NAMES[codec] ?? codec}, which not every player opens.`;
  if (lacksMusic) yield message`The music is not in the film: this Chromium cannot read or encode it.`;
}
