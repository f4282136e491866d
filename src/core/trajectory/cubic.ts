/** The weights of the four control values of a cubic Bézier curve at `u`: the Bernstein basis of degree three. */
export function cubicWeights(u: number): readonly [number, number, number, number] {
  const v = 1 - u;
  return [v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u];
}

/** Value at `u` of a cubic Bézier curve of one coordinate, from its four control values. */
export function cubicAt(a: number, b: number, c: number, d: number, u: number): number {
  const v = 1 - u;
  return v * v * v * a + 3 * u * v * v * b + 3 * u * u * v * c + u * u * u * d;
}
