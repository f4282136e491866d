import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlightShow, LightSet, TrajectorySet } from '../../src/core';
import { createFleetSampler } from '../../src/playback';
import { readShare, seatNamed, shareOf } from '../../src/share';
import { makeSyntheticShow } from '../fixtures/synthetic-show';
import { syntheticShare, written } from './share-fixture';

const { flight: FLIGHT, report: REPORT } = makeSyntheticShow(40);

/** Farthest that a drone, and largest that a light, differs between two flights at some times. */
function differences(a: Pick<FlightShow, 'trajectories' | 'lights'>, b: typeof a, timesMs: readonly number[]) {
  const [first, second] = [createFleetSampler(a), createFleetSampler(b)];
  const at = [0, 1, 2, 3].map(() => new Float32Array(first.count * 3));
  let [awayM, light] = [0, 0];
  for (const timeMs of timesMs) {
    first.samplePositionsInto(at[0]!, timeMs);
    second.samplePositionsInto(at[1]!, timeMs);
    first.sampleLightsInto(at[2]!, timeMs);
    second.sampleLightsInto(at[3]!, timeMs);
    for (let k = 0; k < at[0]!.length; k += 3) {
      awayM = Math.max(awayM, Math.hypot(...[0, 1, 2].map((axis) => at[0]![k + axis]! - at[1]![k + axis]!)));
    }
    for (let k = 0; k < at[2]!.length; k++) light = Math.max(light, Math.abs(at[2]![k]! - at[3]![k]!));
  }
  return { drones: [first.count, second.count], awayM, light };
}

const timesUpTo = (durationMs: number) =>
  fc.array(fc.double({ min: -100, max: durationMs + 100, noNaN: true }), { minLength: 1, maxLength: 20 });

test('every drone is within 10 mm and 1/255 of the flight at any time', () => {
  const { flight, share } = syntheticShare();
  const read = readShare(written(share), 'x');
  fc.assert(
    fc.property(timesUpTo(share.durationMs), (timesMs) => {
      const { drones, awayM, light } = differences(flight, read, timesMs);
      expect(drones[0]).toBe(drones[1]);
      expect(awayM).toBeLessThan(0.01);
      expect(light).toBeLessThan(1 / 255);
    }),
  );
});

interface Walk {
  readonly lengthMs: number;
  readonly controlsM: readonly number[];
}

/** Trajectories of any degree, with jumps, stops, and pieces of no length. */
const anyTrajectories = fc.integer({ min: 0, max: 5 }).chain((degree) => {
  const size = (degree + 1) * 3;
  const piece = fc.record({
    lengthMs: fc.integer({ min: 0, max: 20_000 }),
    controlsM: fc.array(fc.double({ min: -3000, max: 3000, noNaN: true }), { minLength: size, maxLength: size }),
  });
  const drone = fc.array(piece, { minLength: 1, maxLength: 6 });
  return fc.array(drone, { minLength: 1, maxLength: 5 }).map((drones) => trajectoriesOf(degree, drones));
});

function trajectoriesOf(degree: number, drones: readonly (readonly Walk[])[]): TrajectorySet {
  const pieceStart = Uint32Array.from([0, ...drones.keys()], (_, k) =>
    drones.slice(0, k).reduce((sum, pieces) => sum + pieces.length, 0),
  );
  const endsMs = drones.flatMap((pieces) =>
    pieces.map((_, k) => pieces.slice(0, k + 1).reduce((s, p) => s + p.lengthMs, 0)),
  );
  const pieces = drones.flat();
  const startsMs = endsMs.map((endMs, k) => endMs - pieces[k]!.lengthMs);
  return {
    degree,
    pieceStart,
    startsMs: Float64Array.from(startsMs),
    endsMs: Float64Array.from(endsMs),
    controlsM: Float64Array.from(pieces.flatMap(({ controlsM }) => controlsM)),
  };
}

const key = fc.tuple(
  fc.integer({ min: 0, max: 400 }),
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3, maxLength: 3 }),
);

/** Light of so many drones, on the hardware's grid or off it. */
function anyLights(drones: number): fc.Arbitrary<LightSet> {
  const programs = fc.array(fc.array(key, { maxLength: 8 }), { minLength: drones, maxLength: drones });
  return fc.tuple(programs, fc.constantFrom(20, 7)).map(([all, tickMs]) => {
    const sorted = all.map((keys) => [...keys].sort((a, b) => a[0] - b[0]));
    return {
      keyStart: Uint32Array.from([0, ...sorted.keys()], (_, k) => sorted.slice(0, k).reduce((s, p) => s + p.length, 0)),
      timesMs: Float64Array.from(sorted.flat(), ([tick]) => tick * tickMs),
      rgb: Uint8Array.from(sorted.flat().flatMap(([, rgb]) => rgb)),
    };
  });
}

test('any flight comes back: any degree, jumps, stops, drones without light', () => {
  const flights = anyTrajectories.chain((trajectories) =>
    fc.record({ trajectories: fc.constant(trajectories), lights: anyLights(trajectories.pieceStart.length - 1) }),
  );
  fc.assert(
    fc.property(flights, timesUpTo(120_000), (made, timesMs) => {
      const read = readShare(written(shareOf({ ...FLIGHT, ...made }, REPORT, [])), 'x');
      const { awayM, light } = differences(made, read, timesMs);
      expect(awayM).toBeLessThan(0.01);
      expect(light).toBeLessThan(1 / 255);
      expect(read.lights).toEqual(made.lights);
    }),
    { numRuns: 60 },
  );
});

test('says what the show is, and of what must stay with the designer nothing', () => {
  const secret = { ...FLIGHT, title: 'Police\nDay\u202e', droneIds: FLIGHT.droneIds.map((id) => `id-${id}`) };
  const { share } = syntheticShare(secret);
  const read = readShare(written(share), 'x');
  expect(read.title).toBe('Police Day');
  expect(read.scenes.map(({ name }) => name)).toEqual(REPORT.scenes.map(({ name }) => name));
  expect(read.verdict.separation!.limit).toBe(FLIGHT.profile.separationHardM);
  expect(Object.keys(read).sort()).toEqual(
    [
      'durationMs',
      'lights',
      'music',
      'outlineM',
      'scenes',
      'site',
      'title',
      'titles',
      'trajectories',
      'verdict',
    ].sort(),
  );
  expect(Object.keys(read.site).sort()).toEqual(
    ['audienceM', 'headingDeg', 'latitudeDeg', 'longitudeDeg', 'lookAtM'].sort(),
  );
});

test('music comes along with where in the show it starts', () => {
  const music = { name: 'a.mp3', mediaType: 'audio/mpeg', bytes: Uint8Array.of(1, 2, 3) };
  const shared = (offsetS?: number) =>
    readShare(written(syntheticShare({ music: { ...music, offsetS } }).share), 'x').music;
  expect(shared(-2.5)).toEqual({ mediaType: 'audio/mpeg', bytes: music.bytes, offsetMs: -2500 });
  expect(shared()).toEqual({ mediaType: 'audio/mpeg', bytes: music.bytes });
});

test('places of the audience come along by name, each as one line of text', () => {
  const { flight } = syntheticShare();
  const placesM = [{ name: 'Old\nbridge \u202e', positionM: [40, -90, 6] as const }];
  const read = readShare(written(syntheticShare({ site: { ...flight.site, placesM } }).share), 'x');
  expect(read.site.placesM).toEqual([{ name: 'Old bridge', positionM: [40, -90, 6] }]);
  expect(seatNamed(read.site, 'Old bridge', '--seat')).toEqual([40, -90, 6]);
  expect(seatNamed(read.site, 'left', '--seat')).toBe('left');
  expect(() => seatNamed(read.site, 'New bridge', '--seat')).toThrow(/no place "New bridge".*"Old bridge"/s);
});

test('titles and lines come along in the languages in which they were written, each as one line of text', () => {
  const { share } = syntheticShare({ titles: { ru: 'День\nполиции', kk: '' } });
  const scenes = share.scenes.map((scene, k) =>
    k === 1 ? { ...scene, titles: { kk: 'Таң' }, caption: { en: 'For the city' } } : scene,
  );
  const read = readShare(written({ ...share, scenes }), 'x');
  expect(read.titles).toEqual({ ru: 'День полиции' });
  expect(read.scenes.map(({ caption }) => caption)).toEqual(scenes.map(({ caption }) => caption));
  expect(read.scenes.map(({ titles }) => titles)).toEqual(scenes.map(({ titles }) => titles));
  expect(syntheticShare().share.titles).toBeUndefined();
  const asked = shareOf(FLIGHT, REPORT, [{ name: 'A', caption: { kk: ' Қала \u202e үшін ' }, startS: 1, endS: 2 }]);
  expect(asked.scenes[0]!.caption).toEqual({ kk: 'Қала үшін' });
});

test('the same show gives the same bytes, and a preview read and written again is the same', () => {
  const { share } = syntheticShare();
  const bytes = written(share);
  expect(written(syntheticShare().share)).toEqual(bytes);
  expect(written(readShare(bytes, 'x'))).toEqual(bytes);
});

test('music comes along where browsers can play it', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, k) => (k * k) % 251);
  const withMusic = (mediaType: string) => syntheticShare({ music: { name: 'song', mediaType, bytes } }).share;
  expect(readShare(written(withMusic('audio/mpeg')), 'x').music).toEqual({ mediaType: 'audio/mpeg', bytes });
  expect(readShare(written(withMusic('text/html')), 'x').music).toBeNull();
});

test('cues are the chapters where there are no scenes', () => {
  const cues = [
    { timeS: 20, name: 'Second' },
    { timeS: 5, name: 'First' },
  ];
  const share = shareOf({ ...FLIGHT, cues }, REPORT, []);
  expect(share.scenes).toEqual([
    { name: 'First', startMs: 5000, endMs: 20_000 },
    { name: 'Second', startMs: 20_000, endMs: share.durationMs },
  ]);
});

test('the night of a show comes along; a show without one says nothing of it', () => {
  const night = { startsAt: '2026-06-29T23:30:00+05:00', weather: 'rain', moon: 'none', surroundings: 'lake' } as const;
  expect(readShare(written(syntheticShare({ night }).share), 'x').night).toEqual(night);
  expect(readShare(written(syntheticShare({ night: {} }).share), 'x').night).toEqual({
    weather: 'clear',
    moon: 'real',
    surroundings: 'auto',
  });
  expect('night' in readShare(written(syntheticShare().share), 'x')).toBe(false);
});
