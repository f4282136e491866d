import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainRow } from '../../src/formats/skybrush-csv/plain-row';

const COMMA = ','.charCodeAt(0);

const digits = (most: number) => fc.array(fc.nat(9), { maxLength: most }).map((list) => list.join(''));
const decimal = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(10), fc.constantFrom('', '.'), digits(9))
  .map((parts) => parts.join(''));

test('a plain row holds the numbers that Number gives, to the last bit, or is left to the careful reading', () => {
  fc.assert(
    fc.property(fc.array(decimal, { minLength: 4, maxLength: 8 }), (cells) => {
      const out = new Float64Array(4);
      const isRead = readPlainRow(cells.join(','), COMMA, out);
      const isPlain = cells.slice(0, 4).every((cell) => /\d/.test(cell) && cell.replace(/\D/g, '').length <= 15);
      expect(isRead).toBe(isPlain);
      if (isRead) for (const [k, value] of out.entries()) expect(value).toBe(Number(cells[k]));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a space', '0, 1,2,3'],
  ['a space at the end', '0,1,2,3 '],
  ['quotes', '"0",1,2,3'],
  ['an exponent', '0,1e3,2,3'],
  ['two dots', '0,1.2.3,2,3'],
  ['two signs', '0,--1,2,3'],
  ['another separator', '0;1;2;3'],
  ['a value less', '0,1,2'],
  ['an empty value', '0,,2,3'],
  ['a sign alone', '0,-,2,3'],
  ['a word', '0,x,2,3'],
  ['hexadecimal', '0,0x10,2,3'],
])('%s takes the careful reading', (_, line) => {
  expect(readPlainRow(line, COMMA, new Float64Array(4))).toBe(false);
});

test('what follows the values that are wanted is passed over', () => {
  const out = new Float64Array(4);
  expect(readPlainRow('0,-0.25,2.,.5,any thing, "x"', COMMA, out)).toBe(true);
  expect([...out]).toEqual([0, -0.25, 2, 0.5]);
});
