import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type FlightShow, InputError } from '../../src/core';
import { lookAt, lookDirection } from '../../src/formats/skyc/camera-pose';
import { exportBytes, read } from './exporting';
import { coloursAtTicks, flightOf, lightSet, type PieceMm, smallFlight, trajectorySet } from './small-flight';

type Json = Record<string, unknown>;

/** A show file as another program may write it; `change` breaks it or bends it. */
function skyc(change: (show: ShowJson) => void = () => {}, others: Record<string, Uint8Array> = {}): Uint8Array {
  const show: ShowJson = {
    version: 1,
    swarm: {
      drones: [
        {
          type: 'generic',
          settings: {
            name: 'a',
            home: [1, 2, 0],
            trajectory: {
              version: 1,
              points: [
                [0, [1, 2, 0], []],
                [2, [1, 2, 5], []],
                [4.5, [4, 2, 5], [[1, 5, 5]]],
                [
                  7,
                  [4, 2, 0],
                  [
                    [4, 2, 5],
                    [4, 2, 2],
                  ],
                ],
              ],
              takeoffTime: 1.5,
            },
            lights: { version: 1, data: btoa('\x07\x05\x00') },
          },
        },
      ],
    },
  };
  change(show);
  return zipSync({ 'show.json': strToU8(JSON.stringify(show)), ...others });
}

interface ShowJson {
  version: unknown;
  swarm: { drones: { type: string; settings: Json & { trajectory: Json & { points: unknown[][] } } }[] };
  settings?: Json;
  environment?: Json;
  meta?: Json;
}

const trajectoryOf = (show: ShowJson) => show.swarm.drones[0]!.settings.trajectory;

const mm = fc.integer({ min: -130_000, max: 130_000 });
const pieces = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 70_000 }), fc.array(mm, { minLength: 9, maxLength: 9 })), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((steps) =>
    fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.tuple(mm, mm, mm)).map(([startMs, start]) => {
      let from: readonly number[] = start;
      let timeMs = startMs;
      return steps.map(([durationMs, rest]): PieceMm => {
        const piece: PieceMm = [timeMs, timeMs + durationMs, [...from, ...rest]];
        timeMs += durationMs;
        from = rest.slice(-3);
        return piece;
      });
    }),
  );

describe('.skyc', () => {
  test('a plan of whole millimetres and milliseconds comes back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 3 }), async (drones) => {
        const set = trajectorySet(drones);
        const { result, bytes } = await exportBytes(flightOf(set, lightSet(drones.map(() => []))), 'skyc');
        const { flight } = await read('x.skyc', bytes);
        expect(result.maxDeviationM).toBeLessThan(1e-9);
        expect([...flight.trajectories.pieceStart]).toEqual([...set.pieceStart]);
        expect([...flight.trajectories.startsMs]).toEqual([...set.startsMs]);
        expect([...flight.trajectories.endsMs]).toEqual([...set.endsMs]);
        set.controlsM.forEach((value, k) => {
          expect(Math.abs(flight.trajectories.controlsM[k]! - value)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('everything else of the show comes back too', async () => {
    const music = { name: 'Музыка.mp3', mediaType: 'audio/mpeg', bytes: Uint8Array.of(1, 2, 3) };
    const plan = smallFlight({ music });
    const { flight, manifestVerified, format } = await read('x.skyc', (await exportBytes(plan, 'skyc')).bytes);
    const facts = ({ title, showId, planHash, site, segments, cues, droneIds, homesM, profile }: FlightShow) => ({
      title,
      showId,
      planHash,
      site,
      segments,
      cues,
      droneIds,
      homesM,
      profile,
    });
    expect(facts(flight)).toEqual(facts(plan));
    expect(flight.music).toEqual({ ...music, name: 'music.mp3' });
    for (const drone of [0, 1]) {
      expect(coloursAtTicks(flight.lights, drone, 600)).toEqual(coloursAtTicks(plan.lights, drone, 600));
    }
    expect([manifestVerified, format.id]).toEqual([true, 'skyc']);
  });

  test('the file says what the guide says', async () => {
    const { bytes } = await exportBytes(smallFlight(), 'skyc');
    const show = JSON.parse(new TextDecoder().decode(unzipSync(bytes)['show.json']));
    expect(show.environment.location).toEqual({ origin: [511694005, 714490997, 347250], orientation: 37.5 });
    expect(show.settings.geofence.polygons[0].points[2]).toEqual([120.5, -100, 0]);
    const { settings } = show.swarm.drones[0];
    expect(settings.home).toEqual([0, 1.5, 0]);
    expect(settings.landAt).toEqual([4.1, 2.5, 0]);
    expect(settings.trajectory.points[0]).toEqual([0, [0, 1.5, 0], []]);
    expect(settings.trajectory.points[2]).toEqual([
      8.123,
      [4.1, 2.5, 10],
      [
        [-0.25, 1.499, 12.345],
        [4.001, 2.277, 12.345],
      ],
    ]);
    expect(settings.trajectory.takeoffTime).toBe(0);
  });

  test('a hold and an even straight line need no controls', async () => {
    const set = trajectorySet([
      [
        [0, 1000, [5, 6, 7, 5, 6, 7, 5, 6, 7, 5, 6, 7]],
        [1000, 2000, [5, 6, 7, 1005, 6, 7, 2005, 6, 7, 3005, 6, 7]],
      ],
    ]);
    const { bytes } = await exportBytes(flightOf(set, lightSet([[]])), 'skyc');
    const show = JSON.parse(new TextDecoder().decode(unzipSync(bytes)['show.json'])) as ShowJson;
    expect(trajectoryOf(show).points.map((point) => point[2])).toEqual([[], [], []]);
  });

  test('linear, quadratic and cubic pieces of others are raised to cubics', async () => {
    const { flight, manifestVerified } = await read('x.skyc', skyc());
    const { trajectories, homesM, title, site } = flight;
    expect([...trajectories.startsMs]).toEqual([1500, 3500, 6000]);
    expect([...trajectories.endsMs]).toEqual([3500, 6000, 8500]);
    expect([...homesM]).toEqual([-2, 1, 0]);
    const quadratic = [...trajectories.controlsM.subarray(12, 24)];
    [-2, 1, 5, -4, 1, 5, -4, 2, 5, -2, 4, 5].forEach((value, k) => {
      expect(quadratic[k]).toBeCloseTo(value, 12);
    });
    expect([manifestVerified, title, site.geofenceM]).toEqual([false, 'x.skyc', []]);
  });

  test('references are followed, and a missing light program shows white', async () => {
    const trajectory = {
      version: 1,
      points: [
        [0, [0, 0, 0], []],
        [1, [0, 0, 1], []],
      ],
    };
    const bytes = skyc(
      (show) => {
        const { settings } = show.swarm.drones[0]!;
        Object.assign(settings, { home: [0, 0, 0], trajectory: { $ref: './drones/a.json#/inner' }, lights: null });
      },
      { 'drones/a.json': strToU8(JSON.stringify({ inner: trajectory })) },
    );
    const { flight } = await read('x.skyc', bytes);
    expect([...flight.trajectories.endsMs]).toEqual([1000]);
    expect([...flight.lights.rgb]).toEqual([255, 255, 255]);
  });

  test('a closed geofence is opened, and the camera gives the audience its place', async () => {
    const ring = [
      [50, 0],
      [0, 50],
      [-50, 0],
      [50, 0],
    ];
    const bytes = skyc((show) => {
      show.settings = { geofence: { version: 1, maxAltitude: 90, polygons: [{ isInclusion: true, points: ring }] } };
      show.environment = { cameras: [{ position: [-80, 3, 2], orientation: [0.5, 0.5, -0.5, -0.5] }] };
    });
    const { site } = (await read('x.skyc', bytes)).flight;
    expect(site.geofenceM).toEqual([
      [0, 50],
      [-50, 0],
      [0, -50],
    ]);
    expect([site.ceilingM, site.audienceM, site.lookAtM]).toEqual([90, [-3, -80, 2], [-3, 20, 2]]);
  });

  test('a drone that never moves stands still', async () => {
    const { flight } = await read(
      'x.skyc',
      skyc((show) => trajectoryOf(show).points.splice(1)),
    );
    expect([...flight.trajectories.controlsM.subarray(0, 3)]).toEqual([-2, 1, 0]);
    expect(flight.trajectories.endsMs[0]).toBe(1501);
  });

  const at = 'swarm.drones[0].settings';
  test.each<[string, (show: ShowJson) => void, string]>([
    ['another version', (show) => Object.assign(show, { version: 2 }), 'version'],
    ['no drones', (show) => show.swarm.drones.splice(0), 'swarm.drones'],
    [
      'a null coordinate',
      (show) => trajectoryOf(show).points.splice(1, 1, [2, [1, null, 5], []]),
      `${at}.trajectory.points[1][1][1]`,
    ],
    [
      'a text coordinate',
      (show) => trajectoryOf(show).points.splice(1, 1, [2, ['1', 2, 5], []]),
      `${at}.trajectory.points[1][1][0]`,
    ],
    [
      'two coordinates',
      (show) => trajectoryOf(show).points.splice(1, 1, [2, [1, 2], []]),
      `${at}.trajectory.points[1][1]`,
    ],
    [
      'a far coordinate',
      (show) => trajectoryOf(show).points.splice(1, 1, [2, [1, 2, 1e9], []]),
      `${at}.trajectory.points[1][1][2]`,
    ],
    [
      'time that goes back',
      (show) => trajectoryOf(show).points.splice(2, 1, [1.9, [1, 2, 5], []]),
      `${at}.trajectory.points[2][0]`,
    ],
    [
      'time that stands still',
      (show) => trajectoryOf(show).points.splice(2, 1, [2.0004, [1, 2, 5], []]),
      `${at}.trajectory.points[2][0]`,
    ],
    [
      'a null time',
      (show) => trajectoryOf(show).points.splice(1, 1, [null, [1, 2, 5], []]),
      `${at}.trajectory.points[1][0]`,
    ],
    [
      'three controls',
      (show) =>
        trajectoryOf(show).points.splice(1, 1, [
          2,
          [1, 2, 5],
          [
            [1, 1, 1],
            [1, 1, 1],
            [1, 1, 1],
          ],
        ]),
      `${at}.trajectory.points[1][2]`,
    ],
    [
      'a bad control',
      (show) => trajectoryOf(show).points.splice(1, 1, [2, [1, 2, 5], [[1, 1]]]),
      `${at}.trajectory.points[1][2][0]`,
    ],
    [
      'controls on the first',
      (show) => trajectoryOf(show).points.splice(0, 1, [0, [1, 2, 5], [[1, 1, 1]]]),
      `${at}.trajectory.points[0][2]`,
    ],
    ['no points', (show) => trajectoryOf(show).points.splice(0), `${at}.trajectory.points`],
    [
      'a trajectory of another version',
      (show) => Object.assign(trajectoryOf(show), { version: 3 }),
      `${at}.trajectory.version`,
    ],
    [
      'lights that are not base64',
      (show) => Object.assign(show.swarm.drones[0]!.settings, { lights: { version: 1, data: '***' } }),
      `${at}.lights.data`,
    ],
    [
      'a reference out of the archive',
      (show) => Object.assign(show.swarm.drones[0]!.settings, { trajectory: { $ref: '../../etc/passwd' } }),
      `${at}.trajectory`,
    ],
    [
      'a reference to nothing',
      (show) => Object.assign(show.swarm.drones[0]!.settings, { trajectory: { $ref: './no.json' } }),
      'no.json',
    ],
    [
      'a reference to itself',
      (show) =>
        Object.assign(show.swarm.drones[0]!.settings, {
          trajectory: { $ref: `./show.json#/swarm/drones/0/settings/trajectory` },
        }),
      'a reference that ends',
    ],
    [
      'a zone to keep out of',
      (show) =>
        Object.assign(show, { settings: { geofence: { version: 1, polygons: [{ isInclusion: false, points: [] }] } } }),
      'settings.geofence',
    ],
    ['a bad home', (show) => Object.assign(show.swarm.drones[0]!.settings, { home: [1, 2] }), `${at}.home`],
  ])('%s ends in one error that names the place', async (_, change, place) => {
    const bytes = skyc(change);
    await expect(read('x.skyc', bytes)).rejects.toThrow(InputError);
    await expect(read('x.skyc', bytes)).rejects.toThrow(place);
  });

  test('broken JSON ends in one error', async () => {
    await expect(read('x.skyc', zipSync({ 'show.json': strToU8('{"version": NaN') }))).rejects.toThrow('not JSON');
  });

  test('the audience camera looks where it is told', () => {
    const direction = lookDirection(lookAt([1, 2, 3], [1, 2, 13]));
    [0, 0, 1].forEach((value, k) => {
      expect(direction[k]).toBeCloseTo(value, 7);
    });
    const [w, x, y, z] = lookAt([0, 0, 0], [1, 0, 0]);
    [0.5, 0.5, -0.5, -0.5].forEach((value, k) => {
      expect([w, x, y, z][k]).toBeCloseTo(value, 12);
    });
    fc.assert(
      fc.property(fc.tuple(mm, mm, mm), (to) => {
        fc.pre(Math.hypot(...to) > 1);
        const found = lookDirection(lookAt([0, 0, 0], to));
        to.forEach((value, k) => {
          expect(found[k]).toBeCloseTo(value / Math.hypot(...to), 7);
        });
      }),
    );
  });
});
