import { InputError } from '../core';

/** `a b c d e f` of SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads a `transform` attribute. Throws `InputError` for a function it does not know or too few numbers. */
export function readTransform(text: string | undefined, where: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list] of (text ?? '').matchAll(/([a-zA-Z]+)\s*\(([^)]*)\)/g)) {
    const numbers = list!
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const step = numbers.every(Number.isFinite) ? oneTransform(name!, numbers) : undefined;
    if (!step) {
      throw new InputError(
        `the transform "${text!.slice(0, 60)}" is not understood`,
        where,
        'Apply it to the shapes and save again.',
      );
    }
    matrix = multiply(matrix, step);
  }
  return matrix;
}

function oneTransform(name: string, n: readonly number[]): Matrix | undefined {
  const [a = 0, b, c] = n;
  const tangent = Math.tan((a * Math.PI) / 180);
  if (name === 'matrix' && n.length === 6) return n as unknown as Matrix;
  if (n.length < 1) return undefined;
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'skewX') return [1, 0, tangent, 1, 0, 0];
  if (name === 'skewY') return [1, tangent, 0, 1, 0, 0];
  if (name !== 'rotate') return undefined;
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  const about: Matrix = [1, 0, 0, 1, b ?? 0, c ?? 0];
  return multiply(multiply(about, [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)]);
}
