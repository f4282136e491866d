import { describe, expect, test } from 'vitest';
import { closestPair, layOutPicture } from '../../../src/core/formation';
import type { AreaItem, LineItem, PictureItem } from '../../../src/core/formation/picture/picture';
import { runAtOnce } from '../../../src/core/task-context';

type Place = readonly [x: number, z: number];
interface Lit {
  readonly pitch: number;
  readonly cloth: readonly Place[];
  readonly motif: readonly Place[];
}

const WIDE = 60;
const HIGH = 30;
const cloth = (mode: AreaItem['mode'], pitchFactor = 1.27): AreaItem => ({
  kind: 'area',
  part: 'cloth',
  paths: [{ xy: Float64Array.of(0, 0, WIDE, 0, WIDE, HIGH, 0, HIGH), closed: true }],
  rule: 'nonzero',
  colour: 0x0000ff,
  mode,
  pitchFactor,
  depthM: 0,
});
const line = (...xy: number[]): LineItem => ({
  kind: 'line',
  part: 'motif',
  paths: [{ xy: Float64Array.from(xy), closed: false }],
  colour: 0xffff00,
  pitchFactor: 1,
  depthM: 0,
});
/** A bent figure of lines that no lattice fits. */
const MOTIF = [
  line(8, 21, 15, 11, 24, 7, 33, 9, 41, 18),
  line(10, 24, 17, 14, 24, 10.2, 31, 12, 38, 20),
  line(48, 4, 54, 13, 49, 25),
  line(27, 17, 30, 26),
];

function light(items: readonly PictureItem[], count: number): Lit {
  const { sites, positions, pitch } = runAtOnce(layOutPicture(items, { count, cornerRad: 0.6, seed: 1 }));
  expect(sites).toHaveLength(count);
  const placesOf = (part: string) =>
    sites.flatMap((site, k): Place[] => (site.part === part ? [[positions[3 * k]!, positions[3 * k + 2]!]] : []));
  return { pitch, cloth: placesOf('cloth'), motif: placesOf('motif') };
}
const apart = ([x, z]: Place, [u, v]: Place) => Math.hypot(x - u, z - v);
const nearest = (place: Place, others: readonly Place[]) =>
  others.reduce((least, other) => Math.min(least, other === place ? Infinity : apart(place, other)), Infinity);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** How far from any light the darkest place of the cloth is. */
function darkest({ cloth: ground, motif }: Lit): number {
  let most = 0;
  for (let x = 1; x < WIDE - 1; x += 0.5) {
    for (let z = 1; z < HIGH - 1; z += 0.5) most = Math.max(most, nearest([x, z], [...ground, ...motif]));
  }
  return most;
}

describe('a backdrop', () => {
  const counts = [200, 251, 320];

  test.each(counts)('of %i lights stands wider than the motif, and as far from it', (count) => {
    const lit = light([cloth('backdrop'), ...MOTIF], count);
    const own = median(lit.motif.map((place) => nearest(place, lit.motif)));
    expect(median(lit.cloth.map((place) => nearest(place, lit.cloth)))).toBeGreaterThan(1.1 * own);
    for (const place of lit.cloth) expect(nearest(place, lit.motif)).toBeGreaterThan(0.85 * own);
  });

  test.each(counts)('of %i lights leaves no dark pocket, where rows alone do', (count) => {
    const [filled, bare] = (['backdrop', 'rows'] as const).map((mode) => light([cloth(mode), ...MOTIF], count));
    const rows = median(filled!.cloth.map((place) => nearest(place, filled!.cloth)));
    expect(darkest(filled!)).toBeLessThan(rows);
    expect(darkest(filled!) / filled!.pitch).toBeLessThan(darkest(bare!) / bare!.pitch);
  });

  test.each(counts)('of %i lights takes what the motif leaves, which keeps its own', (count) => {
    const { motif, pitch } = light([cloth('backdrop'), ...MOTIF], count);
    const length = MOTIF.reduce((sum, { paths }) => sum + lengthOf(paths[0]!.xy), 0);
    // a light more than intervals on each line, of which the pitch holds a whole number
    expect(motif.length).toBeGreaterThanOrEqual(Math.floor(length / pitch - MOTIF.length));
    for (const { paths } of MOTIF) {
      const ends = paths[0]!.xy;
      expect(nearest([ends[0]!, ends[1]!], motif)).toBeLessThan(0.3 * pitch);
      expect(nearest([ends.at(-2)!, ends.at(-1)!], motif)).toBeLessThan(0.3 * pitch);
    }
  });

  test('is straight rows where nothing lies over it', () => {
    const { cloth: lights } = light([cloth('backdrop')], 150);
    expect(new Set(lights.map(([, z]) => z.toFixed(3))).size).toBeLessThan(16);
  });

  test('that is its own mirror image stays so with what lies over it', () => {
    const { cloth: lights } = light([cloth('backdrop'), line(20, 8, 30, 20, 40, 8)], 180);
    for (const [x, z] of lights) expect(nearest([WIDE - x, z], lights)).toBeLessThan(1e-6);
  });

  test('is the same each time, and keeps its lights apart', () => {
    const lay = () => runAtOnce(layOutPicture([cloth('backdrop'), ...MOTIF], { count: 251, cornerRad: 0.6, seed: 1 }));
    const [one, other] = [lay(), lay()];
    expect(one.positions).toEqual(other.positions);
    expect(closestPair(one.positions)!.distance).toBeGreaterThan(0.8 * one.pitch);
  });
});

function lengthOf(xy: Float64Array): number {
  let length = 0;
  for (let at = 2; at < xy.length; at += 2) length += Math.hypot(xy[at]! - xy[at - 2]!, xy[at + 1]! - xy[at - 1]!);
  return length;
}
