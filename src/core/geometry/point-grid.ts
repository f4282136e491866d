/** Pairs of points and their distances: pair i is `a[i] < b[i]`, for i below `count`; the arrays may be longer. */
export interface PointPairs {
  count: number;
  a: Int32Array;
  b: Int32Array;
  distances: Float64Array;
}

/** Large primes that spread cells over buckets. */
const KEY_X = 73856093;
const KEY_Y = 19349663;
const KEY_Z = 83492791;

/** Points whose neighbours are found in a step: a few milliseconds of work. */
const POINTS_AT_ONCE = 2048;

/**
 * Points sorted into the cells of a hashed grid, to find neighbours without looking at all pairs. `positions` is
 * `count × 3` and is read, not copied: the grid describes the positions as they were when it was built or last refilled.
 */
export class PointGrid {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly cells: Int32Array;
  private readonly mask: number;
  private readonly pairs: PointPairs;

  private readonly positions: Float64Array;
  private readonly count: number;
  private readonly cellSize: number;

  constructor(positions: Float64Array, count: number, cellSize: number) {
    this.positions = positions;
    this.count = count;
    this.cellSize = cellSize;
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * count)));
    this.mask = buckets - 1;
    this.heads = new Int32Array(buckets);
    this.next = new Int32Array(count);
    this.cells = new Int32Array(count * 3);
    this.pairs = openPairs(4 * count + 16);
    this.refill();
  }

  /** Sorts the points into cells anew, after they moved. */
  refill(): void {
    this.heads.fill(-1);
    for (let index = 0; index < this.count; index += 1) this.insert(index);
  }

  private insert(index: number): void {
    const { cells, positions, cellSize } = this;
    const at = index * 3;
    const x = Math.floor(positions[at]! / cellSize);
    const y = Math.floor(positions[at + 1]! / cellSize);
    const z = Math.floor(positions[at + 2]! / cellSize);
    cells[at] = x;
    cells[at + 1] = y;
    cells[at + 2] = z;
    const bucket = this.bucketOf(x, y, z);
    this.next[index] = this.heads[bucket]!;
    this.heads[bucket] = index;
  }

  private bucketOf(x: number, y: number, z: number): number {
    return (Math.imul(x, KEY_X) ^ Math.imul(y, KEY_Y) ^ Math.imul(z, KEY_Z)) & this.mask;
  }

  /**
   * Finds each pair nearer than the cell size once, always in the same order. The grid owns the list and writes over it
   * when it is asked again: relaxing asks a hundred times, and a fresh list each time is what it would spend its time on.
   */
  *findPairs(): Generator<void, PointPairs> {
    const { cells, pairs, heads, mask } = this;
    pairs.count = 0;
    const reachX = this.cellReach(0);
    const reachY = this.cellReach(1);
    const reachZ = this.cellReach(2);
    for (let a = 0; a < this.count; a += 1) {
      if (a % POINTS_AT_ONCE === POINTS_AT_ONCE - 1) yield;
      const cellX = cells[a * 3]!;
      const cellY = cells[a * 3 + 1]!;
      const cellZ = cells[a * 3 + 2]!;
      for (let x = cellX - reachX; x <= cellX + reachX; x += 1) {
        const keyX = Math.imul(x, KEY_X);
        for (let y = cellY - reachY; y <= cellY + reachY; y += 1) {
          const keyXY = keyX ^ Math.imul(y, KEY_Y);
          for (let z = cellZ - reachZ; z <= cellZ + reachZ; z += 1) {
            // Newest first in each bucket, so that the indices fall: all below `a` have had their turn.
            const newest = heads[(keyXY ^ Math.imul(z, KEY_Z)) & mask]!;
            if (newest > a) this.pairWithin(a, newest, x, y, z);
          }
        }
      }
    }
    return pairs;
  }

  /** Pairs a point with those of a cell, in whose bucket `newest` comes first. */
  private pairWithin(a: number, newest: number, x: number, y: number, z: number): void {
    const { cells, next, cellSize } = this;
    for (let b = newest; b > a; b = next[b]!) {
      if (cells[b * 3] !== x || cells[b * 3 + 1] !== y || cells[b * 3 + 2] !== z) continue;
      const distance = this.distance(a, b);
      if (distance < cellSize) this.note(a, b, distance);
    }
  }

  private note(a: number, b: number, distance: number): void {
    const { pairs } = this;
    if (pairs.count === pairs.a.length) growPairs(pairs);
    pairs.a[pairs.count] = a;
    pairs.b[pairs.count] = b;
    pairs.distances[pairs.count] = distance;
    pairs.count += 1;
  }

  /** How many cells away neighbours can be along an axis: none when all points share one layer, as in a flat picture. */
  private cellReach(axis: number): number {
    for (let index = 1; index < this.count; index += 1) {
      if (this.cells[index * 3 + axis] !== this.cells[axis]) return 1;
    }
    return 0;
  }

  private distance(a: number, b: number): number {
    const { positions } = this;
    const x = positions[a * 3]! - positions[b * 3]!;
    const y = positions[a * 3 + 1]! - positions[b * 3 + 1]!;
    const z = positions[a * 3 + 2]! - positions[b * 3 + 2]!;
    return Math.sqrt(x * x + y * y + z * z);
  }
}

function openPairs(room: number): PointPairs {
  return { count: 0, a: new Int32Array(room), b: new Int32Array(room), distances: new Float64Array(room) };
}

function growPairs(pairs: PointPairs): void {
  const wider = openPairs(2 * pairs.a.length);
  wider.a.set(pairs.a);
  wider.b.set(pairs.b);
  wider.distances.set(pairs.distances);
  pairs.a = wider.a;
  pairs.b = wider.b;
  pairs.distances = wider.distances;
}
