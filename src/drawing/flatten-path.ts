import { cubicAt, InputError, message } from '../core';
import type { FlatPath, Matrix2d } from '../core/geometry';

/** No curve is cut into more pieces than this, however large it is drawn. */
const MOST_PIECES = 200;
/** Numbers that each command takes; those of path data that was resolved are absolute, and no other. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };
/** Beyond this arithmetic in single precision loses a light's place. */
const FURTHEST = 1e7;

/**
 * Turns plain path data (absolute `M`, `L`, `Q`, `C`, `Z`) into runs of straight pieces no further than `tolerance` from the
 * curves, after the transform `matrix` (`a b c d e f`). Throws `InputError` when the data is broken or a number is not usable.
 */
export function flattenPath(data: string, matrix: Matrix2d, tolerance: number, where: string): FlatPath[] {
  const pen = new Pen(tolerance);
  for (const [, command, list] of data.matchAll(/([A-Za-z])([^A-Za-z]*(?:e[+-]?\d[^A-Za-z]*)*)/g)) {
    const numbers = (list!.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
    const step = NUMBERS[command!.toUpperCase()];
    if (step === undefined || (command !== 'z' && command !== command!.toUpperCase()) || !fits(numbers, step)) {
      throw new InputError(
        message`a path is broken (${`${command}${list!.slice(0, 60)}`})`,
        where,
        message`Draw it again or save it anew.`,
      );
    }
    for (let at = 0; at === 0 || at < numbers.length; at += Math.max(1, step)) {
      const name = command === 'M' && at > 0 ? 'L' : command!.toUpperCase();
      pen.draw(name, transformed(numbers.slice(at, at + step), matrix));
    }
  }
  const paths = pen.finish();
  if (!paths.every(({ xy }) => xy.every((value) => Math.abs(value) < FURTHEST))) {
    throw new InputError(
      message`a path has a coordinate that is not a usable number`,
      where,
      message`Keep coordinates within ten million units.`,
    );
  }
  return paths;
}

function fits(numbers: readonly number[], step: number): boolean {
  return step === 0 ? numbers.length === 0 : numbers.length > 0 && numbers.length % step === 0;
}

function transformed(numbers: readonly number[], [a, b, c, d, e, f]: Matrix2d): number[] {
  return numbers.map((value, at) =>
    at % 2 === 0 ? a! * value + c! * numbers[at + 1]! + e! : b! * numbers[at - 1]! + d! * value + f!,
  );
}

class Pen {
  private readonly paths: FlatPath[] = [];
  private xy: number[] = [];
  private readonly start = [0, 0];
  private readonly tolerance: number;

  constructor(tolerance: number) {
    this.tolerance = tolerance;
  }

  draw(command: string, n: readonly number[]): void {
    if (command === 'Z') {
      this.close(true);
      return;
    }
    if (command === 'M') {
      this.close(false);
      [this.start[0], this.start[1]] = [n[0]!, n[1]!];
      this.xy = [n[0]!, n[1]!];
      return;
    }
    // After a closed path the pen stands where that began.
    if (this.xy.length === 0) this.xy.push(this.start[0]!, this.start[1]!);
    const [x, y] = this.xy.slice(-2) as [number, number];
    if (command === 'L') this.xy.push(n[0]!, n[1]!);
    if (command === 'C') this.cubic([x, y, ...n]);
    if (command === 'Q') this.quadratic(x, y, n);
  }

  finish(): FlatPath[] {
    this.close(false);
    return this.paths;
  }

  private close(closed: boolean): void {
    const { xy } = this;
    this.xy = [];
    if (xy.length < 4) return;
    const returns = xy[0] === xy[xy.length - 2] && xy[1] === xy[xy.length - 1];
    const isClosed = (closed || returns) && xy.length >= 6;
    this.paths.push({ xy: Float64Array.from(returns && isClosed ? xy.slice(0, -2) : xy), closed: isClosed });
  }

  private quadratic(x: number, y: number, n: readonly number[]): void {
    const [cx, cy, ex, ey] = n as [number, number, number, number];
    const towards = (end: number, middle: number) => end + (2 / 3) * (middle - end);
    this.cubic([x, y, towards(x, cx), towards(y, cy), towards(ex, cx), towards(ey, cy), ex, ey]);
  }

  /** Even steps in the curve's parameter, as many as its second differences call for (Wang's bound). */
  private cubic(corners: readonly number[]): void {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = corners as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const bend = Math.max(
      Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
      Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3),
    );
    const pieces = Math.min(MOST_PIECES, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / this.tolerance))));
    for (let piece = 1; piece <= pieces; piece += 1) {
      const t = piece / pieces;
      this.xy.push(cubicAt(x0, x1, x2, x3, t), cubicAt(y0, y1, y2, y3, t));
    }
  }
}
