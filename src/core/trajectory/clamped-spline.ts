/**
 * The C2 cubic spline through samples that starts and ends with given velocities.
 *
 * Velocities at the samples solve the tridiagonal system of the clamped cubic spline (de Boor, A Practical Guide to
 * Splines, chapter IV); one factorisation serves every coordinate of every drone that shares the times.
 */
export class ClampedSpline {
  readonly #times: readonly number[];
  readonly #upper: Float64Array;
  readonly #pivot: Float64Array;

  /** @param times strictly increasing sample times, at least two; in seconds where velocities are per second. */
  constructor(times: readonly number[]) {
    this.#times = times;
    const n = times.length;
    this.#upper = new Float64Array(n);
    this.#pivot = new Float64Array(n);
    for (let k = 1; k < n - 1; k++) {
      const before = 1 / (times[k]! - times[k - 1]!);
      const after = 1 / (times[k + 1]! - times[k]!);
      this.#pivot[k] = 2 * (before + after) - (k > 1 ? before * this.#upper[k - 1]! : 0);
      this.#upper[k] = after / this.#pivot[k]!;
    }
  }

  /**
   * Velocities at the samples of one coordinate.
   * @param velocity one a sample: its first and last are given, those between are written.
   */
  velocitiesInto(values: ArrayLike<number>, velocity: Float64Array): void {
    const t = this.#times;
    const n = t.length;
    for (let k = 1; k < n - 1; k++) {
      const before = 1 / (t[k]! - t[k - 1]!);
      const after = 1 / (t[k + 1]! - t[k]!);
      const right =
        3 * (before * before * (values[k]! - values[k - 1]!) + after * after * (values[k + 1]! - values[k]!));
      velocity[k] = (right - before * velocity[k - 1]!) / this.#pivot[k]!;
    }
    for (let k = n - 2; k >= 1; k--) velocity[k] = velocity[k]! - this.#upper[k]! * velocity[k + 1]!;
  }
}
