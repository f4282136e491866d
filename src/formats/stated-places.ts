import { InputError, message } from '../core';
import type { Point3 } from './values/nwu';

/**
 * How far a home or a landing place may lie from the end of the trajectory that it belongs to. Files rounded to
 * centimetres differ by 1.7 cm; up to 5 cm the check counts a drone as standing on its place.
 */
const SAME_PLACE_M = 0.05;

/** The height of the ground in flight files: z counts from the launch ground. */
const GROUND_M = 0;

const SIDES = {
  home: { stated: 'home', flown: message`its trajectory starts` },
  'listed home': {
    stated: message`its homeM in the manifest`,
    flown: message`in the same frame its trajectory starts`,
  },
  landing: { stated: 'landAt', flown: message`its trajectory ends` },
} as const;

/**
 * Compares the place that a file states for a drone on the ground with the end of the trajectory there.
 * A trajectory that starts or ends in the air straight above the place is no contradiction: the check finds it, as a
 * flight that is not on the ground, and judges what happens in the air.
 * @throws InputError naming both places.
 */
export function compareStatedPlace(side: keyof typeof SIDES, statedM: Point3, flownM: Point3, where: string): void {
  const aside = Math.hypot(statedM[0] - flownM[0], statedM[1] - flownM[1]);
  const above = flownM[2] - statedM[2];
  const startsAloft = above > 0 && flownM[2] > GROUND_M + SAME_PLACE_M;
  if (aside <= SAME_PLACE_M && (Math.abs(above) <= SAME_PLACE_M || startsAloft)) return;
  const { stated, flown } = SIDES[side];
  const apartM = Math.hypot(aside, above);
  throw new InputError(
    message`${stated} is ${print(statedM)}, but ${flown} at ${print(flownM)}, ${apartM.toFixed(2)} m away`,
    where,
    message`Do not fly it. Export the show again from the program that made it, with each drone on its own place.`,
  );
}

const print = (point: Point3): string => `[${point.map((metres) => Number(metres.toFixed(3))).join(', ')}]`;
