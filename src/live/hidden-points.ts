import type { Obstacle } from '../core';
import { isInside } from '../show';

type Point = readonly [number, number, number];

/**
 * Whether an obstacle stands between an eye and a point: the line of sight passes through the prism. Where it enters and
 * leaves the footprint it is cut, and each piece within is compared with the heights of the prism.
 */
export function isHidden({ footprintM, bottomM, topM }: Obstacle, eye: Point, point: Point): boolean {
  const at = (share: number): Point => [
    eye[0] + (point[0] - eye[0]) * share,
    eye[1] + (point[1] - eye[1]) * share,
    eye[2] + (point[2] - eye[2]) * share,
  ];
  const cuts = [0, ...crossings(footprintM, eye, point), 1].sort((a, b) => a - b);
  for (let k = 1; k < cuts.length; k++) {
    const [from, to] = [cuts[k - 1]!, cuts[k]!];
    const [x, y] = at((from + to) / 2);
    if (to - from < 1e-9 || !isInside([x, y], footprintM)) continue;
    const [a, b] = [at(from)[2], at(to)[2]];
    if (Math.max(a, b) > bottomM && Math.min(a, b) < topM) return true;
  }
  return false;
}

/** Shares of the way at which a line of sight crosses the sides of a footprint, seen from above. */
function crossings(footprintM: Obstacle['footprintM'], eye: Point, point: Point): number[] {
  const [dx, dy] = [point[0] - eye[0], point[1] - eye[1]];
  return footprintM.flatMap(([ax, ay], k) => {
    const [bx, by] = footprintM[(k + 1) % footprintM.length]!;
    const [ex, ey] = [bx - ax, by - ay];
    const across = dx * ey - dy * ex;
    if (Math.abs(across) < 1e-12) return [];
    const share = ((ax - eye[0]) * ey - (ay - eye[1]) * ex) / across;
    const onSide = ((ax - eye[0]) * dy - (ay - eye[1]) * dx) / across;
    return share > 0 && share < 1 && onSide >= 0 && onSide <= 1 ? [share] : [];
  });
}
