/** Triangles in the frame of a formation: x to the right, y away from the audience, z up. */
export interface Triangles {
  /** `triangles × 9`: x, y, z of each corner. */
  readonly xyz: Float64Array;
  /** `triangles`: sRGB, `0xrrggbb`. */
  readonly colours: Int32Array;
  readonly partOf: (triangle: number) => string;
}

/** The area of each triangle, summed up from the first. */
export function summedAreas(xyz: Float64Array): Float64Array {
  const sums = new Float64Array(xyz.length / 9);
  let total = 0;
  for (let triangle = 0; triangle < sums.length; triangle += 1) {
    total += areaOf(xyz, 9 * triangle);
    sums[triangle] = total;
  }
  return sums;
}

function areaOf(xyz: Float64Array, at: number): number {
  const [ux, uy, uz] = [xyz[at + 3]! - xyz[at]!, xyz[at + 4]! - xyz[at + 1]!, xyz[at + 5]! - xyz[at + 2]!];
  const [vx, vy, vz] = [xyz[at + 6]! - xyz[at]!, xyz[at + 7]! - xyz[at + 1]!, xyz[at + 8]! - xyz[at + 2]!];
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

/** Writes the point of a triangle that is nearest to another (Ericson, "Real-Time Collision Detection", 2005, 5.1.5); returns its distance squared. */
export function nearestOnTriangle(
  xyz: Float64Array,
  at: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): number {
  const [ax, ay, az] = [xyz[at]!, xyz[at + 1]!, xyz[at + 2]!];
  const [abx, aby, abz] = [xyz[at + 3]! - ax, xyz[at + 4]! - ay, xyz[at + 5]! - az];
  const [acx, acy, acz] = [xyz[at + 6]! - ax, xyz[at + 7]! - ay, xyz[at + 8]! - az];
  const [apx, apy, apz] = [x - ax, y - ay, z - az];
  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  const d3 = d1 - (abx * abx + aby * aby + abz * abz);
  const d4 = d2 - (abx * acx + aby * acy + abz * acz);
  const d5 = d1 - (abx * acx + aby * acy + abz * acz);
  const d6 = d2 - (acx * acx + acy * acy + acz * acz);
  const [v, w] = nearestWeights(d1, d2, d3, d4, d5, d6);
  out[0] = ax + v * abx + w * acx;
  out[1] = ay + v * aby + w * acy;
  out[2] = az + v * abz + w * acz;
  return (out[0] - x) ** 2 + (out[1] - y) ** 2 + (out[2] - z) ** 2;
}

/** How far along the sides from the first corner the nearest point lies. */
function nearestWeights(d1: number, d2: number, d3: number, d4: number, d5: number, d6: number): [number, number] {
  if (d1 <= 0 && d2 <= 0) return [0, 0];
  if (d3 >= 0 && d4 <= d3) return [1, 0];
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return [d1 === d3 ? 0 : d1 / (d1 - d3), 0];
  if (d6 >= 0 && d5 <= d6) return [0, 1];
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return [0, d2 === d6 ? 0 : d2 / (d2 - d6)];
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const along = d4 - d3 + d5 - d6;
    const w = along > 0 ? (d4 - d3) / along : 0;
    return [1 - w, w];
  }
  const sum = va + vb + vc;
  return sum > 0 ? [vb / sum, vc / sum] : [0, 0];
}
