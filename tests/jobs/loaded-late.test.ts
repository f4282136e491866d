import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { edgesOf, partOf, readSources } from '../architecture/module-graph';

const EDGES = edgesOf(readSources(fileURLToPath(new URL('../../src', import.meta.url))));
const LATE = ['formats/index.ts', 'fixes/index.ts', 'drawing/font-text.ts'];

/** Every module that is loaded along with one: what it imports by value, and what that imports. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { from, to, via } of EDGES) if (from === file && to && via === 'static') loaded.add(to);
  }
  return loaded;
}

test('the worker starts without flight formats, what looks for fixes and what reads fonts', () => {
  const loaded = loadedWith('platform/browser/planner.worker.ts');
  expect(loaded).toContain('recipes/text-recipe.ts');
  for (const late of LATE) {
    expect(loaded).not.toContain(late);
    expect(EDGES.some(({ to, via }) => to === late && via === 'dynamic')).toBe(true);
  }
});

test.each(['browser/move.worker.ts', 'node/move-worker.ts'])(
  'a helper (%s) starts with the core and the wire',
  (entry) => {
    const loaded = loadedWith(`platform/${entry}`);
    expect(loaded).toContain('core/transition/move-planner.ts');
    const parts = new Set([...loaded].map((file) => partOf(file)!.split('/')[0]));
    expect([...parts].sort()).toEqual(['core', 'jobs', 'platform']);
    expect(loaded).not.toContain('jobs/index.ts');
  },
);
