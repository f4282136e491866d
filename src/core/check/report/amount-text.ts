/** What arithmetic may add to an amount. */
const ARITHMETIC = 1e-9;

/** A factor above one as a remedy names it: two decimals, rounded up, for "1.00 times" would change nothing. */
export function factorUp(factor: number): string {
  return Math.max(1.01, Math.ceil(factor * 100 - ARITHMETIC) / 100).toFixed(2);
}

/** Metres as a remedy names them: tenths, rounded up, a tenth at least. */
export function metresUp(metres: number): string {
  return Math.max(0.1, Math.ceil(metres * 10 - ARITHMETIC) / 10).toFixed(1);
}

/** A value beyond its limit: with so many decimals, or as many more as tell it from the limit. */
export function beyondText(value: number, limit: number, digits = 2): string {
  for (let more = digits; more < 6; more++) {
    if (value.toFixed(more) !== limit.toFixed(more)) return value.toFixed(more);
  }
  return String(value);
}

/** A limit as it was given, without the dust of binary fractions. */
export function amountText(value: number): string {
  return String(Number(value.toFixed(3)));
}
