import { encode } from 'fast-png';
import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { type FormationPoints, InputError, runAtOnce } from '../../../src/core';
import { loadImageReader, readMesh } from '../../../src/drawing';
import { imageReaderFor, makeFormation } from '../../../src/recipes';
import { recipeSchema } from '../../../src/show';
import { box, glbFile, glbOf, objOf, stlOf } from '../../recipes/mesh/test-meshes';

/** Longer than any hostile file may hold up a planner. */
const MOST_MS = 4000;

const text = (content: string) => new TextEncoder().encode(content);

/** A chunk of a PNG; nobody looks at its checksum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  new DataView(out.buffer).setUint32(0, data.length);
  out.set(text(type), 4);
  out.set(data, 8);
  return out;
}

function png(width: number, height: number, idat: Uint8Array, depth = 8, colour = 2, interlace = 0): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, colour, 0, 0, interlace], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', idat), chunk('IEND', new Uint8Array())];
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...parts.flatMap((part) => [...part])]);
}

const GOOD = encode({ width: 8, height: 8, channels: 3, depth: 8, data: new Uint8Array(192).map((_, k) => k) });
const BOMB = png(16, 16, zlibSync(new Uint8Array(60_000_000), { level: 9 }));
const JPEG_HEAD = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8];

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /no PNG, JPEG or WebP/],
  ['a text', text('hello'), /no PNG, JPEG or WebP/],
  ['a PNG header alone', GOOD.slice(0, 20), /damaged or cut short/],
  ['half of a PNG', GOOD.slice(0, GOOD.length / 2), /damaged or cut short/],
  ['a PNG without an end', GOOD.slice(0, -12), /damaged or cut short/],
  ['a PNG of no size', png(0, 5, zlibSync(new Uint8Array(9))), /has no pixels/],
  ['a PNG that says it is huge', png(2 ** 31 - 1, 2 ** 31 - 1, new Uint8Array(9)), /more than 64 million/],
  ['a PNG with too few rows', png(64, 64, zlibSync(new Uint8Array(100))), /damaged or cut short/],
  ['a PNG that unpacks to far more', BOMB, /damaged or cut short/],
  ['a PNG of an unknown kind', png(4, 4, zlibSync(new Uint8Array(60)), 7, 9), /damaged or cut short/],
  ['an interlaced PNG of two colours', png(4, 4, zlibSync(new Uint8Array(60)), 1, 0, 1), /interlaced/],
  ['a JPEG that says it is huge', Uint8Array.from([...JPEG_HEAD, 0xff, 0xff, 0xff, 0xff, 3]), /more than 64 million/],
  ['a JPEG cut short', Uint8Array.from([...JPEG_HEAD, 0, 8, 0, 8, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]), /damaged/],
  ['a JPEG of markers only', Uint8Array.from([0xff, 0xd8, ...new Uint8Array(3000).fill(0xff)]), /damaged/],
  ['a WebP of nothing', Uint8Array.from([...text('RIFFxxxxWEBPVP8 '), ...new Uint8Array(30)]), /no pixels/],
  ['a WebP of noise', Uint8Array.from([...text('RIFFxxxxWEBPVP8L'), ...new Uint8Array(40).fill(7)]), /damaged/],
])('%s is one clear error, soon', async (_, bytes, message) => {
  const start = performance.now();
  const read = await loadImageReader([bytes]);
  expect(() => runAtOnce(read(bytes, 'a.png'))).toThrow(message);
  expect(() => runAtOnce(read(bytes, 'a.png'))).toThrow(InputError);
  expect(performance.now() - start).toBeLessThan(MOST_MS);
});

test('a picture can be read after one that failed', async () => {
  const read = await loadImageReader([GOOD]);
  expect(() => runAtOnce(read(BOMB, 'a.png'))).toThrow(InputError);
  expect(runAtOnce(read(GOOD, 'b.png')).width).toBe(8);
});

const CUBE = box(1, 1, 1);
const glb = glbOf([{ mesh: CUBE }]);
const nodes = (list: object[]) => glbFile({ scenes: [{ nodes: [0] }], nodes: list, meshes: [] }, new Uint8Array(4));
const accessorOf = (accessor: object, view: object) =>
  glbFile(
    {
      nodes: [{ mesh: 0 }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
      accessors: [{ bufferView: 0, componentType: 5126, type: 'VEC3', ...accessor }],
      bufferViews: [{ buffer: 0, ...view }],
    },
    new Uint8Array(36),
  );
const manyTriangles = () => {
  const bytes = new Uint8Array(84);
  new DataView(bytes.buffer).setUint32(80, 1_000_000, true);
  return bytes;
};

test.each<[string, string, Uint8Array, RegExp]>([
  ['nothing', 'a.glb', new Uint8Array(), /cut short/],
  ['another kind', 'a.png', GOOD, /no GLB, OBJ or STL/],
  ['half of a GLB', 'a.glb', glb.slice(0, glb.length / 2), /cut short/],
  ['a GLB of version 1', 'a.glb', glb.map((byte, at) => (at === 4 ? 1 : byte)), /version 2/],
  ['a GLB without JSON', 'a.glb', glb.map((byte, at) => (at === 20 ? 0 : byte)), /no description/],
  ['nodes in a circle', 'a.glb', nodes([{ children: [1] }, { children: [0] }]), /in circles/],
  [
    'nodes that double',
    'a.glb',
    nodes(Array.from({ length: 60 }, (_, k) => (k < 59 ? { children: [k + 1, k + 1] } : {}))),
    /in circles, or are too many/,
  ],
  ['children that are no list', 'a.glb', nodes([{ children: 7 }]), /not of the form/],
  ['numbers past the end', 'a.glb', accessorOf({ count: 4 }, { byteLength: 48 }), /not where it says/],
  ['numbers without end', 'a.glb', accessorOf({ count: 1e15 }, { byteLength: 36, byteStride: 0 }), /not where it says/],
  [
    'numbers before the start',
    'a.glb',
    accessorOf({ count: 3, byteOffset: -12 }, { byteLength: 36 }),
    /not where it says/,
  ],
  ['numbers in another file', 'a.glb', glbFile({ buffers: [{ uri: 'b.bin' }] }, new Uint8Array(4)), /another file/],
  [
    'a compressed GLB',
    'a.glb',
    glbFile({ extensionsRequired: ['KHR_draco_mesh_compression'] }, new Uint8Array(4)),
    /compressed/,
  ],
  ['a GLB of no triangles', 'a.glb', nodes([{}]), /no triangles/],
  ['an STL that says a million', 'a.stl', manyTriangles(), /1000000 triangles, more than 500000/],
  ['an STL cut short', 'a.stl', stlOf(CUBE).slice(0, -7), /cut short/],
  ['an STL as text cut short', 'a.stl', text('solid a\nfacet\nouter loop\nvertex 0 0 0\nvertex 1 0 0\n'), /cut short/],
  ['an STL of words', 'a.stl', text('solid nothing here'), /no triangles/],
  ['an OBJ without faces', 'a.obj', text('v 0 0 0\nv 1 0 0'), /no triangles/],
  ['a face of corners that are not there', 'a.obj', text('v 0 0 0\nf 1 2 3'), /line 2 names a corner/],
  ['corners that are no numbers', 'a.obj', text('v 0 0 0\nv NaN 0 0\nv 0 1 0\nf 1 2 3'), /no number/],
  ['corners that are infinite', 'a.obj', text('v 0 0 0\nv 1e999 0 0\nv 0 1 0\nf 1 2 3'), /no number/],
  [
    'a million triangles',
    'a.obj',
    text(`v 0 0 0\nv 1 0 0\nv 0 1 0\n${`f ${'1 2 3 '.repeat(200)}\n`.repeat(2000)}`),
    /more than 500000/,
  ],
])('a model: %s is one clear error, soon', (_, name, bytes, message) => {
  const start = performance.now();
  expect(() => runAtOnce(readMesh(bytes, name))).toThrow(message);
  expect(() => runAtOnce(readMesh(bytes, name))).toThrow(InputError);
  expect(performance.now() - start).toBeLessThan(MOST_MS);
});

async function lay(file: string, bytes: Uint8Array, given: object): Promise<FormationPoints> {
  const recipe = recipeSchema.parse({ file, ...given });
  const assets = new Map([[file, bytes]]);
  const readImage = await imageReaderFor([recipe], assets);
  const options = { count: 100, spacingM: 2, assets, fontText: null, readImage, where: 'x' };
  return runAtOnce(makeFormation(recipe, options));
}

const FLAT = objOf({ xyz: [0, 0, 0, 1, 1, 1, 2, 2, 2], triangles: [0, 1, 2] });
const POINT = objOf({ xyz: [5, 5, 5], triangles: [0, 0, 0] });

test.each([
  ['a line of no area', FLAT],
  ['a point', POINT],
])('%s has no surface, and says so', async (_, bytes) => {
  for (const mode of ['surface', 'silhouette']) {
    await expect(lay('a.obj', bytes, { kind: 'mesh', mode })).rejects.toThrow(/no surface/);
  }
});

/** Squares before each other, each a little further back. */
function pile(count: number) {
  const one = box(1, 1, 0);
  const xyz = Array.from({ length: count }, (_, k) => one.xyz.map((value, at) => value + (at % 3 === 2 ? k / 1e5 : 0)));
  const corners = one.xyz.length / 3;
  const triangles = Array.from({ length: count }, (_, k) => one.triangles.map((corner) => corner + k * corners));
  return stlOf({ xyz: xyz.flat(), triangles: triangles.flat() });
}

test('faces that lie on each other over and over are refused, soon', async () => {
  const start = performance.now();
  const many = pile(2000);
  await expect(lay('a.stl', many, { kind: 'mesh', up: 'y' })).rejects.toThrow(/too often/);
  await expect(lay('a.stl', many, { kind: 'mesh', mode: 'silhouette', up: 'y' })).rejects.toThrow(/too often/);
  expect(performance.now() - start).toBeLessThan(2 * MOST_MS);
});

test('faces that are there many times are one', async () => {
  const one = box(1, 1, 1);
  const many = { xyz: one.xyz, triangles: Array.from({ length: 4000 }, () => one.triangles).flat() };
  const { positionsM } = await lay('a.stl', stlOf(many), { kind: 'mesh' });
  expect(positionsM).toEqual((await lay('a.stl', stlOf(one), { kind: 'mesh' })).positionsM);
});

test('noise is laid out within bounds', async () => {
  let state = 1;
  const data = new Uint8Array(3 * 300 * 300).map(() => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
  const noise = encode({ width: 300, height: 300, channels: 3, depth: 8, data });
  for (const mode of ['areas', 'weighted', 'lines']) {
    const start = performance.now();
    await lay('a.png', noise, { kind: 'image', mode }).catch((error) => expect(error).toBeInstanceOf(InputError));
    expect(performance.now() - start).toBeLessThan(6 * MOST_MS);
  }
});
