/** A run of straight pieces in space, measured along itself. Lengths are in whatever unit the corners are in. */
export class SpaceCurve {
  readonly length: number;
  /** Length along the curve at each corner; one more at the end of a closed curve. */
  readonly along: Float64Array;

  readonly xyz: Float64Array;
  readonly closed: boolean;
  readonly corners: number;

  /** `xyz` is x, y, z of each corner; a closed curve does not repeat its first one. */
  constructor(xyz: Float64Array, closed: boolean) {
    this.xyz = xyz;
    this.closed = closed;
    this.corners = xyz.length / 3;
    const pieces = Math.max(0, closed ? this.corners : this.corners - 1);
    this.along = new Float64Array(pieces + 1);
    for (let piece = 0; piece < pieces; piece += 1) {
      this.along[piece + 1] = this.along[piece]! + this.pieceLength(piece);
    }
    this.length = this.along[pieces]!;
  }

  private pieceLength(piece: number): number {
    const from = piece * 3;
    const to = this.cornerAfter(piece) * 3;
    const { xyz } = this;
    return Math.hypot(xyz[to]! - xyz[from]!, xyz[to + 1]! - xyz[from + 1]!, xyz[to + 2]! - xyz[from + 2]!);
  }

  private cornerAfter(piece: number): number {
    return piece + 1 === this.corners ? 0 : piece + 1;
  }

  /** Brings a length along the curve into its range: round and round when closed, held at the ends when open. */
  within(at: number): number {
    if (!this.closed) return Math.min(this.length, Math.max(0, at));
    return this.length > 0 ? ((at % this.length) + this.length) % this.length : 0;
  }

  private pieceAt(at: number): number {
    let low = 0;
    let high = this.along.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.along[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** The first corner at or a little before a length along the curve. */
  cornerFrom(at: number): number {
    return at <= 0 ? 0 : this.pieceAt(at);
  }

  /** Writes the point at a length along the curve into `out[offset..offset + 2]`. */
  pointInto(at: number, out: Float64Array, offset = 0): void {
    const inside = this.within(at);
    const piece = this.pieceAt(inside);
    const span = (this.along[piece + 1] ?? 0) - this.along[piece]!;
    const fraction = span > 0 ? (inside - this.along[piece]!) / span : 0;
    const from = piece * 3;
    const to = this.cornerAfter(piece) * 3;
    for (let axis = 0; axis < 3; axis += 1) {
      const start = this.xyz[from + axis]!;
      out[offset + axis] = start + fraction * (this.xyz[to + axis]! - start);
    }
  }

  /** The length along the curve of the point nearest to `x, y, z`, looked for no further than `reach` from `hint`. */
  nearest(x: number, y: number, z: number, hint: number, reach: number): number {
    const { xyz } = this;
    const around = Math.min(reach, this.length / 2);
    const start = this.within(hint - around);
    const end = start + 2 * around;
    const pieces = this.along.length - 1;
    let best = hint;
    let bestSquared = Infinity;
    let laps = 0;
    for (let piece = this.pieceAt(start); ; piece += 1) {
      if (piece === pieces) {
        if (!this.closed || laps > 0) break;
        piece = 0;
        laps += 1;
      }
      const from = piece * 3;
      const to = this.cornerAfter(piece) * 3;
      const dx = xyz[to]! - xyz[from]!;
      const dy = xyz[to + 1]! - xyz[from + 1]!;
      const dz = xyz[to + 2]! - xyz[from + 2]!;
      const offX = x - xyz[from]!;
      const offY = y - xyz[from + 1]!;
      const offZ = z - xyz[from + 2]!;
      const lengthSquared = dx * dx + dy * dy + dz * dz;
      const dot = offX * dx + offY * dy + offZ * dz;
      const fraction = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, dot / lengthSquared));
      const squared = (offX - fraction * dx) ** 2 + (offY - fraction * dy) ** 2 + (offZ - fraction * dz) ** 2;
      if (squared < bestSquared) {
        best = this.along[piece]! + fraction * Math.sqrt(lengthSquared);
        bestSquared = squared;
      }
      if (this.along[piece + 1]! + laps * this.length >= end) break;
    }
    return best;
  }
}
