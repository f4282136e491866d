import { closestPair } from '../../src/core/formation';
import { seededRandom } from '../../src/core/geometry/seeded-random';
import { SpacedPoints } from './spaced-points';

/** Point sets for tests: `n × 3`, metres. All keep the spacing that is asked for. */

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export function wall(n: number, pitch: number, columns: number, y = 0): Float64Array {
  return from(n, (i) => [((i % columns) - (columns - 1) / 2) * pitch, y, 30 + Math.floor(i / columns) * pitch]);
}

export function floor(n: number, pitch: number, columns: number, z = 12): Float64Array {
  return from(n, (i) => [((i % columns) - (columns - 1) / 2) * pitch, Math.floor(i / columns) * pitch, z]);
}

/** An upright column, `side` by `side` points thick. */
export function column(n: number, pitch: number, side = 3): Float64Array {
  return from(n, (i) => [
    (i % side) * pitch,
    (Math.floor(i / side) % side) * pitch,
    20 + Math.floor(i / (side * side)) * pitch,
  ]);
}

export function line(n: number, pitch: number): Float64Array {
  return from(n, (i) => [i * pitch, 0, 40]);
}

/** Random points by throwing until they keep the spacing, in a cube whose side is `room` times that of a full lattice. */
export function scatter(n: number, spacing: number, seed: number, room = 2): Float64Array {
  const random = seededRandom(seed);
  const side = spacing * Math.cbrt(n) * room;
  const points = new SpacedPoints(spacing);
  while (points.count < n) points.add(random() * side, random() * side, 30 + random() * side);
  return Float64Array.from(points.coordinates);
}

export function cube(n: number, pitch: number): Float64Array {
  return column(n, pitch, Math.ceil(Math.cbrt(n) - 1e-9));
}

/** A wall folded like a screen: every second column stands back. */
export function zigzag(n: number, pitch: number, columns: number): Float64Array {
  const step = pitch * Math.SQRT1_2;
  return from(n, (i) => [(i % columns) * step, ((i % columns) % 2) * step, 30 + Math.floor(i / columns) * pitch]);
}

/** The `n` places of a flat hexagonal lattice that are nearest to its middle. */
export function hexDisc(n: number, pitch: number): Float64Array {
  const reach = Math.ceil(Math.sqrt(n)) + 1;
  const places: [number, number, number][] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let k = -reach; k <= reach; k++) {
      places.push([(k + (row & 1) / 2) * pitch, row * pitch * Math.sqrt(3 / 4), 60]);
    }
  }
  places.sort((p, q) => Math.hypot(p[0], p[1]) - Math.hypot(q[0], q[1]));
  return from(n, (i) => places[i]!);
}

/** An upright disc, its points on a sunflower's spiral. */
export function spiralDisc(n: number, spacing: number): Float64Array {
  const seed = from(n, (i) => {
    const radius = Math.sqrt(i + 0.5);
    return [radius * Math.cos(i * GOLDEN_ANGLE), 0, radius * Math.sin(i * GOLDEN_ANGLE)];
  });
  return spread(seed, spacing);
}

/** The surface of a ball, its points on a golden spiral; as small as the spacing allows. */
export function shell(n: number, spacing: number): Float64Array {
  const unit = from(n, (i) => {
    const z = 1 - (2 * (i + 0.5)) / n;
    const radius = Math.sqrt(1 - z * z);
    return [radius * Math.cos(i * GOLDEN_ANGLE), radius * Math.sin(i * GOLDEN_ANGLE), z];
  });
  return spread(unit, spacing);
}

/** Shells within each other, from the inside out, each with its number of points. */
export function nestedShells(counts: readonly number[], spacing: number): Float64Array {
  let inner = Number.NEGATIVE_INFINITY;
  const shells = counts.map((count) => {
    const points = shell(count, spacing);
    const radius = Math.hypot(points[0] ?? 0, points[1] ?? 0, points[2] ?? 0);
    const wanted = Math.max(radius, inner + spacing);
    if (count > 0) inner = wanted;
    return points.map((value) => value * (wanted / radius));
  });
  return joined(shells);
}

/** Two balls side by side; the gap between them is a third of their width, or the spacing where that is more. */
export function twoBalls(left: number, right: number, spacing: number): Float64Array {
  const [a, b] = [shell(left, spacing), shell(right, spacing)];
  const reach = radiusOf(a) + radiusOf(b);
  const half = (reach + Math.max(spacing, reach / 3)) / 2;
  return joined([shifted(a, -half, 0, 0), shifted(b, half, 0, 0)]);
}

/** A screw of points around the vertical. */
export function helix(n: number, spacing: number): Float64Array {
  const perTurn = Math.ceil(1.7 * Math.sqrt(n)) + 0.5;
  const rise = 2.2 * Math.sin(Math.PI / perTurn);
  const unit = from(n, (i) => {
    const turn = i / perTurn;
    return [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn), turn * rise];
  });
  return spread(unit, spacing);
}

/** Scales points so that the nearest two stand at the spacing. */
function spread(points: Float64Array, spacing: number): Float64Array {
  const nearest = closestPair(points)?.distance ?? spacing;
  const scale = (spacing / nearest) * (1 + 1e-9);
  return points.map((value) => value * scale);
}

/** Moves points so that the middle of their box is above the origin, at `height` or where their lowest is at 8 m. */
export function hovering(points: Float64Array, height = 60): Float64Array {
  const low = [0, 1, 2].map((axis) => extreme(points, axis, Math.min));
  const high = [0, 1, 2].map((axis) => extreme(points, axis, Math.max));
  const middle = (axis: number) => (low[axis]! + high[axis]!) / 2;
  const rise = Math.max(height - middle(2), 8 - low[2]!);
  // Whole millimetres: lattices stay as exact as they are.
  const [x, y, z] = [-middle(0), -middle(1), rise].map((value) => Math.ceil(value * 1000) / 1000);
  return shifted(points, x!, y!, z!);
}

export function shifted(points: Float64Array, x: number, y: number, z: number): Float64Array {
  const by = [x, y, z];
  return points.map((value, k) => value + by[k % 3]!);
}

/** Points turned about the vertical through the origin. */
export function turned(points: Float64Array, angle: number): Float64Array {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return from(points.length / 3, (i) => {
    const [x, y] = [points[3 * i]!, points[3 * i + 1]!];
    return [x * cos - y * sin, x * sin + y * cos, points[3 * i + 2]!];
  });
}

/** Points seen in a mirror that stands in the plane `x = 0`. */
export function mirrored(points: Float64Array): Float64Array {
  return points.map((value, k) => (k % 3 === 0 ? -value : value));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

function radiusOf(points: Float64Array): number {
  let radius = 0;
  for (let k = 0; k < points.length; k += 3) {
    radius = Math.max(radius, Math.hypot(points[k]!, points[k + 1]!, points[k + 2]!));
  }
  return radius;
}

function extreme(points: Float64Array, axis: number, pick: (a: number, b: number) => number): number {
  let best = points[axis]!;
  for (let k = axis; k < points.length; k += 3) best = pick(best, points[k]!);
  return best;
}

function from(n: number, place: (i: number) => readonly [number, number, number]): Float64Array {
  return Float64Array.from(Array.from({ length: n }, (_, i) => place(i)).flat());
}
