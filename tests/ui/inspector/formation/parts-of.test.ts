import { expect, test } from 'vitest';
import { partsOf } from '../../../../src/ui/inspector/formation/parts-of';

test('parts are told with their points and their colour, the largest first, those without points not at all', () => {
  const facts = partsOf({
    positionsM: new Float64Array(12),
    coloursSrgb: Uint8Array.of(1, 2, 3, 9, 9, 9, 9, 9, 9, 8, 8, 8),
    parts: Uint16Array.of(0, 2, 2, 2),
    partNames: ['eye', 'mouth', 'hat'],
  });
  expect(facts).toEqual([
    { name: 'hat', count: 3, colour: 'rgb(9 9 9)' },
    { name: 'eye', count: 1, colour: 'rgb(1 2 3)' },
  ]);
});
