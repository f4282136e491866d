import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pointCount } from '../../src/core';
import { listAssets, mainStoryboard, printShow, profileOf } from '../../src/show';
import { leastDistance, makeNamed, readShippedShow, spacingOf } from './shipped-shows';

/** How many lights each picture takes. */
const LIGHTS: Record<string, Record<string, number>> = {
  'police-day': {
    dawn: 550,
    tulpar: 510,
    steppe: 40,
    emblem: 550,
    'police-day': 550,
    eagle: 550,
    baiterek: 550,
    shield: 249,
    family: 280,
    heart: 21,
    candle: 550,
    flag: 550,
    'law-and-order': 550,
    'one-oh-two': 550,
    thanks: 244,
    'great-heart': 306,
    'red-field': 550,
  },
  'first-steps': { ring: 50, heart: 50, sphere: 50, sun: 43 },
};

describe.each(Object.keys(LIGHTS))('%s', (name) => {
  const shipped = readShippedShow(name);
  const { folder, show, text } = shipped;
  const figures = mainStoryboard(show).scenes.flatMap((scene) => scene.figures);
  const made = new Map(Object.keys(show.formations).map((key) => [key, makeNamed(shipped, key)]));

  test('stands as the studio prints it', () => {
    expect(text).toBe(printShow(show));
  });

  test('names every drawing beside it, and no more', () => {
    const named = listAssets(show).flatMap(({ path, from }) => (from === 'show' ? [path] : []));
    const beside = readdirSync(`${folder}/assets`).map((file) => `assets/${file}`);
    expect(named.sort()).toEqual(beside.sort());
  });

  test('shows every formation', () => {
    const shown = new Set(figures.map(({ formation }) => formation));
    expect([...shown].sort()).toEqual(Object.keys(show.formations).sort());
    expect(Object.keys(show.formations)).toEqual(Object.keys(LIGHTS[name]!));
  });

  test.each(Object.entries(LIGHTS[name]!))('%s has %i lights, all the spacing apart', (key, lights) => {
    const points = made.get(key)!;
    expect(pointCount(points)).toBe(lights);
    expect(leastDistance(points.positionsM)).toBeGreaterThanOrEqual(spacingOf(show, key));
  });

  test('stands within the fence and the altitudes, in front of the audience', () => {
    const { geofence, audience } = show.site;
    const [xs, ys] = [0, 1].map((axis) => geofence.polygonM.map((corner) => corner[axis]!)) as [number[], number[]];
    const ceilingM = Math.min(geofence.ceilingM, profileOf(show).altitudeMaxM);
    for (const { formation, placement } of figures) {
      // Pictures here lean back at most: what follows turns them about their width alone.
      expect(placement).toMatchObject({ headingDeg: 0, rollDeg: 0, scale: 1 });
      const positionsM = leaningBack(made.get(formation)!.positionsM, placement.pitchDeg);
      const reach = (axis: number, pick: typeof Math.max) =>
        placement.positionM[axis]! + pick(...positionsM.filter((_, at) => at % 3 === axis));
      expect(reach(0, Math.min)).toBeGreaterThan(Math.min(...xs));
      expect(reach(0, Math.max)).toBeLessThan(Math.max(...xs));
      expect(reach(1, Math.min)).toBeGreaterThan(Math.max(Math.min(...ys), audience.positionM[1]));
      expect(reach(1, Math.max)).toBeLessThan(Math.max(...ys));
      expect(reach(2, Math.min)).toBeGreaterThan(profileOf(show).altitudeMinM + 5);
      expect(reach(2, Math.max)).toBeLessThan(ceilingM);
    }
  });

  test('lights the whole fleet in every scene, but where part of it lands', () => {
    for (const scene of mainStoryboard(show).scenes) {
      const lights = scene.figures.reduce((sum, { formation }) => sum + LIGHTS[name]![formation]!, 0);
      if (scene.spares === 'land' || name === 'first-steps') expect(lights).toBeLessThanOrEqual(show.fleet.count);
      else expect(`${scene.id} ${lights}`).toBe(`${scene.id} ${show.fleet.count}`);
    }
  });

  test('lights only parts that are there', () => {
    for (const { formation, light } of figures) {
      for (const part of light.effects.flatMap((effect) => effect.parts ?? [])) {
        expect(made.get(formation)!.partNames).toContain(part);
      }
    }
  });
});

/** Points turned about the x axis, the top away from the audience. */
function leaningBack(positionsM: Float64Array, pitchDeg: number): Float64Array {
  const [cos, sin] = [Math.cos((pitchDeg * Math.PI) / 180), Math.sin((pitchDeg * Math.PI) / 180)];
  return positionsM.map((value, at) => {
    const axis = at % 3;
    if (axis === 0) return value;
    return axis === 1 ? value * cos + positionsM[at + 1]! * sin : value * cos - positionsM[at - 1]! * sin;
  });
}
