import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { InputError, message } from '../../core';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';
import { writeFileAtomically } from './atomic-file';
import { fileError } from './file-error';
import { isFolder } from './folder-kind';
import { filesOfShow, refuseOwnInput } from './own-input';

/**
 * Writes a changed show with all that it names, so that it opens from where it lies: into a new folder, or as a JSON file
 * with its files beside it.
 * @param out a folder that is not there yet or empty, or a `.json`. @param source the show that it was made from.
 * @returns the path of the show's JSON file.
 * @throws InputError for a place that holds something else, which would be replaced.
 */
export async function writeShowFiles(out: string, text: string, source: ShowFiles): Promise<string> {
  const file = jsonFileFor(out);
  const own = [...source.assets].filter(([path]) => path !== BOLD_FONT_PATH);
  refuseOwnInput(file, filesOfShow(source));
  const missing = own.filter(([path, bytes]) => !isThere(join(dirname(file), path), bytes));
  for (const [path, bytes] of missing) {
    const place = join(dirname(file), path);
    makeFolder(dirname(place));
    await writeFileAtomically(place, (write) => write(bytes));
  }
  makeFolder(dirname(file));
  await writeFileAtomically(file, (write) => write(new TextEncoder().encode(text)));
  return file;
}

function jsonFileFor(out: string): string {
  const ending = extname(out).toLowerCase();
  if (ending === '.json') return out;
  if (ending !== '' && !isFolder(out)) {
    throw new InputError(
      message`a show is not written as ${ending}`,
      out,
      message`Name a .json file, or a new folder.`,
    );
  }
  if (isFolder(out) && readdirSync(out).length > 0) {
    throw new InputError(message`the folder is not empty`, out, message`Name a new folder, or a .json file.`);
  }
  return join(out, 'show.json');
}

/** Whether a file lies there already with the same bytes. @throws InputError where another one does. */
function isThere(place: string, bytes: Uint8Array): boolean {
  if (!statSync(place, { throwIfNoEntry: false })) return false;
  if (readFileSync(place).equals(bytes)) return true;
  throw new InputError(message`another file of that name lies there`, place, message`Name a new folder with --out.`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileError(error, folder);
  }
}
