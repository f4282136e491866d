/** Decimals of a degree that stand in a file: far finer than any compass, and no dust of binary fractions. */
const DECIMALS = 1e9;

/** A heading as a compass bearing: from 0 up to, not including, 360 degrees, as players expect `orientation`. */
export function bearingDeg(headingDeg: number): number {
  const turned = Math.round(((headingDeg % 360) + 360) * DECIMALS) / DECIMALS;
  return (turned % 360) + 0;
}
