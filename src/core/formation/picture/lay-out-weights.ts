import { seededRandom } from '../../geometry/seeded-random';
import { eliminate } from '../sites/eliminate';
import type { Leader } from '../sites/leader';
import type { Keep } from '../sites/site';
import { type Layout, type RelaxRounds, settle } from '../tracks/lay-out-tracks';

/** How densely each cell of a grid of unit squares is to be lit, row by row from the lowest, from x and y 0. */
export interface Weights {
  readonly columns: number;
  readonly rows: number;
  /** 0 for no lights, up to 1. */
  readonly of: Float32Array;
  /** sRGB, `0xrrggbb`, of a light in a cell. */
  readonly colourOf: (cell: number) => number;
}

/** Cells dimmer than this hold their lights as far apart as those of just this weight. */
const LEAST_WEIGHT = 0.12;
const CANDIDATES_PER_POINT = 7;
const CANDIDATES_AT_ONCE = 5000;
/** Part of the hexagonal pitch that an uneven spread can be expected to hold. */
const HELD_PART = 0.9;
/** Height of a row of a hexagonal grid over its pitch. */
const ROW = Math.sqrt(3) / 2;
const ROUNDS: RelaxRounds = { spreadRounds: 16, partRounds: 80 };

/**
 * `count` points in the cells of a grid, as dense as its weights: candidates by weight, thinned out with a pitch that goes
 * with the root of the weight (Yuksel, "Sample Elimination for Generating Poisson Disk Sample Sets", 2015), then moved
 * apart within what is lit. Fewer points where nothing is. @param isRough leaves them where the thinning does.
 */
export function* layOutWeights(
  weights: Weights,
  count: number,
  seed: number,
  isRough = false,
): Generator<void, Layout> {
  const { total, sums } = summedUp(weights);
  const pitch = HELD_PART * Math.sqrt(total / (count * ROW));
  if (total === 0) return { sites: [], positions: new Float64Array(), pitch, ratio: 0 };
  const random = seededRandom(seed);
  const candidates: Leader[] = [];
  while (candidates.length < CANDIDATES_PER_POINT * count + 16) {
    if (candidates.length % CANDIDATES_AT_ONCE === 0) yield;
    const cell = cellAt(sums, random() * total);
    const [x, z] = [(cell % weights.columns) + random(), Math.floor(cell / weights.columns) + random()];
    candidates.push({
      x,
      y: 0,
      z,
      pitch: pitch / Math.sqrt(weightOf(weights, cell)),
      colour: weights.colourOf(cell),
      depthM: 0,
      row: 0,
      partAt: () => 'image',
      symmetry: 'none',
      makeKeep: () => keepWithin(weights, x, z),
    });
  }
  const kept = yield* eliminate(candidates, [], count, 0);
  const leaders = kept.map((index) => candidates[index]!);
  return yield* settle(leaders, pitch, 0, isRough ? { spreadRounds: 0, partRounds: 0 } : ROUNDS);
}

function weightOf({ of }: Weights, cell: number): number {
  return Math.max(LEAST_WEIGHT, of[cell]!);
}

function summedUp(weights: Weights): { readonly total: number; readonly sums: Float64Array } {
  let total = 0;
  const sums = Float64Array.from(weights.of, (weight, cell) => {
    total += weight > 0 ? weightOf(weights, cell) : 0;
    return total;
  });
  return { total, sums };
}

/** The first cell whose sum reaches a value. */
function cellAt(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Takes a point that was pushed out of what is lit back to where it was. */
function keepWithin({ columns, rows, of }: Weights, startX: number, startZ: number): Keep {
  let last = [startX, startZ] as const;
  return (positions, at) => {
    const [x, z] = [positions[at]!, positions[at + 2]!];
    const [column, row] = [Math.floor(x), Math.floor(z)];
    const isLit = column >= 0 && row >= 0 && column < columns && row < rows && of[row * columns + column]! > 0;
    if (isLit) last = [x, z];
    positions[at] = last[0];
    positions[at + 1] = 0;
    positions[at + 2] = last[1];
  };
}
