/** Digits that a whole number below 2^53 may have. */
const MOST_DIGITS = 15;

const POWERS_OF_TEN = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, k) => 10 ** k);

const [PLUS, MINUS, DOT, ZERO, NINE] = [0x2b, 0x2d, 0x2e, 0x30, 0x39] as const;

/**
 * Reads the numbers of a row as programs write them: `1200,-3.25,0,40.1`, no spaces, no quotes, no exponents. A whole
 * number below 2^53 over a power of ten up to 10^22 is rounded once, to what `Number` gives (Clinger, "How to read
 * floating point numbers accurately", 1990).
 * @param out one value for each cell that is wanted. @returns false for any other row, which takes the careful reading.
 */
export function readPlainRow(line: string, separator: number, out: Float64Array): boolean {
  let at = 0;
  for (let cell = 0; cell < out.length; cell++) {
    const sign = line.charCodeAt(at);
    if (sign === MINUS || sign === PLUS) at++;
    let [whole, digits, decimals] = [0, 0, -1];
    let code = line.charCodeAt(at);
    for (; (code >= ZERO && code <= NINE) || (code === DOT && decimals < 0); code = line.charCodeAt(++at)) {
      if (code === DOT) {
        decimals = 0;
        continue;
      }
      whole = 10 * whole + (code - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    }
    const isLast = at === line.length;
    if (digits === 0 || digits > MOST_DIGITS || (isLast ? cell + 1 < out.length : code !== separator)) return false;
    const value = decimals > 0 ? whole / POWERS_OF_TEN[decimals]! : whole;
    out[cell] = sign === MINUS ? -value : value;
    at++;
  }
  return true;
}
