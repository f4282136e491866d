import type { LimitsProfile } from '../core';
import type { ShowInput } from '../show';
import type { NewShow } from './new-show-values';

type RecipeInput = ShowInput['formations'][string]['recipe'];

/** A picture to start from. */
export interface FirstPicture {
  readonly key: string;
  readonly recipe: RecipeInput;
  /** Height of its middle. */
  readonly centreM: number;
  readonly points: number;
  readonly widthM: number;
}

/** Points stand so much wider than they must, so that the transition into the picture stays short. */
const EASE = 1.1;
/** Across the arc from point to point it is a little shorter than along it. */
const CHORD = 1.02;
/** Share of the height, and of the fence, that a picture leaves free. */
const AIR = 0.06;
/** Points that a letter takes to be read well. */
const LETTER_POINTS = 16;
/** Letters of strokes are at most so many points' distances wide, for each of their points (measured). */
const LETTER_WIDTH = 0.6;

/** Distance of points that do where one flies above the other, too. */
const pitchOf = ({ separationDesignM, downwashFactor }: LimitsProfile) => separationDesignM * downwashFactor * EASE;

/** Heights between which a picture may stand. */
function room({ ceilingM }: Pick<NewShow, 'ceilingM'>, { altitudeMinM, altitudeMaxM }: LimitsProfile) {
  const top = Math.min(ceilingM, altitudeMaxM);
  const air = top * AIR;
  return { low: altitudeMinM + air, high: top - air };
}

/** The largest radius of a picture within the heights and the fence. */
function mostRadiusM(made: Pick<NewShow, 'ceilingM'>, limits: LimitsProfile, sideM: number): number {
  const { low, high } = room(made, limits);
  return Math.max(0, Math.min((high - low) / 2, sideM * (1 - AIR)));
}

/** Whether a ring of so many drones fits; a larger fleet starts with a sphere. */
export function fitsRing(made: Pick<NewShow, 'drones' | 'ceilingM'>, limits: LimitsProfile, sideM: number): boolean {
  return ringRadiusM(made.drones, limits) <= mostRadiusM(made, limits, sideM);
}

const ringRadiusM = (points: number, limits: LimitsProfile) => (points * pitchOf(limits) * CHORD) / (2 * Math.PI);

/** Points on a sphere in triangles, with some air for where they do not meet. */
const sphereRadiusM = (points: number, limits: LimitsProfile) =>
  pitchOf(limits) * Math.sqrt((points * 0.9) / (4 * Math.PI)) * EASE;

/** The first picture of a new show: with all drones where they have room, else with as many as do. */
export function firstPicture(made: NewShow, limits: LimitsProfile, sideM: number): FirstPicture {
  switch (made.picture) {
    case 'ring':
      return round(made, limits, sideM, ringRadiusM, (radiusM, points) => ({ kind: 'circle', radiusM, points }));
    case 'sphere':
      return round(made, limits, sideM, sphereRadiusM, (radiusM, points) => ({ kind: 'shell', radiusM, points }));
    case 'text':
      return lettering(made, limits, sideM);
  }
}

function round(
  made: NewShow,
  limits: LimitsProfile,
  sideM: number,
  radiusFor: (points: number, limits: LimitsProfile) => number,
  recipeOf: (radiusM: number, points: number) => RecipeInput,
): FirstPicture {
  const mostM = mostRadiusM(made, limits, sideM);
  let points = made.drones;
  while (points > 1 && radiusFor(points, limits) > mostM) points = Math.floor(points * 0.97);
  const leastM = Math.min(mostM, limits.separationDesignM * 3);
  const radiusM = Math.round(Math.max(radiusFor(points, limits), leastM) * 100) / 100;
  const centreM = Math.round(centreFor(made, limits, radiusM) * 10) / 10;
  return { key: made.picture, recipe: recipeOf(radiusM, points), centreM, points, widthM: 2 * radiusM };
}

/** Low in the sky, but not at its very bottom. */
function centreFor(made: NewShow, limits: LimitsProfile, radiusM: number): number {
  const { low, high } = room(made, limits);
  return Math.min(high - radiusM, low + radiusM + (high - low) * AIR);
}

function lettering(made: NewShow, limits: LimitsProfile, sideM: number): FirstPicture {
  const letters = Math.max(1, made.text.replace(/\s/g, '').length);
  const pitchM = pitchOf(limits);
  const { low, high } = room(made, limits);
  // a narrow letter, such as I, is as high as its points are long
  const perLetter = Math.min(LETTER_POINTS, Math.floor((0.8 * (high - low)) / pitchM));
  const byWidth = Math.floor((2 * sideM * (1 - 2 * AIR)) / (pitchM * LETTER_WIDTH));
  const points = Math.max(1, Math.min(made.drones, letters * perLetter, byWidth));
  const recipe = { kind: 'text', text: made.text, points } as const;
  const centreM = Math.round(((low + high) / 2) * 10) / 10;
  return { key: 'text', recipe, centreM, points, widthM: points * pitchM * LETTER_WIDTH };
}
