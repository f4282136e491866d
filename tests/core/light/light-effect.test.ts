import { expect, test } from 'vitest';
import type { FormationPoints } from '../../../src/core';
import { fitEffect, type LightEffect } from '../../../src/core/light/light-effect';
import { parseColour, toLinear } from '../../../src/core/light/srgb';

const POINTS: FormationPoints = {
  positionsM: Float64Array.from([0, 0, 0, 10, 0, 0, 20, 0, 0]),
  coloursSrgb: new Uint8Array(9).fill(128),
  parts: Uint16Array.from([0, 0, 1]),
  partNames: ['row', 'end'],
};
const lit = (index: number) => ({ index, colour: [0, 0, 255] as const, brightness: 1 });
const chase: LightEffect = { kind: 'chase', colour: '#ff0000', directionDeg: 0, widthM: 5, periodS: 6 };

test('sRGB becomes linear light by the standard curve', () => {
  expect(toLinear([255, 188, 0])).toEqual([255, 128, 0]);
  expect(toLinear([10, 10, 10])).toEqual([1, 1, 1]);
  expect(toLinear([255, 255, 255], 0.5)).toEqual([55, 55, 55]);
  expect(parseColour('#12aBfF')).toEqual([18, 171, 255]);
});

test('a chase passes points in the order in which they stand, once a period, and rests between', () => {
  const peaks = [0, 1, 2].map((index) =>
    fitEffect(chase, POINTS)
      .keysOf(lit(index), 13_000)
      .filter((key) => key.colour[0] === 255)
      .map((key) => key.timeMs),
  );
  expect(peaks).toEqual([
    [1000, 7000],
    [3000, 9000],
    [5000, 11_000],
  ]);
  const keys = fitEffect(chase, POINTS).keysOf(lit(1), 13_000);
  expect(keys[0]!.colour).toEqual([0, 0, 255]);
  expect(keys[keys.length - 1]!.colour).toEqual([0, 0, 255]);
});

test('a twinkle differs from point to point, is the same every time, and stays within the hold', () => {
  const twinkle: LightEffect = { kind: 'twinkle', depth: 0.5, periodS: 2, seed: 4 };
  const keys = [0, 1].map((index) => fitEffect(twinkle, POINTS).keysOf(lit(index), 20_000));
  expect(keys[0]).not.toEqual(keys[1]);
  expect(keys[0]).toEqual(fitEffect(twinkle, POINTS).keysOf(lit(0), 20_000));
  expect(keys[0]!.length).toBeGreaterThan(10);
  expect(keys.flat().every((key) => key.timeMs >= 0 && key.timeMs < 20_000)).toBe(true);
  expect(new Set(keys[0]!.map((key) => key.colour[2]))).toEqual(new Set([255, 55]));
});

test('an effect touches the parts that it names', () => {
  const onEnd: LightEffect = { ...chase, parts: ['end'] };
  expect([0, 1, 2].map((index) => fitEffect(onEnd, POINTS).touches(index))).toEqual([false, false, true]);
});
