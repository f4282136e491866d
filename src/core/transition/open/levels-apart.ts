import type { Separation } from '../transition-request';

/** Pairs that stand nearer than this many times the separation are given different levels. */
const NEIGHBOURS = 1.05;

/** Levels in the order in which they are given: two of them are enough for a square lattice, three for a hexagonal one. */
const LEVELS = [1, -1, 0, 2, -2, 3, -3];

/** Pairs and points looked at between two looks at the messages. */
const PAIRS_AT_ONCE = 1 << 16;
const POINTS_AT_ONCE = 4096;

/**
 * A level for each point so that neighbours have different ones: along chains of neighbours, each point takes the first
 * that is free (greedy colouring in breadth-first order, which takes two for every chain and square lattice).
 * @param pairs `i, j, ...`: all pairs that may be neighbours, others among them.
 */
export function* levelsApart(
  placesM: Float64Array,
  separation: Separation,
  pairs: Int32Array,
): Generator<void, Float64Array> {
  const beside = yield* neighbours(placesM, separation, pairs);
  const levels = new Float64Array(beside.length).fill(Number.NaN);
  for (let first = 0; first < beside.length; first++) {
    if (first % POINTS_AT_ONCE === 0) yield;
    const reached = Number.isNaN(levels[first]!) ? [first] : [];
    for (const i of reached) {
      if (!Number.isNaN(levels[i]!)) continue;
      levels[i] = LEVELS.find((level) => beside[i]!.every((j) => levels[j] !== level)) ?? 0;
      for (const j of beside[i]!) if (Number.isNaN(levels[j]!)) reached.push(j);
    }
  }
  return levels;
}

function* neighbours(
  placesM: Float64Array,
  { distanceM, downwashFactor }: Separation,
  pairs: Int32Array,
): Generator<void, number[][]> {
  const beside: number[][] = Array.from({ length: placesM.length / 3 }, () => []);
  const near = (distanceM * NEIGHBOURS) ** 2;
  for (let k = 0; k < pairs.length; k += 2) {
    if (k % PAIRS_AT_ONCE === 0) yield;
    const [i, j] = [pairs[k]!, pairs[k + 1]!];
    const x = placesM[3 * i]! - placesM[3 * j]!;
    const y = placesM[3 * i + 1]! - placesM[3 * j + 1]!;
    const z = (placesM[3 * i + 2]! - placesM[3 * j + 2]!) / downwashFactor;
    if (x * x + y * y + z * z >= near) continue;
    beside[i]!.push(j);
    beside[j]!.push(i);
  }
  return beside;
}
