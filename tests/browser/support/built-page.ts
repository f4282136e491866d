import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/tulpar-browser-tests');
const OUT = join(CACHE, 'dist');
const LOCK = join(CACHE, 'lock');
const SOURCES = [
  'src',
  'shows',
  'public',
  'index.html',
  'preview.html',
  'vite.config.ts',
  'vite.preview.config.ts',
  'package-lock.json',
];
const LONGEST_BUILD_MS = 90_000;

/** The folder of the built page; built anew when anything it is made of changed. Test files may ask at the same time. */
export async function builtPage(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  await takeLock();
  try {
    if (!isFresh()) await build();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
  return OUT;
}

/** In a process of its own: the test runner's NODE_ENV would give a development build of React. */
async function build(): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', OUT, '--emptyOutDir'], { cwd: ROOT, env });
}

function isFresh(): boolean {
  const worker = join(OUT, 'sw.js');
  if (!existsSync(worker)) return false;
  const builtMs = statSync(worker).mtimeMs;
  return SOURCES.every((source) => newestMs(join(ROOT, source)) < builtMs);
}

function newestMs(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), mtimeMs);
}

/** A folder is made by one process only; a lock that outlives any build is a leftover. */
async function takeLock(): Promise<void> {
  const deadline = Date.now() + LONGEST_BUILD_MS;
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      if (Date.now() > deadline) rmSync(LOCK, { recursive: true, force: true });
      await sleep(100);
    }
  }
}
