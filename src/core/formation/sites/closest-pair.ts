import { lengthOf } from '../../math/length';

/** Two points and their distance. */
export interface ClosestPair {
  readonly distance: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The nearest two of `count × 3` positions; of several such pairs, one of those whose later point comes first. Undefined
 * for fewer than two points.
 *
 * Points enter a grid one by one, each compared with those in the cells about its own. Cells are as wide as the nearest two
 * so far, and at most twice that: few points fit into one (Rabin 1976, in the order given instead of by chance). The
 * time is that of looking at every point once for each halving of the distance. It shares no code with the makers' grids,
 * so that it can judge what they made.
 */
export function closestPair(positions: Float64Array): ClosestPair | undefined {
  const count = positions.length / 3;
  if (count < 2) return undefined;
  let best: ClosestPair = { distance: distanceOf(positions, 0, 1), a: 0, b: 1 };
  let grid = new NearGrid(positions, best.distance);
  grid.add(0);
  grid.add(1);
  for (let b = 2; b < count && best.distance > 0; b++) {
    const a = grid.nearestWithin(b, best.distance);
    if (a !== NONE) best = { distance: distanceOf(positions, a, b), a, b };
    if (2 * best.distance < grid.distance) grid = gridOf(positions, b, best.distance);
    grid.add(b);
  }
  return best;
}

/** A grid of the first `count` points. */
function gridOf(positions: Float64Array, count: number, distance: number): NearGrid {
  const grid = new NearGrid(positions, distance);
  for (let point = 0; point < count; point++) grid.add(point);
  return grid;
}

function distanceOf(positions: Float64Array, a: number, b: number): number {
  return lengthOf(
    positions[3 * a]! - positions[3 * b]!,
    positions[3 * a + 1]! - positions[3 * b + 1]!,
    positions[3 * a + 2]! - positions[3 * b + 2]!,
  );
}

const NONE = -1;

/** Cells are wider than the distance by more than the rounding of a division, so that what is near is next door. */
const ROUNDING = 1 + 1e-9;

/** Points in cubic cells, cells in the lists of a hash table: a list may hold points of other cells as well. */
class NearGrid {
  /** Points at most this far apart are in the same cell or in neighbouring ones. */
  readonly distance: number;
  readonly #positions: Float64Array;
  readonly #cellsPerUnit: number;
  /** The point that came last into each list, and the one before each point in its list. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  constructor(positions: Float64Array, distance: number) {
    const count = positions.length / 3;
    this.distance = distance;
    this.#positions = positions;
    this.#cellsPerUnit = 1 / (distance * ROUNDING);
    this.#last = new Int32Array(listsFor(count)).fill(NONE);
    this.#before = new Int32Array(count);
  }

  add(point: number): void {
    const list = this.#listOf(this.#cell(point, 0), this.#cell(point, 1), this.#cell(point, 2));
    this.#before[point] = this.#last[list]!;
    this.#last[list] = point;
  }

  /** The nearest of the points in the grid that is nearer than `withinM`, at most `distance`; -1 for none. */
  nearestWithin(point: number, withinM: number): number {
    const [x, y, z] = [this.#cell(point, 0), this.#cell(point, 1), this.#cell(point, 2)];
    let nearest = NONE;
    let least = withinM;
    for (let neighbour = 0; neighbour < 27; neighbour++) {
      const dx = (neighbour % 3) - 1;
      const dy = (Math.floor(neighbour / 3) % 3) - 1;
      const dz = Math.floor(neighbour / 9) - 1;
      for (let other = this.#last[this.#listOf(x + dx, y + dy, z + dz)]!; other !== NONE; ) {
        const distance = distanceOf(this.#positions, other, point);
        if (distance < least) {
          least = distance;
          nearest = other;
        }
        other = this.#before[other]!;
      }
    }
    return nearest;
  }

  #cell(point: number, axis: number): number {
    return Math.floor(this.#positions[3 * point + axis]! * this.#cellsPerUnit);
  }

  #listOf(x: number, y: number, z: number): number {
    return (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (this.#last.length - 1);
  }
}

/** A power of two, so that a mask is enough to find a list. */
function listsFor(count: number): number {
  let lists = 1;
  while (lists < 2 * count) lists *= 2;
  return lists;
}
