import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputError, message } from '../../core';

/** Beside the bundled program, or where a build puts it when the program runs from its sources. */
const FOLDERS = ['./', '../../../dist-cli/'];

/** The text of a file that the build makes for the program. @throws InputError where it was not built. */
export function readBuiltFile(name: string): string {
  const paths = FOLDERS.map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  const found = paths.find((path) => existsSync(path));
  if (found) return readFileSync(found, 'utf8');
  throw new InputError(
    message`a part of the program is not there`,
    paths[0]!,
    message`Build the program first: npm run build:cli.`,
  );
}
