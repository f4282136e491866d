import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type FlightShow, printMessage } from '../../src/core';
import { exportBytes, read } from './exporting';
import { smallFlight } from './small-flight';

interface Drone {
  readonly name?: string;
  readonly home?: readonly number[];
  readonly landAt?: readonly number[];
  readonly points: readonly (readonly [number, readonly number[], readonly unknown[]])[];
}

/** Up to 10 m over a place and down again. */
const hop = (x: number): Drone['points'] => [
  [0, [x, 0, 0], []],
  [10, [x, 0, 10], []],
  [20, [x, 0, 0], []],
];

/** A `.skyc` of another program: no manifest. */
function skyc(...drones: readonly Drone[]): Uint8Array {
  const settings = drones.map(({ points, ...rest }) => ({ ...rest, trajectory: { version: 1, points } }));
  const swarm = { drones: settings.map((each) => ({ type: 'generic', settings: each })) };
  return zipSync({ 'show.json': strToU8(JSON.stringify({ version: 1, swarm })) });
}

const reading = (...drones: readonly Drone[]) => read('x.skyc', skyc(...drones));

describe('home and landAt', () => {
  test.each<[string, Drone, string]>([
    [
      'home 100 m off',
      { home: [100, 0, 0], points: hop(0) },
      'home is [100, 0, 0], but its trajectory starts at [0, 0, 0], 100.00 m away',
    ],
    ['home 30 m above', { home: [0, 0, 30], points: hop(0) }, 'home is [0, 0, 30]'],
    ['home 30 m below the ground', { home: [0, 0, -30], points: hop(0) }, 'home is [0, 0, -30]'],
    ['home 6 cm off', { home: [0, 0.06, 0], points: hop(0) }, 'home is [0, 0.06, 0]'],
    [
      'landAt elsewhere',
      { landAt: [0, 7, 0], points: hop(0) },
      'landAt is [0, 7, 0], but its trajectory ends at [0, 0, 0], 7.00 m away',
    ],
    ['landAt above the end', { landAt: [0, 0, 2], points: hop(0) }, 'landAt is [0, 0, 2]'],
    ['landAt beside an end in the air', { landAt: [3, 0, 0], points: hop(0).slice(0, 2) }, 'ends at [0, 0, 10]'],
  ])('%s is refused, both places named', async (_, drone, message) => {
    const other: Drone = { name: 'b', home: [5, 0, 0], landAt: [5, 0, 0], points: hop(5) };
    await expect(reading(other, { name: 'a', ...drone })).rejects.toThrow(message);
    await expect(reading(other, { name: 'a', ...drone })).rejects.toThrow('swarm.drones[1].settings');
  });

  test.each<[string, Drone]>([
    ['rounded to centimetres', { home: [0.009, -0.009, 0.009], landAt: [0.009, 0.009, 0], points: hop(0) }],
    ['left out', { points: hop(0) }],
    [
      'below an end in the air, which the check finds',
      { home: [0, 0, 0], landAt: [0, 0, 0], points: hop(0).slice(1, 2) },
    ],
  ])('%s is read', async (_, drone) => {
    expect((await reading(drone)).flight.droneIds).toEqual(['1']);
  });

  test('a pad in the manifest of .skyb and CSV files is where they start', async () => {
    const flight = smallFlight({ homesM: Float64Array.of(-1.5, 50, 0, 2.5, 0, 0) });
    for (const format of ['skyc', 'skyb', 'csv'] as const) {
      await expect(exportBytes(flight, format)).rejects.toThrow(/home.*50.*, but .*starts at/);
    }
  });
});

describe('two drones of one name', () => {
  test('in a .skyc are refused, and both are named', async () => {
    const twins = reading({ name: 'A', points: hop(0) }, { name: 'B', points: hop(5) }, { name: 'A', points: hop(9) });
    await expect(twins).rejects.toThrow('swarm.drones[2].settings.name: two drones have the name "A"');
    await expect(twins).rejects.toThrow('swarm.drones[0].settings.name');
  });

  test('without names they are numbered', async () => {
    const { flight } = await reading({ points: hop(0) }, { name: '', points: hop(5) });
    expect(flight.droneIds).toEqual(['1', '2']);
  });

  test.each([
    ['csv', ['Drone 1.csv', 'drone 1.csv']],
    ['csv', ['a/1.csv', 'b/1.CSV']],
    ['skyb', ['a/Drone.skyb', 'b/drone.skyb']],
    ['csv', ['Й.csv', '\u0418\u0306.csv']],
  ] as const)('%s: files %s are refused', async (format, [one, two]) => {
    const files = Object.values(unzipSync((await exportBytes(smallFlight(), format)).bytes));
    const bytes = zipSync({ [one]: files[0]!, [two]: files[1]! });
    await expect(read('x.zip', bytes)).rejects.toThrow('two drones have the name');
    await expect(read('x.zip', bytes)).rejects.toThrow(one);
    await expect(read('x.zip', bytes)).rejects.toThrow(two);
  });
});

describe('.skyb files without a manifest', () => {
  const files = async (over: Partial<FlightShow> = {}) => {
    const { 'manifest.json': _, ...inside } = unzipSync((await exportBytes(smallFlight(over), 'skyb')).bytes);
    return inside;
  };

  test('of one show are read, with a note that nothing vouches for them', async () => {
    const { notes, manifestVerified } = await read('x.zip', zipSync(await files()));
    expect([manifestVerified, notes.length]).toEqual([false, 1]);
    expect(notes.map(printMessage)[0]).toContain('No manifest.json');
  });

  test.each<[string, Partial<FlightShow>, string]>([
    ['another show', { showId: 'other' }, 'says show "other", but'],
    ['another revision', { planHash: 'ffff' }, 'says revision "ffff", but'],
    ['another title', { title: 'Other' }, 'says title "Other", but'],
  ])('with one file of %s are refused', async (_, over, message) => {
    const mixed = { ...(await files()), 'drone-002.skyb': (await files(over))['drone-002.skyb']! };
    await expect(read('x.zip', zipSync(mixed))).rejects.toThrow(message);
  });

  test('with one drone twice are refused', async () => {
    const own = await files();
    const twice = zipSync({ ...own, 'drone-002.skyb': own['drone-001.skyb']! });
    await expect(read('x.zip', twice)).rejects.toThrow('it was written for drone 1, and so was x.zip: drone-001.skyb');
  });
});
