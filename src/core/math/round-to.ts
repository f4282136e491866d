/** A value to the nearest part of one (`roundTo(0.1234, 100)` is 0.12); no minus before nothing. */
export function roundTo(value: number, parts: number): number {
  return Math.round(value * parts) / parts + 0;
}
