import { expect, test } from 'vitest';
import { Cancelled, CHECK_DEFAULTS, checkFlightInSteps, checkTrajectories, UNATTENDED } from '../../../src/core';
import { flightOver, PROFILE, visit } from './flights';

/** A grid that rises, changes places and comes back. */
function crowd(side: number) {
  const pads = Array.from({ length: side * side }, (_, k) => [2 * (k % side), 2 * Math.floor(k / side)] as const);
  return flightOver(pads.map(([x, y]) => visit([x, y], y + 5, x, 40 + ((x * 7 + y * 3) % 11))));
}

test('in steps the check finds what it finds at one go', async () => {
  const flight = crowd(6);
  const options = { wholeFlight: true, windows: [{ startMs: 20_000, endMs: 60_000 }] };
  const inSteps = await checkFlightInSteps(flight, PROFILE, options, UNATTENDED);
  expect(inSteps).toEqual(checkTrajectories(flight, PROFILE, options));
  expect(inSteps.windows[0]!.m).toBeLessThan(2);
});

test('it is cancelled at any checkpoint, and tells how far it is', async () => {
  const flight = crowd(4);
  const heard: number[] = [];
  let checkpoints = 0;
  const task = (last: number) => ({
    progress: ({ done }: { done: number }) => void heard.push(done),
    checkpoint: async () => {
      if (++checkpoints > last) throw new Cancelled();
    },
  });
  await checkFlightInSteps(flight, PROFILE, CHECK_DEFAULTS, task(Number.POSITIVE_INFINITY));
  expect(heard).toEqual([...heard].sort((p, q) => p - q));
  expect(new Set(heard).size).toBeGreaterThan(20);
  const all = checkpoints;
  for (const last of [0, 5, all - 1]) {
    checkpoints = 0;
    await expect(checkFlightInSteps(flight, PROFILE, CHECK_DEFAULTS, task(last))).rejects.toBeInstanceOf(Cancelled);
    expect(checkpoints).toBe(last + 1);
  }
});

test('many drones at one spot are told by the nearest, in bounded memory', () => {
  const spot = Array.from({ length: 150 }, (_, k) => visit([3 * k, 0], k / 1000, 0, 40));
  const { problems } = checkTrajectories(flightOver(spot), PROFILE, { wholeFlight: false, windows: [] }).report;
  const tooClose = problems.filter((problem) => problem.code === 'separation-too-small');
  expect(tooClose.length).toBe(2000);
  expect(tooClose[0]!.value).toBeLessThan(0.002);
});
