import type { i18n } from 'i18next';
import { fileStem } from '../../core';
import type { Session } from '../../document';
import type { MadeFilm, PictureTasks } from '../../film';
import { createJobsClient, type Jobs, type ShownPlans, type Tasks } from '../../jobs';
import { fetchStudioFont, saveFile } from '../../platform/browser';
import { spawnPictureWorker } from '../../render';
import { type PictureOrder, toasts } from '../../ui';
import type { Workspace } from '../fix-actions';
import { createTaskRunner, type TrackedJobs } from '../task-runner';
import { chooseFilmPlace, dropEmpty } from './film-place';
import { shareOfOpen } from './share-of-open';

export interface DrawParts {
  readonly session: Session;
  /** Plans, and writes what is sent to be watched. */
  readonly exports: Pick<Jobs<Tasks>, 'run'>;
  readonly translator: i18n;
  readonly workspace: Workspace;
  readonly plans: ShownPlans;
}

/** What draws, and what makes of a flight that which is drawn. */
interface DrawingTasks extends PictureTasks, Tasks {}

export interface PictureDrawer {
  make(order: PictureOrder): Promise<void>;
  cancel(): void;
}

/** Draws stills, films and sheets of what is open in a worker of their own, one at a time; work goes on meanwhile. */
export function createPictureDrawer(parts: DrawParts): PictureDrawer {
  const { session, translator } = parts;
  const pictures = createJobsClient<PictureTasks>(spawnPictureWorker);
  const runner = createTaskRunner<DrawingTasks>(session, 'filming', drawingJobs(parts.exports, pictures), translator);
  return {
    cancel: runner.cancel,
    make: async (order) => {
      const { open, isStale } = session.getState();
      if (!open || isStale) return;
      const { title } = open.flight;
      const stem = fileStem(title);
      const place = order.kind === 'film' ? await chooseFilmPlace(stem, order.request.container) : null;
      if (place === 'dismissed') return;
      await runner.run('picture', title, async (jobs) => {
        try {
          const share = await shareOfOpen(parts, open, jobs);
          await saveDrawn(order, share, stem, place, jobs, translator);
        } finally {
          if (place) await dropEmpty(place);
        }
      });
      // what draws holds much memory
      if (session.getState().filming === null) pictures.close();
    },
  };
}

/** Tasks of two workers as those of one. */
function drawingJobs(exports: Pick<Jobs<Tasks>, 'run'>, pictures: Jobs<PictureTasks>): Pick<Jobs<DrawingTasks>, 'run'> {
  const run = (task: keyof DrawingTasks, input: unknown, options?: object): Promise<unknown> =>
    task === 'still' || task === 'film' || task === 'sheet'
      ? pictures.run(task, input as never, options)
      : exports.run(task, input as never, options);
  return { run: run as Jobs<DrawingTasks>['run'] };
}

async function saveDrawn(
  order: PictureOrder,
  share: Uint8Array,
  stem: string,
  place: FileSystemFileHandle | null,
  jobs: TrackedJobs<DrawingTasks>,
  { t, language }: i18n,
): Promise<void> {
  const save = (name: string, mediaType: string, bytes: Uint8Array, description?: string) => {
    saveFile(name, mediaType, [bytes]);
    toasts.add({ title: t(($) => $.done.exported, { name }), ...(description && { description }) });
  };
  if (order.kind === 'still') {
    const bytes = await jobs.run('still', { share, request: order.request });
    save(`${stem}.png`, 'image/png', bytes);
  } else if (order.kind === 'sheet') {
    const [font] = (await fetchStudioFont()).values();
    const request = { kind: order.file, language, font: font! };
    const bytes = await jobs.run('sheet', { share, request });
    save(`${stem}.${order.file}`, order.file === 'pdf' ? 'application/pdf' : 'image/png', bytes);
  } else {
    const film = await jobs.run('film', { share, request: order.request, place });
    const description = describeFilm(film, t);
    if (film.bytes) save(`${stem}.${order.request.container}`, film.mediaType, film.bytes, description);
    else toasts.add({ title: t(($) => $.done.exported, { name: place?.name ?? stem }), description });
  }
}

const CODEC_NAMES: Readonly<Record<string, string>> = {
  ...{ avc: 'H.264', vp9: 'VP9', vp8: 'VP8', av1: 'AV1' },
  ...{ aac: 'AAC', opus: 'Opus' },
};

function describeFilm({ codec, audioCodec, frames, lacksMusic, mediaType }: MadeFilm, t: i18n['t']): string {
  const codecs = [codec, audioCodec].flatMap((one) => (one === null ? [] : [CODEC_NAMES[one] ?? one])).join(' + ');
  const lines = [`${t(($) => $.pictures.codec, { ns: 'files', codecs, frames })}.`];
  if (mediaType === 'video/mp4' && codec !== 'avc') lines.push(t(($) => $.pictures.notEverywhere, { ns: 'files' }));
  if (lacksMusic) lines.push(t(($) => $.pictures.noMusic, { ns: 'files' }));
  return lines.join(' ');
}
