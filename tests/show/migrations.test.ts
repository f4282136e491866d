import { expect, test } from 'vitest';
import { type Migration, migrate } from '../../src/show';

const STEPS = new Map<number, Migration>([
  [
    1,
    ({ length, ...rest }) => ({
      document: { ...rest, lengthM: length },
      sourcePath: ([key, ...more]) => [key === 'lengthM' ? 'length' : key!, ...more],
    }),
  ],
  [
    2,
    ({ lengthM, ...rest }) => ({
      document: { ...rest, size: { lengthM } },
      sourcePath: ([key, ...more]) => (key === 'size' ? more : [key!, ...more]),
    }),
  ],
]);

test('old documents are brought up one version at a time', () => {
  expect(migrate({ version: 1, length: 4 }, 'x', STEPS, 3).document).toEqual({ version: 3, size: { lengthM: 4 } });
  expect(migrate({ version: 2, lengthM: 4 }, 'x', STEPS, 3).document).toEqual({ version: 3, size: { lengthM: 4 } });
  expect(migrate({ version: 3, kept: true }, 'x', STEPS, 3).document).toEqual({ version: 3, kept: true });
});

test('a place in the document leads back to the one in the file, through all versions', () => {
  const placed = (document: object, ...path: string[]) => migrate(document, 'x', STEPS, 3).sourcePath(path);
  expect(placed({ version: 1, length: 4 }, 'size', 'lengthM')).toEqual(['length']);
  expect(placed({ version: 2, lengthM: 4 }, 'size', 'lengthM')).toEqual(['lengthM']);
  expect(placed({ version: 3 }, 'size', 'lengthM')).toEqual(['size', 'lengthM']);
});

test('the document that came in is left as it was', () => {
  const old = Object.freeze({ version: 1, length: 4 });
  migrate(old, 'x', STEPS, 3);
  expect(old).toEqual({ version: 1, length: 4 });
});

test('a version without a step is refused, before and after the known ones', () => {
  expect(() => migrate({ version: 0 }, 'x', STEPS, 3)).toThrow('x: version: found 0, expected 3');
  expect(() => migrate({ version: 4 }, 'x', STEPS, 3)).toThrow('update the program');
});
