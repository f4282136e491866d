/**
 * A balanced tree over points: every node halves its points along the axis in which they spread most. All leaves lie at
 * one depth, so the children of node `k` are `2k + 1` and `2k + 2`, and no links are stored.
 */
export interface PointTree {
  /** The point in each slot: slots are the points in the order of the leaves. */
  readonly pointIn: Uint32Array;
  /** The slot of each point. */
  readonly slotOf: Uint32Array;
  /** Coordinates of a point. */
  readonly dimensions: number;
  /** `n × dimensions`: the points in the order of slots. */
  readonly placed: Float64Array;
  /** The slots of node `k` are `starts[k]` up to, not including, `ends[k]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Least coordinates, then greatest, of each node: six in three dimensions. */
  readonly boxes: Float64Array;
  readonly firstLeaf: number;
}

/**
 * O(n log n).
 * @param points `n × dimensions`. @param leafSize most points in a leaf.
 */
export function growPointTree(points: Float64Array, leafSize: number, dimensions = 3): PointTree {
  const n = points.length / dimensions;
  let depth = 0;
  while (n > leafSize * 2 ** depth) depth++;
  const firstLeaf = 2 ** depth - 1;
  const nodes = 2 * firstLeaf + 1;
  const starts = new Int32Array(nodes);
  const ends = new Int32Array(nodes);
  const boxes = new Float64Array(2 * dimensions * nodes);
  const pointIn = new Uint32Array(n);
  for (let p = 0; p < n; p++) pointIn[p] = p;
  ends[0] = n;
  for (let node = 0; node < nodes; node++) {
    const [start, end] = [starts[node]!, ends[node]!];
    fitBox(points, dimensions, pointIn, start, end, boxes, 2 * dimensions * node);
    if (node >= firstLeaf) continue;
    const middle = (start + end) >> 1;
    const axis = widestAxis(boxes, dimensions, 2 * dimensions * node);
    splitAt(points, dimensions, pointIn, axis, start, end - 1, middle);
    starts[2 * node + 1] = start;
    ends[2 * node + 1] = middle;
    starts[2 * node + 2] = middle;
    ends[2 * node + 2] = end;
  }
  const slotOf = new Uint32Array(n);
  const placed = new Float64Array(dimensions * n);
  for (let slot = 0; slot < n; slot++) {
    const p = pointIn[slot]!;
    slotOf[p] = slot;
    for (let axis = 0; axis < dimensions; axis++) placed[dimensions * slot + axis] = points[dimensions * p + axis]!;
  }
  return { pointIn, slotOf, dimensions, placed, starts, ends, boxes, firstLeaf };
}

/** The leaf of each slot. */
export function leafOfSlots({ starts, ends, firstLeaf, pointIn }: PointTree): Int32Array {
  const leafOf = new Int32Array(pointIn.length);
  for (let leaf = firstLeaf; leaf < starts.length; leaf++) leafOf.fill(leaf, starts[leaf]!, ends[leaf]!);
  return leafOf;
}

/** The box of no points is empty: its least is above its greatest, and it is infinitely far away. */
function fitBox(
  points: Float64Array,
  dimensions: number,
  pointIn: Uint32Array,
  start: number,
  end: number,
  boxes: Float64Array,
  at: number,
): void {
  const middle = at + dimensions;
  boxes.fill(Number.POSITIVE_INFINITY, at, middle);
  boxes.fill(Number.NEGATIVE_INFINITY, middle, middle + dimensions);
  for (let slot = start; slot < end; slot++) {
    const p = dimensions * pointIn[slot]!;
    for (let axis = 0; axis < dimensions; axis++) {
      const value = points[p + axis]!;
      if (value < boxes[at + axis]!) boxes[at + axis] = value;
      if (value > boxes[middle + axis]!) boxes[middle + axis] = value;
    }
  }
}

/** How far a coordinate lies outside a range, negative above it: towards where the range is. */
export function outside(low: number, high: number, at: number): number {
  if (at < low) return low - at;
  return at > high ? high - at : 0;
}

function widestAxis(boxes: Float64Array, dimensions: number, at: number): number {
  const width = (axis: number) => boxes[at + dimensions + axis]! - boxes[at + axis]!;
  let widest = 0;
  for (let axis = 1; axis < dimensions; axis++) if (width(axis) > width(widest)) widest = axis;
  return widest;
}

/** Hoare's selection: afterwards nothing below `middle` lies beyond anything from `middle` on. Equal values share out. */
function splitAt(
  points: Float64Array,
  dimensions: number,
  pointIn: Uint32Array,
  axis: number,
  first: number,
  last: number,
  middle: number,
): void {
  let low = first;
  let high = last;
  while (low < high) {
    const pivot = points[dimensions * pointIn[(low + high) >> 1]! + axis]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (points[dimensions * pointIn[i]! + axis]! < pivot) i++;
      while (points[dimensions * pointIn[j]! + axis]! > pivot) j--;
      if (i > j) break;
      const swapped = pointIn[i]!;
      pointIn[i++] = pointIn[j]!;
      pointIn[j--] = swapped;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
