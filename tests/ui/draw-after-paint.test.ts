import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawAfterPaint } from '../../src/ui/draw-after-paint';

const frames: (() => void)[] = [];
const nextFrame = () => frames.splice(0).forEach((frame) => void frame());

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('draws come behind the frame that they wait for, in order, and one that is called off does not', () => {
  const drawn: number[] = [];
  const ends = [1, 2, 3].map((n) => drawAfterPaint(() => void drawn.push(n)));
  ends[1]!();
  vi.runAllTimers();
  expect(drawn).toEqual([]);
  nextFrame();
  expect(drawn).toEqual([]);
  vi.runAllTimers();
  expect(drawn).toEqual([1, 3]);
});

test('what takes long is drawn a few milliseconds at a time, so that a key between is heard', () => {
  const drawn: number[] = [];
  for (const n of [1, 2, 3, 4, 5])
    drawAfterPaint(() => {
      vi.spyOn(performance, 'now').mockReturnValue(4 * drawn.push(n));
    });
  vi.spyOn(performance, 'now').mockReturnValue(0);
  nextFrame();
  vi.advanceTimersToNextTimer();
  expect(drawn).toEqual([1, 2]);
  vi.advanceTimersToNextTimer();
  expect(drawn).toEqual([1, 2, 3, 4]);
  vi.runAllTimers();
  expect(drawn).toEqual([1, 2, 3, 4, 5]);
});

test('what is asked for once all is drawn, or was called off, waits for a frame of its own', () => {
  const drawn: string[] = [];
  drawAfterPaint(() => void drawn.push('first'))();
  drawAfterPaint(() => void drawn.push('second'));
  nextFrame();
  vi.runAllTimers();
  drawAfterPaint(() => void drawn.push('third'));
  nextFrame();
  vi.runAllTimers();
  expect(drawn).toEqual(['second', 'third']);
});
