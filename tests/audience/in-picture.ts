import type { CameraPose } from '../../src/viewport';

/** Where a point is in the picture of a pose, as tangents from its middle. */
export function inPicture({ eye, target }: CameraPose, point: readonly number[]): { x: number; y: number } {
  const minus = (a: readonly number[], b: readonly number[]) => a.map((value, k) => value - b[k]!);
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);
  const forward = minus(target, eye);
  const length = Math.hypot(...forward);
  const ahead = forward.map((value) => value / length);
  const flat = Math.hypot(ahead[0]!, ahead[1]!);
  const right = [ahead[1]! / flat, -ahead[0]! / flat, 0];
  const above = [(-ahead[0]! * ahead[2]!) / flat, (-ahead[1]! * ahead[2]!) / flat, flat];
  const to = minus(point, eye);
  return { x: dot(to, right) / dot(to, ahead), y: dot(to, above) / dot(to, ahead) };
}
