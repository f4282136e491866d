/** A repeatable source of numbers in [0, 1). */
export type Random = () => number;

/**
 * The same numbers for the same seed on every machine. Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are
 * plenty for scattering points and it needs only integer arithmetic, which is exact everywhere.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
