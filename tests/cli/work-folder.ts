import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of a file; gone when they are done. */
export function makeWorkFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tulpar-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeIn(folder: string, path: string, content: string | Uint8Array): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** A CSV of points on a flat square grid. */
export function gridCsv(count: number, pitchM: number, heightM: number): string {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Array.from({ length: count }, (_, index) => {
    const [x, y] = [(index % columns) * pitchM, Math.floor(index / columns) * pitchM];
    return `p${index + 1},${x},${y},${heightM}\n`;
  });
  return `Name,x_m,y_m,z_m\n${rows.join('')}`;
}
