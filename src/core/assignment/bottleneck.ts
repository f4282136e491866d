import { type MotionLimits, type Reach, reachWithin, travelTimeS, within } from './reach';

const UNMATCHED = -1;

/** Relative width at which the search for the bound stops. */
const BOUND_TOLERANCE = 1e-3;

export interface Bottleneck {
  /** No assignment whatever has its slowest drone faster than this. */
  readonly lowerBoundS: number;
  /** An assignment whose slowest drone needs at most `upperBoundS`, within 0.1 % of the bound. */
  readonly upperBoundS: number;
  readonly assignment: Uint32Array;
}

/**
 * The least time in which every drone can be somewhere: the bottleneck assignment of the rest-to-rest times, by
 * bisection over the time and maximum matchings (Hopcroft and Karp 1973) on the moves that fit into it.
 *
 * Edges are tested, not stored: memory stays linear.
 *
 * @param assignment a good assignment to start from: most of its moves stay.
 */
export function bottleneckTime(
  from: Float64Array,
  to: Float64Array,
  assignment: Uint32Array,
  limits: MotionLimits,
): Bottleneck {
  let upper = slowest(from, to, assignment, limits);
  let lower = Math.max(leastRowMaximum(from, to, limits), leastRowMaximum(to, from, flipped(limits)));
  const matched = Uint32Array.from(assignment);
  if (lower >= upper) return { lowerBoundS: upper, upperBoundS: upper, assignment: matched };
  if (matchesAll(from, to, reachWithin(lower, limits), matched)) upper = lower;
  while (upper - lower > BOUND_TOLERANCE * upper) {
    const middle = (lower + upper) / 2;
    if (matchesAll(from, to, reachWithin(middle, limits), matched)) upper = middle;
    else lower = middle;
  }
  return { lowerBoundS: lower, upperBoundS: upper, assignment: matched };
}

/** Seconds of the slowest move of an assignment. */
export function slowest(from: Float64Array, to: Float64Array, assignment: Uint32Array, limits: MotionLimits): number {
  let worst = 0;
  for (let i = 0; i < assignment.length; i++) {
    const p = 3 * assignment[i]!;
    const time = travelTimeS(
      to[p]! - from[3 * i]!,
      to[p + 1]! - from[3 * i + 1]!,
      to[p + 2]! - from[3 * i + 2]!,
      limits,
    );
    if (time > worst) worst = time;
  }
  return worst;
}

function flipped(limits: MotionLimits): MotionLimits {
  return { ...limits, speedUpMps: limits.speedDownMps, speedDownMps: limits.speedUpMps };
}

/** Every drone must reach its nearest point at least: the largest of those times. */
function leastRowMaximum(from: Float64Array, to: Float64Array, limits: MotionLimits): number {
  let bound = 0;
  let reach = reachWithin(bound, limits);
  const n = from.length / 3;
  for (let i = 0; i < n; i++) {
    if (anyWithin(reach, from, i, to)) continue;
    bound = nearestTime(from, i, to, limits);
    reach = reachWithin(bound, limits);
  }
  return bound;
}

function anyWithin(reach: Reach, from: Float64Array, i: number, to: Float64Array): boolean {
  const n = to.length / 3;
  for (let p = 0; p < n; p++) if (within(reach, from, i, to, p)) return true;
  return false;
}

function nearestTime(from: Float64Array, i: number, to: Float64Array, limits: MotionLimits): number {
  let best = Number.POSITIVE_INFINITY;
  for (let p = 0; p < to.length; p += 3) {
    const time = travelTimeS(
      to[p]! - from[3 * i]!,
      to[p + 1]! - from[3 * i + 1]!,
      to[p + 2]! - from[3 * i + 2]!,
      limits,
    );
    if (time < best) best = time;
  }
  return best;
}

/** Whether all drones can be matched within a reach; a success is kept in `matched` for the next, tighter question. */
function matchesAll(from: Float64Array, to: Float64Array, reach: Reach, matched: Uint32Array): boolean {
  const n = matched.length;
  const pointOf = new Int32Array(n).fill(UNMATCHED);
  const droneOf = new Int32Array(n).fill(UNMATCHED);
  for (let i = 0; i < n; i++) {
    const p = matched[i]!;
    if (!within(reach, from, i, to, p)) continue;
    pointOf[i] = p;
    droneOf[p] = i;
  }
  const graph = { from, to, reach, pointOf, droneOf, layer: new Int32Array(n) };
  while (layerFreeDrones(graph)) {
    let augmented = false;
    const tried = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      if (pointOf[i] === UNMATCHED && augment(graph, i, tried)) augmented = true;
    }
    if (!augmented) break;
  }
  if (pointOf.includes(UNMATCHED)) return false;
  matched.set(pointOf);
  return true;
}

interface Matching {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly reach: Reach;
  readonly pointOf: Int32Array;
  readonly droneOf: Int32Array;
  readonly layer: Int32Array;
}

/** Breadth-first layers of drones from the free ones; false when no free point can be reached. */
function layerFreeDrones({ from, to, reach, pointOf, droneOf, layer }: Matching): boolean {
  const n = layer.length;
  const seen = new Uint8Array(n);
  const queue: number[] = [];
  layer.fill(UNMATCHED);
  for (let i = 0; i < n; i++) {
    if (pointOf[i] !== UNMATCHED) continue;
    layer[i] = 0;
    queue.push(i);
  }
  let found = false;
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head]!;
    for (let p = 0; p < n; p++) {
      if (seen[p] || !within(reach, from, i, to, p)) continue;
      seen[p] = 1;
      const next = droneOf[p]!;
      if (next === UNMATCHED) found = true;
      else if (layer[next] === UNMATCHED) {
        layer[next] = layer[i]! + 1;
        queue.push(next);
      }
    }
  }
  return found;
}

/** Depth-first search for an augmenting path along the layers, with a stack of its own: paths can be long. */
function augment({ from, to, reach, pointOf, droneOf, layer }: Matching, start: number, tried: Uint8Array): boolean {
  const n = layer.length;
  const drones = [start];
  const cursor = [0];
  const points: number[] = [];
  while (drones.length > 0) {
    const depth = drones.length - 1;
    const i = drones[depth]!;
    let p = cursor[depth]!;
    while (p < n && (tried[p] || !follows(p, i))) p++;
    cursor[depth] = p + 1;
    if (p === n) {
      drones.pop();
      cursor.pop();
      points.pop();
      continue;
    }
    tried[p] = 1;
    points[depth] = p;
    const next = droneOf[p]!;
    if (next === UNMATCHED) {
      for (let k = 0; k < drones.length; k++) {
        pointOf[drones[k]!] = points[k]!;
        droneOf[points[k]!] = drones[k]!;
      }
      return true;
    }
    drones.push(next);
    cursor.push(0);
  }
  return false;

  function follows(p: number, i: number): boolean {
    const next = droneOf[p]!;
    if (next !== UNMATCHED && layer[next] !== layer[i]! + 1) return false;
    return within(reach, from, i, to, p);
  }
}
