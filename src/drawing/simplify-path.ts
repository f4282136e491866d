/** Corners of a run of straight pieces without those that lie within `tolerance` of the rest (Douglas and Peucker). */
export function simplifyCorners(xy: readonly number[], tolerance: number): number[] {
  const count = xy.length / 2;
  if (count < 3) return [...xy];
  const kept = new Uint8Array(count);
  kept[0] = 1;
  kept[count - 1] = 1;
  const open: [number, number][] = [[0, count - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const furthest = furthestFrom(xy, from, to);
    if (furthest.distance <= tolerance) continue;
    kept[furthest.at] = 1;
    open.push([from, furthest.at], [furthest.at, to]);
  }
  return xy.filter((_, at) => kept[at >> 1] === 1);
}

function furthestFrom(xy: readonly number[], from: number, to: number): { at: number; distance: number } {
  const [x0, y0] = [xy[2 * from]!, xy[2 * from + 1]!];
  const [dx, dy] = [xy[2 * to]! - x0, xy[2 * to + 1]! - y0];
  const length = Math.sqrt(dx * dx + dy * dy);
  let [at, distance] = [from, -1];
  for (let corner = from + 1; corner < to; corner += 1) {
    const [px, py] = [xy[2 * corner]! - x0, xy[2 * corner + 1]! - y0];
    // Ends that fall together, as those of a ring, have no line between them.
    const away = length > 0 ? Math.abs(px * dy - py * dx) / length : Math.sqrt(px * px + py * py);
    if (away > distance) [at, distance] = [corner, away];
  }
  return { at, distance };
}
