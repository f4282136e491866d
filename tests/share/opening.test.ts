import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { createFleetSampler } from '../../src/playback';
import { firstFigureMs, openingBytes, readOpening, readShare, type ShareFile } from '../../src/share';
import { hashOfOpening } from '../../src/share/hash-of-share';
import { syntheticShare, written } from './share-fixture';

const { share: SHOW } = syntheticShare();
const FILE = written(SHOW);
const LENGTH = openingBytes(FILE, 'x')!;
const OPENING = readOpening(FILE.slice(0, LENGTH), 'x');

function samplesAt(show: ShareFile, timeMs: number) {
  const sampler = createFleetSampler(show);
  const [positionsM, colours] = [new Float32Array(sampler.count * 3), new Float32Array(sampler.count * 3)];
  sampler.samplePositionsInto(positionsM, timeMs);
  sampler.sampleLightsInto(colours, timeMs);
  return { positionsM, colours };
}

test('the opening holds the first figure and what is played first, and there nothing differs from the whole', () => {
  const whole = readShare(FILE, 'x');
  const [first] = SHOW.scenes;
  expect(OPENING.fromMs).toBeLessThanOrEqual(first!.startMs);
  expect(OPENING.untilMs).toBeGreaterThan(firstFigureMs(SHOW));
  expect(firstFigureMs(SHOW)).toBeGreaterThan(first!.startMs);
  expect(firstFigureMs(SHOW)).toBeLessThanOrEqual((first!.startMs + first!.endMs) / 2);
  fc.assert(
    fc.property(fc.double({ min: OPENING.fromMs, max: OPENING.untilMs, noNaN: true }), (timeMs) => {
      const [of, wanted] = [samplesAt(OPENING.show, timeMs), samplesAt(whole, timeMs)];
      expect(of.colours).toEqual(wanted.colours);
      // the first piece of a cut is told from zero, the others from the one before: both end on the same steps
      of.positionsM.forEach((metres, k) => {
        expect(Math.abs(metres - wanted.positionsM[k]!)).toBeLessThan(1e-4);
      });
    }),
  );
});

test('the opening is a small part of the file, and says of the show what the whole says', () => {
  const { trajectories: _t, lights: _l, music: _m, ...about } = readShare(FILE, 'x');
  expect(OPENING.show).toMatchObject(about);
  expect(OPENING.show.trajectories.startsMs.length).toBeLessThan(SHOW.trajectories.startsMs.length);
});

test('with music it begins where the music does', () => {
  const music = { mediaType: 'audio/mpeg', bytes: new Uint8Array(2000).fill(7) };
  const file = written({ ...SHOW, music });
  const length = openingBytes(file, 'x')!;
  expect(length).toBeLessThan(file.length - 2000);
  const opening = readOpening(file.slice(0, length), 'x');
  expect([opening.fromMs, opening.show.music]).toEqual([0, null]);
  expect(readShare(file, 'x').music).toEqual(music);
});

function codeOf(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.code;
  }
}

test('a few bytes do not tell how long it is; those of another file are known at once', () => {
  for (const length of [0, 5, 8, 95]) expect(openingBytes(FILE.slice(0, length), 'x')).toBeNull();
  expect(codeOf(() => openingBytes(new TextEncoder().encode('<!doc'), 'x'))).toBe('share-foreign');
});

test('a cut or changed opening is damaged', () => {
  expect(codeOf(() => readOpening(FILE.slice(0, LENGTH - 1), 'x'))).toBe('share-damaged');
  fc.assert(
    fc.property(fc.nat({ max: LENGTH - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      // the hash of the whole stands within, and is not what an opening is judged by
      fc.pre(at < 64 || at >= 96);
      const changed = FILE.slice(0, LENGTH);
      changed[at] = changed[at]! ^ by;
      expect(codeOf(() => readOpening(changed, 'x'))).not.toBe('read');
    }),
  );
});

test('an opening that is a bomb, or that holds something else, is refused with a right hash too', () => {
  const sealed = (opening: Uint8Array, size: number) => {
    const packed = deflateSync(opening);
    const file = new Uint8Array(96 + packed.length);
    file.set(FILE.subarray(0, 96));
    const view = new DataView(file.buffer);
    view.setUint32(24, size, true);
    view.setUint32(28, packed.length, true);
    file.set(packed, 96);
    file.set(hashOfOpening(file, packed), 32);
    return file;
  };
  expect(codeOf(() => readOpening(sealed(new Uint8Array(30_000_000), 1000), 'x'))).toBe('share-damaged');
  expect(codeOf(() => readOpening(sealed(new Uint8Array(30_000), 30_000), 'x'))).toBe('share-damaged');
  expect(codeOf(() => openingBytes(sealed(new Uint8Array(100), 4e9), 'x'))).toBe('share-too-large');
});
