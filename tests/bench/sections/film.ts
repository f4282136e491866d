import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveChromium } from '../../browser/support/resolve-chromium';
import { buildPicturePage } from '../../cli/built-picture-page';
import { runQuietly } from '../../cli/quiet-terminal';
import { printFigures } from './police-day';

/** Seconds of the show that are filmed; a minute takes as long for each of its seconds. */
const FILMED_S = Number(process.env.TULPAR_BENCH_FILM_S ?? 10);
/** The emblem stands and turns: all 550 lights are on. */
const FROM_S = 60;
const FPS = 30;
const WANTED_S = 60;

const folder = mkdtempSync(join(tmpdir(), 'tulpar-film-bench-'));
const { executablePath, env } = resolveChromium();
Object.assign(process.env, { CHROMIUM_PATH: executablePath }, env);
buildPicturePage();

async function run(...args: string[]): Promise<number> {
  const startMs = performance.now();
  const { code, stderr } = await runQuietly(args);
  if (code !== 0) throw new Error(stderr);
  return (performance.now() - startMs) / 1000;
}

try {
  const share = join(folder, 'show.tulpar-preview');
  await run('share', 'shows/police-day', '--out', share);
  const film = join(folder, 'film.mp4');
  const toS = FROM_S + FILMED_S;
  // the browser's start and the first picture are paid once, whatever the length
  const startS = await run('still', share, '--at', String(FROM_S), '--out', join(folder, 'still.png'));
  const tookS = await run('video', share, '--out', film, '--from', String(FROM_S), '--to', String(toS));
  const perSecond = (FILMED_S * FPS) / (tookS - startS);
  const minutes = (startS + (WANTED_S * FPS) / perSecond) / 60;
  const note = `from ${FILMED_S} s of it`;
  printFigures([
    {
      name: 'film: a minute of Police Day in 1080p at 30 frames a second',
      value: minutes,
      unit: 'min',
      atMost: 15,
      note,
    },
    { name: 'film: 1080p, drawn and encoded', value: perSecond, unit: '/s', atMost: null, note: 'frames' },
    { name: 'film: start of the browser, one 1080p still', value: startS, unit: 's', atMost: null },
    { name: 'film: a second of it', value: statSync(film).size / FILMED_S / 1e6, unit: 'MB', atMost: null },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
