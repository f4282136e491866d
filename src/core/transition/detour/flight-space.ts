import type { Obstacle } from '../../flight/obstacle';

/** Where the paths of a transition must stay. Metres in the show frame. */
export interface FlightSpace {
  readonly floorM: number;
  readonly ceilingM: number;
  /** Corners of the fence, `x, y` pairs in order, a simple polygon; empty when there is none. */
  readonly fenceM: readonly (readonly [number, number])[];
  readonly obstacles: readonly Obstacle[];
}

/** A convex region seen from above: `x, y` is inside where `nx x + ny y < c` for every edge `nx, ny, c`. */
export type Edges = Float64Array;

/** A convex upright block that paths must not enter, its clearance included. */
export interface Block {
  readonly name: string;
  readonly edges: Edges;
  /** Corners of what must be kept clear, and the clearance about them. */
  readonly cornersM: readonly (readonly [number, number])[];
  readonly clearanceM: number;
  readonly bottomM: number;
  readonly topM: number;
}

/** A flight space as half-planes. */
export interface Walls {
  readonly floorM: number;
  readonly ceilingM: number;
  /** The hull of the fence; null when there is none. */
  readonly fence: Edges | null;
  /** Obstacles, and the dents of a fence that is not convex. */
  readonly blocks: readonly Block[];
  /** What the places themselves do not keep, so that no path could: nothing is proved of it. */
  readonly unkept: readonly string[];
}

/**
 * A space as half-planes, all that must be kept clear taken as convex, so that a little more than the clearance is kept:
 * footprints by their hulls, round corners by bevels. What the places themselves do not keep is left out and named: a
 * fence that they lie beyond, an obstacle or a dent of the fence that they stand in.
 * @param placesM `n × 3` each: places that drones must take.
 */
export function buildWalls(space: FlightSpace, placesM: readonly Float64Array[]): Walls {
  const { fenceM, floorM, ceilingM, obstacles } = space;
  const hull = fenceM.length > 2 ? convexHull(fenceM) : null;
  const fence = hull && edgesOf(hull, 0);
  const blocks = [...obstacles.map(obstacleBlock), ...(hull ? dentsOf(fenceM, hull).map(dentBlock) : [])];
  const isKept = (block: Block) => placesM.every((places) => !holdsAny(block, places));
  const keepsFence = !fence || placesM.every((places) => liesWithin(fence, places));
  const [lowestM, highestM] = heightsOf(placesM);
  return {
    floorM: Math.min(floorM, lowestM),
    ceilingM: Math.max(ceilingM, highestM),
    fence: keepsFence ? fence : null,
    blocks: blocks.filter(isKept),
    unkept: [
      ...(lowestM < floorM ? ['floor'] : []),
      ...(highestM > ceilingM ? ['ceiling'] : []),
      ...(keepsFence ? [] : ['geofence']),
      ...blocks.filter((block) => !isKept(block)).map(({ name }) => name),
    ],
  };
}

/** The least height of all places, and the greatest. */
function heightsOf(placesM: readonly Float64Array[]): [number, number] {
  let lowestM = Number.POSITIVE_INFINITY;
  let highestM = Number.NEGATIVE_INFINITY;
  for (const places of placesM) {
    for (let at = 2; at < places.length; at += 3) {
      lowestM = Math.min(lowestM, places[at]!);
      highestM = Math.max(highestM, places[at]!);
    }
  }
  return [lowestM, highestM];
}

export function liesWithin(fence: Edges, placesM: Float64Array): boolean {
  for (let at = 0; at < placesM.length; at += 3) {
    for (let e = 0; e < fence.length; e += 3) {
      if (fence[e]! * placesM[at]! + fence[e + 1]! * placesM[at + 1]! > fence[e + 2]!) return false;
    }
  }
  return true;
}

function obstacleBlock({ name, footprintM, bottomM, topM, clearanceM }: Obstacle): Block {
  const cornersM = convexHull(footprintM);
  const edges = bevelled(cornersM, clearanceM);
  return { name, edges, cornersM, clearanceM, bottomM: bottomM - clearanceM, topM: topM + clearanceM };
}

function dentBlock(corners: readonly (readonly [number, number])[]): Block {
  const cornersM = convexHull(corners);
  const edges = edgesOf(cornersM, 0);
  return {
    name: 'geofence',
    edges,
    cornersM,
    clearanceM: 0,
    bottomM: Number.NEGATIVE_INFINITY,
    topM: Number.POSITIVE_INFINITY,
  };
}

function holdsAny(block: Block, placesM: Float64Array): boolean {
  for (let at = 0; at < placesM.length; at += 3) {
    if (isInBlock(block, placesM[at]!, placesM[at + 1]!, placesM[at + 2]!)) return true;
  }
  return false;
}

export function isInBlock({ edges, bottomM, topM }: Block, x: number, y: number, z: number): boolean {
  if (z <= bottomM || z >= topM) return false;
  for (let e = 0; e < edges.length; e += 3) {
    if (edges[e]! * x + edges[e + 1]! * y >= edges[e + 2]!) return false;
  }
  return true;
}

/** Instants of a straight path that are looked at. */
const SAMPLES = 24;

/** Whether some straight path runs through a block, as far as samples tell. */
export function standsInTheWay(
  { blocks }: Walls,
  fromM: Float64Array,
  toM: Float64Array,
  assignment: Uint32Array,
): boolean {
  for (let i = 0; blocks.length > 0 && i < assignment.length; i++) {
    const [a, b] = [3 * i, 3 * assignment[i]!];
    for (let s = 1; s < SAMPLES; s++) {
      const at = (axis: number) => fromM[a + axis]! + ((toM[b + axis]! - fromM[a + axis]!) * s) / SAMPLES;
      const [x, y, z] = [at(0), at(1), at(2)];
      if (blocks.some((block) => isInBlock(block, x, y, z))) return true;
    }
  }
  return false;
}

/** Outward edges of a convex counterclockwise polygon, moved out by `byM`. */
function edgesOf(corners: readonly (readonly [number, number])[], byM: number): Edges {
  const edges = new Float64Array(corners.length * 3);
  for (const [k, corner] of corners.entries()) {
    const [nx, ny] = outward(corner, corners[(k + 1) % corners.length]!);
    edges.set([nx, ny, nx * corner[0] + ny * corner[1] + byM], 3 * k);
  }
  return edges;
}

/** The same with bevels that touch the circle of `byM` about each corner: at most 0.2 % more than the circle is kept. */
function bevelled(corners: readonly (readonly [number, number])[], byM: number): Edges {
  const edges: number[] = [];
  for (const [k, corner] of corners.entries()) {
    const before = outward(corners.at(k - 1)!, corner);
    const after = outward(corner, corners[(k + 1) % corners.length]!);
    for (let part = 1; part <= BEVELS; part++) {
      const [nx, ny] = between(before, after, part / BEVELS);
      edges.push(nx, ny, nx * corner[0] + ny * corner[1] + byM);
    }
  }
  return Float64Array.from(edges);
}

/** Bevels a corner; the last is the edge itself. */
const BEVELS = 16;

function outward([x, y]: readonly [number, number], [nextX, nextY]: readonly [number, number]): [number, number] {
  const [dx, dy] = [nextX - x, nextY - y];
  const length = Math.sqrt(dx * dx + dy * dy);
  return [dy / length, -dx / length];
}

/** A direction between two, not by its angle, which would take a sine, but near enough to even. */
function between(p: readonly [number, number], q: readonly [number, number], share: number): [number, number] {
  const [x, y] = [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share];
  const length = Math.sqrt(x * x + y * y);
  return length > 1e-9 ? [x / length, y / length] : [q[0], q[1]];
}

/** Counterclockwise hull without collinear corners (Andrew's monotone chain, 1979). */
function convexHull(corners: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const sorted = [...corners].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const chain = (points: readonly (readonly [number, number])[]) => {
    const out: (readonly [number, number])[] = [];
    for (const point of points) {
      while (out.length > 1 && turn(out[out.length - 2]!, out[out.length - 1]!, point) <= 1e-9) out.pop();
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function turn(a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** The runs of fence corners between neighbouring corners of the hull: each encloses a dent with the hull's edge. */
function dentsOf(fenceM: FlightSpace['fenceM'], hull: readonly (readonly [number, number])[]) {
  const onHull = fenceM.map((corner) => hull.includes(corner) || liesOnEdge(corner, hull));
  const start = onHull.indexOf(true);
  const around = [...fenceM.slice(start), ...fenceM.slice(0, start + 1)];
  const flags = [...onHull.slice(start), ...onHull.slice(0, start + 1)];
  const dents: (readonly [number, number])[][] = [];
  let run: (readonly [number, number])[] = [around[0]!];
  for (let k = 1; k < around.length; k++) {
    run.push(around[k]!);
    if (!flags[k]) continue;
    if (run.length > 2) dents.push(run);
    run = [around[k]!];
  }
  return dents;
}

/** How far from an edge of the hull a corner may be to lie on it, as twice the area of a triangle. */
const ON_EDGE_M2 = 1e-6;

function liesOnEdge(corner: readonly [number, number], hull: readonly (readonly [number, number])[]): boolean {
  return hull.some((from, k) => Math.abs(turn(from, hull[(k + 1) % hull.length]!, corner)) < ON_EDGE_M2);
}
