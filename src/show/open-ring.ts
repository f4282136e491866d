type Point = readonly [number, number];

/** Corners nearer than this are one: the coordinates of a show are whole millimetres. */
const SAME_CORNER_M = 0.001;

/** A ring of corners without those at its end that repeat the first; three are left in any case. */
export function openRing<Corner extends Point>(corners: readonly Corner[]): Corner[] {
  const open = [...corners];
  while (open.length > 3 && isSame(open[0]!, open.at(-1)!)) open.pop();
  return open;
}

function isSame(p: Point, q: Point): boolean {
  return Math.hypot(p[0] - q[0], p[1] - q[1]) < SAME_CORNER_M;
}
