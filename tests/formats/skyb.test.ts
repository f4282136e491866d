import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { InputError, runAtOnce } from '../../src/core';
import { maxDeviationM } from '../../src/formats/deviation';
import { writeSkyb } from '../../src/formats/skyb/write-skyb';
import { exportBytes, read } from './exporting';
import {
  coloursAtTicks,
  flightOf,
  type KeyRow,
  lightSet,
  type PieceMm,
  smallFlight,
  trajectorySet,
} from './small-flight';

const i16 = (...values: number[]): number[] => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
const block = (type: number, body: readonly number[]): number[] => [type, ...i16(body.length), ...body];
const TRAJECTORY_1 = 1;
const LIGHTS = block(2, [0x07, 5, 0x00]);

/** A version 1 file: no CRC. */
function plainFile(...blocks: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from([0x73, 0x6b, 0x79, 0x62, 1, ...blocks.flat()]);
}

/** Scale 2, from (1, 2, 0) in units of 2 mm: one segment of each kind. */
const START = [2, ...i16(500, 1000, 0, 0)];
const LINEAR_UP = [0b00_01_00_00, ...i16(1000), ...i16(2500)];
const CUBIC_X = [0b00_00_00_10, ...i16(2000), ...i16(600, 700, 800)];
const SEVENTH_Y_YAW = [0b01_00_11_00, ...i16(3000), ...i16(1000, 1000, 1000, 900, 900, 900, 900), ...i16(450)];

describe('.skyb', () => {
  test('a file written by hand is read to the number', async () => {
    const file = plainFile(block(TRAJECTORY_1, [...START, ...LINEAR_UP, ...CUBIC_X]), LIGHTS, block(77, [1, 2, 3]));
    const { flight } = await read('d.skyb', file);
    const { degree, startsMs, endsMs, controlsM } = flight.trajectories;
    expect([degree, [...startsMs], [...endsMs]]).toEqual([3, [0, 1000], [1000, 3000]]);
    expect([...controlsM.subarray(0, 3)]).toEqual([-2, 1, 0]);
    expect([...controlsM.subarray(12)]).toEqual([-2, 1, 5, -2, 1.2, 5, -2, 1.4, 5, -2, 1.6, 5]);
    expect(coloursAtTicks(flight.lights, 0, 2)).toEqual([
      [255, 255, 255],
      [255, 255, 255],
    ]);
    expect(flight.droneIds).toEqual(['d']);
  });

  test('a segment of degree seven raises the whole fleet, and is written again as it was', async () => {
    const file = plainFile(block(TRAJECTORY_1, [...START, ...LINEAR_UP, ...SEVENTH_Y_YAW]), LIGHTS);
    const { flight } = await read('d.skyb', file);
    expect(flight.trajectories.degree).toBe(7);
    expect([...flight.trajectories.endsMs]).toEqual([1000, 4000]);
    const again = await read('again.skyb', writeSkyb(flight, 0));
    expect(runAtOnce(maxDeviationM(flight.trajectories, again.flight.trajectories))).toBeLessThan(1e-9);
  });

  test('our files have the bytes of the guide', () => {
    const set = trajectorySet([
      [
        [0, 1000, [0, 0, 0, 0, 0, 1000, 0, 0, 2000, 0, 0, 3000]],
        [1000, 3000, [0, 0, 3000, 0, 10, 3000, 0, 10, 3000, 0, 20, 3000]],
      ],
    ]);
    const file = [...writeSkyb(flightOf(set, lightSet([[[0, 255, 255, 255]]])), 0)];
    expect(file.slice(0, 6)).toEqual([0x73, 0x6b, 0x79, 0x62, 2, 1]);
    const trajectory = [
      1,
      ...i16(0, 0, 0, 0),
      0b01_00_00,
      ...i16(1000),
      ...i16(3000),
      0b10,
      ...i16(2000),
      ...i16(10, 10, 20),
    ];
    expect(file.slice(10, 10 + trajectory.length + 3)).toEqual(block(1, trajectory));
    const zeroed = Uint8Array.from(file);
    const stored = new DataView(zeroed.buffer).getUint32(6, true);
    zeroed.fill(0, 6, 10);
    expect(stored).toBe((zlibCrc32(zeroed, 0xffffffff) ^ 0xffffffff) >>> 0);
  });

  test.each([
    [32_767, 1],
    [32_768, 2],
    [65_535, 2],
    [65_536, 3],
    [131_071, 4],
    [4_161_535, 127],
  ])('a reach of %d mm needs a scale of %d', async (reach, scale) => {
    const set = trajectorySet([[[0, 1000, [0, 0, 0, 0, 0, 0, reach, 0, 0, 0, 0, 0]]]]);
    const file = writeSkyb(flightOf(set, lightSet([[]])), 0);
    expect(file[13]).toBe(scale);
    const back = (await read('x.skyb', file)).flight.trajectories.controlsM[6]!;
    expect(Math.abs(back * 1000 - reach)).toBeLessThanOrEqual(1.5 * scale);
  });

  const coordinate = fc.integer({ min: -60_000, max: 60_000 });
  const drone = fc
    .tuple(
      fc.array(coordinate, { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.array(coordinate, { minLength: 9, maxLength: 9 })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.integer({ min: 0, max: 70_000 }),
    )
    .map(([start, steps, startMs]) => {
      let from = start;
      let timeMs = startMs;
      return steps.map(([durationMs, rest]): PieceMm => {
        const piece: PieceMm = [timeMs, timeMs + durationMs, [...from, ...rest]];
        timeMs += durationMs;
        from = rest.slice(-3);
        return piece;
      });
    });

  test('any plan within 65 m comes back within a unit or two, its times to the millisecond', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drone, { minLength: 1, maxLength: 3 }), async (drones) => {
        const set = trajectorySet(drones);
        const { result, bytes } = await exportBytes(flightOf(set, lightSet(drones.map(() => []))), 'skyb');
        const back = (await read('x.zip', bytes)).flight.trajectories;
        expect(result.maxDeviationM).toBeLessThanOrEqual(1.5 * 0.002 * Math.sqrt(3));
        expect(runAtOnce(maxDeviationM(set, back))).toBe(result.maxDeviationM);
        const knots = new Set(back.endsMs);
        expect([...set.endsMs].every((endMs) => knots.has(endMs))).toBe(true);
        expect(back.endsMs.every((endMs, piece) => endMs - back.startsMs[piece]! <= 65_535)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('show, site, homes and ids come back from the manifest', async () => {
    const plan = smallFlight({ droneIds: ['A7', 'B2'] });
    const { bytes } = await exportBytes(plan, 'skyb');
    const { flight, manifestVerified } = await read('x.zip', bytes);
    expect(flight).toMatchObject({
      title: plan.title,
      showId: plan.showId,
      planHash: plan.planHash,
      site: plan.site,
      segments: plan.segments,
      cues: plan.cues,
      droneIds: ['A7', 'B2'],
      homesM: plan.homesM,
    });
    expect(manifestVerified).toBe(true);
    expect(coloursAtTicks(flight.lights, 0, 600)).toEqual(coloursAtTicks(plan.lights, 0, 600));
  });

  test('a folder without a manifest is ordered by the numbers in its names', async () => {
    const files = Object.fromEntries(
      [10, 9, 2].map((n) => [`d${n}.skyb`, plainFile(block(1, [1, ...i16(n, 0, 0, 0)]), LIGHTS)]),
    );
    const { flight } = await read('x.zip', zipSync({ ...files, '__MACOSX/._d2.skyb': Uint8Array.of(1) }));
    expect(flight.droneIds).toEqual(['d2', 'd9', 'd10']);
    expect([...flight.homesM]).toEqual([0, 0.002, 0, 0, 0.009, 0, 0, 0.01, 0]);
    expect(flight.site).toMatchObject({ geofenceM: [], latitudeDeg: 0, ceilingM: 120 });
  });

  const good = (): Uint8Array => writeSkyb(smallFlight(), 0);
  const withByte = (at: number, value: number): Uint8Array => {
    const file = good();
    file[at] = value;
    return file;
  };
  test.each<[string, Uint8Array, string]>([
    ['a wrong CRC', withByte(20, 0x55), 'CRC-32'],
    ['an unknown version', withByte(4, 9), 'version 9'],
    ['an unknown feature', withByte(5, 3), 'feature byte 3'],
    ['a cut header', good().subarray(0, 8), 'header is cut off'],
    ['a block past the end', plainFile([1, 0xff, 0xff, 1, 2, 3]), 'runs past the end of the file'],
    ['a cut block header', plainFile(block(1, [...START, ...LINEAR_UP]), [2, 1]), 'header of a block is cut off'],
    ['no trajectory', plainFile(LIGHTS), 'no trajectory'],
    ['two trajectories', plainFile(block(1, START), block(1, START)), '2 blocks of type 1'],
    ['no start', plainFile(block(1, [1, 2])), 'no start'],
    ['a scale of zero', plainFile(block(1, [0, ...START.slice(1)])), 'scale'],
    [
      'a cut segment',
      plainFile(block(1, [...START, ...LINEAR_UP.slice(0, 4)])),
      'segment at byte 9 of the trajectory is cut',
    ],
    ['a segment without time', plainFile(block(1, [...START, 0, 0, 0])), 'takes no time'],
  ])('%s ends in one clear error', async (_, file, message) => {
    await expect(read('bad.skyb', file)).rejects.toThrow(InputError);
    await expect(read('bad.skyb', file)).rejects.toThrow(message);
    await expect(read('bad.skyb', file)).rejects.toThrow('bad.skyb');
  });

  test('files that were swapped are noticed by their hashes, and an unlisted one by the list', async () => {
    const files = unzipSync((await exportBytes(smallFlight(), 'skyb')).bytes);
    const [one, two] = [files['drone-001.skyb']!, files['drone-002.skyb']!];
    const swapped = zipSync({ ...files, 'drone-001.skyb': two, 'drone-002.skyb': one });
    await expect(read('x.zip', swapped)).rejects.toThrow('SHA-256');
    await expect(read('x.zip', zipSync({ ...files, 'other.skyb': one }))).rejects.toThrow('not in manifest.json');
    const { 'drone-002.skyb': _, ...fewer } = files;
    await expect(read('x.zip', zipSync(fewer))).rejects.toThrow('drone-002.skyb');
  });

  test('what the format cannot hold is refused with the drone and the way out', () => {
    const far = trajectorySet([[[0, 1000, [0, 0, 0, 0, 0, 0, 0, 0, 0, 5_000_000, 0, 0]]]]);
    expect(() => writeSkyb(flightOf(far, lightSet([[]])), 0)).toThrow('drone 1: it flies 5000 m');
    const flicker = Array.from({ length: 14_000 }, (_, k): KeyRow => [k * 20, k % 256, (k * 7) % 256, 3]);
    const set = smallFlight().trajectories;
    const dull = lightSet([flicker, []]);
    expect(() => writeSkyb(flightOf(set, dull), 0)).toThrow(/drone 1: its light program takes \d+ bytes.*65535/);
    const early = trajectorySet([[[-5, 1000, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]]]);
    expect(() => writeSkyb(flightOf(early, lightSet([[]])), 0)).toThrow(InputError);
  });
});
