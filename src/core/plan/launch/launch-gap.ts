import { cubicAt } from '../../trajectory/cubic';
import { moveDurationMs, type VerticalMove } from './vertical-move';

/** Height and climb of a drone on its way up, at one end of a piece. */
export interface HeightState {
  heightM: number;
  /** Metres per millisecond. */
  climb: number;
}

/**
 * Least height of one drone over another that rises beside it, from the instant the second leaves its pad.
 *
 * Exact, not sampled: between the knots of both moves the difference is one cubic in time, and the least value of a
 * cubic is at an end or where its derivative, a quadratic, is zero.
 * @param delayMs start of the second after the first.
 */
export function leastGapM(first: VerticalMove, second: VerticalMove, delayMs: number): number {
  const knots = [...first.knotsMs, ...second.knotsMs.map((knot) => knot + delayMs)]
    .filter((knot) => knot >= delayMs)
    .sort((a, b) => a - b);
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k + 1 < knots.length; k++) {
    const [fromMs, toMs] = [knots[k]!, knots[k + 1]!];
    if (toMs > fromMs) least = Math.min(least, leastDifference(first, second, delayMs, fromMs, toMs));
  }
  return least;
}

/** Height of a drone at a time from the start of its move; at rest before and after. */
export function heightAtM(move: VerticalMove, timeMs: number): number {
  return stateWithin(move, pieceAt(move, timeMs), timeMs).heightM;
}

/** Height and climb of a drone at an end of the piece that flies at another instant. */
export function heightStateAt(move: VerticalMove, timeMs: number, withinMs: number): HeightState {
  return stateWithin(move, pieceAt(move, withinMs), timeMs);
}

/**
 * The least delay, in whole milliseconds, after which a second drone may follow a first one up: the first is `clearanceM`
 * up by then, or hovers, and stays `gapM` above at every instant from then on. A longer delay only widens the gap, as
 * both paths rise all along, so the least one is found by halving; what is returned has been proved itself.
 */
export function leastDelayMs(first: VerticalMove, second: VerticalMove, gapM: number, clearanceM: number): number {
  const { heightsM } = first;
  const clearedM = Math.min(clearanceM, heightsM[heightsM.length - 1]!);
  const holds = (delayMs: number) => heightAtM(first, delayMs) >= clearedM && leastGapM(first, second, delayMs) >= gapM;
  let tooShort = -1;
  let enough = moveDurationMs(first);
  while (enough - tooShort > 1) {
    const middle = Math.floor((tooShort + enough) / 2);
    if (holds(middle)) enough = middle;
    else tooShort = middle;
  }
  return enough;
}

/** Least of `first - second` between neighbouring knots. */
function leastDifference(
  first: VerticalMove,
  second: VerticalMove,
  delayMs: number,
  fromMs: number,
  toMs: number,
): number {
  const middleMs = (fromMs + toMs) / 2;
  const third = (toMs - fromMs) / 3;
  const at = (timeMs: number) =>
    difference(heightStateAt(first, timeMs, middleMs), heightStateAt(second, timeMs - delayMs, middleMs - delayMs));
  const [start, end] = [at(fromMs), at(toMs)];
  return leastOfCubic(start.heightM, start.heightM + start.climb * third, end.heightM - end.climb * third, end.heightM);
}

function difference(a: HeightState, b: HeightState): HeightState {
  return { heightM: a.heightM - b.heightM, climb: a.climb - b.climb };
}

/** The piece that flies at a time; -1 before the first, and the number of pieces after the last. */
function pieceAt({ knotsMs }: VerticalMove, timeMs: number): number {
  let piece = -1;
  while (piece + 1 < knotsMs.length && knotsMs[piece + 1]! <= timeMs) piece++;
  return piece;
}

/** Where a piece is at a time within it, its ends included. */
function stateWithin({ knotsMs, heightsM }: VerticalMove, piece: number, timeMs: number): HeightState {
  if (piece < 0) return { heightM: heightsM[0]!, climb: 0 };
  if (piece + 1 >= knotsMs.length) return { heightM: heightsM[heightsM.length - 1]!, climb: 0 };
  const lengthMs = knotsMs[piece + 1]! - knotsMs[piece]!;
  const u = (timeMs - knotsMs[piece]!) / lengthMs;
  const a = heightsM[4 * piece]!;
  const b = heightsM[4 * piece + 1]!;
  const c = heightsM[4 * piece + 2]!;
  const d = heightsM[4 * piece + 3]!;
  const bc = mix(b, c, u);
  const abc = mix(mix(a, b, u), bc, u);
  const bcd = mix(bc, mix(c, d, u), u);
  return { heightM: mix(abc, bcd, u), climb: (3 * (bcd - abc)) / lengthMs };
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/** Least value on [0, 1] of a cubic in Bézier form. */
function leastOfCubic(a: number, b: number, c: number, d: number): number {
  let least = Math.min(a, d);
  if (Math.min(b, c) >= least) return least;
  const [p, q, r] = [b - a, c - b, d - c];
  const bend = p - 2 * q + r;
  const root = Math.sqrt(Math.max(0, q * q - p * r));
  // the two roots of p (1-u)² + 2 q u (1-u) + r u², each in the form that does not cancel
  const larger = p - q + (p >= q ? root : -root);
  for (const u of [larger / bend, p / larger]) {
    if (u > 0 && u < 1) least = Math.min(least, cubicAt(a, b, c, d, u));
  }
  return least;
}
