import { InputError, type TaskContext } from '../../core';
import type { PictureTasks } from '../../film';
import { drawStill } from '../draw-still';
import { type FilmWriter, makeFilm } from '../make-film';
import { makeSheet } from '../sheet';

/** What is asked for; its bytes lie beside it at the same server. */
type Asked = {
  [K in keyof PictureTasks]: { task: K; request: PictureTasks[K]['input']['request'] };
}[keyof PictureTasks];

/** Draws what the command line asks for and gives it back, piece by piece, with progress; or says why not. */
export async function servePicture(): Promise<void> {
  try {
    const asked: Asked = await (await fetch('request')).json();
    await tell('done', await draw(asked, await bytesOf('share')));
  } catch (error) {
    await tellFailure(error);
  }
}

/** Says what went wrong; without a listener there is nothing left to do. */
export async function tellFailure(error: unknown): Promise<void> {
  await tell('failed', failureOf(error)).catch(() => close());
}

async function draw(asked: Asked, share: Uint8Array): Promise<object> {
  if (asked.task === 'film') {
    const { bytes: _none, ...made } = await makeFilm({ share, request: asked.request }, POSTED, TOLD);
    return made;
  }
  const bytes =
    asked.task === 'still'
      ? await drawStill({ share, request: asked.request }, TOLD)
      : await makeSheet({ share, request: { ...asked.request, font: await bytesOf('font') } }, TOLD);
  await POSTED.write(bytes as Uint8Array<ArrayBuffer>, 0);
  return {};
}

/** Sends pieces of a file to where they belong; the command line puts the file in place. */
const POSTED: FilmWriter = {
  write: async (bytes, atByte) => {
    const answer = await fetch(`bytes?at=${atByte}`, { method: 'POST', body: bytes });
    if (!answer.ok) throw new Error('the command line could not write the file');
  },
  close: async () => undefined,
  abort: async () => undefined,
};

const TELL_EVERY_MS = 200;
let toldMs = Number.NEGATIVE_INFINITY;

/** The command line hears how far it is, and ends the browser when the picture is not wanted any more. */
const TOLD: TaskContext = {
  progress: (progress) => {
    if (performance.now() - toldMs < TELL_EVERY_MS) return;
    toldMs = performance.now();
    tell('progress', progress).catch(() => close());
  },
  checkpoint: () => Promise.resolve(),
};

function failureOf(error: unknown): object {
  if (error instanceof InputError) return { kind: 'input', ...error.messages };
  return { kind: 'bug', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}

async function tell(what: 'progress' | 'done' | 'failed', body: object): Promise<void> {
  await fetch(what, { method: 'POST', body: JSON.stringify(body) });
}
