export type Vector = readonly [number, number, number];

/** Where one stands and where to one looks first, metres of the show frame: the eye of somebody who stands there. */
export interface HeadsetPlace {
  readonly eyeM: Vector;
  readonly lookAtM: Vector;
}

/** Eyes of a person who stands, above the ground. */
export const EYE_M = 1.7;
