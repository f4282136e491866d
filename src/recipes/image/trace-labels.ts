import { type FlatPath, ringArea, traceContours } from '../../core/geometry';
import { simplifyCorners } from '../../drawing';

/** Every pixel's label, row by row from the top; 0 for nothing. */
export interface Labels {
  readonly width: number;
  readonly height: number;
  readonly of: Uint8Array;
}

const SMOOTHING_ROUNDS = 2;
/** Dark rim about the picture, in pixels, so that every outline closes. */
const RIM = 2;
/** Corners nearer than this to the line between others are left out, in pixels. */
const SIMPLIFIED_PX = 0.4;
/** Outlines of a smaller area are noise, in pixels. */
const LEAST_AREA_PX = 8;

/** Gives each pixel the label that most of the nine about it have, some rounds: mixed borders and single pixels go. */
export function smoothLabels({ width, height, of }: Labels, labels: number): Labels {
  let from = of;
  for (let round = 0; round < SMOOTHING_ROUNDS; round += 1) {
    const to = from.slice();
    const counts = new Uint8Array(labels + 1);
    for (let row = 1; row < height - 1; row += 1) {
      for (let column = 1; column < width - 1; column += 1) {
        const pixel = row * width + column;
        counts.fill(0);
        for (let r = -width; r <= width; r += width) {
          for (let c = -1; c <= 1; c += 1) counts[from[pixel + r + c]!]! += 1;
        }
        let best = from[pixel]!;
        for (let label = 0; label <= labels; label += 1) if (counts[label]! > counts[best]!) best = label;
        to[pixel] = best;
      }
    }
    from = to;
  }
  return { width, height, of: from };
}

/** The outlines of the pixels of a label, in pixels, y up, about smooth. */
export function* traceLabel({ width, height, of }: Labels, label: number): Generator<void, FlatPath[]> {
  const [columns, rows] = [width + 2 * RIM, height + 2 * RIM];
  const values = new Float32Array(columns * rows).fill(-9);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      values[(rows - 1 - row) * columns + column] = meanAbout(of, width, height, column - RIM, row - RIM, label);
    }
  }
  yield;
  const frame = { x0: 0.5 - RIM, y0: 0.5 - RIM, step: 1, columns, rows };
  const traced = yield* traceContours(frame, values);
  return traced
    .filter((path) => Math.abs(ringArea(path)) >= LEAST_AREA_PX)
    .map(({ xy }) => ({ xy: Float64Array.from(simplifyCorners([...xy], SIMPLIFIED_PX)), closed: true }))
    .filter(({ xy }) => xy.length >= 6);
}

/** Pixels of a label among the nine about a place, the middle four times, less those of others. */
function meanAbout(of: Uint8Array, width: number, height: number, column: number, row: number, label: number): number {
  let sum = 0.1;
  for (let r = row - 1; r <= row + 1; r += 1) {
    for (let c = column - 1; c <= column + 1; c += 1) {
      const isInside = r >= 0 && c >= 0 && r < height && c < width;
      const weight = r === row && c === column ? 4 : 1;
      sum += isInside && of[r * width + c] === label ? weight : -weight;
    }
  }
  return sum;
}
