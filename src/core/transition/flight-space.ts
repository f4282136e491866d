import type { Obstacle } from '../flight/obstacle';

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
}

/**
 * A space as half-planes, all that must be kept clear taken as convex: footprints by their hulls, corners mitred, so
 * that a little more than the clearance is kept. What the places themselves do not keep is left out, for no path could:
 * a fence that they lie beyond, an obstacle or a dent of the fence that they stand in. The check judges those.
 * @param placesM `n × 3` each: places that drones must take.
 */
export function buildWalls(space: FlightSpace, placesM: readonly Float64Array[]): Walls {
  const { fenceM, floorM, ceilingM, obstacles } = space;
  const hull = fenceM.length > 2 ? convexHull(fenceM) : null;
  const dents = hull ? dentsOf(fenceM, hull).map((corners) => dentBlock(corners)) : [];
  const solid = obstacles.map(({ name, footprintM, bottomM, topM, clearanceM }) => ({
    name,
    edges: edgesOf(convexHull(footprintM), clearanceM),
    bottomM: bottomM - clearanceM,
    topM: topM + clearanceM,
  }));
  const fence = hull && edgesOf(hull, 0);
  const heights = placesM.flatMap((places) => heightsOf(places));
  return {
    floorM: heights.reduce((low, z) => Math.min(low, z), floorM),
    ceilingM: heights.reduce((high, z) => Math.max(high, z), ceilingM),
    fence: fence && placesM.every((places) => liesWithin(fence, places)) ? fence : null,
    blocks: [...solid, ...dents].filter((block) => placesM.every((places) => !holdsAny(block, places))),
  };
}

function heightsOf(placesM: Float64Array): number[] {
  return Array.from({ length: placesM.length / 3 }, (_, place) => placesM[3 * place + 2]!);
}

function liesWithin(fence: Edges, placesM: Float64Array): boolean {
  for (let at = 0; at < placesM.length; at += 3) {
    for (let e = 0; e < fence.length; e += 3) {
      if (fence[e]! * placesM[at]! + fence[e + 1]! * placesM[at + 1]! > fence[e + 2]!) return false;
    }
  }
  return true;
}

function dentBlock(corners: readonly (readonly [number, number])[]): Block {
  const edges = edgesOf(convexHull(corners), 0);
  return { name: 'geofence', edges, bottomM: Number.NEGATIVE_INFINITY, topM: Number.POSITIVE_INFINITY };
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

/** Outward edges of a convex counterclockwise polygon, moved out by `byM`. */
function edgesOf(corners: readonly (readonly [number, number])[], byM: number): Edges {
  const edges = new Float64Array(corners.length * 3);
  for (const [k, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(k + 1) % corners.length]!;
    const length = Math.hypot(nextX - x, nextY - y);
    const [nx, ny] = [(nextY - y) / length, (x - nextX) / length];
    edges.set([nx, ny, nx * x + ny * y + byM], 3 * k);
  }
  return edges;
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
  const onHull = fenceM.map((corner) => hull.includes(corner));
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
