import { expect, test } from 'vitest';
import { readPageLink } from '../../src/app/page-link';

test('reads show, time, camera and language', () => {
  expect(readPageLink('#show=police-day&t=62.5&camera=top&lang=kk')).toEqual({
    show: 'police-day',
    timeS: 62.5,
    camera: 'top',
    language: 'kk',
  });
});

test.each(['', '#', '#t=&camera=moon', '#t=soon', '#&&&=%'])('what cannot be read counts as not said: "%s"', (hash) => {
  const { camera, timeS, show } = readPageLink(hash);
  expect([camera, show]).toEqual([null, null]);
  expect(timeS === null || timeS === 0).toBe(true);
});
