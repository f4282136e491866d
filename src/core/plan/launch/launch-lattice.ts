/** Pads may be this far from the places of a grid. */
const OFF_GRID_M = 0.002;

/**
 * Groups of pads that stand on a square grid, gaps allowed: the sublattice of least index none of whose vectors is
 * shorter than the reach, and its cosets, so that each group is the same lattice shifted. For pads 0.5 m apart and 2.0 m
 * to keep these are 15 groups, where a greedy colouring needs 22.
 *
 * No lattice is denser than the hexagonal one, which is where the search begins. A sublattice is given by its Hermite normal form: `(width, 0)` and `(shift, height)`, `0 <= shift < width`.
 * @param fewerThan only so many groups are of use. @returns null where the pads are on no grid, or no such lattice is.
 */
export function* groupOnLattice(
  padsM: Float64Array,
  pitchM: number,
  reachM: number,
  fewerThan: number,
): Generator<void, Uint16Array | null> {
  const densest = (Math.sqrt(3) / 2) * (reachM / pitchM) ** 2;
  // Asked first: where two pads all but coincide, the vectors within reach would fill the memory.
  if (!(densest < fewerThan)) return null;
  const cells = cellsOf(padsM, pitchM);
  if (!cells) return null;
  const tooNear = vectorsWithin((reachM + 2 * OFF_GRID_M) / pitchM);
  for (let index = Math.ceil(densest); index < fewerThan; index++) {
    yield;
    for (let width = 1; width <= index; width++) {
      if (index % width !== 0) continue;
      for (let shift = 0; shift < width; shift++) {
        const height = index / width;
        if (tooNear.some(([x, y]) => cosetOf(x, y, width, height, shift) === 0)) continue;
        return Uint16Array.from(cells, ([x, y]) => cosetOf(x, y, width, height, shift));
      }
    }
  }
  return null;
}

function cosetOf(x: number, y: number, width: number, height: number, shift: number): number {
  const rows = Math.floor(y / height);
  return (y - rows * height) * width + modulo(x - rows * shift, width);
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}

/** Column and row of each pad, counted from the first; null when one is off the grid. */
function cellsOf(padsM: Float64Array, pitchM: number): [number, number][] | null {
  const cells: [number, number][] = [];
  for (let at = 0; at < padsM.length; at += 3) {
    const across = (padsM[at]! - padsM[0]!) / pitchM;
    const along = (padsM[at + 1]! - padsM[1]!) / pitchM;
    const [x, y] = [Math.round(across), Math.round(along)];
    if (Math.max(Math.abs(across - x), Math.abs(along - y)) * pitchM > OFF_GRID_M) return null;
    cells.push([x, y]);
  }
  return cells;
}

/** Vectors of whole numbers shorter than `length`, one of each opposite two. */
function vectorsWithin(length: number): [number, number][] {
  const vectors: [number, number][] = [];
  for (let y = 0; y < length; y++) {
    for (let x = y === 0 ? 1 : -Math.floor(length); x < length; x++) {
      if (x * x + y * y < length * length) vectors.push([x, y]);
    }
  }
  return vectors;
}
