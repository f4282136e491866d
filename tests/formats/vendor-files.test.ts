import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkFlight, type FlightShow, InputError, UNATTENDED } from '../../src/core';
import { readFlight } from '../../src/formats';
import { contentNotes, exportBytes, read } from './exporting';
import { coloursAtTicks, lightSet, PROFILE, smallFlight } from './small-flight';

const drone = (settings: object = {}): object => ({
  settings: {
    home: [0, 0, 0],
    trajectory: {
      version: 1,
      points: [
        [0, [0, 0, 0]],
        [9, [0, 0, 0]],
      ],
    },
    lights: { version: 1, data: btoa('\x07\x05\x00') },
    ...settings,
  },
});

/** A show file as other programs may write it. */
function skyc(drones: readonly object[], rest: object = {}, files: Record<string, Uint8Array> = {}): Uint8Array {
  const show = { version: 1, ...rest, swarm: { drones } };
  return zipSync({ 'show.json': strToU8(JSON.stringify(show)), ...files });
}

describe('files as other programs write them', () => {
  test('keypoints without controls, missing versions, names that are numbers', async () => {
    const points = [
      [0, [0, 0, 0]],
      [5, [0, 0, 3], null],
      [9, [0, 0, 0], []],
    ];
    const { flight, notes } = await read('x.skyc', skyc([drone({ name: 7, trajectory: { points } })]));
    expect([...flight.trajectories.endsMs]).toEqual([5000, 9000]);
    expect([flight.droneIds, contentNotes(notes)]).toEqual([['7'], []]);
  });

  test('a light that outlasts its drone goes on, through every format that is written and read', async () => {
    const late = lightSet([
      [
        [0, 9, 9, 9],
        [20_000, 9, 9, 9],
        [20_000, 0, 255, 0],
        [31_000, 0, 255, 0],
        [31_000, 0, 0, 0],
      ],
      [],
    ]);
    const plan = smallFlight({ lights: late });
    for (const format of ['skyc', 'skyb', 'csv'] as const) {
      const { flight } = await read('x.zip', (await exportBytes(plan, format)).bytes);
      expect(coloursAtTicks(flight.lights, 0, 1600).at(1500)).toEqual([0, 255, 0]);
      expect(coloursAtTicks(flight.lights, 0, 1600).at(1560)).toEqual([0, 0, 0]);
    }
  });

  test('an endless loop goes on to the end of the show, not of its own drone', async () => {
    const blink = btoa('\x0c\x00\x07\x19\x06\x19\x0d\x00');
    const long = {
      version: 1,
      points: [
        [0, [5, 0, 0]],
        [60, [5, 0, 0]],
      ],
    };
    const drones = [drone({ lights: { data: blink } }), drone({ home: [5, 0, 0], trajectory: long })];
    const { lights } = (await read('x.skyc', skyc(drones))).flight;
    expect(coloursAtTicks(lights, 0, 3000).filter(([red]) => red === 255)).toHaveLength(1500);
  });

  test('broken light programs are noted, drones of a kind together', async () => {
    const noEnd = { lights: { version: 1, data: btoa('\x07\x05') } };
    const drones = [drone(noEnd), drone({ lights: null }), ...Array.from({ length: 6 }, () => drone(noEnd))];
    const { notes } = await read('x.skyc', skyc([...drones, drone({ lights: { data: '' } })]));
    expect(contentNotes(notes)).toEqual([
      'Drones 1, 3, 4, 5, 6 and 2 more: the light program stops early, since it has no end command; the colour holds.',
      'Drone 2: no light program: white.',
      'Drone 9: the light program is empty: dark.',
    ]);
  });

  test('a drone with a home and no trajectory stands there', async () => {
    const { flight, notes } = await read('x.skyc', skyc([drone(), drone({ home: [3, 1, 0], trajectory: null })]));
    expect([...flight.trajectories.controlsM.slice(-3)]).toEqual([-1, 3, 0]);
    expect(contentNotes(notes)).toEqual(['Drone 2: no trajectory: it stands at its home.']);
    await expect(read('x.skyc', skyc([drone({ home: null, trajectory: null })]))).rejects.toThrow('trajectory');
  });

  test.each<[string, object, string]>([
    ['a title that is a number', { meta: { title: 5 } }, 'the title'],
    [
      'segments that are no numbers',
      { meta: { segments: { takeoff: [0, null], show: [0, 1], landing: [1, 2] } } },
      'the segments',
    ],
    ['cues without a time', { settings: { cues: { version: 1, items: [{ name: 'x' }] } } }, 'the cues'],
    ['music that is not there', { media: { audio: { data: { $ref: './no.mp3' } } } }, 'no.mp3'],
    ['limits that are a list', { settings: { validation: [] } }, 'the limits of the file'],
  ])('%s: left out and named', async (_, rest, name) => {
    const { notes } = await read('x.skyc', skyc([drone()], rest));
    expect(notes.join('\n')).toContain(name);
  });

  test('music that is not the one of the manifest is an error all the same', async () => {
    const music = { name: 'a.mp3', mediaType: 'audio/mpeg', bytes: Uint8Array.of(1, 2, 3) };
    const files = unzipSync((await exportBytes(smallFlight({ music }), 'skyc')).bytes);
    const changed = zipSync({ ...files, 'assets/music.mp3': Uint8Array.of(1, 2, 4) });
    await expect(read('x.skyc', changed)).rejects.toThrow('SHA-256');
  });
});

describe('limits of the file', () => {
  const limits = {
    maxAltitude: 90,
    maxVelocityXY: 8,
    maxVelocityZ: 1.5,
    maxVelocityZUp: 2.5,
    maxAccelerationXY: 4,
    maxAccelerationZ: 3.5,
    minDistance: 5,
    minNavAltitude: 2.2,
    maxYawRate: 60,
  };
  const profileOf = async (validation: object, options: Partial<Parameters<typeof readFlight>[2]> = {}) => {
    const bytes = skyc([drone()], { settings: { validation } });
    return readFlight('vendor.skyc', bytes, { defaultProfile: PROFILE, task: UNATTENDED, ...options });
  };

  test('are used where no profile is given, all of them, and named', async () => {
    const { flight, notes } = await profileOf(limits);
    expect(flight.profile).toEqual({
      ...PROFILE,
      name: 'file',
      source:
        'settings.validation of vendor.skyc (maxAltitude, maxVelocityXY, maxVelocityZ, maxVelocityZUp, ' +
        'maxAccelerationXY, maxAccelerationZ, minDistance, minNavAltitude); the rest from "test"',
      altitudeMaxM: 90,
      speedXyMps: 8,
      speedDownMps: 1.5,
      speedUpMps: 2.5,
      accelerationMps2: 3.5,
      separationHardM: 5,
      separationDesignM: 5,
      altitudeMinM: 2.2,
      verticalZoneM: 2.2,
    });
    expect(flight.site.ceilingM).toBe(90);
    expect(contentNotes(notes)).toEqual([
      'maxYawRate of settings.validation is not checked.',
      'The file\'s own limits, by which it is judged, are looser than those of "test": speedXyMps 8 (6), accelerationMps2 3.5 (3), altitudeMinM 2.2 (5).',
    ]);
  });

  test('in snake case as in old files, and one speed for both ways', async () => {
    const { flight } = await profileOf({ max_velocity_z: 2.5, min_distance: 3, max_velocity_xy: null });
    const { speedUpMps, speedDownMps, separationHardM, speedXyMps } = flight.profile;
    expect([speedUpMps, speedDownMps, separationHardM, speedXyMps]).toEqual([2.5, 2.5, 3, PROFILE.speedXyMps]);
  });

  test('that are no limits are left out and named', async () => {
    const { flight, notes } = await profileOf({ minDistance: -1, maxVelocityXY: '8', maxAltitude: 0 });
    expect(flight.profile).toEqual(PROFILE);
    expect(contentNotes(notes)).toHaveLength(3);
    expect(contentNotes(notes)[0]).toContain('minDistance of settings.validation is -1');
  });

  test('yield to a profile that is asked for, and to our manifest', async () => {
    const mine = { ...PROFILE, name: 'mine' };
    expect((await profileOf(limits, { profile: mine })).flight.profile).toEqual(mine);
    const planned = smallFlight({ profile: { ...PROFILE, name: 'planned' } });
    const { bytes } = await exportBytes(planned, 'skyc');
    expect((await read('x.skyc', bytes)).flight.profile.name).toBe('planned');
  });

  test('that we write ourselves say what our manifest says', async () => {
    const { bytes } = await exportBytes(smallFlight(), 'skyc');
    const { 'show.json': show } = unzipSync(bytes);
    const { profile } = (await read('x.skyc', zipSync({ 'show.json': show! }))).flight;
    const { separationHardM, verticalZoneM } = PROFILE;
    const same = {
      ...PROFILE,
      name: 'file',
      source: profile.source,
      separationDesignM: separationHardM,
      verticalZoneM,
    };
    expect(profile).toEqual(same);
  });

  test('a file that asks for 3 m and flies 2.5 m fails its check', async () => {
    const up = (x: number) => ({
      home: [x, 0, 0],
      trajectory: {
        version: 1,
        points: [
          [0, [x, 0, 0]],
          [
            12,
            [x, 0, 10],
            [
              [x, 0, 0],
              [x, 0, 10],
            ],
          ],
          [
            30,
            [x, 0, 0],
            [
              [x, 0, 10],
              [x, 0, 0],
            ],
          ],
        ],
      },
    });
    const bytes = skyc([drone(up(0)), drone(up(2.5))], { settings: { validation: { minDistance: 3 } } });
    const { problems } = checkFlight((await read('x.skyc', bytes)).flight);
    expect(problems.map(({ code }) => code)).toContain('separation-too-small');
  });
});

describe('a show of old times: 1 cm, 22 ms, snake case', () => {
  const DURATION_S = 20;

  /** Rises, swings and lands, sampled as old exporters did; `factor` swings it harder than its limits allow. */
  function oldShow(pieceMs: number, amplitudeM: number, cubic: boolean): Uint8Array {
    const swing = (t: number): number => (t <= 6 || t >= 14 ? 0 : amplitudeM * Math.sin((Math.PI * (t - 6)) / 4) ** 3);
    const height = (t: number): number => 20 * smooth(t <= 10 ? t / 6 : (DURATION_S - t) / 6);
    const smooth = (share: number): number => {
      const u = Math.min(1, Math.max(0, share));
      return u ** 3 * (10 - 15 * u + 6 * u * u);
    };
    const at = (t: number): number[] => [swing(t), 0, height(t)];
    const cm = (m: number): number => Math.round(m * 100) / 100;
    const points: unknown[] = [[0, [0, 0, 0], []]];
    for (let ms = pieceMs; ms <= DURATION_S * 1000; ms += pieceMs) {
      const [from, to, third] = [(ms - pieceMs) / 1000, ms / 1000, pieceMs / 3000];
      const slope = (t: number): number[] => at(t + 1e-4).map((m, axis) => (m - at(t - 1e-4)[axis]!) / 2e-4);
      const inner = [
        at(from).map((m, axis) => cm(m + slope(from)[axis]! * third)),
        at(to).map((m, axis) => cm(m - slope(to)[axis]! * third)),
      ];
      points.push([to, at(to).map(cm), cubic ? inner : []]);
    }
    const validation = { max_acceleration_xy: 4, max_acceleration_z: 4, max_velocity_z: 8, max_velocity_xy: 8 };
    return skyc([drone({ trajectory: { version: 1, points } })], { settings: { validation } });
  }

  const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
  const judge = async (bytes: Uint8Array): Promise<string[]> =>
    codesOf(checkFlight((await read('old.skyc', bytes)).flight));

  test.each([20, 22, 25, 40])(
    'pieces of %d ms are not refused for their rounding, and it is said how they are judged',
    async (ms) => {
      for (const cubic of [false, true]) {
        const bytes = oldShow(ms, 2, cubic);
        const { flight, notes } = await read('old.skyc', bytes);
        expect(codesOf(checkFlight(flight))).toEqual([]);
        expect(notes.join()).toContain(`pieces as short as ${ms} ms, rounded to 10 mm`);
      }
    },
  );

  test('a swing beyond the limit is found in them', async () => {
    for (const cubic of [false, true]) expect(await judge(oldShow(22, 7, cubic))).toContain('acceleration-too-high');
  });
});

test('any JSON in place of optional parts is read or refused, never worse', async () => {
  const odd = fc.constantFrom<unknown>(null, 'x', -3, [], [null], {}, { version: 1 }, { $ref: './show.json' });
  const key = fc.constantFrom('home', 'landAt', 'lights', 'yawControl', 'pyro', 'rthPlan', 'name', 'trajectory');
  await fc.assert(
    fc.asyncProperty(key, odd, async (name, value) => {
      try {
        const { flight }: { flight: FlightShow } = await read('x.skyc', skyc([drone({ [name]: value }), drone()]));
        expect(flight.trajectories.controlsM.every(Number.isFinite)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 80 },
  );
});
