import type { TaskContext } from '../../core';
import type { PictureTasks } from '../../film';
import type { ShareFile } from '../../share';
import { encodeCanvas, openShow, openSky } from '../open-show';
import { layOutSheet, PICTURE } from './lay-out-sheet';
import { PNG_SCALE, paintPng } from './paint-png';
import { sheetWords } from './sheet-words';

/** Pictures have as many pixels on paper as on the screen. */
const SIZE = {
  widthPx: 2 * Math.round((PICTURE.widthPt * PNG_SCALE) / 2),
  heightPx: 2 * Math.round((PICTURE.heightPt * PNG_SCALE) / 2),
};

/** All scenes of a show, each by a picture of its middle, on pages to be sent with an offer. @throws InputError */
export async function makeSheet(
  { share, request }: PictureTasks['sheet']['input'],
  task: TaskContext,
): Promise<Uint8Array> {
  const show = openShow(share);
  const words = await sheetWords(show, request.language);
  const pages = layOutSheet(words);
  if (request.kind === 'png') {
    const pictures = await scenePictures(show, task, copied);
    return paintPng(pages, pictures, request.font);
  }
  const { paintPdf } = await import('./paint-pdf');
  const pictures = await scenePictures(show, task, (canvas) => encodeCanvas(canvas, 'image/jpeg'));
  return paintPdf(pages, pictures, request.font, words.title);
}

/** A picture outlives the sky that it was drawn with only as a copy. */
function copied(canvas: OffscreenCanvas): OffscreenCanvas {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  copy.getContext('2d')!.drawImage(canvas, 0, 0);
  return copy;
}

async function scenePictures<T>(
  show: ShareFile,
  task: TaskContext,
  take: (canvas: OffscreenCanvas) => T | Promise<T>,
): Promise<T[]> {
  const sky = await openSky(show, 'centre', SIZE);
  const pictures: T[] = [];
  try {
    for (const { startMs, endMs } of show.scenes) {
      task.progress({ stage: 'picture', done: pictures.length, total: show.scenes.length });
      await task.checkpoint();
      sky.draw((startMs + endMs) / 2);
      pictures.push(await take(sky.canvas));
    }
    return pictures;
  } finally {
    sky.dispose();
  }
}
