import type { TaskContext } from '../core';
import { type PictureTasks, requireInstant, requireStillSize } from '../film';
import { encodeCanvas, openShow, openSky } from './open-show';

/** One instant as a PNG: the sky and nothing else. @throws InputError */
export async function drawStill(
  { share, request }: PictureTasks['still']['input'],
  task: TaskContext,
): Promise<Uint8Array> {
  const { size, seat, timeMs } = request;
  requireStillSize(size, 'still');
  const show = openShow(share);
  requireInstant(timeMs, show.durationMs, 'still');
  task.progress({ stage: 'picture', done: 0, total: 1 });
  const sky = await openSky(show, seat, size);
  try {
    await task.checkpoint();
    sky.draw(timeMs);
    return await encodeCanvas(sky.canvas, 'image/png');
  } finally {
    sky.dispose();
  }
}
