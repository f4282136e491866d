import type { NightChoice, Weather } from '../../../core';
import { type Rgb, type SkyColours, skyColours } from './sky-colours';

type Direction = readonly [number, number, number];

/** The sky of a show at its hour: colours, where sun and moon are (unit vectors in the show frame), what the air does. */
export interface SkyState {
  readonly colours: SkyColours;
  readonly sunDeg: number;
  readonly sunToward: Direction;
  /** Null while it is below the horizon or not wanted. */
  readonly moon: MoonState | null;
  /** How much of the stars is seen, 0 to 1. */
  readonly stars: number;
  readonly weather: Weather;
  readonly air: Air;
}

export interface MoonState {
  readonly toward: Direction;
  /** Lit part of the disc, 0 to 1, and whether its right side is lit. */
  readonly lit: number;
  readonly waxing: boolean;
}

export interface Air {
  /** Distance at which haze leaves a third of the light. */
  readonly sightM: number;
  /** Of the halos about lights. */
  readonly haloGain: number;
  readonly clouds: number;
  readonly waves: number;
  readonly rain: number;
}

export interface SkyPlace {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** Compass bearing of the show frame's y axis. */
  readonly headingDeg: number;
}

const AIR: Readonly<Record<Weather, Air>> = {
  clear: { sightM: 5200, haloGain: 1, clouds: 1, waves: 1, rain: 0 },
  haze: { sightM: 1500, haloGain: 1.7, clouds: 0.5, waves: 0.75, rain: 0 },
  rain: { sightM: 2200, haloGain: 1.35, clouds: 1.6, waves: 1.25, rain: 1 },
};

/** Where a body is in the sky; the bearing is clockwise from north. */
export interface BodyPlace {
  readonly altitudeDeg: number;
  readonly bearingDeg: number;
}

/** Says where sun and moon are at a date; it is loaded for shows that have one. */
export interface SkyBodies {
  sun(date: Date, place: SkyPlace): BodyPlace;
  moon(date: Date, place: SkyPlace): BodyPlace & Pick<MoonState, 'lit' | 'waxing'>;
}

/** Without an hour: the end of dusk, with the sun gone down to the left of where the audience looks. */
const USUAL_SUN_DEG = -9;
const USUAL_SUN_ASIDE_RAD = -0.85;
const STARS_FROM_DEG = -6;
const STARS_ALL_DEG = -12;

/** @param lookBearingDeg compass bearing of where the audience looks. @param bodies null while they are not there yet. */
export function skyState(
  choice: NightChoice,
  place: SkyPlace,
  lookBearingDeg: number,
  bodies: SkyBodies | null,
): SkyState {
  const weather = choice.weather ?? 'clear';
  const date = bodies && dateOf(choice.startsAt);
  const sun = date ? bodies.sun(date, place) : usualSun(lookBearingDeg);
  const stars = Math.min(Math.max((STARS_FROM_DEG - sun.altitudeDeg) / (STARS_FROM_DEG - STARS_ALL_DEG), 0), 1);
  return {
    colours: weathered(skyColours(sun.altitudeDeg), weather),
    sunDeg: sun.altitudeDeg,
    sunToward: towardOf(sun.bearingDeg, sun.altitudeDeg, place.headingDeg),
    moon: date && weather !== 'rain' && choice.moon !== 'none' ? moonOf(bodies.moon(date, place), place) : null,
    stars: weather === 'clear' ? stars : weather === 'haze' ? stars * 0.2 : 0,
    weather,
    air: AIR[weather],
  };
}

function usualSun(lookBearingDeg: number): BodyPlace {
  return { altitudeDeg: USUAL_SUN_DEG, bearingDeg: lookBearingDeg + (USUAL_SUN_ASIDE_RAD * 180) / Math.PI };
}

function moonOf(moon: ReturnType<SkyBodies['moon']>, place: SkyPlace): MoonState | null {
  if (moon.altitudeDeg < -1) return null;
  return {
    toward: towardOf(moon.bearingDeg, moon.altitudeDeg, place.headingDeg),
    lit: moon.lit,
    waxing: moon.waxing,
  };
}

function dateOf(startsAt: string | null | undefined): Date | null {
  const date = startsAt ? new Date(startsAt) : null;
  return date && Number.isFinite(date.getTime()) ? date : null;
}

/** A unit vector in the show frame; bearings are clockwise from north, and `headingDeg` is that of the y axis. */
function towardOf(bearingDeg: number, altitudeDeg: number, headingDeg: number): Direction {
  const azimuth = ((bearingDeg - headingDeg) * Math.PI) / 180;
  const altitude = (altitudeDeg * Math.PI) / 180;
  const flat = Math.cos(altitude);
  return [Math.sin(azimuth) * flat, Math.cos(azimuth) * flat, Math.sin(altitude)];
}

function weathered(colours: SkyColours, weather: Weather): SkyColours {
  if (weather === 'clear') return colours;
  const grey = weather === 'rain' ? 0.75 : 0.3;
  const veil = mean(colours.middle) * 0.8;
  const dull = (colour: Rgb): Rgb => [
    colour[0] + (veil * 1.1 - colour[0]) * grey,
    colour[1] + (veil - colour[1]) * grey,
    colour[2] + (veil * 1.15 - colour[2]) * grey,
  ];
  return {
    ...colours,
    zenith: dull(colours.zenith),
    middle: dull(colours.middle),
    low: scaled(colours.low, weather === 'haze' ? 1.9 : 1.3),
    city: scaled(colours.city, weather === 'haze' ? 1.7 : 1.4),
    dusk: scaled(colours.dusk, weather === 'haze' ? 0.6 : 0.15),
    duskWide: scaled(colours.duskWide, weather === 'haze' ? 1 : 0.3),
    sun: scaled(colours.sun, weather === 'haze' ? 0.5 : 0),
  };
}

const mean = ([r, g, b]: Rgb) => (r + g + b) / 3;
const scaled = ([r, g, b]: Rgb, by: number): Rgb => [r * by, g * by, b * by];
