import { PerspectiveCamera } from 'three';
import { afterEach, expect, test, vi } from 'vitest';
import type { FleetSampler } from '../../../src/playback';
import { createQualityChooser } from '../../../src/viewport/quality/choose-quality';
import { createRestWatch } from '../../../src/viewport/quality/rest-watch';
import { createSeenPicture } from '../../../src/viewport/seen-picture';
import { createTrailPath, sampleTrailInto } from '../../../src/viewport/trail-path';

afterEach(() => vi.useRealTimers());

/** Plays frames of a length and tells the tier after them. */
function play(chooser: ReturnType<typeof createQualityChooser>, startMs: number, frames: number, eachMs: number) {
  for (let k = 0; k < frames; k++) chooser.frame(startMs + k * eachMs, true);
  return startMs + frames * eachMs;
}

test('a slow start drops a tier for good; a fast one rises to the best', () => {
  const slow = createQualityChooser('mid');
  const at = play(slow, 0, 80, 45);
  expect(slow.quality()).toBe('low');
  play(slow, at, 400, 10);
  expect(slow.quality()).toBe('low');
  const fast = createQualityChooser('mid');
  play(fast, 0, 80, 16.7);
  expect(fast.quality()).toBe('high');
});

test('a better tier that is too slow is left again, once', () => {
  const chooser = createQualityChooser('mid');
  let at = play(chooser, 0, 75, 16.7);
  expect(chooser.quality()).toBe('high');
  at = play(chooser, at, 75, 40);
  expect(chooser.quality()).toBe('mid');
  play(chooser, at, 400, 16.7);
  expect(chooser.quality()).toBe('mid');
});

test('frames of a show that stands still are not measured', () => {
  const chooser = createQualityChooser('mid');
  for (let k = 0; k < 500; k++) chooser.frame(k * 900, false);
  expect(chooser.quality()).toBe('mid');
});

test('the picture at rest comes once, a while after the last change, and stays until the next one', () => {
  vi.useFakeTimers();
  let redrawn = 0;
  const watch = createRestWatch(() => redrawn++);
  expect(watch.frame(true)).toBe(false);
  vi.advanceTimersByTime(300);
  expect(watch.frame(true)).toBe(false);
  vi.advanceTimersByTime(300);
  // a frame that shows the same does not put it off
  expect([watch.frame(false), redrawn]).toEqual([false, 0]);
  vi.advanceTimersByTime(150);
  expect([redrawn, watch.frame(false), watch.frame(false)]).toEqual([1, true, true]);
  vi.advanceTimersByTime(5000);
  expect([redrawn, watch.frame(true)]).toEqual([1, false]);
  watch.stop();
  vi.advanceTimersByTime(5000);
  expect(redrawn).toBe(1);
});

test('a picture has changed when the camera has, or a drone, or its light', () => {
  const camera = new PerspectiveCamera();
  const seen = createSeenPicture();
  const buffers = { positionsM: new Float32Array(30), colours: new Float32Array(30) };
  let rest = 'day';
  const look = () => seen.hasChanged(camera, buffers, rest);
  expect([look(), look()]).toEqual([true, false]);
  camera.position.x = 1;
  expect([look(), look()]).toEqual([true, false]);
  buffers.positionsM[17] = 0.001;
  expect([look(), look()]).toEqual([true, false]);
  buffers.colours[3] = 0.01;
  expect([look(), look()]).toEqual([true, false]);
  rest = 'night';
  expect([look(), look()]).toEqual([true, false]);
  // two drones that change places
  buffers.colours[3] = 0;
  buffers.colours[9] = 0.01;
  expect(look()).toBe(true);
});

test('a trail leads from where a drone was to where it is, with the light that it had', () => {
  const sampler: FleetSampler = {
    count: 2,
    samplePositionsInto: (out, timeMs) => out.set([timeMs, 0, 0, 5, 5, 5]),
    sampleLightsInto: (out, timeMs) => out.fill(timeMs / 1e6),
  };
  for (const kind of ['tail', 'photo'] as const) {
    const path = createTrailPath(2, kind);
    sampleTrailInto(path, sampler, 60_000);
    const first = path.placesM.slice(0, 6);
    const last = path.placesM.slice(-6);
    expect([...last]).toEqual([60_000, 0, 0, 5, 5, 5]);
    expect(first[0]!).toBeLessThan(59_000);
    expect([...first.slice(3)]).toEqual([5, 5, 5]);
    const ways = Array.from({ length: path.segments + 1 }, (_, k) => path.placesM[k * 6]!);
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
    expect(path.colours.at(-1)).toBeCloseTo(0.06, 6);
    expect(path.isPhoto).toBe(kind === 'photo');
  }
});

test('many drones have coarser trails, and none begins before the show', () => {
  expect(createTrailPath(550, 'tail').segments).toBe(14);
  expect(createTrailPath(16_000, 'tail').segments).toBe(2);
  const asked: number[] = [];
  const sampler = {
    count: 1,
    samplePositionsInto: (_: unknown, at: number) => void asked.push(at),
    sampleLightsInto: () => {},
  };
  sampleTrailInto(createTrailPath(1, 'photo'), sampler, 100);
  expect(Math.min(...asked)).toBe(0);
});
