import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];
const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/tulpar-chromium');

/** How to start a Chromium that is there: its path, and where the libraries lie that it brought itself. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** `CHROMIUM_PATH`, Playwright's own, the system's, and at last the one that `npm ci` brings, unpacked once. */
export function resolveChromium(): FoundChromium {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
  const found = [named, chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => path && existsSync(path));
  if (found) return { executablePath: found, env: {} };
  const folder = unpackedChromium();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), folder, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':'),
    },
  };
}

/** Unpacks into a folder of its own and renames it into place, so that processes at the same time do no harm. */
function unpackedChromium(): string {
  if (existsSync(join(CACHE, 'chromium'))) return CACHE;
  const packed = join(packageRoot(createRequire(import.meta.url).resolve('@sparticuz/chromium')), 'bin');
  const fresh = `${CACHE}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  writeFileSync(join(fresh, 'chromium'), brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
  chmodSync(join(fresh, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) untar(join(packed, archive), fresh);
  try {
    renameSync(fresh, CACHE);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(CACHE, 'chromium'))) throw new Error(`Chromium could not be unpacked into ${CACHE}`);
  }
  return CACHE;
}

/** The package exports its module only, so its folder is found from there. */
function packageRoot(entry: string): string {
  const name = join('@sparticuz', 'chromium');
  return entry.slice(0, entry.lastIndexOf(name) + name.length);
}

function untar(archive: string, folder: string): void {
  execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(archive)), maxBuffer: 1 << 20 });
}
