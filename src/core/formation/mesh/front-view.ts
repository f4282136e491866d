import { InputError } from '../../input-error';
import { message } from '../../message';

/** What the audience sees of triangles: the nearest at each cell of an upright grid. */
export interface FrontView {
  readonly columns: number;
  readonly rows: number;
  /** Left and low edge of the grid, and the side of a cell. */
  readonly x0: number;
  readonly z0: number;
  readonly step: number;
  /** The triangle seen in a cell, row by row from the lowest; -1 for none. */
  readonly triangles: Int32Array;
  /** How far away (y) that is. */
  readonly depths: Float64Array;
}

const CELLS = 400;
const RIM = 2;
/** Cells that are painted in a step, and at most: some 250 faces as large as the whole view. */
const CELLS_AT_ONCE = 200_000;
const MOST_CELLS = 40_000_000;

/** Looks at triangles from the front, along y. Throws `InputError` where very many lie before each other. @param where for messages. */
export function* frontView(xyz: Float64Array, where: string): Generator<void, FrontView> {
  const view = emptyView(xyz);
  let [cells, atLast] = [0, 0];
  for (let triangle = 0; triangle < xyz.length / 9; triangle += 1) {
    cells += 1 + paint(view, xyz, triangle);
    if (cells > MOST_CELLS) {
      throw new InputError(
        message`the faces of the model lie before each other too often`,
        where,
        message`Delete what is inside or doubled, or decimate it.`,
      );
    }
    if (cells - atLast < CELLS_AT_ONCE) continue;
    atLast = cells;
    yield;
  }
  return view;
}

function emptyView(xyz: Float64Array): FrontView {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < xyz.length; at += 3) {
    left = Math.min(left, xyz[at]!);
    right = Math.max(right, xyz[at]!);
    low = Math.min(low, xyz[at + 2]!);
    high = Math.max(high, xyz[at + 2]!);
  }
  const step = Math.max(right - left, high - low, 1e-12) / CELLS;
  const columns = Math.ceil((right - left) / step) + 1 + 2 * RIM;
  const rows = Math.ceil((high - low) / step) + 1 + 2 * RIM;
  const triangles = new Int32Array(columns * rows).fill(-1);
  const depths = new Float64Array(columns * rows).fill(Infinity);
  return { columns, rows, x0: left - RIM * step, z0: low - RIM * step, step, triangles, depths };
}

/** Cells whose middles a triangle covers, and those of its corners, so that slivers are seen too. Returns how many were looked at. */
function paint(view: FrontView, xyz: Float64Array, triangle: number): number {
  const { x0, z0, step, columns } = view;
  const [ax, bx, cx] = [0, 3, 6].map((k) => (xyz[9 * triangle + k]! - x0) / step) as [number, number, number];
  const [ay, by, cy] = [1, 4, 7].map((k) => xyz[9 * triangle + k]!) as [number, number, number];
  const [az, bz, cz] = [2, 5, 8].map((k) => (xyz[9 * triangle + k]! - z0) / step) as [number, number, number];
  const put = (column: number, row: number, depth: number) => {
    const cell = row * columns + column;
    if (depth >= view.depths[cell]!) return;
    view.depths[cell] = depth;
    view.triangles[cell] = triangle;
  };
  put(Math.floor(ax), Math.floor(az), ay);
  put(Math.floor(bx), Math.floor(bz), by);
  put(Math.floor(cx), Math.floor(cz), cy);
  const twice = (bx - ax) * (cz - az) - (cx - ax) * (bz - az);
  if (twice === 0) return 0;
  let looked = 0;
  for (let row = Math.floor(Math.min(az, bz, cz)); row <= Math.max(az, bz, cz); row += 1) {
    for (let column = Math.floor(Math.min(ax, bx, cx)); column <= Math.max(ax, bx, cx); column += 1) {
      looked += 1;
      const [px, pz] = [column + 0.5, row + 0.5];
      const v = ((px - ax) * (cz - az) - (cx - ax) * (pz - az)) / twice;
      const w = ((bx - ax) * (pz - az) - (px - ax) * (bz - az)) / twice;
      if (v >= 0 && w >= 0 && v + w <= 1) put(column, row, ay + v * (by - ay) + w * (cy - ay));
    }
  }
  return looked;
}

/** The triangles that are seen in some cell. */
export function seenTriangles({ triangles }: FrontView): number[] {
  return [...new Set(triangles)].filter((triangle) => triangle >= 0).sort((a, b) => a - b);
}
