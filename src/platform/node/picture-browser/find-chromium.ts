import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { InputError, message } from '../../../core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
];

/** Where they lie that are in no folder of PATH. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * The program of a Chromium: the one that `CHROMIUM_PATH` names, or one that is installed.
 * @throws InputError that says how to install one.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new InputError(
      message`CHROMIUM_PATH names a program that is not there`,
      named,
      message`Set it to the path of Chromium or Chrome, or leave it out.`,
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...inPath, ...(PLACES[platform] ?? [])].find((path) => existsSync(path));
  if (found) return found;
  throw new InputError(
    message`there is no Chromium or Chrome, which draws pictures and films`,
    'chromium',
    message`Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or name it by CHROMIUM_PATH.`,
  );
}
