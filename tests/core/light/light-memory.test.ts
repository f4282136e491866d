import { expect, test } from 'vitest';
import { type FormationPoints, LightMemory } from '../../../src/core';

const POINTS: FormationPoints = {
  positionsM: Float64Array.from([0, 0, 0, 10, 0, 0]),
  coloursSrgb: Uint8Array.of(255, 0, 0, 0, 188, 0),
  parts: Uint16Array.of(0, 0),
  partNames: ['row'],
};
const TWINKLE = { kind: 'twinkle', depth: 0.5, periodS: 2, seed: 4 } as const;
const scene = (brightness: number, points = POINTS) => ({
  points,
  light: { brightness, fadeInS: 1, fadeOutS: 1, effects: [TWINKLE] },
  lightOnTheWay: 'blend' as const,
});

test('a hold that is lit as in the flight before is the same light; another light, hold or formation is another', () => {
  const memory = new LightMemory();
  const first = memory.hold(scene(1), 8000);
  expect(first.colourOf(1)).toEqual([0, 128, 0]);
  expect(first.keysOf(0).length).toBeGreaterThan(3);
  expect(first.keysOf(0)).not.toEqual(first.keysOf(1));
  const dark = { ...POINTS, coloursSrgb: new Uint8Array(6) };
  const other = memory.hold(scene(1, dark), 8000);
  expect(other.colourOf(1)).toEqual([0, 0, 0]);
  memory.endFlight();
  expect(memory.hold(scene(1), 8000)).toBe(first);
  expect(memory.hold(scene(1, dark), 8000)).toBe(other);
  for (const changed of [memory.hold(scene(0.5), 8000), memory.hold(scene(1), 9000)]) {
    expect(changed).not.toBe(first);
    expect(changed.keysOf(0)).not.toEqual(first.keysOf(0));
  }
});

test('only what the last flight asked for is kept', () => {
  const memory = new LightMemory();
  const first = memory.hold(scene(1), 8000);
  memory.endFlight();
  memory.hold(scene(1), 9000);
  memory.endFlight();
  expect(memory.hold(scene(1), 8000)).not.toBe(first);
});
