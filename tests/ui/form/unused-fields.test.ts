import { expect, test } from 'vitest';
import { isUnused } from '../../../src/ui/form';

test('a value has a field only where it changes something', () => {
  expect(isUnused([{ kind: 'shape', shape: 'heart' }], 'corners')).toBe(true);
  expect(isUnused([{ kind: 'shape', shape: 'star' }], 'corners')).toBe(false);
  expect(isUnused([{ kind: 'shape', shape: 'heart' }], 'widthM')).toBe(false);
  expect(isUnused([{ kind: 'circle' }], 'corners')).toBe(false);
  expect(isUnused([undefined], 'corners')).toBe(false);
});

test('of several records it has one where it changes something in any', () => {
  const [heart, star] = [
    { kind: 'shape', shape: 'heart' },
    { kind: 'shape', shape: 'star' },
  ];
  expect(isUnused([heart, star], 'corners')).toBe(false);
  expect(isUnused([heart, heart], 'corners')).toBe(true);
});
