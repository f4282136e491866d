import { areaDistanceField, type FieldFrame, type FieldWindow, lineDistanceField } from '../../geometry/distance-field';
import { type FlatPath, pathBounds } from '../../geometry/flat-path';
import { traceContours } from '../../geometry/trace-contours';

/** Half the distance within which neighbouring lines run together, in pitches. */
const REACH = 0.5;
/** Lines that run together are dense where a circle of this radius, in pitches, fits into what they fill: three and more of them. */
const DENSE_RADIUS = 0.5;
/** From such circles the dense area goes on into corners, as far as a square has them. */
const CORNER_REACH = Math.SQRT2 * DENSE_RADIUS;
/** What is thinner than twice this (in pitches) about a dense area is a line that leaves it. */
const LINE_HALF_WIDTH = 0.05;
const NODES_PER_PITCH = 6;
const LEAST_NODES_PER_PITCH = 3;
const MOST_NODES = 1_000_000;

/** Where lines are too dense to be followed one by one. */
export interface DenseAreas {
  /** Borders of the areas, for the rule `evenodd`. */
  readonly borders: readonly FlatPath[];
  /** How many lights a pitch apart they hold, about. */
  readonly lights: number;
  /** Positive inside of them. */
  readonly frame: FieldFrame;
  readonly values: Float32Array;
  /** Distance to the nearest line, and which of the paths that is, over the whole frame. */
  readonly lines: FieldWindow;
}

/**
 * The areas in which neighbouring lines run nearer to each other than a pitch, three and more of them side by side: what
 * the lines fill when each is half a pitch wide to both sides (and the outermost half is taken off again: a morphological
 * closing), where a circle a pitch across fits in. Undefined where there are none: two lines side by side, crossings and
 * corners do not make an area.
 */
export function* findDenseAreas(paths: readonly FlatPath[], pitch: number): Generator<void, DenseAreas | undefined> {
  const frame = frameAbout(paths, pitch);
  if (!frame) return undefined;
  const reach = REACH * pitch;
  const lines = yield* lineDistanceField(frame, paths, reach + 2 * frame.step, true);
  const filled = yield* depthWithin(
    frame,
    overFrame(frame, lines, (value) => reach - value),
    pitch * 1.3 + reach,
  );
  const isDeep = filled.some((depth) => depth > reach + DENSE_RADIUS * pitch);
  if (!isDeep) return undefined;
  const core = yield* depthWithin(
    frame,
    filled.map((depth) => depth - reach - DENSE_RADIUS * pitch),
    2 * pitch,
  );
  yield;
  const values = filled.map((depth, node) =>
    Math.min(depth - reach - LINE_HALF_WIDTH * pitch, CORNER_REACH * pitch + core[node]!),
  );
  const borders = yield* traceContours(frame, values);
  const nodes = values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  const lights = (nodes * frame.step ** 2) / ((Math.sqrt(3) / 2) * pitch * pitch);
  return { borders, lights, frame, values, lines };
}

/** The areas have to be seen on nodes that lie half a step beside round numbers, as drawings do not. */
function frameAbout(paths: readonly FlatPath[], pitch: number): FieldFrame | undefined {
  const bounds = pathBounds(paths);
  if (!bounds || !(pitch > 0)) return undefined;
  const margin = 1.2 * pitch;
  const [width, height] = [bounds.right - bounds.left + 2 * margin, bounds.high - bounds.low + 2 * margin];
  const step = Math.max(pitch / NODES_PER_PITCH, Math.sqrt((width * height) / MOST_NODES));
  // lines that need so fine a field are long and far apart: dense ones fill the picture with lights
  if (step > pitch / LEAST_NODES_PER_PITCH) return undefined;
  const half = Math.ceil(width / 2 / step) + 1;
  return {
    x0: 0.5 * (bounds.left + bounds.right) - half * step,
    y0: bounds.low - margin - 0.37 * step,
    step,
    columns: 2 * half + 1,
    rows: Math.ceil(height / step) + 2,
  };
}

function overFrame(frame: FieldFrame, field: FieldWindow, convert: (value: number) => number): Float32Array {
  const values = new Float32Array(frame.columns * frame.rows).fill(convert(field.band));
  for (let row = 0; row < field.rows; row += 1) {
    const from = (row + field.row0) * frame.columns + field.column0;
    for (let column = 0; column < field.columns; column += 1) {
      values[from + column] = convert(field.values[row * field.columns + column]!);
    }
  }
  return values;
}

/** For what is positive in a field, the distance to its border: positive inside, negative outside, as far as `band`. */
function* depthWithin(frame: FieldFrame, values: Float32Array, band: number): Generator<void, Float32Array> {
  const border = yield* traceContours(frame, values);
  const field = yield* areaDistanceField(frame, border, 'evenodd', band);
  yield;
  const depths = new Float32Array(values.length).fill(-band);
  depths.set(overFrame(frame, field, (value) => value));
  for (let node = 0; node < depths.length; node += 1) {
    if (node < frame.columns * field.row0 || node >= frame.columns * (field.row0 + field.rows)) depths[node] = -band;
  }
  return depths;
}
