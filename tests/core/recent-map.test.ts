import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecentMap } from '../../src/core';
import '../seed-properties';

test('the entries that were set last are kept, and setting again is being last', () => {
  const map = new RecentMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  map.set('c', 4);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
});

test('the oldest go while all weigh too much, but never the least that is kept; what is replaced weighs no more', () => {
  const weights = { bytesOf: (bytes: number) => bytes, mostBytes: 100 };
  const sets = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 80 })), { maxLength: 40 });
  fc.assert(
    fc.property(sets, (given) => {
      const map = new RecentMap<number, number>(8, weights);
      map.keepAtLeast(3);
      /** Newest last. */
      let wanted: [number, number][] = [];
      for (const [key, bytes] of given) {
        map.set(key, bytes);
        wanted = [...wanted.filter(([other]) => other !== key), [key, bytes]];
        const sum = () => wanted.reduce((total, [, one]) => total + one, 0);
        while (wanted.length > 8 || (wanted.length > 3 && sum() > 100)) wanted.shift();
      }
      const found = Array.from({ length: 10 }, (_, key) => map.get(key));
      expect(found).toEqual(Array.from({ length: 10 }, (_, key) => new Map(wanted).get(key)));
    }),
  );
});
