import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FRAME_RATES,
  filmContainer,
  frameCount,
  frameTimeMs,
  parseShowTime,
  printShowTime,
  requireFrameRate,
  requireInstant,
  requireStillFile,
  requireStretch,
  sheetKind,
} from '../../src/film';

test('frames cover a stretch, each at k / fps from its beginning, none begins at its end or after it', () => {
  const stretches = fc.record({ fromMs: fc.nat(500_000), lengthMs: fc.integer({ min: 1, max: 500_000 }) });
  fc.assert(
    fc.property(stretches, fc.constantFrom(...FRAME_RATES), ({ fromMs, lengthMs }, fps) => {
      const stretch = { fromMs, toMs: fromMs + lengthMs };
      const frames = frameCount(stretch, fps);
      expect(frameTimeMs(stretch, fps, 0)).toBe(fromMs);
      expect(frameTimeMs(stretch, fps, frames - 1)).toBeLessThan(stretch.toMs);
      expect(frameTimeMs(stretch, fps, frames)).toBeGreaterThanOrEqual(stretch.toMs - 0.01);
      expect(frameTimeMs(stretch, fps, frames - 1)).toBeCloseTo(fromMs + ((frames - 1) / fps) * 1000, 6);
    }),
  );
});

test.each([
  [60_000, 30, 1800],
  [60_000, 60, 3600],
  [1000, 24, 24],
  [1001, 24, 25],
  [10, 30, 1],
])('%i ms at %i frames a second are %i frames', (toMs, fps, frames) => {
  expect(frameCount({ fromMs: 0, toMs }, fps)).toBe(frames);
});

test('a stretch keeps to the show, and one without anything of it is refused', () => {
  expect(requireStretch({ fromMs: -5, toMs: 1e9 }, 8000, 'x')).toEqual({ fromMs: 0, toMs: 8000 });
  for (const [fromMs, toMs] of [
    [8000, 9000],
    [5000, 5000],
    [5000, 4000],
    [Number.NaN, 4000],
    [0, Number.NaN],
  ] as const)
    expect(() => requireStretch({ fromMs, toMs }, 8000, '--from')).toThrow('The show lasts 8 s');
});

test('only rates that films have, only instants that the show has', () => {
  expect(requireFrameRate(60, 'x')).toBe(60);
  for (const fps of [0, -30, 29.97, 1000, Number.NaN])
    expect(() => requireFrameRate(fps, '--fps')).toThrow('one of 24');
  expect(() => requireInstant(8000, 8000, 'x')).not.toThrow();
  for (const timeMs of [-1, 8001, Number.NaN])
    expect(() => requireInstant(timeMs, 8000, '--at')).toThrow('from 0 to 8 s');
});

test.each([
  ['83.5', 83_500],
  ['1:23,5', 83_500],
  ['1:02:03', 3_723_000],
  ['0', 0],
])('"%s" is %i ms', (text, ms) => {
  expect(parseShowTime(text, '--at')).toBe(ms);
});

test.each(['', 'now', '-1', '1:60', '1:2:3:4', '1:99:00', '1e3', 'NaN', '9'.repeat(50)])('"%s" is no time', (text) => {
  expect(() => parseShowTime(text, '--at')).toThrow(/--at: .*is no time of a show.*1:23\.5/);
});

test('times are printed as minutes and seconds', () => {
  expect([0, 83_500, 3_599_999, 59_999.9999999].map(printShowTime)).toEqual(['0:00', '1:23', '59:59', '1:00']);
});

test('the name of a file says what is written, and another name is refused', () => {
  expect([filmContainer('a.MP4'), filmContainer('b.webm'), sheetKind('c.pdf'), sheetKind('d.PNG')]).toEqual([
    'mp4',
    'webm',
    'pdf',
    'png',
  ]);
  expect(() => filmContainer('a.mov')).toThrow('a.mov: a film is an .mp4 or a .webm file');
  expect(() => sheetKind('a.jpg')).toThrow('a contact sheet is a .pdf or a .png file');
  expect(() => requireStillFile('a.jpg')).toThrow('a still is a .png file');
});
