/** A run of edges of a surface: the corners' places, and a triangle beside it. */
export interface EdgeRun {
  /** `corners × 3`; a closed run does not repeat its first corner. */
  readonly xyz: Float64Array;
  readonly closed: boolean;
  readonly triangle: number;
}

const TRIANGLES_AT_ONCE = 20_000;
/** Corners nearer to each other than this part of the model's size are one. */
const WELD_PART = 1e-6;

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly triangle: number;
  /** The other face at it; -1 for a rim, -2 where more than two meet. */
  other: number;
}

/**
 * The edges at which two faces meet at more than an angle, and rims with one face only, as runs from crossing to crossing.
 * @param size of the model, for what counts as one corner.
 */
export function* featureEdges(xyz: Float64Array, size: number, angleRad: number): Generator<void, EdgeRun[]> {
  const { corners, places } = yield* weld(xyz, size * WELD_PART);
  const edges = yield* edgesOf(corners, places.length / 3);
  const cos = Math.cos(angleRad);
  const sharp: Edge[] = [];
  for (const edge of edges) {
    if (edge.other < 0 || cosBetween(xyz, edge.triangle, edge.other) < cos) sharp.push(edge);
  }
  yield;
  return runsOf(sharp, Float64Array.from(places));
}

function* weld(xyz: Float64Array, step: number) {
  const known = new Map<string, number>();
  const places: number[] = [];
  const corners = new Int32Array(xyz.length / 3);
  for (let corner = 0; corner < corners.length; corner += 1) {
    if (corner % (3 * TRIANGLES_AT_ONCE) === 0) yield;
    const [x, y, z] = [xyz[3 * corner]!, xyz[3 * corner + 1]!, xyz[3 * corner + 2]!];
    const key = `${Math.round(x / step)} ${Math.round(y / step)} ${Math.round(z / step)}`;
    let place = known.get(key);
    if (place === undefined) {
      place = places.length / 3;
      known.set(key, place);
      places.push(x, y, z);
    }
    corners[corner] = place;
  }
  return { corners, places };
}

function* edgesOf(corners: Int32Array, places: number): Generator<void, Iterable<Edge>> {
  const edges = new Map<number, Edge>();
  for (let corner = 0; corner < corners.length; corner += 1) {
    if (corner % (3 * TRIANGLES_AT_ONCE) === 0) yield;
    const triangle = Math.floor(corner / 3);
    const [p, q] = [corners[corner]!, corners[3 * triangle + ((corner + 1) % 3)]!];
    if (p === q) continue;
    const [a, b] = [Math.min(p, q), Math.max(p, q)];
    const known = edges.get(a * places + b);
    if (!known) edges.set(a * places + b, { a, b, triangle, other: -1 });
    else known.other = known.other === -1 ? triangle : -2;
  }
  return edges.values();
}

/** Between the normals of two triangles; 1 where one has no area. */
function cosBetween(xyz: Float64Array, p: number, q: number): number {
  const [n, m] = [normalOf(xyz, 9 * p), normalOf(xyz, 9 * q)];
  const lengths = Math.hypot(...n) * Math.hypot(...m);
  return lengths > 0 ? (n[0] * m[0] + n[1] * m[1] + n[2] * m[2]) / lengths : 1;
}

function normalOf(xyz: Float64Array, at: number): [number, number, number] {
  const [ux, uy, uz] = [xyz[at + 3]! - xyz[at]!, xyz[at + 4]! - xyz[at + 1]!, xyz[at + 5]! - xyz[at + 2]!];
  const [vx, vy, vz] = [xyz[at + 6]! - xyz[at]!, xyz[at + 7]! - xyz[at + 1]!, xyz[at + 8]! - xyz[at + 2]!];
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
}

/** Joins edges into runs that end where not exactly two meet; what is left then are rings. */
function runsOf(edges: readonly Edge[], places: Float64Array): EdgeRun[] {
  const at = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const end of [edge.a, edge.b]) at.set(end, [...(at.get(end) ?? []), edge]);
  }
  const used = new Set<Edge>();
  const runs: EdgeRun[] = [];
  const walk = (start: number, first: Edge) => {
    const ends = [start];
    let here = start;
    for (let edge: Edge | undefined = first; edge; ) {
      used.add(edge);
      here = edge.a === here ? edge.b : edge.a;
      ends.push(here);
      const next: readonly Edge[] = at.get(here)!;
      edge = next.length === 2 ? next.find((one) => !used.has(one)) : undefined;
    }
    const closed = here === start && ends.length > 3;
    const kept = closed ? ends.slice(0, -1) : ends;
    const xyz = Float64Array.from(kept.flatMap((end) => [...places.subarray(3 * end, 3 * end + 3)]));
    runs.push({ xyz, closed, triangle: first.triangle });
  };
  for (const ofRings of [false, true]) {
    for (const [end, own] of at) {
      if (!ofRings && own.length === 2) continue;
      for (const edge of own) if (!used.has(edge)) walk(end, edge);
    }
  }
  return runs;
}
