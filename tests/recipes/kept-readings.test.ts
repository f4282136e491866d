import { expect, test } from 'vitest';
import { runAtOnce } from '../../src/core/task-context';
import { imageReaderFor, makeFormation } from '../../src/recipes';
import { KeptReadings } from '../../src/recipes/kept-readings';
import { recipeSchema } from '../../src/show';
import { lineArt, logo, pngOf, portrait } from './image/test-images';
import { box, glbOf, stlOf, torusKnot } from './mesh/test-meshes';

async function make(file: string, bytes: Uint8Array, values: object, isSketch: boolean) {
  const kind = file.endsWith('.png') ? 'image' : 'mesh';
  const recipe = recipeSchema.parse({ kind, file, ...values });
  const assets = new Map([[file, bytes]]);
  const readImage = await imageReaderFor([recipe], assets);
  const means = { count: 80, spacingM: 2, seed: 1, assets, fontText: null, readImage, where: 'it', isSketch };
  return runAtOnce(makeFormation(recipe, means));
}

/** What a hand may try out of one file, one after another. */
const TRIED: readonly object[] = [
  {},
  { background: 'keep' },
  { colours: 2 },
  { mode: 'lines' },
  { threshold: 0.4 },
  { mode: 'weighted' },
];
const TRIED_OF_MODELS: readonly object[] = [
  {},
  { side: 'front' },
  { up: 'y' },
  { colour: '#ff0000' },
  { mode: 'silhouette' },
  { mode: 'edges', edgeAngleDeg: 20 },
];

test.each([
  ['assets/logo.png', pngOf(160, 120, logo), TRIED],
  ['assets/portrait.png', pngOf(160, 120, portrait), TRIED],
  ['assets/cat.png', pngOf(160, 120, lineArt), TRIED],
  ['assets/knot.stl', stlOf(torusKnot(60, 8)), TRIED_OF_MODELS],
  ['assets/crate.glb', glbOf([{ mesh: box(2, 1, 1) }]), TRIED_OF_MODELS],
])('%s that was read before gives the same points as one that was not', async (file, bytes, tried) => {
  for (const values of [...tried, ...tried.toReversed()]) {
    for (const isSketch of [true, false]) {
      const kept = await make(file, bytes, values, isSketch).catch(String);
      const fresh = await make(file, bytes.slice(), values, isSketch).catch(String);
      expect(kept).toEqual(fresh);
    }
  }
});

test('a file is read once for a key, again for another, and of many only the last are kept', () => {
  const readings = new KeptReadings<number>();
  let reads = 0;
  const read = (bytes: Uint8Array, key = '') =>
    runAtOnce(
      readings.of(bytes, key, function* () {
        yield;
        reads += 1;
        return reads;
      }),
    );
  const files = Array.from({ length: 5 }, () => new Uint8Array(1));
  expect([read(files[0]!), read(files[0]!), read(files[0]!, 'up'), read(files[0]!, 'up')]).toEqual([1, 1, 2, 2]);
  for (const file of files) read(file);
  reads = 100;
  expect(read(files[4]!)).toBeLessThan(100);
  expect(read(files[0]!)).toBe(101);
});
