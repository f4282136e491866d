import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder } from './work-folder';

const folder = makeWorkFolder();

/** `.skyb` rounds the coarsest, up to 4 mm: what a plan leaves of the limits must be enough for it. */
test.each(['police-day', 'first-steps'])(
  '%s leaves as .skyb, and the bytes pass the check',
  async (show) => {
    const out = join(folder, `${show}.zip`);
    const { code, stderr } = await runQuietly(['export', `shows/${show}`, '--format', 'skyb', '--out', out]);
    expect(stderr).toContain('read back and checked');
    expect(code).toBe(0);
  },
  60_000,
);
