import { areaDistanceField, type FieldFrame, type FieldWindow, lineDistanceField } from '../../geometry/distance-field';
import { type Bounds, pathBounds } from '../../geometry/flat-path';
import type { AreaItem, LineItem, PictureItem } from './picture';

/** Items and the distance to each, measured once; everything that depends on the pitch is derived from these. */
export interface MeasuredPicture {
  readonly frame: FieldFrame;
  readonly items: readonly PictureItem[];
  /** One for each item. Lines of one look between two areas share theirs: it is the distance to the nearest of them. */
  readonly fields: readonly FieldWindow[];
  /** For each line item, the index of its first path among those of its field. */
  readonly firstPaths: readonly number[];
  /** Column of nodes on the upright line through the picture's middle. */
  readonly axisColumn: number;
  readonly axisX: number;
  readonly band: number;
}

/** Nodes of a picture, at most: long lines in a large picture have so small a pitch that there would be a thousand times as many. */
const MOST_NODES = 4_000_000;
/** Nodes of all items' windows, and of the pictures of all colours, at most: thousands of shapes are measured more coarsely. */
const MOST_WINDOW_NODES = 8_000_000;
const MOST_COLOUR_NODES = 6_000_000;

export function isLit(item: PictureItem): boolean {
  return item.kind === 'line' || item.mode !== 'dark';
}

/** Measures the distance to every item on nodes `finestStep` apart or wider, as far as `band` from its lines. */
export function* measurePicture(
  items: readonly PictureItem[],
  finestStep: number,
  band: number,
): Generator<void, MeasuredPicture> {
  const bounds = pathBounds(items.filter(isLit).flatMap(({ paths }) => paths)) ?? {
    left: 0,
    right: 1,
    low: 0,
    high: 1,
  };
  const runs = runsOf(items);
  yield;
  const step = stepFor(items, runs, bounds, finestStep, band);
  const reach = Math.max(band, 2 * step);
  const axisX = 0.5 * (bounds.left + bounds.right);
  const axisColumn = Math.ceil((0.5 * (bounds.right - bounds.left)) / step) + 2;
  const frame: FieldFrame = {
    x0: axisX - axisColumn * step,
    y0: bounds.low - 2.37 * step,
    step,
    columns: 2 * axisColumn + 1,
    rows: Math.ceil((bounds.high - bounds.low) / step) + 6,
  };
  const fields: FieldWindow[] = [];
  const firstPaths = new Array<number>(items.length).fill(0);
  for (const run of runs) {
    const field = yield* measureRun(items, run, frame, reach);
    let path = 0;
    for (const index of run) {
      fields[index] = field;
      firstPaths[index] = path;
      path += items[index]!.paths.length;
    }
  }
  return { frame, items, fields, firstPaths, axisColumn, axisX, band: reach };
}

/** What is measured as one: every area by itself, and lines of one look that no area comes between. */
function runsOf(items: readonly PictureItem[]): number[][] {
  const runs: number[][] = [];
  let open = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'area') {
      open = new Map();
      runs.push([index]);
      continue;
    }
    const key = lookOf(item);
    const run = open.get(key);
    if (run) run.push(index);
    else {
      runs.push([index]);
      open.set(key, runs[runs.length - 1]!);
    }
  }
  return runs;
}

/** What lines must share to be lit as one. */
export function lookOf({ colour, pitchFactor, depthM }: LineItem): string {
  return `${colour} ${pitchFactor} ${depthM}`;
}

function* measureRun(
  items: readonly PictureItem[],
  run: readonly number[],
  frame: FieldFrame,
  reach: number,
): Generator<void, FieldWindow> {
  const first = items[run[0]!]!;
  if (first.kind === 'area') return yield* areaDistanceField(frame, first.paths, first.rule, reach);
  const paths = run.flatMap((index) => items[index]!.paths);
  return yield* lineDistanceField(frame, paths, reach, run.length > 1);
}

/** The step between nodes: as fine as is wanted, if the picture, its windows and its colours have no more nodes than may be. */
function stepFor(
  items: readonly PictureItem[],
  runs: readonly number[][],
  bounds: Bounds,
  finestStep: number,
  band: number,
): number {
  const [width, height] = [bounds.right - bounds.left, bounds.high - bounds.low];
  const colours = new Set(items.map((item) => (item.kind === 'area' ? lookOfArea(item) : '')));
  const windows = runs.map((run) => pathBounds(run.flatMap((index) => items[index]!.paths)) ?? bounds);
  let step = Math.max(finestStep, Math.sqrt((width * height) / MOST_NODES));
  const tooMany = () => {
    const nodes = (width / step + 5) * (height / step + 6);
    const reach = 2 * Math.max(band, 2 * step);
    const inWindows = windows.reduce((sum, { left, right, low, high }) => {
      const [across, up] = [Math.min(width, right - left + reach), Math.min(height, high - low + reach)];
      return sum + (across / step + 1) * (up / step + 1);
    }, 0);
    return nodes > 1.5 * MOST_NODES || inWindows > MOST_WINDOW_NODES || colours.size * nodes > MOST_COLOUR_NODES;
  };
  while (tooMany()) step *= 1.2;
  return step;
}

/** What areas must share to be lit as one. */
export function lookOfArea({ colour, mode, pitchFactor, depthM }: AreaItem): string {
  return `${colour} ${mode} ${pitchFactor} ${depthM}`;
}
