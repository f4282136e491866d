import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBytes } from './read-input';

/** Where the program's own files lie: `public/`, up from this module, in a source tree and in an installed package. */
export function studioFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'public', 'fonts'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the studio has no public/fonts folder: the installation is broken');
    folder = parent;
  }
  return join(folder, 'public');
}

/** The studio's font for letters, a TrueType font with those of Kazakh. */
export function readStudioFont(): Uint8Array {
  return readBytes(join(studioFolder(), 'fonts', 'bold.ttf'));
}
