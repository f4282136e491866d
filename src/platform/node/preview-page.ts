import { readBuiltFile } from './built-file';

/** The built page of previews, as one HTML file. @throws InputError where it was not built. */
export function readPreviewPage(): string {
  return readBuiltFile('preview.html');
}
