/**
 * A balanced tree over points: every node halves its points along the axis in which they spread most. All leaves lie at
 * one depth, so the children of node `k` are `2k + 1` and `2k + 2`, and no links are stored.
 */
export interface PointTree {
  /** The point in each slot: slots are the points in the order of the leaves. */
  readonly pointIn: Uint32Array;
  /** The slot of each point. */
  readonly slotOf: Uint32Array;
  /** `n × 3`: the points in the order of slots. */
  readonly placed: Float64Array;
  /** The slots of node `k` are `starts[k]` up to, not including, `ends[k]`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Six for each node: least x, y, z, greatest x, y, z. */
  readonly boxes: Float64Array;
  readonly firstLeaf: number;
}

/**
 * O(n log n).
 * @param points `n × 3`. @param leafSize most points in a leaf.
 */
export function growPointTree(points: Float64Array, leafSize: number): PointTree {
  const n = points.length / 3;
  let depth = 0;
  while (n > leafSize * 2 ** depth) depth++;
  const firstLeaf = 2 ** depth - 1;
  const nodes = 2 * firstLeaf + 1;
  const starts = new Int32Array(nodes);
  const ends = new Int32Array(nodes);
  const boxes = new Float64Array(6 * nodes);
  const pointIn = Uint32Array.from({ length: n }, (_, p) => p);
  ends[0] = n;
  for (let node = 0; node < nodes; node++) {
    const [start, end] = [starts[node]!, ends[node]!];
    fitBox(points, pointIn, start, end, boxes, 6 * node);
    if (node >= firstLeaf) continue;
    const middle = (start + end) >> 1;
    splitAt(points, pointIn, widestAxis(boxes, 6 * node), start, end - 1, middle);
    starts[2 * node + 1] = start;
    ends[2 * node + 1] = middle;
    starts[2 * node + 2] = middle;
    ends[2 * node + 2] = end;
  }
  const slotOf = new Uint32Array(n);
  const placed = new Float64Array(3 * n);
  for (let slot = 0; slot < n; slot++) {
    const p = pointIn[slot]!;
    slotOf[p] = slot;
    for (let axis = 0; axis < 3; axis++) placed[3 * slot + axis] = points[3 * p + axis]!;
  }
  return { pointIn, slotOf, placed, starts, ends, boxes, firstLeaf };
}

/** The leaf of each slot. */
export function leafOfSlots({ starts, ends, firstLeaf, pointIn }: PointTree): Int32Array {
  const leafOf = new Int32Array(pointIn.length);
  for (let leaf = firstLeaf; leaf < starts.length; leaf++) leafOf.fill(leaf, starts[leaf]!, ends[leaf]!);
  return leafOf;
}

/** Boxes of the same nodes about other positions of the points. */
export function boxesOf({ starts, ends, pointIn }: PointTree, points: Float64Array): Float64Array {
  const boxes = new Float64Array(6 * starts.length);
  for (let node = 0; node < starts.length; node++) {
    fitBox(points, pointIn, starts[node]!, ends[node]!, boxes, 6 * node);
  }
  return boxes;
}

/** The box of no points is empty: its least is above its greatest, and it is infinitely far away. */
function fitBox(
  points: Float64Array,
  pointIn: Uint32Array,
  start: number,
  end: number,
  boxes: Float64Array,
  at: number,
): void {
  for (let axis = 0; axis < 3; axis++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let slot = start; slot < end; slot++) {
      const value = points[3 * pointIn[slot]! + axis]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    boxes[at + axis] = low;
    boxes[at + axis + 3] = high;
  }
}

function widestAxis(boxes: Float64Array, at: number): number {
  let widest = 0;
  for (let axis = 1; axis < 3; axis++) {
    if (boxes[at + axis + 3]! - boxes[at + axis]! > boxes[at + widest + 3]! - boxes[at + widest]!) widest = axis;
  }
  return widest;
}

/** Hoare's selection: afterwards nothing below `middle` lies beyond anything from `middle` on. Equal values share out. */
function splitAt(
  points: Float64Array,
  pointIn: Uint32Array,
  axis: number,
  first: number,
  last: number,
  middle: number,
): void {
  let low = first;
  let high = last;
  while (low < high) {
    const pivot = points[3 * pointIn[(low + high) >> 1]! + axis]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (points[3 * pointIn[i]! + axis]! < pivot) i++;
      while (points[3 * pointIn[j]! + axis]! > pivot) j--;
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
