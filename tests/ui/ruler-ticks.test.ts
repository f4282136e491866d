import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulerTicks } from '../../src/ui/timeline/ruler-ticks';

test('labels keep their distance, begin at zero and stay within the show', () => {
  const duration = fc.double({ min: 1, max: 3000, noNaN: true });
  const width = fc.integer({ min: 200, max: 20_000 });
  fc.assert(
    fc.property(duration, width, (durationS, widthPx) => {
      const ticks = rulerTicks(durationS, widthPx, 72);
      const labels = ticks.filter((tick) => tick.isMajor);
      expect(labels[0]?.timeS).toBe(0);
      expect(ticks.at(-1)!.timeS).toBeLessThanOrEqual(durationS + 1e-6);
      for (const [i, { timeS }] of labels.slice(1).entries()) {
        expect(((timeS - labels[i]!.timeS) / durationS) * widthPx).toBeGreaterThan(71.9);
      }
    }),
  );
});

test('nothing to show, nothing to draw', () => {
  expect([rulerTicks(0, 500, 72), rulerTicks(60, 0, 72)]).toEqual([[], []]);
});
