/**
 * The nearest that any two come when all fly straight lines with one common progress (CAPT: Turpin, Michael and Kumar,
 * 2014). A pair's difference is `u + s (w - u)`, `s` from 0 to 1: a point of a segment, nearest to the origin in closed form.
 * @param from `n × 3`. @param to `n × 3`, in the order of the drones.
 */
export function nearestOnStraightLines(from: Float64Array, to: Float64Array): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < from.length; i += 3) {
    for (let j = 0; j < i; j += 3) nearest = Math.min(nearest, nearestOfPair(from, to, i, j));
  }
  return Math.sqrt(nearest);
}

function nearestOfPair(from: Float64Array, to: Float64Array, i: number, j: number): number {
  let uu = 0;
  let uv = 0;
  let vv = 0;
  for (let axis = 0; axis < 3; axis++) {
    const u = from[i + axis]! - from[j + axis]!;
    const v = to[i + axis]! - to[j + axis]! - u;
    uu += u * u;
    uv += u * v;
    vv += v * v;
  }
  const s = vv > 0 ? Math.min(1, Math.max(0, -uv / vv)) : 0;
  return uu + 2 * s * uv + s * s * vv;
}
