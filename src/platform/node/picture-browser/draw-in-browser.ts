import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cancelled, InputError, message } from '../../../core';
import type { PictureTasks } from '../../../film';
import { chromiumFlags } from './chromium-flags';
import { readPicturePage } from './picture-page';
import { type ServedTask, serveTask } from './serve-task';

/** A picture that a browser is to draw. */
export interface BrowserTask extends Omit<ServedTask, 'files'> {
  /** The Chromium that draws; see `findChromium`. */
  readonly program: string;
  readonly task: keyof PictureTasks;
  /** All of the task's request but its bytes. */
  readonly request: object;
  /** A show, as a `.tulpar-preview`. */
  readonly share: Uint8Array;
  /** A font for words, where there are any. */
  readonly font?: Uint8Array;
  /** Ends the browser. */
  readonly signal: AbortSignal;
}

/** A page that says nothing for so long is given up: a frame of the largest film takes some seconds. */
const SILENCE_MS = 180_000;
const LOOK_EVERY_MS = 1000;
/** What is kept of the browser's own complaints. */
const LAST_WORDS = 600;

const PAGE = '<!doctype html><meta charset="utf-8"><title>Tulpar</title><script type="module" src="page.js"></script>';

/**
 * Starts an installed Chromium without a window, lets it draw, and ends it.
 * @returns what the page says of what it drew. @throws InputError where it does not run, Cancelled, whatever the task throws.
 */
export async function drawInBrowser(asked: BrowserTask): Promise<object> {
  const { program, task, request, share, font, signal, ...served } = asked;
  const files = {
    '': PAGE,
    'page.js': readPicturePage(),
    request: JSON.stringify({ task, request }),
    share,
    ...(font && { font }),
  };
  if (signal.aborted) throw new Cancelled();
  const server = await serveTask({ ...served, files });
  const profile = mkdtempSync(join(tmpdir(), 'tulpar-drawing-'));
  const browser = startBrowser(program, profile, server.url);
  try {
    return await Promise.race([server.answer, browser.ended, aborted(signal), browser.silent(server.heardMs)]);
  } finally {
    browser.kill();
    await browser.gone;
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function startBrowser(program: string, profile: string, url: string) {
  // a group of its own: Ctrl-C is this program's to hear, and its end takes all of the browser's processes
  const child = spawn(program, chromiumFlags(profile, url), { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  const kill = () => killGroup(child);
  process.once('exit', kill);
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).finally(() => {
    process.off('exit', kill);
    clearInterval(timer);
  });
  const ended = gone.then(() => {
    throw new InputError(
      message`the browser ended before the picture was done: ${words.trim()}`,
      program,
      OTHER_BROWSER,
    );
  });
  ended.catch(() => undefined);
  const silent = (heardMs: () => number) =>
    new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        if (performance.now() - heardMs() < SILENCE_MS) return;
        reject(new InputError(message`the browser stopped answering`, program, OTHER_BROWSER));
      }, LOOK_EVERY_MS);
    });
  return { ended, gone, kill, silent };
}

const OTHER_BROWSER = message`Try again, or name another Chromium or Chrome by CHROMIUM_PATH.`;

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') process.kill(pid, 'SIGKILL');
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // it is gone
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Cancelled()), { once: true }));
}
