import { expect, test } from 'vitest';
import { type LibraryItem, SHAPE_ITEMS, textItems } from '../../../src/editing/library';
import { itemToTake } from '../../../src/ui/library/item-to-take';

const NAMES = new Map([
  ['heart', ['heart', 'сердце', 'жүрек']],
  ['star', ['star', 'звезда', 'жұлдыз']],
  ['cone', ['cone', 'конус', 'конус']],
]);
const OWN: LibraryItem = {
  id: 'show/eagle',
  group: 'show',
  name: 'Eagle in flight',
  recipe: { kind: 'text', text: 'A' },
};

function taken(query: string, textItem = 'filled'): string | undefined {
  return itemToTake([...SHAPE_ITEMS, OWN, ...textItems(query)], query, NAMES, textItem)?.id;
}

test('what is called so is taken, in any language, by its beginning too', () => {
  expect(taken('Heart')).toBe('heart');
  expect(taken(' сердце ')).toBe('heart');
  expect(taken('жұл')).toBe('star');
  expect(taken('flight')).toBe('show/eagle');
  expect(taken('eagle in')).toBe('show/eagle');
});

test('what nothing begins with is written, as the last text was', () => {
  expect(taken('ПОЛИЦИЯ')).toBe('filled');
  expect(taken('ПОЛИЦИЯ', 'outline')).toBe('outline');
  expect(taken('ПОЛИЦИЯ', 'lines')).toBe('lines');
  expect(taken('нус')).toBe('filled');
});

test('a run of numbers is a countdown, a link a code, and nothing is nothing', () => {
  expect(taken('10-1')).toBe('countdown');
  expect(taken('5…0')).toBe('countdown');
  expect(taken('https://tulpar.kz')).toBe('qr');
  expect(taken('102')).toBe('filled');
  expect(taken('  ')).toBeUndefined();
});
