/** A point of light that stands: where, in metres, and its light as a lamp of a square metre (linear). */
export interface Lamp {
  readonly place: readonly [number, number, number];
  readonly light: readonly [number, number, number];
}
