import svgpath from 'svgpath';
import { InputError } from '../core';
import type { FlatPath } from '../core/geometry';

/** No curve is cut into more pieces than this, however large it is drawn. */
const MOST_PIECES = 200;

/**
 * Turns SVG path data into runs of straight pieces no further than `tolerance` from the curves, after the transform
 * `matrix` (`a b c d e f`). Throws `InputError` when the data is broken or a number is not finite.
 */
export function flattenPath(data: string, matrix: readonly number[], tolerance: number, where: string): FlatPath[] {
  // Arcs become cubics before the transform: svgpath loses the direction of an arc that is reflected.
  const path = svgpath(data)
    .abs()
    .unarc()
    .unshort()
    .matrix([...matrix]);
  const fault = (path as unknown as { err: string }).err;
  if (fault) throw new InputError(`a path is broken (${fault.slice(0, 120)})`, where, 'Draw it again or save it anew.');
  const pen = new Pen(tolerance);
  path.iterate((segment, _index, x, y) => pen.draw(segment as readonly (string | number)[], x, y));
  const paths = pen.finish();
  for (const { xy } of paths) {
    if (!xy.every((value) => Number.isFinite(value) && Math.abs(value) < 1e7)) {
      throw new InputError(
        'a path has a coordinate that is not a usable number',
        where,
        'Keep coordinates within ten million units.',
      );
    }
  }
  return paths;
}

class Pen {
  private readonly paths: FlatPath[] = [];
  private xy: number[] = [];
  private readonly tolerance: number;

  constructor(tolerance: number) {
    this.tolerance = tolerance;
  }

  draw(segment: readonly (string | number)[], x: number, y: number): void {
    const [command, ...rest] = segment;
    const n = rest as number[];
    if (command === 'M') this.move(n[0]!, n[1]!);
    if (command !== 'M' && command !== 'Z' && this.xy.length === 0) this.xy.push(x, y);
    if (command === 'L') this.xy.push(n[0]!, n[1]!);
    if (command === 'H') this.xy.push(n[0]!, y);
    if (command === 'V') this.xy.push(x, n[0]!);
    if (command === 'C') this.cubic(x, y, n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!);
    if (command === 'Q') {
      const [cx, cy, ex, ey] = n as [number, number, number, number];
      this.cubic(
        x,
        y,
        x + (2 / 3) * (cx - x),
        y + (2 / 3) * (cy - y),
        ex + (2 / 3) * (cx - ex),
        ey + (2 / 3) * (cy - ey),
        ex,
        ey,
      );
    }
    if (command === 'Z' || command === 'z') this.close(true);
  }

  finish(): FlatPath[] {
    this.close(false);
    return this.paths;
  }

  private move(x: number, y: number): void {
    this.close(false);
    this.xy = [x, y];
  }

  private close(closed: boolean): void {
    const { xy } = this;
    this.xy = [];
    if (xy.length < 4) return;
    const returns = xy[0] === xy[xy.length - 2] && xy[1] === xy[xy.length - 1];
    const isClosed = (closed || returns) && xy.length >= 6;
    this.paths.push({ xy: Float64Array.from(returns && isClosed ? xy.slice(0, -2) : xy), closed: isClosed });
  }

  /** Even steps in the curve's parameter, as many as its second differences call for (Wang's bound). */
  private cubic(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const bend = Math.max(
      Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
      Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
    );
    const pieces = Math.min(MOST_PIECES, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / this.tolerance))));
    for (let piece = 1; piece <= pieces; piece += 1) {
      const t = piece / pieces;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      this.xy.push(a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3);
    }
  }
}
