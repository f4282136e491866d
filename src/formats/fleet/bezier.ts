/**
 * Raises the degree of a Bézier curve without changing the curve: Q_i = i/(n+1) P_{i-1} + (1 - i/(n+1)) P_i
 * (Farin, "Curves and Surfaces for CAGD", 5.1), once for each degree.
 * @param controls `degree + 1` points of three numbers.
 */
export function elevate(controls: ArrayLike<number>, degree: number, wanted: number): Float64Array {
  let points = Float64Array.from(controls);
  for (let n = degree; n < wanted; n++) {
    const raised = new Float64Array((n + 2) * 3);
    for (let i = 0; i <= n + 1; i++) {
      const share = i / (n + 1);
      for (let axis = 0; axis < 3; axis++) {
        const before = i > 0 ? points[(i - 1) * 3 + axis]! : 0;
        const here = i <= n ? points[i * 3 + axis]! : 0;
        raised[i * 3 + axis] = share * before + (1 - share) * here;
      }
    }
    points = raised;
  }
  return points;
}

/**
 * Cuts a Bézier curve at `u` into two of the same degree (de Casteljau).
 * @param controls points of three numbers.
 */
export function split(controls: Float64Array, u: number): [Float64Array, Float64Array] {
  const work = controls.slice();
  const count = controls.length / 3;
  const left = new Float64Array(controls.length);
  const right = new Float64Array(controls.length);
  for (let level = 0; level < count; level++) {
    left.set(work.subarray(0, 3), level * 3);
    right.set(work.subarray((count - 1 - level) * 3, (count - level) * 3), (count - 1 - level) * 3);
    for (let k = 0; k < (count - 1 - level) * 3; k++) work[k] = work[k]! * (1 - u) + work[k + 3]! * u;
  }
  return [left, right];
}

/** Tail that floating point leaves on whole millimetres, far below anything that a file could hold. */
const NOTHING = 1e-6;

/**
 * Whether the control values of one axis stand evenly between its ends, so that the axis moves along a straight line
 * in time and its inner controls need not be written.
 */
export function isEven(controls: ArrayLike<number>): boolean {
  const degree = controls.length - 1;
  const [from, to] = [controls[0]!, controls[degree]!];
  for (let k = 1; k < degree; k++) {
    if (Math.abs(degree * controls[k]! - (degree - k) * from - k * to) > NOTHING) return false;
  }
  return true;
}
