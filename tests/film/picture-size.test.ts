import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { parseSize, requireFilmSize, requireStillSize } from '../../src/film';

const size = (widthPx: number, heightPx: number) => ({ widthPx, heightPx });

test.each([
  ['1080p', size(1920, 1080)],
  ['4K', size(3840, 2160)],
  [' 9:16 ', size(1080, 1920)],
  ['1280x720', size(1280, 720)],
  ['640 × 360', size(640, 360)],
])('"%s" is a size', (text, expected) => {
  expect(parseSize(text, '--size')).toEqual(expected);
});

test.each([
  '',
  '720',
  '1280x',
  'x720',
  '-5x5',
  '1e9x9',
  '1280x720x3',
  '1.5x2',
  'constructor',
  '٣x٣',
  '9999999x9999999',
])('"%s" is none, and it is said what is', (text) => {
  expect(() => parseSize(text, '--size')).toThrow(/--size: .*is no size of a picture.*1280x720/);
});

test.each([
  size(0, 0),
  size(15, 1080),
  size(8193, 16),
  size(8192, 8192),
  size(999_999, 999_999),
  size(Number.NaN, 720),
  size(1280.5, 720),
  size(Number.POSITIVE_INFINITY, 16),
  size(-1920, 1080),
])('no picture has %o', (hostile) => {
  for (const required of [requireStillSize, requireFilmSize])
    expect(() => required(hostile, '--size')).toThrow(InputError);
});

test('8K is a still and no film, a film has even sides', () => {
  expect(() => requireStillSize(size(7680, 4320), 'x')).not.toThrow();
  expect(() => requireFilmSize(size(7680, 4320), 'x')).toThrow('at most 8.8 million pixels');
  expect(() => requireStillSize(size(101, 75), 'x')).not.toThrow();
  expect(() => requireFilmSize(size(101, 75), 'x')).toThrow('Give even numbers, such as 102x76');
  for (const preset of ['1080p', '4k', '9:16'])
    expect(() => requireFilmSize(parseSize(preset, 'x'), 'x')).not.toThrow();
});
