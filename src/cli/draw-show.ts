import { message } from '../core';
import type { PictureTasks } from '../film';
import {
  drawInBrowser,
  findChromium,
  readBytes,
  readStudioFont,
  refuseOwnInput,
  writeFileAtomically,
} from '../platform/node';
import { readShare, type ShareFile, shareFileEnding } from '../share';
import { inputsOf, loadFlight } from './load-flight';
import { tellNotes } from './tell-notes';
import type { Workbench } from './workbench';

interface PictureOfShow {
  /** A show or flight files. */
  readonly file: string;
  readonly out: string;
  readonly task: keyof PictureTasks;
  /** What is asked for, once the show is known. @throws InputError */
  readonly requestFor: (show: ShareFile) => object;
}

/**
 * Plans a show, or reads flight files, and lets a browser draw it into a file, which appears when it is whole.
 * @returns what the browser says of it, and the bytes that were written.
 */
export function drawShow({ file, out, task, requestFor }: PictureOfShow, bench: Workbench) {
  const program = findChromium();
  refuseOwnInput(out, isPreview(file) ? [file] : inputsOf(file));
  return writeFileAtomically(out, async (write) => {
    const share = await loadShare(file, bench);
    const show = readShare(share, file);
    const request = requestFor(show);
    if (show.verdict.errors > 0)
      bench.tell(message`The check finds ${show.verdict.errors} problems: like this the show must not fly.`);
    let bytes = 0;
    const made = await drawInBrowser({
      ...{ program, task, share, font: readStudioFont() },
      request,
      write: (piece, atByte) => {
        write(piece, atByte);
        bytes = Math.max(bytes, (atByte ?? 0) + piece.length);
      },
      onProgress: bench.jobOptions.onProgress ?? (() => undefined),
      signal: bench.terminal.signal,
    });
    bench.clearProgress();
    return { made, bytes };
  });
}

const isPreview = (file: string) => file.toLowerCase().endsWith(shareFileEnding);

/** A show as it is sent to be watched: planned, read from flight files, or a preview as it is. */
async function loadShare(file: string, bench: Workbench): Promise<Uint8Array> {
  if (isPreview(file)) return readBytes(file);
  const { flight, report, notes } = await loadFlight(file, bench);
  tellNotes(notes, bench);
  const scenes = [...report.scenes, ...report.groups.flatMap((group) => group.scenes)];
  return bench.jobs.run('share', { flight, report, scenes }, bench.jobOptions);
}
