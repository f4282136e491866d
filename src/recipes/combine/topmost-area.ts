import type { FlatPath } from '../../core/geometry';
import type { FlatArea } from './flat-source';

/** The topmost area that a place is in; at the very edge, and where a blend goes beyond both, that whose border is nearest. */
export function topmostArea(areas: readonly FlatArea[], x: number, y: number): FlatArea {
  if (areas.length === 1) return areas[0]!;
  const inside = areas.findLast(({ paths }) => isWithin(paths, x, y));
  if (inside) return inside;
  const away = areas.map(({ paths }) => distanceTo(paths, x, y));
  return areas[away.lastIndexOf(Math.min(...away))]!;
}

/** Whether a place lies within closed paths, by the even-odd rule. */
function isWithin(paths: readonly FlatPath[], x: number, y: number): boolean {
  let within = false;
  for (const [x0, y0, x1, y1] of segmentsOf(paths)) {
    if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) within = !within;
  }
  return within;
}

function distanceTo(paths: readonly FlatPath[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [x0, y0, x1, y1] of segmentsOf(paths)) {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x0 + along * dx - x, y0 + along * dy - y));
  }
  return least;
}

function* segmentsOf(paths: readonly FlatPath[]): Generator<[x0: number, y0: number, x1: number, y1: number]> {
  for (const { xy } of paths) {
    for (let at = 0; at < xy.length; at += 2) {
      const next = (at + 2) % xy.length;
      yield [xy[at]!, xy[at + 1]!, xy[next]!, xy[next + 1]!];
    }
  }
}
