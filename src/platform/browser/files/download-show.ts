import type { ShowFiles } from '../../../jobs';
import { PACKAGE_ENDING, packShow } from '../pack-show';
import { saveFile } from '../save-file';

/** Hands a show over as a download: a package that can be opened again. @param name without its ending. @returns with it. */
export function downloadShow(show: ShowFiles, name: string): string {
  const fileName = name + PACKAGE_ENDING;
  saveFile(fileName, 'application/x-tulpar', [packShow(show, fileName)]);
  return fileName;
}
