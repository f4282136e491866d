import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf, type LightSet, type TrajectorySet } from '../../src/core';
import { createFleetSampler, createLightSampler, createPositionSampler } from '../../src/playback';
import { makeSyntheticShow } from '../fixtures/synthetic-show';

const { flight, report } = makeSyntheticShow();

/** The slow, obvious oracle: search from the front, then de Casteljau. */
function positionOf(set: TrajectorySet, drone: number, timeMs: number): number[] {
  let piece = set.pieceStart[drone]!;
  while (piece + 1 < set.pieceStart[drone + 1]! && set.startsMs[piece + 1]! <= timeMs) piece++;
  const raw = (timeMs - set.startsMs[piece]!) / (set.endsMs[piece]! - set.startsMs[piece]!);
  const u = Math.min(Math.max(raw, 0), 1);
  const size = set.degree + 1;
  let points = Array.from({ length: size }, (_, i) => {
    const at = (piece * size + i) * 3;
    return [...set.controlsM.subarray(at, at + 3)];
  });
  while (points.length > 1) points = points.slice(1).map((b, i) => b.map((v, k) => points[i]![k]! * (1 - u) + v * u));
  return points[0]!;
}

function lightOf(set: LightSet, drone: number, timeMs: number): number[] {
  const first = set.keyStart[drone]!;
  let key = -1;
  for (let k = first; k < set.keyStart[drone + 1]!; k++) if (set.timesMs[k]! <= timeMs) key = k;
  if (key < 0) return [0, 0, 0];
  const next = Math.min(key + 1, set.keyStart[drone + 1]! - 1);
  const length = set.timesMs[next]! - set.timesMs[key]!;
  const share = length > 0 ? (timeMs - set.timesMs[key]!) / length : 0;
  return [0, 1, 2].map((c) => (set.rgb[key * 3 + c]! * (1 - share) + set.rgb[next * 3 + c]! * share) / 255);
}

function expectClose(found: Float32Array, wanted: readonly number[], digits: number): void {
  for (const [k, v] of wanted.entries()) expect(found[k]).toBeCloseTo(v, digits);
}

test('positions and lights agree with the oracle in any order of times', () => {
  const sampler = createFleetSampler(flight);
  const positions = new Float32Array(sampler.count * 3);
  const colours = new Float32Array(sampler.count * 3);
  const timeOf = fc.double({ min: -1000, max: report.durationS * 1000 + 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(timeOf, { minLength: 1, maxLength: 6 }), fc.nat(549), (times, drone) => {
      for (const timeMs of times) {
        sampler.samplePositionsInto(positions, timeMs);
        sampler.sampleLightsInto(colours, timeMs);
        const at = drone * 3;
        expectClose(positions.subarray(at, at + 3), positionOf(flight.trajectories, drone, timeMs), 4);
        expectClose(colours.subarray(at, at + 3), lightOf(flight.lights, drone, timeMs), 5);
      }
    }),
    { numRuns: 60 },
  );
});

test('other degrees than three are evaluated too', () => {
  for (const degree of [0, 1, 2, 5, 7]) {
    const controlsM = Float64Array.from({ length: (degree + 1) * 3 }, (_, i) => Math.sin(i * 1.7) * 40);
    const set = {
      degree,
      pieceStart: Uint32Array.of(0, 1),
      startsMs: Float64Array.of(0),
      endsMs: Float64Array.of(1000),
      controlsM,
    };
    const out = new Float32Array(3);
    createPositionSampler([courseOf(set)]).sampleInto(out, 370);
    expectClose(out, positionOf(set, 0, 370), 4);
  }
});

test('two keys at one time are a step: the second holds from then on; before the first key it is dark', () => {
  const lights: LightSet = {
    keyStart: Uint32Array.of(0, 3),
    timesMs: Float64Array.of(100, 200, 200),
    rgb: Uint8Array.of(255, 0, 0, 255, 0, 0, 0, 0, 255),
  };
  const sampler = createLightSampler(lights);
  const out = new Float32Array(3);
  const at = (timeMs: number) => {
    sampler.sampleInto(out, timeMs);
    return [...out];
  };
  expect([at(99), at(150), at(200), at(5000), at(150)]).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [0, 0, 1],
    [0, 0, 1],
    [1, 0, 0],
  ]);
});

test('one frame of 550 drones takes less than a millisecond', () => {
  const sampler = createFleetSampler(flight);
  const buffer = new Float32Array(sampler.count * 3);
  const frame = (timeMs: number) => {
    sampler.samplePositionsInto(buffer, timeMs);
    sampler.sampleLightsInto(buffer, timeMs);
  };
  for (let i = 0; i < 500; i++) frame(i * 16);
  const costs = Array.from({ length: 300 }, (_, i) => {
    const start = performance.now();
    frame(8000 + i * 16);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(costs[150]).toBeLessThan(1);
});
