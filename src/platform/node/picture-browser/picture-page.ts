import { readBuiltFile } from '../built-file';

/** The program of the page that draws pictures, as it was built. @throws InputError where it was not. */
export function readPicturePage(): string {
  return readBuiltFile('picture-page.js');
}
