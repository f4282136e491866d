import { expect, test } from 'vitest';
import { broughtItems, itemFor } from '../../src/editing/library';

const bytes = (text: string) => new TextEncoder().encode(text);
const drawing = { kind: 'drawing', file: 'assets/logo.svg' };
const pair = {
  kind: 'combine',
  first: { recipe: drawing, sizeM: 10, offsetM: [0, 0] },
  second: { recipe: { kind: 'image', file: 'assets/cat.png' }, sizeM: 10, offsetM: [0, 0] },
};

test('formations of another show keep the names of their files where these are free, or hold the same', () => {
  const files = new Map([['assets/logo.svg', bytes('theirs')]]);
  const [item] = broughtItems('other', [{ name: 'Logo', recipe: drawing, files }]);
  expect(itemFor(new Map(), item!)).toMatchObject({ name: 'Logo', recipe: drawing, files });
  const same = itemFor(new Map([['assets/logo.svg', bytes('theirs')]]), item!);
  expect(same.recipe).toEqual(drawing);
  expect(same.files!.size).toBe(0);
});

test('where another file has the name, theirs comes in under a new one, within combined figures too', () => {
  const own = new Map([['assets/logo.svg', bytes('ours')]]);
  const files = new Map([
    ['assets/logo.svg', bytes('theirs')],
    ['assets/cat.png', bytes('cat')],
  ]);
  const [one, two] = broughtItems('saved', [
    { name: 'Logo', recipe: drawing, files },
    { name: 'Both', recipe: pair, files },
  ]);
  const logo = itemFor(own, one!);
  expect(logo.recipe.file).not.toBe('assets/logo.svg');
  expect(logo.files!.get(String(logo.recipe.file))).toEqual(bytes('theirs'));
  const { recipe, files: came } = itemFor(own, two!);
  const { first, second } = recipe as typeof pair;
  expect(came!.get(first.recipe.file)).toEqual(bytes('theirs'));
  expect(second.recipe.file).toBe('assets/cat.png');
});
