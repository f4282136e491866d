import { expect, test } from 'vitest';
import type { TrajectorySet } from '../../../src/core';
import { joinSegments } from '../../../src/core/plan/segment';
import { runAtOnce } from '../../../src/core/task-context';

/** Two runs of so many pieces, each value its own. */
function segmentOf(pieces: number) {
  const runs: TrajectorySet = {
    degree: 3,
    pieceStart: Uint32Array.of(0, pieces, 2 * pieces),
    startsMs: Float64Array.from({ length: 2 * pieces }, (_, k) => 100 * (k % pieces)),
    endsMs: Float64Array.from({ length: 2 * pieces }, (_, k) => 100 * (k % pieces) + 100),
    controlsM: Float64Array.from({ length: 24 * pieces }, (_, k) => k + pieces),
  };
  return { segment: { durationMs: 100 * pieces, runs }, startMs: 0, runOf: [1, 0] };
}

test('a flight is written over a spent one where that has room, and is the same', () => {
  const spent = runAtOnce(joinSegments([segmentOf(40)], 2));
  const { buffer } = spent.controlsM;
  const fresh = runAtOnce(joinSegments([segmentOf(42)], 2));
  const joined = runAtOnce(joinSegments([segmentOf(42)], 2, spent));
  expect(joined).toEqual(fresh);
  expect(joined.controlsM.buffer).toBe(buffer);
  expect(joined.controlsM.length).toBe(2 * 42 * 12);
});

test('arrays that lie in one memory are not written over', () => {
  const { pieceStart, startsMs } = runAtOnce(joinSegments([segmentOf(40)], 2));
  const memory = new Float64Array(1000);
  const [starts, ends] = [memory.subarray(0, startsMs.length), memory.subarray(startsMs.length, 2 * startsMs.length)];
  const spent = { degree: 3, pieceStart, startsMs: starts, endsMs: ends, controlsM: memory.subarray(500, 980) };
  const joined = runAtOnce(joinSegments([segmentOf(40)], 2, spent));
  expect(joined).toEqual(runAtOnce(joinSegments([segmentOf(40)], 2)));
  expect(memory.every((value) => value === 0)).toBe(true);
});

test.each([
  ['longer than its memory', 60],
  ['much shorter', 10],
])('a flight that is %s has memory of its own', (_, pieces) => {
  const spent = runAtOnce(joinSegments([segmentOf(40)], 2));
  const before = spent.controlsM.slice();
  const joined = runAtOnce(joinSegments([segmentOf(pieces)], 2, spent));
  expect(joined).toEqual(runAtOnce(joinSegments([segmentOf(pieces)], 2)));
  expect(joined.controlsM.buffer).not.toBe(spent.controlsM.buffer);
  expect(spent.controlsM).toEqual(before);
});
