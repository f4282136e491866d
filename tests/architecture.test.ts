import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ARROWS, PACKAGE_RULES } from './architecture/import-rules';
import {
  edgesOf,
  findCycles,
  findViolations,
  packageOf,
  partOf,
  readSources,
  type Sources,
} from './architecture/module-graph';
import { readImports } from './architecture/read-imports';

const SOURCES = readSources(fileURLToPath(new URL('../src', import.meta.url)));
const EDGES = edgesOf(SOURCES);

test('nobody imports against the arrows, past an index, or in a circle', () => {
  expect(findViolations(SOURCES)).toEqual([]);
});

test('the whole house was read', () => {
  expect(SOURCES.size).toBeGreaterThan(100);
  expect(EDGES.length).toBeGreaterThan(300);
  for (const part of Object.keys(ARROWS)) {
    expect(
      [...SOURCES.keys()].filter((file) => partOf(file) === part),
      `files of ${part}`,
    ).not.toEqual([]);
  }
  for (const via of ['static', 'type', 'url'] as const) {
    expect(
      EDGES.filter((edge) => edge.via === via),
      `imports by ${via}`,
    ).not.toEqual([]);
  }
});

test('every part but the core is held to at least one arrow, and every rule speaks of files', () => {
  const crossings = EDGES.filter(({ from, to }) => to !== null && partOf(from) !== partOf(to));
  for (const part of Object.keys(ARROWS).filter((one) => one !== 'core')) {
    expect(
      crossings.filter(({ from }) => partOf(from) === part),
      `arrows out of ${part}`,
    ).not.toEqual([]);
  }
  for (const rule of PACKAGE_RULES) {
    expect([...SOURCES.keys()].filter(rule.of), `files under "${rule.name}"`).not.toEqual([]);
  }
  const packages = new Set(EDGES.filter((edge) => edge.to === null).map((edge) => packageOf(edge.specifier)));
  for (const used of ['zod', 'react', 'three', 'gl-matrix', 'commander', 'node:fs']) expect(packages).toContain(used);
});

/** A house of a few files with something wrong in it. */
function house(files: Record<string, string>): Sources {
  const indexes = Object.keys(ARROWS).map((part) => [`${part}/index.ts`, 'export const a = 1;'] as const);
  return new Map([...indexes, ...Object.entries(files)]);
}

test.each<[string, Record<string, string>, string]>([
  ['core that imports the show', { 'core/x.ts': "import { a } from '../show';" }, 'arrow: core/x.ts -> ../show'],
  ['by type alone', { 'core/x.ts': "import type { A } from '../show';" }, 'arrow: core/x.ts -> ../show'],
  ['by an inline type', { 'core/x.ts': "export type A = import('../show').A;" }, 'arrow: core/x.ts -> ../show'],
  ['by a re-export', { 'core/x.ts': "export { a } from '../show';" }, 'arrow: core/x.ts -> ../show'],
  ['by a dynamic import', { 'formats/x.ts': "const s = await import('../show');" }, 'arrow: formats/x.ts -> ../show'],
  [
    'by a worker URL',
    { 'ui/x.tsx': "new Worker(new URL('../jobs/index.ts', import.meta.url));" },
    'arrow: ui/x.tsx -> ../jobs/index.ts',
  ],
  [
    'the viewport that knows the editor',
    { 'viewport/x.tsx': "import { a } from '../document';" },
    'arrow: viewport/x.tsx -> ../document',
  ],
  [
    'the command line in the browser',
    { 'cli/x.ts': "import { a } from '../platform/browser';" },
    'arrow: cli/x.ts -> ../platform/browser',
  ],
  [
    'an import past the index',
    { 'core/y.ts': '', 'show/x.ts': "import { a } from '../core/y';" },
    'past the index: show/x.ts -> ../core/y',
  ],
  ['core with a package', { 'core/x.ts': "import { z } from 'zod';" }, 'core uses no package: core/x.ts -> zod'],
  [
    'core that reads files',
    { 'core/x.ts': "import { readFile } from 'node:fs/promises';" },
    'Node is for the command line: core/x.ts -> node:fs/promises',
  ],
  ['zod at large', { 'jobs/x.ts': "import { z } from 'zod';" }, 'zod is used in show alone: jobs/x.ts -> zod'],
  [
    'three on the screen',
    { 'ui/x.tsx': "import type { Vector3 } from 'three/webgpu';" },
    'the screen never reaches three: ui/x.tsx -> three/webgpu',
  ],
  ['React in the worker', { 'jobs/x.ts': "import { act } from 'react';" }, 'know no React: jobs/x.ts -> react'],
  [
    'React on the command line',
    { 'cli/x.ts': "import 'react-dom/server';" },
    'the command line draws nothing: cli/x.ts -> react-dom/server',
  ],
  [
    'a circle',
    { 'core/x.ts': "import './y';", 'core/y.ts': "import type { X } from './x';" },
    'cycle: core/x.ts -> core/y.ts -> core/x.ts',
  ],
  ['a folder of its own', { 'helpers/x.ts': '' }, 'no part of the house: helpers/x.ts'],
])('catches %s', (_, files, violation) => {
  expect(findViolations(house(files)).join('\n')).toContain(violation);
});

test('a clean house passes', () => {
  const files = {
    'show/x.ts': "import { z } from 'zod'; import { a } from '../core';",
    'core/math/x.ts': "import { vec3 } from 'gl-matrix';",
    'app/x.tsx': "import { a } from '../platform/browser'; import React from 'react'; import './x.css';",
  };
  expect(findViolations(house(files))).toEqual([]);
});

test('an import that leads nowhere is an error, not a silence', () => {
  expect(() => findViolations(house({ 'core/x.ts': "import './gone';" }))).toThrow('core/x.ts imports ./gone');
});

test('the arrows themselves run in no circle', () => {
  const arrows = Object.entries(ARROWS).flatMap(([from, targets]) => targets.map((to) => ({ from, to })));
  expect(findCycles(arrows)).toEqual([]);
  expect(findCycles([...arrows, { from: 'core', to: 'show' }])).not.toEqual([]);
});

test('comments and texts are no imports', () => {
  expect(readImports("// import './a'\nconst s = \"import './b'\";", 'x.ts')).toEqual([]);
});

test('the core reads no clock, no chance and no page', () => {
  const impure = /\b(Math\.random|Date|performance\.now|setTimeout|fetch|globalThis|document\.|process\.|crypto)\b/;
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '');
  const core = [...SOURCES].filter(([file]) => file.startsWith('core/'));
  expect(core.filter(([, code]) => impure.test(withoutComments(code))).map(([file]) => file)).toEqual([]);
  expect(impure.test(withoutComments('const t = Date.now(); // no clock'))).toBe(true);
});

test('the check knows nothing of the planner', () => {
  const reached = EDGES.filter(({ from, to }) => from.startsWith('core/check/') && to && !to.startsWith('core/check/'));
  const folders = new Set(reached.map(({ to }) => to!.split('/').slice(0, 2).join('/')));
  expect([...folders].sort()).toEqual(['core/flight', 'core/message.ts', 'core/task-context.ts', 'core/trajectory']);
  const files = new Set(reached.map(({ to }) => to));
  expect([...files].sort()).toEqual([
    'core/flight/flight-show.ts',
    'core/flight/obstacle.ts',
    'core/message.ts',
    'core/task-context.ts',
    'core/trajectory/evaluate.ts',
    'core/trajectory/trajectory-set.ts',
  ]);
});
