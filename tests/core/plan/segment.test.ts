import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TrajectorySet } from '../../../src/core';
import { joinSegments, type Segment } from '../../../src/core/plan/segment';
import { segmentKey } from '../../../src/core/plan/segment-key';
import { runAtOnce } from '../../../src/core/task-context';
import '../../seed-properties';

/** Two runs of so many pieces, each value its own. */
function segmentOf(pieces: number): Segment {
  const runs: TrajectorySet = {
    degree: 3,
    pieceStart: Uint32Array.of(0, pieces, 2 * pieces),
    startsMs: Float64Array.from({ length: 2 * pieces }, (_, k) => 100 * (k % pieces)),
    endsMs: Float64Array.from({ length: 2 * pieces }, (_, k) => 100 * (k % pieces) + 100),
    controlsM: Float64Array.from({ length: 24 * pieces }, (_, k) => k + pieces),
  };
  return { durationMs: 100 * pieces, runs };
}

/** The same, its runs crossed. */
const placed = (pieces: number) => ({ segment: segmentOf(pieces), startMs: 0, runOf: [1, 0] });

const keyOf = (segment: Segment) => runAtOnce(segmentKey(segment));

test('the same bytes have the same key, in whichever memory they lie', () => {
  const segment = segmentOf(40);
  const pool = new Float64Array(2000);
  const controlsM = pool.subarray(7, 7 + segment.runs.controlsM.length);
  controlsM.set(segment.runs.controlsM);
  expect(keyOf({ ...segment, runs: { ...segment.runs, controlsM } })).toBe(keyOf(segment));
  expect(keyOf(structuredClone(segment))).toBe(keyOf(segment));
  expect(keyOf(segment)).toMatch(/^[0-9a-f]{32}$/);
});

test('any other value, of whichever array, is another key', () => {
  const name = fc.constantFrom('startsMs', 'endsMs', 'controlsM', 'pieceStart' as const);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), name, fc.nat(), fc.nat(), (pieces, array, at, byUlps) => {
      const [segment, other] = [segmentOf(pieces), segmentOf(pieces)];
      const words = new Uint32Array(other.runs[array].buffer);
      words[at % words.length]! ^= byUlps + 1;
      expect(keyOf(other)).not.toBe(keyOf(segment));
    }),
    { numRuns: 300 },
  );
});

test('thousands of segments that differ in one bit have keys of their own', () => {
  const keys = new Set<string>();
  for (let bit = 0; bit < 4096; bit++) {
    const segment = segmentOf(6);
    const words = new Uint32Array(segment.runs.controlsM.buffer);
    words[bit >> 5]! ^= 1 << (bit & 31);
    keys.add(keyOf(segment));
  }
  expect(keys.size).toBe(4096);
});

test('a flight is written over a forgotten one where that has room, and is the same', () => {
  const forgotten = runAtOnce(joinSegments([placed(40)], 2));
  const { buffer } = forgotten.controlsM;
  const fresh = runAtOnce(joinSegments([placed(42)], 2));
  const joined = runAtOnce(joinSegments([placed(42)], 2, forgotten));
  expect(joined).toEqual(fresh);
  expect(joined.controlsM.buffer).toBe(buffer);
  expect(joined.controlsM.length).toBe(2 * 42 * 12);
});

test('arrays that lie in one memory are not written over', () => {
  const { pieceStart, startsMs } = runAtOnce(joinSegments([placed(40)], 2));
  const memory = new Float64Array(1000);
  const [starts, ends] = [memory.subarray(0, startsMs.length), memory.subarray(startsMs.length, 2 * startsMs.length)];
  const forgotten = { degree: 3, pieceStart, startsMs: starts, endsMs: ends, controlsM: memory.subarray(500, 980) };
  const joined = runAtOnce(joinSegments([placed(40)], 2, forgotten));
  expect(joined).toEqual(runAtOnce(joinSegments([placed(40)], 2)));
  expect(memory.every((value) => value === 0)).toBe(true);
});

test.each([
  ['longer than its memory', 60],
  ['much shorter', 10],
])('a flight that is %s has memory of its own', (_, pieces) => {
  const forgotten = runAtOnce(joinSegments([placed(40)], 2));
  const before = forgotten.controlsM.slice();
  const joined = runAtOnce(joinSegments([placed(pieces)], 2, forgotten));
  expect(joined).toEqual(runAtOnce(joinSegments([placed(pieces)], 2)));
  expect(joined.controlsM.buffer).not.toBe(forgotten.controlsM.buffer);
  expect(forgotten.controlsM).toEqual(before);
});
