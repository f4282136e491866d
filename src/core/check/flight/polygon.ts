/** Corners seen from above, `x, y` pairs in order, metres. */
export type Polygon = readonly (readonly [number, number])[];

/** A box as `[minX, minY, minZ, maxX, maxY, maxZ]`; of a polygon's business are x and y alone. */
export type Box = Float64Array;

export function touchesEdge(box: Box, polygon: Polygon): boolean {
  for (let k = 0, before = polygon.length - 1; k < polygon.length; before = k++) {
    if (segmentTouches(box, polygon[before]!, polygon[k]!)) return true;
  }
  return false;
}

/** Liang and Barsky's clip of a segment to a box: anything left touches. */
function segmentTouches(box: Box, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): boolean {
  let from = 0;
  let to = 1;
  for (let side = 0; side < 4; side++) {
    const [start, end] = side < 2 ? [ax, bx] : [ay, by];
    const step = side % 2 === 0 ? start - end : end - start;
    const room = side % 2 === 0 ? start - box[side >> 1]! : box[3 + (side >> 1)]! - start;
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}

/** Ray casting (Franklin). */
export function contains(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (let k = 0, before = polygon.length - 1; k < polygon.length; before = k++) {
    const [ax, ay] = polygon[k]!;
    const [bx, by] = polygon[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** How far a box lies from a polygon and all within it, seen from above; zero where they touch. */
export function distanceToBoxM(polygon: Polygon, box: Box): number {
  if (touchesEdge(box, polygon) || contains(polygon, box[0]!, box[1]!)) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0, before = polygon.length - 1; k < polygon.length; before = k++) {
    const [ax, ay] = polygon[before]!;
    const [bx, by] = polygon[k]!;
    const dx = Math.max(box[0]! - bx, bx - box[3]!, 0);
    const dy = Math.max(box[1]! - by, by - box[4]!, 0);
    nearest = Math.min(nearest, dx * dx + dy * dy);
    for (let corner = 0; corner < 4; corner++) {
      const x = box[corner & 1 ? 3 : 0]!;
      const y = box[corner & 2 ? 4 : 1]!;
      nearest = Math.min(nearest, toSegmentSquared(x, y, ax, ay, bx, by));
    }
  }
  return Math.sqrt(nearest);
}

function toSegmentSquared(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [ux, uy] = [bx - ax, by - ay];
  const length = ux * ux + uy * uy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * ux + (y - ay) * uy) / length));
  return (x - ax - share * ux) ** 2 + (y - ay - share * uy) ** 2;
}
