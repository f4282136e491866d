import type { ShowFiles } from '../../jobs';
import { saveFile } from './save-file';

/** Hands a show to the reader as one file that can be opened again. @param name without its ending. @returns with it. */
export async function saveShow(show: ShowFiles, name: string): Promise<string> {
  const { packShow } = await import('./pack-show');
  const { fileName, mediaType, bytes } = packShow(show, name);
  saveFile(fileName, mediaType, [bytes]);
  return fileName;
}
