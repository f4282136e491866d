import { expect, test } from 'vitest';
import { createFrameTicker, createPlaybackClock } from '../../src/playback';

function handCranked() {
  let now = 0;
  let pending: (() => void) | null = null;
  const clock = createPlaybackClock(() => now);
  clock.setDuration(100);
  const ticker = createFrameTicker(clock, (callback) => {
    pending = callback;
    return () => (pending = null);
  });
  const frame = (ms: number) => {
    now += ms;
    const run = pending;
    pending = null;
    run?.();
    return run !== null;
  };
  return { clock, ticker, frame };
}

test('ticks each frame while playing, pauses the clock at the end, then rests', () => {
  const { clock, ticker, frame } = handCranked();
  const seen: number[] = [];
  ticker.subscribe((timeMs) => seen.push(timeMs));
  frame(0);
  expect(frame(16)).toBe(false);
  clock.play();
  for (let i = 0; i < 6; i++) frame(30);
  expect(clock.isPlaying()).toBe(false);
  while (frame(30)) expect(seen.length).toBeLessThan(20);
  expect(seen.slice(0, 5)).toEqual([0, 30, 60, 90, 100]);
  expect(seen.at(-1)).toBe(100);
});

test('a seek while paused ticks once; a disposed ticker never again', () => {
  const { clock, ticker, frame } = handCranked();
  const seen: number[] = [];
  ticker.subscribe((timeMs) => seen.push(timeMs));
  frame(0);
  clock.seek(40);
  clock.seek(50);
  frame(16);
  expect(frame(16)).toBe(false);
  expect(seen).toEqual([0, 50]);
  ticker.dispose();
  clock.seek(60);
  frame(16);
  expect(seen).toEqual([0, 50]);
});
