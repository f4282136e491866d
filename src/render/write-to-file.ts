import type { FilmWriter } from './make-film';

/** Writes a film to a file that the reader chose; the browser puts it in place when it is whole. */
export async function writeToFile(place: FileSystemFileHandle): Promise<FilmWriter> {
  const file = await place.createWritable();
  return {
    write: (data, position) => file.write({ type: 'write', data, position }),
    close: () => file.close(),
    abort: () => file.abort(),
  };
}
