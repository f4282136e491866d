import { expect, test } from 'vitest';
import { RecentMap } from '../../src/core';

test('the entries that were set last are kept, and setting again is being last', () => {
  const map = new RecentMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  map.set('a', 3);
  map.set('c', 4);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
});
