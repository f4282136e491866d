const BUCKETS = 1024;

/** Points added one by one, each asked first whether it would stand clear of those already there. */
export class ClearanceGrid {
  /** The newest point of each bucket of cells, and for each point the one before it in its bucket; -1 at the end. */
  private readonly heads = new Int32Array(BUCKETS).fill(-1);
  private readonly next: number[] = [];
  private readonly xyz: number[] = [];
  /** The layers of cells that hold points: a flat picture has one, and the layers about it need no look. */
  private lowestY = Infinity;
  private highestY = -Infinity;

  private readonly reach: number;

  /** `reach` is the largest clearance that will ever be asked for. */
  constructor(reach: number) {
    this.reach = reach;
  }

  add(x: number, y: number, z: number): void {
    const cellY = this.cellOf(y);
    const bucket = bucketOf(this.cellOf(x), cellY, this.cellOf(z));
    this.next.push(this.heads[bucket]!);
    this.heads[bucket] = this.next.length - 1;
    this.xyz.push(x, y, z);
    this.lowestY = Math.min(this.lowestY, cellY);
    this.highestY = Math.max(this.highestY, cellY);
  }

  /** Distance to the nearest point there is, as far as `reach`; `Infinity` when none is so near. */
  nearest(x: number, y: number, z: number): number {
    const most = this.reach * this.reach;
    let best = most;
    const cellX = this.cellOf(x);
    const cellY = this.cellOf(y);
    const cellZ = this.cellOf(z);
    const highestY = Math.min(this.highestY, cellY + 1);
    for (let nearY = Math.max(this.lowestY, cellY - 1); nearY <= highestY; nearY += 1) {
      for (let nearX = cellX - 1; nearX <= cellX + 1; nearX += 1) {
        for (let nearZ = cellZ - 1; nearZ <= cellZ + 1; nearZ += 1) {
          best = this.nearestIn(bucketOf(nearX, nearY, nearZ), x, y, z, best);
        }
      }
    }
    return best < most ? Math.sqrt(best) : Infinity;
  }

  /** The least of `best` and the squared distances to a bucket's points. Cells that share the bucket do no harm. */
  private nearestIn(bucket: number, x: number, y: number, z: number, best: number): number {
    const { xyz, next } = this;
    let least = best;
    for (let index = this.heads[bucket]!; index >= 0; index = next[index]!) {
      const at = index * 3;
      const squared = (xyz[at]! - x) ** 2 + (xyz[at + 1]! - y) ** 2 + (xyz[at + 2]! - z) ** 2;
      if (squared < least) least = squared;
    }
    return least;
  }

  private cellOf(value: number): number {
    return Math.floor(value / this.reach);
  }
}

function bucketOf(x: number, y: number, z: number): number {
  return (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (BUCKETS - 1);
}
