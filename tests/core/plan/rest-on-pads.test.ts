import { expect, test } from 'vitest';
import { positionInto } from '../../../src/core';
import { printMessage } from '../../../src/core/message';
import { restOnPads } from '../../../src/core/plan/launch/rest-on-pads';
import { runAtOnce } from '../../../src/core/task-context';
import { TEST_PROFILE } from '../../fixtures/test-profile';

const OVER = Float64Array.of(0, 0, 10, 2, 0, 12, 4, 0, 10);
const PADS = [0, 0, 0.5];
const WAITS = [0, 2000, 0];
const HOLD_MS = 45_000;

test('spares sink, rest on their pads and are back over them when the hold ends, never beside them', () => {
  const { flights, note } = runAtOnce(restOnPads(OVER, PADS, WAITS, HOLD_MS, TEST_PROFILE));
  expect(note).toBeNull();
  const at = new Float64Array(3);
  for (let d = 0; d < 3; d++) {
    expect(flights!.startsMs[flights!.pieceStart[d]!]).toBe(0);
    expect(flights!.endsMs[flights!.pieceStart[d + 1]! - 1]).toBe(HOLD_MS);
    for (let piece = flights!.pieceStart[d]! + 1; piece < flights!.pieceStart[d + 1]!; piece++) {
      expect(flights!.startsMs[piece]).toBe(flights!.endsMs[piece - 1]);
    }
    let restedMs = 0;
    for (let timeMs = 0; timeMs <= HOLD_MS; timeMs += 10) {
      positionInto(flights!, d, timeMs, at, 0);
      expect(Math.hypot(at[0]! - OVER[3 * d]!, at[1]! - OVER[3 * d + 1]!)).toBeLessThan(1e-9);
      if (Math.abs(at[2]! - PADS[d]!) < 1e-9) restedMs += 10;
      if (timeMs <= WAITS[d]! || timeMs >= HOLD_MS - WAITS[d]!) expect(at[2]).toBeCloseTo(OVER[3 * d + 2]!, 9);
    }
    expect(restedMs).toBeGreaterThan(5000);
  }
});

test('a hold that is too short is told, with the one that would do', () => {
  const short = runAtOnce(restOnPads(OVER, PADS, WAITS, 15_000, TEST_PROFILE));
  expect(short.flights).toBeNull();
  const needed = Number(/takes ([\d.]+) s/.exec(printMessage(short.note!))![1]);
  expect(needed).toBeGreaterThan(15);
  expect(runAtOnce(restOnPads(OVER, PADS, WAITS, needed * 1000 + 50, TEST_PROFILE)).flights).not.toBeNull();
  expect(runAtOnce(restOnPads(OVER, PADS, WAITS, needed * 1000 - 200, TEST_PROFILE)).flights).toBeNull();
});
