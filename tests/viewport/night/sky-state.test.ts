import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SURROUNDINGS, WEATHERS } from '../../../src/core';
import { SUN_AND_MOON, skyState, surroundingsOf } from '../../../src/viewport/night/sky';
import { skyColours } from '../../../src/viewport/night/sky/sky-colours';

const ASTANA = { latitudeDeg: 51.13, longitudeDeg: 71.43, headingDeg: 0 };
const at = (startsAt: string, place = ASTANA) => skyState({ startsAt }, place, 0, SUN_AND_MOON);
const brightness = ([r, g, b]: readonly number[]) => r! + g! + b!;

test('without an hour it is late dusk, the sun down on the left of where the audience looks, and no moon', () => {
  for (const look of [0, 77, 250]) {
    const { sunDeg, sunToward, moon, stars } = skyState({}, { ...ASTANA, headingDeg: look }, look, SUN_AND_MOON);
    expect(sunDeg).toBe(-9);
    expect(sunToward[0]).toBeLessThan(-0.5);
    expect(sunToward[1]).toBeGreaterThan(0);
    expect([moon, stars > 0.3]).toEqual([null, true]);
  }
});

test('in Astana the midsummer sun is high in the south at noon, and down in the north at midnight', () => {
  const noon = at('2026-06-21T12:15:00+05:00');
  expect(noon.sunDeg).toBeGreaterThan(61);
  expect(noon.sunDeg).toBeLessThan(63.5);
  expect(noon.sunToward[1]).toBeLessThan(-0.4);
  expect(noon.stars).toBe(0);
  const midnight = at('2026-06-22T00:15:00+05:00');
  expect(midnight.sunDeg).toBeLessThan(-13);
  expect(midnight.sunToward[1]).toBeGreaterThan(0.8);
});

test('the moon of a full night stands opposite the sun; of a new one it is not lit', () => {
  const full = at('2026-06-30T00:30:00+05:00').moon!;
  expect(full.lit).toBeGreaterThan(0.97);
  const sun = at('2026-06-30T00:30:00+05:00').sunToward;
  expect(full.toward[0] * sun[0] + full.toward[1] * sun[1] + full.toward[2] * sun[2]).toBeLessThan(-0.85);
  expect(at('2026-06-15T11:00:00+05:00').moon?.lit ?? 0).toBeLessThan(0.04);
});

test('the show frame turns with its heading', () => {
  const startsAt = '2026-06-29T21:00:00+05:00';
  const north = at(startsAt).sunToward;
  const east = at(startsAt, { ...ASTANA, headingDeg: 90 }).sunToward;
  expect(east[0]).toBeCloseTo(-north[1], 9);
  expect(east[1]).toBeCloseTo(north[0], 9);
  expect(east[2]).toBeCloseTo(north[2], 9);
});

test('whatever the place, the hour and the weather: unit vectors, shares from 0 to 1, light without end or sign', () => {
  const choice = fc.record({
    startsAt: fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
    weather: fc.constantFrom(...WEATHERS),
    moon: fc.constantFrom('real' as const, 'none' as const),
  });
  const place = fc.record({
    latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
    longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    headingDeg: fc.double({ min: -360, max: 360, noNaN: true }),
  });
  fc.assert(
    fc.property(choice, place, ({ startsAt, weather, moon }, where) => {
      const state = skyState({ startsAt: startsAt.toISOString(), weather, moon }, where, 0, SUN_AND_MOON);
      for (const toward of [state.sunToward, ...(state.moon ? [state.moon.toward] : [])]) {
        expect(Math.hypot(...toward)).toBeCloseTo(1, 9);
      }
      for (const share of [state.stars, state.moon?.lit ?? 0]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      for (const colour of Object.values(state.colours)) {
        for (const light of colour) expect(light >= -1e-9 && light < 3).toBe(true);
      }
      if (moon === 'none' || weather === 'rain') expect(state.moon).toBeNull();
    }),
  );
});

test('the higher the sun, the brighter the sky overhead', () => {
  const heights = Array.from({ length: 60 }, (_, k) => -20 + k * 0.7);
  const seen = heights.map((deg) => brightness(skyColours(deg).zenith));
  for (let k = 1; k < seen.length; k++) expect(seen[k]!).toBeGreaterThanOrEqual(seen[k - 1]!);
});

test('Astana stands in Astana, a town of no name elsewhere, and what is chosen anywhere', () => {
  expect(surroundingsOf({}, ASTANA)).toBe('astana');
  expect(surroundingsOf({}, { latitudeDeg: 43.24, longitudeDeg: 76.95 })).toBe('town');
  for (const surroundings of SURROUNDINGS) expect(surroundingsOf({ surroundings }, ASTANA)).toBe(surroundings);
});
