import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlaybackClock } from '../../src/playback';

function clockOf(durationMs: number) {
  let now = 1000;
  const clock = createPlaybackClock(() => now);
  clock.setDuration(durationMs);
  return { clock, wait: (ms: number) => (now += ms) };
}

test('time is derived from the anchor: frames in between change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 50 }), (waits) => {
      const { clock, wait } = clockOf(1e9);
      clock.play();
      let total = 0;
      for (const ms of waits) {
        wait(ms);
        total += ms;
        clock.timeMs();
      }
      expect(clock.timeMs()).toBeCloseTo(total, 6);
    }),
  );
});

test('a change of speed keeps the time and changes the slope', () => {
  const { clock, wait } = clockOf(100_000);
  clock.play();
  wait(1000);
  clock.setRate(8);
  expect(clock.timeMs()).toBe(1000);
  wait(1000);
  expect(clock.timeMs()).toBe(9000);
  clock.setRate(-0.25);
  wait(4000);
  expect(clock.timeMs()).toBe(8000);
});

test('it stops at either end and play starts over from there', () => {
  const { clock, wait } = clockOf(5000);
  clock.play();
  wait(9000);
  expect([clock.timeMs(), clock.isPlaying()]).toEqual([5000, false]);
  clock.play();
  expect([clock.timeMs(), clock.isPlaying()]).toEqual([0, true]);
  clock.setRate(-1);
  clock.play();
  expect(clock.timeMs()).toBe(5000);
});

test('seeking is clamped, a shorter show pulls the time back, listeners hear of both', () => {
  const { clock } = clockOf(5000);
  let heard = 0;
  const stop = clock.subscribe(() => heard++);
  clock.seek(99_999);
  expect(clock.timeMs()).toBe(5000);
  clock.setDuration(3000);
  expect([clock.timeMs(), heard]).toEqual([3000, 2]);
  stop();
  clock.pause();
  expect(heard).toBe(2);
});
