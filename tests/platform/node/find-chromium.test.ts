import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../../src/platform/node';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tulpar-path-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the program that CHROMIUM_PATH names comes first, and one that is not there is said to be missing', () => {
  const named = join(folder, 'my browser');
  expect(() => findChromium({ CHROMIUM_PATH: named }, 'linux')).toThrow(
    'CHROMIUM_PATH names a program that is not there',
  );
  writeFileSync(named, '');
  expect(findChromium({ CHROMIUM_PATH: named, PATH: '/usr/bin' }, 'linux')).toBe(named);
});

test('what lies in PATH is found, in the order of PATH', () => {
  writeFileSync(join(folder, 'google-chrome'), '');
  const path = ['/nowhere', '', folder].join(delimiter);
  expect(findChromium({ PATH: path }, 'linux')).toBe(join(folder, 'google-chrome'));
});

test('where there is none it is said how to install one', () => {
  for (const env of [{}, { PATH: '' }, { PATH: folder }])
    expect(() => findChromium(env, 'linux')).toThrow(/no Chromium or Chrome.*apt-get install chromium.*CHROMIUM_PATH/);
});
