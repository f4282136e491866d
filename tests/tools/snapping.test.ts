import { expect, test } from 'vitest';
import { type SnapTarget, snapMove } from '../../src/tools/snapping';

const TARGETS: readonly SnapTarget[] = [
  { kind: 'centre-line', axis: 0, atM: 0, of: 'centre' },
  { kind: 'figure', axis: 0, atM: 0.6, of: 'centre', name: 'Star' },
  { kind: 'ground', axis: 2, atM: 10, of: 'lowest' },
];
const asked = { targets: TARGETS, reachM: 1, axes: [0, 2] as const };

test('the nearest place in reach catches, along each axis by itself', () => {
  const { byM, hits } = snapMove({ ...asked, centreM: [0.4, 5.5, 45.3], lowestM: 30 });
  expect(byM[0]).toBeCloseTo(0.2, 9);
  expect(hits[0]).toEqual({ kind: 'figure', axis: 0, atM: 0.6, name: 'Star' });
  expect([byM[1], byM[2]]).toEqual([0, expect.closeTo(-0.3, 9)]);
  expect(hits[1]).toEqual({ kind: 'grid', axis: 2, atM: 45 });
});

test('the lowest altitude catches the lowest point, not the centre', () => {
  const { byM, hits } = snapMove({ ...asked, centreM: [0, 0, 28.4], lowestM: 10.7 });
  expect(byM[2]).toBeCloseTo(-0.7, 9);
  expect(hits.map(({ kind }) => kind)).toEqual(['centre-line', 'ground']);
});

test('an axis that does not move is not caught', () => {
  const { byM, hits } = snapMove({ ...asked, axes: [2], centreM: [0.4, 0.4, 20.2], lowestM: 15 });
  expect([byM[0], byM[1], hits.length]).toEqual([0, 0, 1]);
});
