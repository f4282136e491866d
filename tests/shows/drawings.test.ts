import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['seeds/drawings', 'shows/first-steps/assets', 'shows/police-day/assets'];
const DRAWINGS = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, ROOT)).map((file) => [`${folder}/${file}`] as const),
);

test('there are drawings to look at', () => {
  expect(DRAWINGS.length).toBeGreaterThanOrEqual(13);
});

test.each(DRAWINGS)('%s is small, titled and made of named layers in few colours', (path) => {
  const svg = readFileSync(new URL(path, ROOT), 'utf8');
  expect(svg.length).toBeLessThan(8_000);
  expect(svg).toMatch(/<title>.+<\/title>/);
  const shapes = [...svg.matchAll(/<(path|circle|rect|polygon|polyline|line|ellipse)\b[^>]*>/g)].map(
    ([shape]) => shape,
  );
  const ids = shapes.map((shape) => /\bid="([a-z][a-z-]*)"/.exec(shape)?.[1]);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
  const lit = new Set(
    [...svg.matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour).filter((colour) => colour !== '#000000'),
  );
  expect(lit.size).toBeLessThanOrEqual(4);
});
