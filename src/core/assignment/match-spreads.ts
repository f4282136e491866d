/** A symmetric 3 x 3 matrix in rows. */
type Matrix = readonly number[];

/** Spread that every formation has at least along each axis, as a share of its greatest: flat ones have none. */
const LEAST_SPREAD = 1e-4;

/**
 * Deforms two formations about their centroids so that both spread alike, without changing which assignment is best.
 *
 * The sum of squares depends on which drone flies where only through the sum of `a · b`, and `(M a) · (M⁻ᵀ b) = a · b`.
 * With `M² = A` and `A` the linear map that carries the covariance of the one optimally to that of the other (the
 * transport between Gaussians, Dowson and Landau 1982), both images have the same covariance. A drone's point is then
 * near the drone, whatever the formations: searches by distance find it, and prices of points stay small.
 */
export function matchSpreads(from: Float64Array, to: Float64Array): { from: Float64Array; to: Float64Array } {
  const spreadFrom = covariance(from);
  const spreadTo = covariance(to);
  const root = power(spreadFrom, 0.5);
  const inverse = power(spreadFrom, -0.5);
  const map = product(product(inverse, power(product(product(root, spreadTo), root), 0.5)), inverse);
  return { from: applied(power(map, 0.5), from), to: applied(power(map, -0.5), to) };
}

function covariance(points: Float64Array): Matrix {
  const sums = new Array<number>(9).fill(0);
  for (let at = 0; at < points.length; at += 3) {
    for (let k = 0; k < 9; k++) sums[k]! += points[at + Math.floor(k / 3)]! * points[at + (k % 3)]!;
  }
  const floor = LEAST_SPREAD * Math.max(sums[0]!, sums[4]!, sums[8]!) || 1;
  return sums.map((sum, k) => (k % 4 === 0 ? sum + floor : sum));
}

function product(a: Matrix, b: Matrix): Matrix {
  const out: number[] = [];
  for (let row = 0; row < 9; row += 3) {
    for (let column = 0; column < 3; column++) {
      out.push(a[row]! * b[column]! + a[row + 1]! * b[column + 3]! + a[row + 2]! * b[column + 6]!);
    }
  }
  return out;
}

function applied(m: Matrix, points: Float64Array): Float64Array {
  const out = new Float64Array(points.length);
  for (let at = 0; at < points.length; at += 3) {
    for (let axis = 0; axis < 3; axis++) {
      const row = 3 * axis;
      out[at + axis] = m[row]! * points[at]! + m[row + 1]! * points[at + 1]! + m[row + 2]! * points[at + 2]!;
    }
  }
  return out;
}

/** The root of a symmetric positive matrix, or its inverse. Powers by `**` are not the same in all browsers. */
function power(matrix: Matrix, exponent: 0.5 | -0.5): Matrix {
  const { values, axes } = principalAxes(matrix);
  const powers = values.map((value) => (exponent > 0 ? Math.sqrt(value) : 1 / Math.sqrt(value)));
  return matrix.map((_, k) => {
    const [row, column] = [Math.floor(k / 3), k % 3];
    return powers.reduce((sum, value, m) => sum + value * axes[3 * row + m]! * axes[3 * column + m]!, 0);
  });
}

/** Eigenvalues, and eigenvectors in columns, by Jacobi's rotations. */
function principalAxes(matrix: Matrix): { values: number[]; axes: Matrix } {
  let turned = matrix;
  let axes: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];
  for (let step = 0; step < 30; step++) {
    const [p, q] = (
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const
    )[step % 3]!;
    const off = turned[3 * p + q]!;
    if (off === 0) continue;
    // by roots alone: sines and angles differ between browsers in their last bit, and with it a tie of the auction
    const cotangent = (turned[4 * q]! - turned[4 * p]!) / (2 * off);
    const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.sqrt(cotangent * cotangent + 1));
    const cosine = 1 / Math.sqrt(tangent * tangent + 1);
    const rotation = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    rotation[4 * p] = rotation[4 * q] = cosine;
    rotation[3 * p + q] = tangent * cosine;
    rotation[3 * q + p] = -tangent * cosine;
    turned = product(product(transposed(rotation), turned), rotation);
    axes = product(axes, rotation);
  }
  return { values: [turned[0]!, turned[4]!, turned[8]!], axes };
}

function transposed(m: Matrix): Matrix {
  return m.map((_, k) => m[3 * (k % 3) + Math.floor(k / 3)]!);
}
