import { SpaceCurve } from '../../geometry/space-curve';

/** Straight pieces to a span between two corners: enough that their bends are not seen as corners. */
export const SMOOTH_PIECES = 24;

/**
 * A smooth curve through all the corners of `xyz` (Catmull-Rom with centripetal spacing, which neither loops nor
 * overshoots; Yuksel et al., "Parameterization and Applications of Catmull-Rom Curves", 2011).
 */
export function smoothCurve(xyz: Float64Array, closed: boolean): SpaceCurve {
  const corners = xyz.length / 3;
  const spans = closed ? corners : corners - 1;
  const out: number[] = [];
  for (let span = 0; span < spans; span += 1) {
    const around = [-1, 0, 1, 2].map((step) => cornerAt(xyz, span + step, closed));
    const knots = knotsOf(around);
    for (let piece = 0; piece < SMOOTH_PIECES; piece += 1) {
      out.push(...pointOn(around, knots, knots[1]! + (piece / SMOOTH_PIECES) * (knots[2]! - knots[1]!)));
    }
  }
  if (!closed) out.push(...cornerAt(xyz, corners - 1, false));
  return new SpaceCurve(Float64Array.from(out), closed);
}

type Point = readonly [number, number, number];

/** Beyond the ends of an open run, a corner mirrored in the last one. */
function cornerAt(xyz: Float64Array, corner: number, closed: boolean): Point {
  const count = xyz.length / 3;
  if (!closed && corner < 0) return mix(cornerAt(xyz, 0, false), cornerAt(xyz, 1, false), -1);
  if (!closed && corner >= count) return mix(cornerAt(xyz, count - 1, false), cornerAt(xyz, count - 2, false), -1);
  const at = ((corner + count) % count) * 3;
  return [xyz[at]!, xyz[at + 1]!, xyz[at + 2]!];
}

function knotsOf(around: readonly Point[]): number[] {
  const knots = [0];
  for (let at = 1; at < around.length; at += 1) {
    const [a, b] = [around[at - 1]!, around[at]!];
    const chord = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    knots.push(knots[at - 1]! + Math.max(Math.sqrt(chord), 1e-6));
  }
  return knots;
}

/** Barry and Goldman's pyramid: each level mixes neighbours over the knots that both reach. */
function pointOn(around: readonly Point[], knots: readonly number[], t: number): Point {
  const [p0, p1, p2, p3] = around as readonly [Point, Point, Point, Point];
  const [t0, t1, t2, t3] = knots as readonly [number, number, number, number];
  const before = mix(p0, p1, (t - t0) / (t1 - t0));
  const middle = mix(p1, p2, (t - t1) / (t2 - t1));
  const after = mix(p2, p3, (t - t2) / (t3 - t2));
  const early = mix(before, middle, (t - t0) / (t2 - t0));
  const late = mix(middle, after, (t - t1) / (t3 - t1));
  return mix(early, late, (t - t1) / (t2 - t1));
}

function mix(a: Point, b: Point, share: number): Point {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}
