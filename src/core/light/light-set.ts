/**
 * The light of a whole fleet: for each drone a run of keys between which the colour is blended linearly.
 *
 * Colours are **linear** light, 0 to 255 in each channel (not sRGB). Times are show milliseconds on the 20 ms grid of
 * the flight hardware, never decreasing; two keys at the same time are a step (the second one holds from then on).
 * Before the first key a drone is dark; after the last it holds.
 *
 * Layout: drone `d` owns the keys `keyStart[d]` up to, not including, `keyStart[d + 1]`; key `k` has the colour
 * `rgb[3k], rgb[3k + 1], rgb[3k + 2]` at `timesMs[k]`.
 */
export interface LightSet {
  readonly keyStart: Uint32Array;
  readonly timesMs: Float64Array;
  readonly rgb: Uint8Array;
}

/** The grid of light times, in milliseconds. */
export const LIGHT_TICK_MS = 20;
