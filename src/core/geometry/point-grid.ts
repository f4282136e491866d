type VisitPoint = (index: number) => void;
type VisitPair = (a: number, b: number, distance: number) => void;

/**
 * Points sorted into the cells of a hashed grid, to find neighbours without looking at all pairs. `positions` is
 * `count × 3` and is read, not copied: the grid describes the positions as they were when it was built.
 */
export class PointGrid {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly cells: Int32Array;
  private readonly mask: number;

  private readonly positions: Float64Array;
  private readonly count: number;
  private readonly cellSize: number;

  constructor(positions: Float64Array, count: number, cellSize: number) {
    this.positions = positions;
    this.count = count;
    this.cellSize = cellSize;
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * count)));
    this.mask = buckets - 1;
    this.heads = new Int32Array(buckets).fill(-1);
    this.next = new Int32Array(count);
    this.cells = new Int32Array(count * 3);
    for (let index = 0; index < count; index += 1) this.insert(index);
  }

  private insert(index: number): void {
    const at = index * 3;
    for (let axis = 0; axis < 3; axis += 1) {
      this.cells[at + axis] = Math.floor(this.positions[at + axis]! / this.cellSize);
    }
    const bucket = this.bucketOf(this.cells[at]!, this.cells[at + 1]!, this.cells[at + 2]!);
    this.next[index] = this.heads[bucket]!;
    this.heads[bucket] = index;
  }

  private bucketOf(x: number, y: number, z: number): number {
    return (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & this.mask;
  }

  /** Visits all points in the cells within one cell of `x, y, z`: all that are nearer than the cell size, and some more. */
  forEachNear(x: number, y: number, z: number, visit: VisitPoint): void {
    const cellX = Math.floor(x / this.cellSize);
    const cellY = Math.floor(y / this.cellSize);
    const cellZ = Math.floor(z / this.cellSize);
    for (let stepX = -1; stepX <= 1; stepX += 1) {
      for (let stepY = -1; stepY <= 1; stepY += 1) {
        for (let stepZ = -1; stepZ <= 1; stepZ += 1) this.visitCell(cellX + stepX, cellY + stepY, cellZ + stepZ, visit);
      }
    }
  }

  private visitCell(x: number, y: number, z: number, visit: VisitPoint): void {
    for (let index = this.heads[this.bucketOf(x, y, z)]!; index >= 0; index = this.next[index]!) {
      const at = index * 3;
      if (this.cells[at] === x && this.cells[at + 1] === y && this.cells[at + 2] === z) visit(index);
    }
  }

  /** Visits each pair nearer than the cell size once, `a < b`. */
  forEachPair(visit: VisitPair): void {
    const { cells } = this;
    const [reachX, reachY, reachZ] = [this.cellReach(0), this.cellReach(1), this.cellReach(2)];
    for (let a = 0; a < this.count; a += 1) {
      const [cellX, cellY, cellZ] = [cells[a * 3]!, cells[a * 3 + 1]!, cells[a * 3 + 2]!];
      for (let x = cellX - reachX; x <= cellX + reachX; x += 1) {
        for (let y = cellY - reachY; y <= cellY + reachY; y += 1) {
          for (let z = cellZ - reachZ; z <= cellZ + reachZ; z += 1) {
            this.visitPairs(a, x, y, z, visit);
          }
        }
      }
    }
  }

  private visitPairs(a: number, x: number, y: number, z: number, visit: VisitPair): void {
    const { cells, next } = this;
    // Newest first in each bucket, so that the indices fall: all below `a` have had their turn.
    for (let b = this.heads[this.bucketOf(x, y, z)]!; b > a; b = next[b]!) {
      if (cells[b * 3] !== x || cells[b * 3 + 1] !== y || cells[b * 3 + 2] !== z) continue;
      const distance = this.distance(a, b);
      if (distance < this.cellSize) visit(a, b, distance);
    }
  }

  /** How many cells away neighbours can be along an axis: none when all points share one layer, as in a flat picture. */
  private cellReach(axis: number): number {
    for (let index = 1; index < this.count; index += 1) {
      if (this.cells[index * 3 + axis] !== this.cells[axis]) return 1;
    }
    return 0;
  }

  private distance(a: number, b: number): number {
    const x = this.positions[a * 3]! - this.positions[b * 3]!;
    const y = this.positions[a * 3 + 1]! - this.positions[b * 3 + 1]!;
    const z = this.positions[a * 3 + 2]! - this.positions[b * 3 + 2]!;
    return Math.sqrt(x * x + y * y + z * z);
  }
}
