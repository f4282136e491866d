import type { MovementStrain } from '../motion/movement-strain';

/** A formation with points behind its own that show the same light. */
export interface DoubledPoints {
  /** `x, y, z` of the formation's points, then of the doubles, in the formation's frame. */
  readonly restM: Float64Array;
  /** For each double the point that it stands behind. */
  readonly doubles: Int32Array;
}

/** What doubles keep from all others. */
export interface DoubleSpacing {
  /** Metres of the formation. */
  readonly apartM: number;
  /** Factor by which drones above each other are farther apart. */
  readonly downwashFactor: number;
}

/**
 * Stands drones behind the points of a formation, seen from the audience: one behind each of points spread evenly over
 * their order, a further row behind where there are more drones than points. Each stands as near behind its point as
 * all others leave it room, whatever the movements do to the formation.
 * @param restM the formation's points.
 */
export function doublePoints(
  restM: Float64Array,
  spares: number,
  spacing: DoubleSpacing,
  strain: MovementStrain,
): DoubledPoints {
  const points = restM.length / 3;
  const all = new Float64Array(restM.length + 3 * spares);
  all.set(restM);
  const doubles = new Int32Array(spares);
  for (let k = 0; k < spares; k++) {
    const inRow = k % points;
    const row = Math.min(points, spares - (k - inRow));
    const point = Math.floor((inRow * points) / row);
    doubles[k] = point;
    const at = restM.length + 3 * k;
    all[at] = restM[3 * point]!;
    all[at + 2] = restM[3 * point + 2]!;
    all[at + 1] = firstFreeDepth(all, at, restM[3 * point + 1]!, spacing, strain);
  }
  return { restM: all, doubles };
}

/** Least depth from `fromY` on at which a point at the `x` and `z` of `at` is apart from all points before it. */
function firstFreeDepth(
  all: Float64Array,
  at: number,
  fromY: number,
  spacing: DoubleSpacing,
  strain: MovementStrain,
): number {
  const taken: [from: number, to: number][] = [];
  for (let other = 0; other < at; other += 3) {
    const half = halfDepthTaken(all[other]! - all[at]!, all[other + 2]! - all[at + 2]!, spacing, strain);
    if (half > 0) taken.push([all[other + 1]! - half, all[other + 1]! + half]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  let depth = fromY;
  for (const [from, to] of taken) if (from < depth && depth < to) depth = to;
  return depth;
}

/** How far in depth from a point, `dx` and `dz` beside it, another must be to be apart however both are moved. */
function halfDepthTaken(dx: number, dz: number, spacing: DoubleSpacing, strain: MovementStrain): number {
  const height = Math.max(0, Math.abs(dz) - strain.heightSlope * Math.abs(dx)) / spacing.downwashFactor;
  const squared = (spacing.apartM / strain.leastGrowth) ** 2 - dx * dx - height * height;
  return squared > 0 ? Math.sqrt(squared) + (strain.depthSlope / strain.leastGrowth) * Math.abs(dx) : 0;
}
