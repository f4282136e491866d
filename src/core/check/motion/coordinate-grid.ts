import type { TrajectorySet } from '../../trajectory/trajectory-set';
import { shortestPieceMs } from '../flight/flight-pieces';

/** Grids are given in units of 10 micrometres: no one writes coordinates finer and rounded. */
const UNIT_M = 1e-5;
const UNITS_PER_MM = 100;

/** The coarsest grid that files are rounded to, a centimetre: what lies on a coarser one was drawn so, not rounded. */
const COARSEST_UNITS = 1000;

/** Share of a unit that floating point may add to a rounded coordinate. */
const NEARLY_WHOLE = 1e-3;

/** A piece is short up to this duration whatever the grid is, s. */
const SHORT_S = 0.2;

/** A piece is short as long as rounding its cubic's controls may make this much acceleration of nothing, m/s² an axis. */
const ROUNDING_MPS2 = 0.3;

/** Rounding moves a control by half a grid step; a cubic's acceleration is 6/T² times a second difference: 4 halves. */
const CUBIC_ROUNDING = 12;

/** What the writer of a flight's coordinates rounded them to, and the duration below which that matters. */
export interface Rounding {
  /** Step of the grid on which the knots stand, at most 0.01 m; 0 where they stand on none. */
  readonly gridM: number;
  /** Pieces of less than this are short, s: 0.2 on a grid of up to a millimetre, 0.63 on one of a centimetre. */
  readonly shortS: number;
}

const shortSeconds = (gridM: number): number => Math.max(SHORT_S, Math.sqrt((CUBIC_ROUNDING * gridM) / ROUNDING_MPS2));

/**
 * Rounding of one drone's flight, found from its knots alone; null when none of its pieces is short.
 * @param shortestMs duration of the drone's shortest piece, where it is known.
 */
export function roundingOf(
  set: TrajectorySet,
  drone: number,
  shortestMs = shortestPieceMs(set, set.pieceStart[drone]!, set.pieceStart[drone + 1]!),
): Rounding | null {
  const shortestS = shortestMs / 1000;
  if (shortestS >= shortSeconds(COARSEST_UNITS * UNIT_M)) return null;
  const enough = shortestS >= SHORT_S ? UNITS_PER_MM : 1;
  const gridM = Math.min(gridUnits(set, drone, enough), COARSEST_UNITS) * UNIT_M;
  const shortS = shortSeconds(gridM);
  return shortestS < shortS ? { gridM, shortS } : null;
}

/** The most that rounding to a grid may add to the acceleration of a cubic piece, m/s² an axis. */
export function roundingMps2(gridM: number, pieceS: number): number {
  return (CUBIC_ROUNDING * gridM) / pieceS ** 2;
}

/** The greatest common divisor of a drone's knot coordinates, in units; 0 when one is not whole. Stops once at `enough`. */
function gridUnits({ degree, pieceStart, controlsM }: TrajectorySet, drone: number, enough: number): number {
  const stride = (degree + 1) * 3;
  let divisor = 0;
  for (let piece = pieceStart[drone]!; piece < pieceStart[drone + 1]!; piece++) {
    const start = piece * stride;
    const isFirst = piece === pieceStart[drone]!;
    for (let axis = 0; axis < 3; axis++) {
      // a piece that starts where the one before it ended has nothing new there
      for (let end = 0; end < 2; end++) {
        const at = start + axis + 3 * degree * end;
        if (end === 0 && !isFirst && controlsM[at] === controlsM[at - 3]) continue;
        const units = controlsM[at]! / UNIT_M;
        const whole = Math.round(units);
        if (!(Math.abs(units - whole) <= NEARLY_WHOLE)) return 0;
        divisor = greatestCommonDivisor(divisor, Math.abs(whole));
      }
    }
    if (divisor > 0 && divisor <= enough) return divisor;
  }
  return divisor;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
