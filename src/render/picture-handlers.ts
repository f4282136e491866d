import type { PictureTasks } from '../film';
import type { TaskHandlers } from '../jobs';
import type { FilmWriter } from './make-film';

/** Opens the place that a film is written to; null keeps it in memory. */
export type OpenFilm = (place: FileSystemFileHandle | null) => Promise<FilmWriter | null>;

/** What draws pictures, each part loaded with its first use. */
export function createPictureHandlers(openFilm: OpenFilm): TaskHandlers<PictureTasks> {
  return {
    still: async (input, task) => (await import('./draw-still')).drawStill(input, task),
    film: async ({ share, request, place }, task) => {
      const { makeFilm } = await import('./make-film');
      return makeFilm({ share, request }, await openFilm(place), task);
    },
    sheet: async (input, task) => (await import('./sheet')).makeSheet(input, task),
  };
}
