import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { ShowEdit } from '../../src/show';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);
let run = 0;
const edit = (edits: readonly ShowEdit[] | string) => {
  run++;
  writeIn(folder, 'edits.json', typeof edits === 'string' ? edits : JSON.stringify(edits));
  return runQuietly(['edit', at('show'), '--edits', at('edits.json'), '--out', at(`out-${run}`)]);
};
const written = () => JSON.parse(readFileSync(at(`out-${run}/show.json`), 'utf8'));
const scene = (id: string) => ['storyboards', 'main', 'scenes', id] as const;
const scenesOf = (show: { storyboards: { scenes: { id: string; figures: { placement: unknown }[] }[] }[] }) =>
  show.storyboards[0]!.scenes;

beforeEach(() => writeIn(folder, 'show/show.json', smallShowText()));

test('edits are made one after the other, and what is written can be planned', async () => {
  const source = readFileSync(at('show/show.json'), 'utf8');
  const { code, stderr } = await edit([
    { kind: 'set', at: ['title'], value: 'Changed' },
    { kind: 'set', at: [...scene('first'), 'figures', 'main', 'placement', 'positionM'], value: [0, 0, 34] },
    { kind: 'move', at: scene('first') },
  ]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('neither planned nor checked')]);
  expect(written().title).toBe('Changed');
  expect(written().version).toBe(2); // what was read is a file of version 1
  expect(scenesOf(written()).map(({ id }) => id)).toEqual(['second', 'first']);
  expect(scenesOf(written())[1]!.figures[0]!.placement).toEqual({ positionM: [0, 0, 34] });
  expect(readFileSync(at('show/show.json'), 'utf8')).toBe(source);
  expect((await runQuietly(['plan', at(`out-${run}`)])).code).toBe(0);
});

test.each<[string, readonly ShowEdit[] | string, RegExp]>([
  ['no JSON', '[{]', /edits\.json, line 1, column 3: not JSON/],
  ['no list', '{}', /edits\.json: found a record, expected a list/],
  ['an edit of no kind', '[{"kind":"paint","at":["title"]}]', /edits\.json: 0/],
  ['a place that is not there', [{ kind: 'set', at: ['titel'], value: 'x' }], /titel.*leads nowhere/],
  ['a place of every object', [{ kind: 'set', at: ['toString'], value: 'x' }], /leads nowhere/],
  ['a prototype', [{ kind: 'set', at: ['__proto__', 'polluted'], value: 1 }], /leads nowhere/],
  ['a value that a show cannot hold', [{ kind: 'set', at: ['drones'], value: 'many' }], /drones|leads nowhere/],
  [
    'a file that is not there',
    [{ kind: 'insert', at: ['formations'], key: 'new', item: { recipe: { kind: 'drawing', file: 'assets/no.svg' } } }],
    /assets\/no\.svg/,
  ],
])('%s is refused, and nothing is written', async (_, edits, said) => {
  const { code, stderr } = await edit(edits);
  expect(stderr.replaceAll('\n', ' ')).toMatch(said);
  expect(code).toBe(3);
  expect(existsSync(at(`out-${run}`))).toBe(false);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
