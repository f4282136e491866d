import { positionInto } from '../../trajectory/evaluate';
import type { TrajectorySet } from '../../trajectory/trajectory-set';

/** Half the width of the windows, s: from a window of 0.14 s to one of 1.6 s, each 1.19 times as wide as the one before. */
const HALF_WIDTHS_S = Array.from({ length: 15 }, (_, k) => 0.07 * 2 ** (k / 4));

/** The motion in one window, less what rounding may have added to it: what was flown before rounding had at least this. */
export interface WindowMotion {
  timeS: number;
  accelerationMps2: number;
  acrossMps: number;
  upMps: number;
  downMps: number;
}

/** A place of a flight at a time, s and m. */
interface Place {
  timeS: number;
  readonly m: Float64Array;
}

const place = (): Place => ({ timeS: 0, m: new Float64Array(3) });

/**
 * Mean motion over windows about the knots of short pieces. Where pieces last some milliseconds, the derivatives of a
 * rounded curve are rounding and nothing else; places are true to half a grid step all the same. From three of them,
 * before, at and after a knot, the second divided difference is the mean acceleration over the window, weighted by a
 * triangle; rounding changes it by no more than `2 sqrt(3) grid / (before * after)`. No measure on such a window can
 * tell less excess from rounding (Chebyshev: a parabola of that much lies within a grid step of a line).
 */
export class WindowedMotion {
  readonly #set: TrajectorySet;
  readonly #from = place();
  readonly #knot = place();
  readonly #to = place();
  #first = 0;
  readonly #found: WindowMotion = { timeS: 0, accelerationMps2: 0, acrossMps: 0, upMps: 0, downMps: 0 };

  constructor(set: TrajectorySet) {
    this.#set = set;
  }

  /**
   * Tells `visit` of each window about a knot of a short piece, a width a step; the object that it is given is used again.
   */
  *lookSteps(
    drone: number,
    gridM: number,
    isShort: (piece: number) => boolean,
    visit: (found: WindowMotion) => void,
  ): Generator<void> {
    const first = this.#set.pieceStart[drone]!;
    const end = this.#set.pieceStart[drone + 1]!;
    this.#first = first;
    for (const halfS of HALF_WIDTHS_S) {
      yield;
      let before = first;
      let after = first;
      for (let knot = first; knot <= end; knot++) {
        const timeS = this.#knotSeconds(knot);
        while (this.#knotSeconds(before) < timeS - halfS) before++;
        while (after < end && this.#knotSeconds(after + 1) <= timeS + halfS) after++;
        const adjoins = (knot > first && isShort(knot - 1)) || (knot < end && isShort(knot));
        if (!adjoins) continue;
        this.#toKnot(this.#knot, knot);
        this.#toStart(drone, knot, before, halfS, isShort);
        this.#toEnd(drone, knot, after, halfS, isShort);
        visit(this.#measure(gridM));
      }
    }
  }

  /** The start of a window: a knot within it where pieces are short, else the instant itself; before the flight, a hold. */
  #toStart(drone: number, knot: number, before: number, halfS: number, isShort: (piece: number) => boolean): void {
    if (before > this.#first && isShort(before - 1)) this.#toKnot(this.#from, Math.min(before, knot - 1));
    else this.#toTime(this.#from, drone, this.#knot.timeS - halfS);
  }

  #toEnd(drone: number, knot: number, after: number, halfS: number, isShort: (piece: number) => boolean): void {
    const end = this.#set.pieceStart[drone + 1]!;
    if (after < end && isShort(after)) this.#toKnot(this.#to, Math.max(after, knot + 1));
    else this.#toTime(this.#to, drone, this.#knot.timeS + halfS);
  }

  #measure(gridM: number): WindowMotion {
    const [from, knot, to, found] = [this.#from, this.#knot, this.#to, this.#found];
    const before = knot.timeS - from.timeS;
    const after = to.timeS - knot.timeS;
    const all = before + after;
    let bend = 0;
    for (let axis = 0; axis < 3; axis++) {
      const arriving = (knot.m[axis]! - from.m[axis]!) / before;
      const leaving = (to.m[axis]! - knot.m[axis]!) / after;
      bend += ((2 * (leaving - arriving)) / all) ** 2;
    }
    const velocity = (axis: number): number => (to.m[axis]! - from.m[axis]!) / all;
    found.timeS = knot.timeS;
    found.accelerationMps2 = Math.sqrt(bend) - (2 * Math.sqrt(3) * gridM) / (before * after);
    found.acrossMps = Math.hypot(velocity(0), velocity(1)) - (Math.SQRT2 * gridM) / all;
    found.upMps = velocity(2) - gridM / all;
    found.downMps = -velocity(2) - gridM / all;
    return found;
  }

  /** A knot has the number of the piece that starts there; the last one that of the piece after the flight. */
  #knotSeconds(knot: number): number {
    const { startsMs, endsMs } = this.#set;
    return (knot === this.#first ? startsMs[knot]! : endsMs[knot - 1]!) / 1000;
  }

  #toKnot(to: Place, knot: number): void {
    const stride = (this.#set.degree + 1) * 3;
    const at = knot === this.#first ? knot * stride : knot * stride - 3;
    to.timeS = this.#knotSeconds(knot);
    for (let axis = 0; axis < 3; axis++) to.m[axis] = this.#set.controlsM[at + axis]!;
  }

  #toTime(to: Place, drone: number, timeS: number): void {
    to.timeS = timeS;
    positionInto(this.#set, drone, timeS * 1000, to.m, 0);
  }
}
