import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'dist-cli/preview.html');
const SOURCES = [
  'src/preview',
  'src/viewport',
  'src/playback',
  'src/share',
  'src/audience',
  'preview.html',
  'vite.preview.config.ts',
];

/** Builds the page of previews where the command line looks for it, when it is not there or old. */
export function buildPreviewPage(): void {
  if (existsSync(PAGE) && isNewerThan(PAGE, SOURCES)) return;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const config = ['--config', 'vite.preview.config.ts', '--outDir', 'dist-cli', '--emptyOutDir=false'];
  // the test runner's NODE_ENV would give a development build of React
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', ...config, '--logLevel', 'warn'], { cwd: ROOT, env });
}

/** Whether a built file is newer than what it is built from. */
export function isNewerThan(built: string, sources: readonly string[]): boolean {
  return sources.every((source) => newestMs(join(ROOT, source)) < statSync(built).mtimeMs);
}

function newestMs(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), mtimeMs);
}
