type Point = readonly [number, number];

/** Edge `i` runs from corner `i` to the next; null when no two edges cross, touch or lie on each other. */
export function findCrossing(polygon: readonly Point[]): readonly [number, number] | null {
  const count = polygon.length;
  const edge = (index: number) => [polygon[index]!, polygon[(index + 1) % count]!] as const;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const isNext = j === i + 1;
      const isPrevious = i === 0 && j === count - 1;
      const [a, b] = isPrevious ? [edge(j), edge(i)] : [edge(i), edge(j)];
      if (isNext || isPrevious ? foldsBack(a, b) : meet(...a, ...b)) return [i, j];
    }
  }
  return null;
}

/** Whether a point lies within a simple polygon (even-odd rule along a ray to the right). */
export function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  let [previousX, previousY] = polygon.at(-1)!;
  for (const [cornerX, cornerY] of polygon) {
    const crosses = cornerY > y !== previousY > y;
    if (crosses && x < cornerX + ((y - cornerY) / (previousY - cornerY)) * (previousX - cornerX)) inside = !inside;
    [previousX, previousY] = [cornerX, cornerY];
  }
  return inside;
}

/** Neighbouring edges share a corner; they overlap when the second runs back along the first, or is a point. */
function foldsBack([p, q]: readonly [Point, Point], [, r]: readonly [Point, Point]): boolean {
  if (turn(p, q, r) !== 0) return false;
  return (q[0] - p[0]) * (r[0] - q[0]) + (q[1] - p[1]) * (r[1] - q[1]) <= 0;
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [c1, d1, a1, b1] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (c1 * d1 < 0 && a1 * b1 < 0) return true;
  return (
    (c1 === 0 && isBetween(a, c, b)) ||
    (d1 === 0 && isBetween(a, d, b)) ||
    (a1 === 0 && isBetween(c, a, d)) ||
    (b1 === 0 && isBetween(c, b, d))
  );
}

/** Sign: positive when `r` lies to the left of the line from `p` to `q`. */
function turn(p: Point, q: Point, r: Point): number {
  return Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
}

function isBetween(a: Point, middle: Point, b: Point): boolean {
  return [0, 1].every((axis) => {
    const value = middle[axis]!;
    return Math.min(a[axis]!, b[axis]!) <= value && value <= Math.max(a[axis]!, b[axis]!);
  });
}
