import fc from 'fast-check';
import { deflateSync, inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { readShare, shareInPage, shareOfPage } from '../../src/share';
import { ByteWriter } from '../../src/share/blocks';
import { hashOfShare } from '../../src/share/hash-of-share';
import { syntheticShare, written } from './share-fixture';

const GOOD = written(syntheticShare().share);
const HEAD = 56;

function codeOf(file: Uint8Array): string {
  try {
    readShare(file, 'show.tulpar-preview');
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.where).toBe('show.tulpar-preview');
    return error.code;
  }
}

/** A file of version 1 with a right head and hash around any body. */
function sealed(body: Uint8Array, { version = 1, size = body.length, packed = deflateSync(body) } = {}): Uint8Array {
  const file = new Uint8Array(HEAD + packed.length);
  file.set(GOOD.subarray(0, 8));
  const view = new DataView(file.buffer);
  [version, size, packed.length, 0].forEach((value, k) => {
    view.setUint32(8 + k * 4, value, true);
  });
  file.set(packed, HEAD);
  file.set(hashOfShare(file, 1), 24);
  return file;
}

/** Bytes of the head of version 2, and where its body is. */
const HEAD_2 = 96;
const bodyAt = HEAD_2 + new DataView(GOOD.buffer).getUint32(28, true);
const bodyOf = (file: Uint8Array) => inflateSync(file.subarray(bodyAt));

/** The good body with other words about the show. */
function withAbout(change: (about: Record<string, unknown>) => unknown): Uint8Array {
  const body = bodyOf(GOOD);
  const length = body[0]! - 128 + body[1]! * 128;
  const about = JSON.parse(new TextDecoder().decode(body.subarray(2, 2 + length)));
  const changed = new ByteWriter();
  const text = change(about);
  changed.block(new TextEncoder().encode(typeof text === 'string' ? text : JSON.stringify(text)));
  return sealed(Uint8Array.from([...changed.bytes(), ...body.subarray(2 + length)]));
}

const withPlaces = (about: Record<string, unknown>, placesM: unknown) => ({
  ...about,
  site: { ...(about.site as object), placesM },
});

test('the fixture is good, and rebuilt it still is', () => {
  expect(codeOf(GOOD)).toBe('read');
  expect(codeOf(sealed(bodyOf(GOOD)))).toBe('read');
  expect(codeOf(withAbout((about) => about))).toBe('read');
  expect(codeOf(withAbout((about) => withPlaces(about, [{ name: 'Roof', positionM: [0, 0, 0] }])))).toBe('read');
});

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'share-foreign'],
  ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>'), 'share-foreign'],
  ['a head alone', GOOD.slice(0, 30), 'share-damaged'],
  ['a cut file', GOOD.slice(0, -1), 'share-damaged'],
  ['a longer file', Uint8Array.from([...GOOD, 0]), 'share-damaged'],
  ['a later version', sealed(bodyOf(GOOD), { version: 3 }), 'share-newer'],
  ['version 0', sealed(bodyOf(GOOD), { version: 0 }), 'share-damaged'],
  ['a bomb that lies about its size', sealed(new Uint8Array(30_000_000), { size: 1000 }), 'share-damaged'],
  ['a bomb that tells its size', sealed(new Uint8Array(1000), { size: 4e9 }), 'share-too-large'],
  ['a body of zeros', sealed(new Uint8Array(30_000_000)), 'share-damaged'],
  ['a body that is shorter than it says', sealed(bodyOf(GOOD), { size: 5_000_000 }), 'share-damaged'],
  ['a body that is not deflated', sealed(bodyOf(GOOD), { packed: Uint8Array.of(7, 7, 7) }), 'share-damaged'],
  ['more after the last block', sealed(Uint8Array.from([...bodyOf(GOOD), 0])), 'share-damaged'],
])('%s: %s', (_, file, code) => {
  expect(codeOf(file)).toBe(code);
});

test.each<[string, (about: Record<string, unknown>) => unknown]>([
  ['no JSON', () => '{'],
  ['a list', () => []],
  ['a number that is none', (about) => JSON.stringify(about).replace(/"durationMs":\d+/, '"durationMs":NaN')],
  ['an endless duration', (about) => JSON.stringify(about).replace(/"durationMs":\d+/, '"durationMs":1e999')],
  ['no title', ({ title: _, ...about }) => about],
  ['a title with a control character', (about) => ({ ...about, title: 'a\u0000b' })],
  ['a title of ten thousand letters', (about) => ({ ...about, title: 'a'.repeat(10_000) })],
  ['titles that are a list', (about) => ({ ...about, titles: ['a'] })],
  ['a title that is a number', (about) => ({ ...about, titles: { ru: 5 } })],
  ['a line of ten thousand letters', (about) => ({ ...about, titles: { kk: 'a'.repeat(10_000) } })],
  [
    'a scene whose title is a list',
    (about) => ({ ...about, scenes: [{ name: 'a', titles: { ru: ['b'] }, startMs: 0, endMs: 8 }] }),
  ],
  ['too many scenes', (about) => ({ ...about, scenes: Array(5000).fill({ name: 'a', startMs: 0, endMs: 0 }) })],
  ['a scene that ends before it starts', (about) => ({ ...about, scenes: [{ name: 'a', startMs: 9, endMs: 8 }] })],
  ['an audience of two numbers', (about) => ({ ...about, site: { ...(about.site as object), audienceM: [0, 1] } })],
  [
    'an audience beyond the Earth',
    (about) => ({ ...about, site: { ...(about.site as object), audienceM: [0, 1e9, 1] } }),
  ],
  ['a place without a position', (about) => withPlaces(about, [{ name: 'Roof' }])],
  ['a place with a name of two lines', (about) => withPlaces(about, [{ name: 'a\nb', positionM: [0, 0, 0] }])],
  ['too many places', (about) => withPlaces(about, Array(21).fill({ name: 'Roof', positionM: [0, 0, 0] }))],
  ['music that is a page', (about) => ({ ...about, musicType: 'text/html' })],
  ['music that is not there', (about) => ({ ...about, musicType: 'audio/mpeg' })],
  ['a night of another kind', (about) => ({ ...about, night: { weather: 'snow' } })],
  ['a night that starts at no time', (about) => ({ ...about, night: { startsAt: 'soon' } })],
  ['a night that is a list', (about) => ({ ...about, night: [] })],
  ['a verdict of words', (about) => ({ ...about, verdict: 'safe' })],
])('about: %s', (_, change) => {
  expect(codeOf(withAbout(change))).toBe('share-damaged');
});

/** A body with a motion block of these numbers and columns, between the good about and the good light. */
function withMotion(numbers: readonly number[], columns: readonly (readonly number[])[]): Uint8Array {
  const motion = new ByteWriter();
  for (const value of numbers) motion.unsigned(value);
  for (const column of columns) motion.block(Uint8Array.from(column));
  const body = bodyOf(GOOD);
  const length = body[0]! - 128 + body[1]! * 128;
  const whole = new ByteWriter();
  whole.block(body.subarray(2, 2 + length));
  whole.block(motion.bytes());
  whole.block(Uint8Array.of(20, 1, 1, 1, 0, 1, 0, 0, 0, 0, 0));
  return sealed(whole.bytes());
}

const POINT = Array.from({ length: 3 }, () => [0]);
const HUGE = [255, 255, 255, 255, 255, 255, 255, 15];

test('counts that are not there make no room', () => {
  expect(codeOf(withMotion([0, 1, 1], [[1], [0, 0], ...POINT]))).toBe('read');
  expect(codeOf(withMotion([0, 20_000, 1], [[1], [0, 0], ...POINT]))).toBe('share-damaged');
  expect(codeOf(withMotion([0, 1, 2_000_000], [[1], [0, 0], ...POINT]))).toBe('share-damaged');
  expect(codeOf(withMotion([0, 1, 2 ** 40], [[1], [0, 0], ...POINT]))).toBe('share-damaged');
  expect(codeOf(withMotion([9, 1, 1], [[1], [0, 0], ...POINT]))).toBe('share-damaged');
  expect(codeOf(withMotion([0, 0, 0], [[], [], [], [], []]))).toBe('share-damaged');
  expect(codeOf(withMotion([0, 1, 1], [[0], [0, 0], ...POINT]))).toBe('share-damaged');
  expect(codeOf(withMotion([0, 1, 1], [[1], [0, 0], HUGE, [0], [0]]))).toBe('share-damaged');
  expect(codeOf(withMotion([0, 1, 1], [[1], [...HUGE, 0], ...POINT]))).toBe('share-damaged');
});

test('whatever byte of the body is changed, the file is read with sound numbers or refused as damaged', () => {
  const body = bodyOf(GOOD);
  fc.assert(
    fc.property(fc.nat({ max: body.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
      const changed = body.slice();
      changed[at] = value;
      const file = sealed(changed);
      const code = codeOf(file);
      expect(['read', 'share-damaged']).toContain(code);
      if (code === 'read') expect(readShare(file, 'x').trajectories.controlsM.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('any change of the file itself is found by its hash', () => {
  fc.assert(
    fc.property(fc.nat({ max: GOOD.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = GOOD.slice();
      changed[at] = changed[at]! ^ by;
      expect(codeOf(changed)).not.toBe('read');
    }),
    { numRuns: 100 },
  );
});

test('a page carries a preview as base64, and nothing of its names', () => {
  const { share } = syntheticShare();
  const bytes = written({ ...share, title: '</script><script>alert(1)</script>' });
  const page = '<body><script>app()</script><script id="share" type="text/plain"></script></body>';
  const made = shareInPage(page, bytes);
  expect(made).not.toContain('alert');
  const text = /<script id="share" type="text\/plain">([^<]*)<\/script>/.exec(made)![1]!;
  expect(text).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(readShare(shareOfPage(text)!, 'x').title).toBe('</script><script>alert(1)</script>');
  expect(shareOfPage('  ')).toBeNull();
  expect(codeOf(shareOfPage('%%%')!)).toBe('share-foreign');
  expect(() => shareInPage('<html></html>', bytes)).toThrow('no place');
});
