import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputError, message } from '../../core';

/** Beside the bundled program, or where a build puts it when the program runs from its sources. */
const PLACES = ['./preview.html', '../../../dist-cli/preview.html'];

/** The built page of previews, as one HTML file. @throws InputError where it was not built. */
export function readPreviewPage(): string {
  const paths = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = paths.find((path) => existsSync(path));
  if (found) return readFileSync(found, 'utf8');
  throw new InputError(
    message`the page of previews is not there`,
    paths[0]!,
    message`Build the program first: npm run build:cli.`,
  );
}
