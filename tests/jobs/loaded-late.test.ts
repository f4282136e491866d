import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { edgesOf, partOf, readSources } from '../architecture/module-graph';

const EDGES = edgesOf(readSources(fileURLToPath(new URL('../../src', import.meta.url))));
const LATE = [
  'formats/index.ts',
  'fixes/index.ts',
  'recipes/index.ts',
  'jobs/plan-transition.ts',
  'core/plan/groups/plan-on-one-clock.ts',
];
/** Loaded by what lays points out, when a formation calls for it. */
const LATER = ['drawing/text/font-text.ts', 'drawing/svg/read-svg.ts', 'drawing/svg/svg-engine.ts'];

/** Every module that is loaded along with one: what it imports by value, and what that imports. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { from, to, via } of EDGES) if (from === file && to && via === 'static') loaded.add(to);
  }
  return loaded;
}

test('the worker starts without flight formats, what looks for fixes and what lays points out', () => {
  const loaded = loadedWith('platform/browser/planner.worker.ts');
  expect(loaded).toContain('compile/formation-maker.ts');
  for (const late of [...LATE, ...LATER]) {
    expect(loaded).not.toContain(late);
    expect(EDGES.some(({ to, via }) => to === late && via === 'dynamic')).toBe(true);
  }
  expect([...loaded].filter((file) => /^(recipes|drawing)\//.test(file))).toEqual([]);
  expect(loaded).not.toContain('core/formation/picture/lay-out-picture.ts');
});

test('what lays points out starts without what reads fonts and drawings', () => {
  const loaded = loadedWith('recipes/index.ts');
  for (const later of LATER) expect(loaded).not.toContain(later);
});

test('a helper of Node starts with the core and the wire', () => {
  const loaded = loadedWith('platform/node/transition-worker.ts');
  expect(loaded).toContain('core/transition/transition-planner.ts');
  const parts = new Set([...loaded].map((file) => partOf(file)!.split('/')[0]));
  expect([...parts].sort()).toEqual(['core', 'jobs', 'platform']);
  expect(loaded).not.toContain('jobs/index.ts');
});
