import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { readJson } from '../../src/show/file/read-json';

function faultOf(text: string): InputError {
  try {
    readJson(text, 'show.json');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test.each([
  ['', 'line 1, column 1', 'found the end of the file, expected a value'],
  ['{\n  "x": NaN\n}', 'line 2, column 8', 'found "NaN", expected a value'],
  ['{\n  "x": [1, -Infinity]\n}', 'line 2, column 12', 'found "-Infinity", expected a value'],
  ['{"x": 1,}', 'line 1, column 9', 'found "}", expected another item'],
  ['[1 2]', 'line 1, column 4', 'found "2", expected "," or "]"'],
  ['{"x" 1}', 'line 1, column 6', 'found "1", expected ":"'],
  ["{'x': 1}", 'line 1, column 2', 'expected a key in double quotes'],
  ['{"x": 1} // end', 'line 1, column 10', 'expected the end of the file'],
  ['{"x": /* one */ 1}', 'line 1, column 7', 'expected a value'],
  ['{"x": "a\nb"}', 'line 1, column 7', 'expected a value'],
  ['{"x": 01}', 'line 1, column 8', 'expected "," or "}"'],
  ['{"x": 1, "y": {"z": 1}, "x": 2}', 'line 1, column 25', 'found "x" a second time, expected each key once'],
  ['{"x": [1', 'line 1, column 9', 'found the end of the file'],
  ['['.repeat(100_000), 'line 1, column 102', 'at most 100 levels'],
  [`"${'a'.repeat(1_000_000)}`, 'line 1, column 1', 'expected a value'],
])('refuses %.20j with line and column', (text, place, what) => {
  const fault = faultOf(text);
  expect(fault.where).toBe(`show.json, ${place}`);
  expect(fault.what).toContain(what);
  expect(fault.remedy).not.toBe('');
});

/** Any value but those with the one key that is refused on purpose. */
const usableJson = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"__proto__"'));

test('reads whatever JSON.stringify writes, with and without a byte order mark', () => {
  fc.assert(
    fc.property(usableJson, fc.constantFrom(0, 2), fc.boolean(), (value, space, mark) => {
      const text = JSON.stringify(value, null, space);
      expect(readJson((mark ? '\ufeff' : '') + text, 'x')).toEqual(JSON.parse(text));
    }),
  );
});

test('agrees with JSON.parse on what is JSON, for text with letters dropped or doubled', () => {
  const isJson = (text: string, read: (text: string) => unknown) => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.boolean(), (json, place, drop) => {
      const at = place % json.length;
      const text = drop ? json.slice(0, at) + json.slice(at + 1) : json.slice(0, at) + json[at] + json.slice(at);
      const ours = isJson(text, (one) => readJson(one, 'x'));
      // a key given twice is JSON, and refused by us alone
      const twice = !ours && isJson(text, JSON.parse) && faultOf(text).what.includes('a second time');
      expect(ours || twice).toBe(isJson(text, JSON.parse));
    }),
    { numRuns: 500 },
  );
});
