import { type FrontView, frontView, type LineItem, type Triangles } from '../../core/formation';
import { ringArea, traceContours } from '../../core/geometry';
import { simplifyCorners } from '../../drawing';

/** Corners nearer than this to the line between others are left out, in cells of the view. */
const SIMPLIFIED = 0.5;
/** Outlines of a smaller area are the gaps between faces, in cells. */
const LEAST_CELLS = 12;

/** The outline that the audience sees of triangles, holes included, in the colours beside it. */
export function* silhouette(triangles: Triangles, where: string): Generator<void, LineItem[]> {
  const view = yield* frontView(triangles.xyz, where);
  const { columns, rows, x0, z0, step } = view;
  const values = Float32Array.from(view.triangles, (triangle) => (triangle < 0 ? -1 : 1));
  const frame = { x0: x0 + step / 2, y0: z0 + step / 2, step, columns, rows };
  const traced = yield* traceContours(frame, smoothed(values, columns, rows));
  const paths = traced
    .filter((path) => Math.abs(ringArea(path)) >= LEAST_CELLS * step * step)
    .map(({ xy }) => ({ xy: Float64Array.from(simplifyCorners([...xy], SIMPLIFIED * step)), closed: true }))
    .filter(({ xy }) => xy.length >= 6);
  if (paths.length === 0) return [];
  const seen = new Set([...view.triangles].flatMap((triangle) => (triangle < 0 ? [] : [triangles.colours[triangle]!])));
  const [colour = 0xffffff] = seen;
  const look = { part: 'silhouette', colour, pitchFactor: 1, depthM: 0 };
  const colourAt = (x: number, z: number) => colourNear(view, triangles.colours, x, z) ?? colour;
  return [{ kind: 'line', ...look, paths, ...(seen.size > 1 && { colourAt }) }];
}

/** The mean of a cell and its neighbours, the cell itself four times: steps become slopes. */
function smoothed(values: Float32Array, columns: number, rows: number): Float32Array {
  const out = values.slice();
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      let sum = 3 * values[row * columns + column]! + 0.1;
      for (let r = row - 1; r <= row + 1; r += 1) {
        for (let c = column - 1; c <= column + 1; c += 1) sum += values[r * columns + c]!;
      }
      out[row * columns + column] = sum;
    }
  }
  return out;
}

/** The colour of the nearest cell in which something is seen, up to three away. */
function colourNear(view: FrontView, colours: Int32Array, x: number, z: number): number | undefined {
  const [column, row] = [Math.floor((x - view.x0) / view.step), Math.floor((z - view.z0) / view.step)];
  for (let reach = 0; reach <= 3; reach += 1) {
    for (let r = row - reach; r <= row + reach; r += 1) {
      for (let c = column - reach; c <= column + reach; c += 1) {
        const isInside = r >= 0 && c >= 0 && r < view.rows && c < view.columns;
        const triangle = isInside ? view.triangles[r * view.columns + c]! : -1;
        if (triangle >= 0) return colours[triangle];
      }
    }
  }
  return undefined;
}
