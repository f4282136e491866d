import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isNewerThan } from './built-preview-page';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'dist-cli/picture-page.js');

/** Builds the program of the page that draws pictures where the command line looks for it, when it is not there or old. */
export function buildPicturePage(): void {
  if (existsSync(PAGE) && isNewerThan(PAGE, ['src', 'package-lock.json'])) return;
  execFileSync('npm', ['run', '-s', 'build:picture-page'], { cwd: ROOT });
}
