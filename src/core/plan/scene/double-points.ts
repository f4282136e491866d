import type { MovementStrain } from '../../motion/movement-strain';

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

/** Doubles that are placed in a step. */
const DOUBLES_AT_ONCE = 500;

/**
 * Stands drones behind the points of a formation, seen from the audience: one behind each of points spread evenly over
 * their order, a further row behind where there are more drones than points. Each stands as near behind its point as
 * all others leave it room, whatever the movements do to the formation.
 * @param restM the formation's points.
 */
export function* doublePoints(
  restM: Float64Array,
  spares: number,
  spacing: DoubleSpacing,
  strain: MovementStrain,
): Generator<void, DoubledPoints> {
  const points = restM.length / 3;
  const all = new Float64Array(restM.length + 3 * spares);
  all.set(restM);
  const doubles = new Int32Array(spares);
  const columns = new DepthColumns(all, spacing, strain);
  for (let at = 0; at < restM.length; at += 3) columns.add(at);
  for (let k = 0; k < spares; k++) {
    if (k % DOUBLES_AT_ONCE === 0) yield;
    const inRow = k % points;
    const row = Math.min(points, spares - (k - inRow));
    const point = Math.floor((inRow * points) / row);
    doubles[k] = point;
    const at = restM.length + 3 * k;
    all[at] = restM[3 * point]!;
    all[at + 2] = restM[3 * point + 2]!;
    all[at + 1] = firstFreeDepth(all, at, restM[3 * point + 1]!, columns.about(at), spacing, strain);
    columns.add(at);
  }
  return { restM: all, doubles };
}

/** Least depth from `fromY` on at which a point at the `x` and `z` of `at` is apart from all others. */
function firstFreeDepth(
  all: Float64Array,
  at: number,
  fromY: number,
  others: Iterable<number>,
  spacing: DoubleSpacing,
  strain: MovementStrain,
): number {
  const taken: [from: number, to: number][] = [];
  for (const other of others) {
    const half = halfDepthTaken(all[other]! - all[at]!, all[other + 2]! - all[at + 2]!, spacing, strain);
    if (half > 0) taken.push([all[other + 1]! - half, all[other + 1]! + half]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  let depth = fromY;
  for (const [from, to] of taken) if (from < depth && depth < to) depth = to;
  return depth;
}

/** Points in columns that run in depth, so wide and high that none takes depth from a place two columns away. */
class DepthColumns {
  readonly #all: Float64Array;
  readonly #widthM: number;
  readonly #heightM: number;
  readonly #columns = new Map<string, number[]>();

  constructor(all: Float64Array, { apartM, downwashFactor }: DoubleSpacing, strain: MovementStrain) {
    this.#all = all;
    this.#widthM = (apartM / strain.leastGrowth) * (1 + 1e-9);
    this.#heightM = this.#widthM * (downwashFactor + strain.heightSlope);
  }

  add(at: number): void {
    const key = keyOf(this.#across(at), this.#up(at));
    const column = this.#columns.get(key);
    if (column) column.push(at);
    else this.#columns.set(key, [at]);
  }

  /** Points in the column of a place and in those beside it. */
  *about(at: number): Generator<number> {
    const [across, up] = [this.#across(at), this.#up(at)];
    for (let x = across - 1; x <= across + 1; x++) {
      for (let z = up - 1; z <= up + 1; z++) yield* this.#columns.get(keyOf(x, z)) ?? [];
    }
  }

  #across(at: number): number {
    return Math.floor(this.#all[at]! / this.#widthM);
  }

  #up(at: number): number {
    return Math.floor(this.#all[at + 2]! / this.#heightM);
  }
}

function keyOf(across: number, up: number): string {
  return `${across} ${up}`;
}

/** How far in depth from a point, `dx` and `dz` beside it, another must be to be apart however both are moved. */
function halfDepthTaken(dx: number, dz: number, spacing: DoubleSpacing, strain: MovementStrain): number {
  const height = Math.max(0, Math.abs(dz) - strain.heightSlope * Math.abs(dx)) / spacing.downwashFactor;
  const squared = (spacing.apartM / strain.leastGrowth) ** 2 - dx * dx - height * height;
  return squared > 0 ? Math.sqrt(squared) + (strain.depthSlope / strain.leastGrowth) * Math.abs(dx) : 0;
}
