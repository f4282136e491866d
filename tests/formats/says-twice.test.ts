import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FlightFormatId, FlightShow } from '../../src/core';
import { FLIGHT_FORMATS } from '../../src/formats';
import { PROFILE, smallFlight } from './small-flight';
import {
  changedValues,
  type Json,
  kindOf,
  type LeafPath,
  leavesOf,
  nameOf,
  type OpenedExport,
  openExport,
  readOpened,
  refusalOf,
  resealed,
  valueAt,
  withHashes,
  withValue,
} from './tampering';

/*
 * What an archive says twice must agree, and what it says once must be as it was written. Every value of a manifest and
 * of a show file is changed here, so that none is forgotten when either grows.
 */

const FORMATS = Object.keys(FLIGHT_FORMATS) as FlightFormatId[];

const HOUSE = {
  name: 'House',
  footprintM: [
    [20, 20],
    [30, 20],
    [25, 30.5],
  ],
  bottomM: 0,
  topM: 18,
  clearanceM: 3,
} as const;

/** A flight with all that a manifest can hold. */
function fullFlight(): FlightShow {
  const plain = smallFlight();
  return {
    ...plain,
    site: { ...plain.site, obstacles: [HOUSE], placesM: [{ name: 'Roof', positionM: [60, -95, 20] }] },
    profile: { ...PROFILE, downwashFactor: 1.25 },
    music: { name: 'a.mp3', mediaType: 'audio/mpeg', bytes: Uint8Array.of(1, 2, 3) },
  };
}

const opened = {} as Record<FlightFormatId, OpenedExport>;
beforeAll(async () => {
  for (const format of FORMATS) opened[format] = await openExport(fullFlight(), format);
});

/** Every change of every value of the manifest that a hand might make, those that take it out included. */
function* changes(json: Json): Generator<{ path: LeafPath; value: Json }> {
  for (const path of leavesOf(json)) {
    for (const value of [...changedValues(valueAt(json, path)), undefined]) yield { path, value };
  }
}

describe.each(FORMATS)('%s: a manifest', (format) => {
  test('as it was written is read, whatever the order of its keys and its white space', async () => {
    const { manifest } = opened[format];
    const turned = Object.fromEntries(Object.entries(manifest).reverse());
    const { manifestVerified, notes } = await readOpened({ ...opened[format], manifest: turned });
    expect([manifestVerified, notes]).toEqual([true, []]);
  });

  test('with any value changed or taken out is refused', async () => {
    const { manifest } = opened[format];
    let count = 0;
    for (const { path, value } of changes(manifest)) {
      if (nameOf(path) === 'kind') continue;
      const message = await refusalOf({ ...opened[format], manifest: withValue(manifest, path, value) });
      expect(message, `${nameOf(path)} = ${JSON.stringify(value)}`).not.toBeNull();
      count++;
    }
    expect(count).toBeGreaterThan(200);
  });

  test('that is not ours vouches for nothing, and that is said; one of ours under another kind is refused', async () => {
    const { integrity: _, ...bare } = opened[format].manifest;
    const { manifestVerified, notes, flight } = await readOpened({
      ...opened[format],
      manifest: { ...bare, kind: 'other' },
    });
    expect([manifestVerified, flight.site.obstacles]).toEqual([false, []]);
    expect(notes.join()).toContain('was not written by Tulpar');
    const renamed = { ...opened[format].manifest, kind: 'other' };
    expect(await refusalOf({ ...opened[format], manifest: renamed })).toContain('kind');
  });

  test('with a section added is refused', async () => {
    const manifest = { ...opened[format].manifest, approved: true };
    expect(await refusalOf({ ...opened[format], manifest })).toContain('approved');
  });

  test('whose hashes were taken out is refused, and so is one that was cut down to the version without', async () => {
    const { integrity: _, ...bare } = opened[format].manifest;
    expect(await refusalOf({ ...opened[format], manifest: bare })).toContain('integrity');
    expect(await refusalOf({ ...opened[format], manifest: { ...bare, version: 1 } })).toContain('no hashes of its own');
    const mixed = { ...opened[format].manifest, version: 1 };
    expect(await refusalOf({ ...opened[format], manifest: mixed })).toContain('version');
  });

  test('is not read with the files of another export', async () => {
    const other = await openExport(smallFlight({ title: 'Other', planHash: 'other' }), format);
    const mixed = { ...opened[format], manifest: other.manifest };
    if (format !== 'csv') expect(await refusalOf(mixed)).not.toBeNull();
    const flown = await openExport(smallFlight({ homesM: Float64Array.of(-1.5, 0, 0, 2.5, 0, 0) }), format);
    const { trajectories } = smallFlight();
    const moved = { ...trajectories, controlsM: trajectories.controlsM.map((m, k) => (k % 3 === 2 ? m * 1.001 : m)) };
    const otherFlight = await openExport(smallFlight({ trajectories: moved }), format);
    expect(await refusalOf({ ...flown, manifest: otherFlight.manifest })).toContain('SHA-256');
  });
});

/** Facts of a manifest that the flight files of a format hold too, by kind of value. */
const SAID_TWICE: Readonly<Record<FlightFormatId, readonly string[]>> = {
  skyc: [
    'format',
    'show.id',
    'show.title',
    'site.latitudeDeg',
    'site.longitudeDeg',
    'site.amslM',
    'site.headingDeg',
    'site.geofenceM.*.*',
    'site.ceilingM',
    'site.audienceM.*',
    'site.lookAtM.*',
    'site.placesM.*.name',
    'site.placesM.*.positionM.*',
    'limits.altitudeMaxM',
    'limits.speedXyMps',
    'limits.speedDownMps',
    'limits.speedUpMps',
    'limits.accelerationMps2',
    'limits.separationHardM',
    'limits.altitudeMinM',
    'segments.takeoff.*',
    'segments.show.*',
    'segments.landing.*',
    'cues.*.timeS',
    'cues.*.name',
    'files.*.path',
    'files.*.bytes',
    'files.*.sha256',
    'drones.*.slot',
    'drones.*.id',
    'drones.*.homeM.*',
    'drones.*.file',
    'drones.*.sha256',
  ],
  skyb: [
    'format',
    'show.id',
    'show.title',
    'show.revision',
    'files.*.path',
    'files.*.bytes',
    'files.*.sha256',
    'drones.*.slot',
    'drones.*.id',
    'drones.*.homeM.*',
    'drones.*.file',
    'drones.*.sha256',
  ],
  csv: [
    'format',
    'files.*.path',
    'files.*.bytes',
    'files.*.sha256',
    'drones.*.slot',
    'drones.*.homeM.*',
    'drones.*.file',
    'drones.*.sha256',
  ],
};

/** Hashes and lists are refused in words of their own; of all else both values are named. */
const NAMES_BOTH = /^(show|site|limits|segments|cues)\b|homeM|\.id$/;

describe.each(FORMATS)('%s: what the files say too', (format) => {
  const twice = new Set(SAID_TWICE[format]);

  test('every value that is listed here is there', () => {
    const kinds = new Set(leavesOf(opened[format].manifest).map(kindOf));
    expect([...twice].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test.each([
    ['hashes made anew', withHashes],
    ['an old manifest without hashes', ({ integrity: _, ...manifest }: Json) => ({ ...manifest, version: 1 })],
  ])('is refused where it differs, both values named (%s)', async (_, seal) => {
    const { manifest } = opened[format];
    for (const path of leavesOf(manifest).filter((leaf) => twice.has(kindOf(leaf)))) {
      const before = valueAt(manifest, path);
      const value = typeof before === 'number' ? before + 1 : `${before}x`;
      const message = await refusalOf({ ...opened[format], manifest: seal(withValue(manifest, path, value)) });
      expect(message, nameOf(path)).not.toBeNull();
      if (NAMES_BOTH.test(nameOf(path))) expect(message!.match(/ but | not for /), message!).not.toBeNull();
    }
  });

  test('obstacles and limits that stand in the manifest alone are protected by its hashes', async () => {
    const { manifest } = opened[format];
    for (const path of [
      ['site', 'obstacles', 0],
      ['site', 'obstacles'],
      ['limits', 'enduranceS'],
    ] as LeafPath[]) {
      const message = await refusalOf({ ...opened[format], manifest: withValue(manifest, path, undefined) });
      expect(message, nameOf(path)).not.toBeNull();
    }
    const emptied = withValue(manifest, ['site', 'obstacles'], []);
    expect(await refusalOf({ ...opened[format], manifest: emptied })).toContain('site');
  });
});

/**
 * Values of show.json that the manifest does not hold: what is flown and shown is judged, and the rest is a word. `landAt`
 * repeats the end of the trajectory and is tried by itself.
 */
const SAID_ONCE = /^swarm\.drones\.\*\.(type|settings\.(trajectory|lights|landAt)\.)|^media\.audio\.mediaType$/;

/** What every file of ours says alike. Of all else the refusal names the place in the manifest. */
const CONSTANTS = ['environment.type', 'version'];

describe('show.json', () => {
  const showOf = (): Json => JSON.parse(strFromU8(opened.skyc.files['show.json']!));
  const withShow = (show: Json): OpenedExport =>
    resealed(opened.skyc, { ...opened.skyc.files, 'show.json': strToU8(JSON.stringify(show)) });

  test('written anew with its hashes is read', async () => {
    expect(await refusalOf(withShow(showOf()))).toBeNull();
  });

  test('with any value changed or taken out that the manifest holds too is refused, its hashes made anew', async () => {
    let count = 0;
    const constants = new Set<string>();
    for (const { path, value } of changes(showOf())) {
      if (SAID_ONCE.test(kindOf(path))) continue;
      const message = await refusalOf(withShow(withValue(showOf(), path, value)));
      expect(message, `${nameOf(path)} = ${JSON.stringify(value)}`).not.toBeNull();
      if (message!.includes('Tulpar writes')) constants.add(kindOf(path));
      count++;
    }
    expect(count).toBeGreaterThan(150);
    expect([...constants].sort()).toEqual(CONSTANTS);
  });

  test('a change of a number by more than its rounding is seen', async () => {
    const show = showOf();
    const numbers = leavesOf(show).filter(
      (path) => !SAID_ONCE.test(kindOf(path)) && typeof valueAt(show, path) === 'number',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...numbers),
        fc.double({ min: 0.002, max: 1e4, noNaN: true }),
        async (path, by) => {
          const changed = withValue(show, path, valueAt(show, path) + by);
          expect(await refusalOf(withShow(changed)), nameOf(path)).not.toBeNull();
        },
      ),
      { numRuns: 120 },
    );
  });

  test('homes, landing places and the ends of trajectories are one place each, hashes made anew', async () => {
    const end = showOf().swarm.drones[0].settings.trajectory.points.length - 1;
    const trajectory = ['swarm', 'drones', 0, 'settings', 'trajectory', 'points'];
    const places: readonly LeafPath[] = [
      ['swarm', 'drones', 0, 'settings', 'landAt'],
      ['swarm', 'drones', 0, 'settings', 'home'],
      [...trajectory, end, 1],
      [...trajectory, 0, 1],
    ];
    for (const path of places) {
      for (const [axis, by] of [
        [0, 0.06],
        [1, -0.06],
        [0, 100],
        [1, 0.5],
        [2, -30],
      ] as const) {
        const leaf = [...path, axis];
        const message = await refusalOf(withShow(withValue(showOf(), leaf, valueAt(showOf(), leaf) + by)));
        expect(message, `${nameOf(leaf)} ${by}`).toMatch(/ but /);
      }
    }
    const above = withValue(showOf(), [...places[0]!, 2], 30);
    expect(await refusalOf(withShow(above))).toContain(
      'landAt is [4.1, 2.5, 30], but its trajectory ends at [4.1, 2.5, 0]',
    );
  });

  test('a drone more or fewer, a fence more or fewer, and any key of the head taken out are seen', async () => {
    const show = showOf();
    const less: LeafPath[] = [
      ['swarm', 'drones', 1],
      ['settings', 'geofence'],
      ['settings', 'validation'],
      ['settings', 'cues'],
      ['settings'],
      ['environment', 'location'],
      ['environment', 'cameras'],
      ['environment'],
      ['media'],
      ['meta'],
    ];
    for (const path of less) {
      expect(await refusalOf(withShow(withValue(show, path, undefined))), nameOf(path)).not.toBeNull();
    }
    const twin = structuredClone(show);
    twin.swarm.drones.push({ ...twin.swarm.drones[0], settings: { ...twin.swarm.drones[0].settings, name: '3' } });
    expect(await refusalOf(withShow(twin))).toContain('3 drones');
    const open = await openExport({ ...fullFlight(), site: { ...fullFlight().site, geofenceM: [] } }, 'skyc');
    const bare = JSON.parse(strFromU8(open.files['show.json']!));
    bare.settings.geofence = show.settings.geofence;
    const fenced = resealed(open, { ...open.files, 'show.json': strToU8(JSON.stringify(bare)) });
    expect(await refusalOf(fenced)).toContain('settings.geofence');
  });
});
