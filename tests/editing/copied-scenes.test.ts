import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { copyScenes, kindOfText, pasteScenes, pasteText, removeScenes, type ShowValue } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow, type Scene, type Show } from '../../src/show';
import { smallShow } from '../show/small-show';

const DRAWING = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
const OTHER = new TextEncoder().encode('<svg/>');

function shown(input: object, files: Readonly<Record<string, Uint8Array>> = {}): ShowValue {
  return { show: parseShow(JSON.stringify(input), 'show.json'), assets: new Map(Object.entries(files)) };
}

const scenesOf = (show: Show): readonly Scene[] => mainStoryboard(show).scenes;

const formationOf = (show: Show, scene: number) => scenesOf(show)[scene]!.figures[0]!.formation;

/** A show whose first scene shows a drawing. */
function drawn(file = 'assets/a.svg', bytes = DRAWING): ShowValue {
  const input = smallShow();
  const key = input.storyboard.scenes[0]!.formation;
  const formations = { ...input.formations, [key]: { recipe: { kind: 'drawing' as const, file } } };
  return shown({ ...input, formations }, { [file]: bytes });
}

function pasted(into: ShowValue, text: string): ShowValue {
  const { edits, files } = pasteScenes(into, 0, text);
  return { show: applyEdits(into.show, edits), assets: new Map([...into.assets, ...files]) };
}

describe('a copy', () => {
  test('pasted into its own show shares formations and files, under a name of its own', () => {
    const value = drawn();
    const after = pasted(value, copyScenes(value, [0]));
    expect(after.show.formations).toEqual(value.show.formations);
    expect([...after.assets]).toEqual([...value.assets]);
    const [first, second] = scenesOf(after.show);
    expect(second).toEqual({ ...first, id: `${first!.id}-2`, name: `${first!.name} 2`, startS: undefined });
  });

  test('takes formations and files along, and keeps them apart from others of the same names', () => {
    const copy = copyScenes(drawn('assets/a.svg', DRAWING), [0]);
    const into = drawn('assets/a.svg', OTHER);
    const after = pasted(into, copy);
    const formation = formationOf(after.show, 1);
    expect(formation).not.toBe(formationOf(into.show, 0));
    expect(after.show.formations[formation]!.recipe).toMatchObject({ kind: 'drawing', file: 'assets/a-2.svg' });
    expect(after.assets.get('assets/a-2.svg')).toEqual(DRAWING);
    expect(after.assets.get('assets/a.svg')).toBe(OTHER);
  });

  test('leaves out pins of drones that the other fleet does not have, and says how many', () => {
    const value = drawn();
    const clip = JSON.parse(copyScenes(value, [0]));
    clip.scenes[0].pins = [
      { drone: 1, point: 1 },
      { drone: 20_000, point: 2 },
    ];
    const { lostPins, edits } = pasteScenes(value, 0, JSON.stringify(clip));
    expect(lostPins).toBe(1);
    expect(scenesOf(applyEdits(value.show, edits))[1]!.pins).toEqual([{ drone: 1, point: 1 }]);
  });

  test('keeps its id where that is free, with all of its figures', () => {
    const value = drawn();
    const [, second] = scenesOf(value.show);
    const figures = [
      second!.figures[0]!,
      { ...second!.figures[0]!, id: 'other', formation: formationOf(value.show, 0) },
    ];
    const at = ['storyboards', 'main', 'scenes', second!.id, 'figures'];
    const two = { ...value, show: applyEdits(value.show, [{ kind: 'set', at, value: figures }]) };
    const text = copyScenes(two, [1]);
    const without = { ...two, show: applyEdits(two.show, removeScenes(two.show, [1])) };
    const after = pasted(without, text);
    expect(scenesOf(after.show)).toEqual(scenesOf(two.show));
    expect(after.show.formations).toEqual(two.show.formations);
  });

  test('holds every byte of its files', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, k) => (k * 7919) % 256);
    const value = drawn('assets/b.svg', bytes);
    const { files } = pasteScenes(shown(smallShow()), 0, copyScenes(value, [0]));
    expect([...files.values()]).toEqual([bytes]);
  });
});

describe('what is no copy is refused with its place', () => {
  const good = () => JSON.parse(copyScenes(drawn(), [0]));
  const key = good().scenes[0].figures[0].formation as string;
  const changed = (change: (clip: ReturnType<typeof good>) => void) => {
    const clip = good();
    change(clip);
    return JSON.stringify(clip);
  };
  test.each<[string, string]>([
    ['nothing', '{}'],
    ['another format', changed((clip) => Object.assign(clip, { format: 'tulpar-show' }))],
    ['another version', changed((clip) => Object.assign(clip, { version: 99 }))],
    ['the version before', changed((clip) => Object.assign(clip, { version: 1 }))],
    ['a scene without figures', changed((clip) => Object.assign(clip.scenes[0], { figures: [] }))],
    ['an unknown key', changed((clip) => Object.assign(clip, { script: 'x' }))],
    ['no scenes', changed((clip) => Object.assign(clip, { scenes: [] }))],
    ['an unknown key in a scene', changed((clip) => Object.assign(clip.scenes[0], { onload: 'x' }))],
    ['a hold of a year', changed((clip) => Object.assign(clip.scenes[0], { holdS: 3e7 }))],
    [
      'a scene without its formation',
      changed((clip) => Object.assign(clip.scenes[0].figures[0], { formation: 'none' })),
    ],
    [
      'a formation that no scene shows',
      changed((clip) => Object.assign(clip.formations, { more: clip.formations[key] })),
    ],
    [
      'a formation named after the prototype',
      changed((clip) => Object.assign(clip.scenes[0].figures[0], { formation: 'constructor' })),
    ],
    ['a drawing without its file', changed((clip) => Object.assign(clip, { files: {} }))],
    ['a file that nothing names', changed((clip) => Object.assign(clip.files, { 'assets/evil.svg': 'AAAA' }))],
    ['a path that leads out', changed((clip) => Object.assign(clip.files, { '../../evil': 'AAAA' }))],
    ['a file that is no base64', changed((clip) => Object.assign(clip.files, { 'assets/a.svg': '<script>' }))],
    ['a file that was cut short', changed((clip) => Object.assign(clip.files, { 'assets/a.svg': 'AAAAA' }))],
    ['broken JSON', copyScenes(drawn(), [0]).slice(0, -20)],
    ['a prototype', '{"format":"tulpar-scenes","__proto__":{"version":1}}'],
    ['brackets without end', `{"format":"tulpar-scenes","scenes":${'['.repeat(100_000)}`],
  ])('%s', (_, text) => {
    expect(() => pasteText(drawn(), 0, text, 'Pasted')).toThrow(InputError);
    expect(() => pasteText(drawn(), 0, text, 'Pasted')).toThrow(
      expect.objectContaining({ where: expect.stringContaining('clipboard') }),
    );
  });
});

describe('a text on the clipboard', () => {
  test.each<[string, string]>([
    ['<svg viewBox="0 0 1 1"/>', 'drawing'],
    ['\ufeff<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- a --><svg:svg xmlns:svg="x"/>', 'drawing'],
    ['<b>bold</b>', 'text'],
    [`${'<!---->'.repeat(50_000)}x`, 'text'],
    ['Name,x_m,y_m,z_m\nA,1,2,3', 'points'],
    ['x;y;z\n1;2;3', 'points'],
    ['1\t2\t3\n4\t5\t6', 'points'],
    ['One, two, three', 'text'],
    ['x, y and z\nand so on', 'text'],
    ['{"a":1}', 'scenes'],
    ['АСТАНА', 'text'],
  ])('%j is a %s', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });

  test('becomes words with its line breaks, without what no keyboard writes', () => {
    const { edits, names } = pasteText(drawn(), 0, '  Сәлем\r\n\u0007Astana\u0000 ', 'Pasted');
    expect(names).toEqual(['Сәлем']);
    const { show } = drawn();
    const recipes = Object.values(applyEdits(show, edits).formations).map(({ recipe }) => recipe);
    expect(recipes.at(-1)).toMatchObject({ kind: 'text', text: 'Сәлем\nAstana' });
  });

  test.each(['', ' \n\t ', '\u0000', 'a'.repeat(201)])('%j is refused', (text) => {
    expect(() => pasteText(drawn(), 0, text, 'Pasted')).toThrow('characters');
  });
});
