/** A scene's lit points on their path through its hold, sampled, in the show frame. */
export interface ScenePath {
  readonly knotsMs: readonly number[];
  /** Lit points: those of the figures in turn, and behind them those that spare drones light a second time. */
  readonly points: number;
  /** `points`: the point of the scene whose light each shows; its own index but for doubles. */
  readonly sourcePoint: Int32Array;
  /** `points`: 1 for those that stand still through the hold, for their figure does not move. */
  readonly isStill: Uint8Array;
  /** `knots × points × 3` metres. */
  readonly positionsM: Float64Array;
  /** `points × 3`: velocities at the first and at the last knot, metres per second; zero where the hold is eased. */
  readonly startVelocityMps: Float64Array;
  readonly endVelocityMps: Float64Array;
}

/** Where the points of one figure go in the arrays of the scene: its own, and its doubles. */
interface FigureRange {
  readonly own: number;
  readonly count: number;
  readonly double: number;
}

/** Places and velocities of a figure's points at one knot, its own and then its doubles: `points × 3` each. */
export interface PlacedPoints {
  readonly placesM: Float64Array;
  readonly velocityMps: Float64Array;
}

/** Collects the places of all figures: the points of each in turn, then the doubles of each. */
export class ScenePlaces {
  readonly #knotsMs: readonly number[];
  readonly #points: number;
  readonly #sourcePoint: Int32Array;
  readonly #isStill: Uint8Array;
  readonly #positionsM: Float64Array;
  readonly #startMps: Float64Array;
  readonly #endMps: Float64Array;
  #ownEnd = 0;
  #doubleEnd: number;

  constructor(own: number, points: number, knotsMs: readonly number[]) {
    this.#knotsMs = knotsMs;
    this.#points = points;
    this.#doubleEnd = own;
    this.#sourcePoint = new Int32Array(points);
    this.#isStill = new Uint8Array(points);
    this.#positionsM = new Float64Array(knotsMs.length * points * 3);
    this.#startMps = new Float64Array(points * 3);
    this.#endMps = new Float64Array(points * 3);
  }

  begin(count: number, doubles: Int32Array, isStill: boolean): FigureRange {
    const range = { own: this.#ownEnd, count, double: this.#doubleEnd };
    for (let point = 0; point < count; point++) this.#sourcePoint[range.own + point] = range.own + point;
    for (const [k, point] of doubles.entries()) this.#sourcePoint[range.double + k] = range.own + point;
    this.#ownEnd += count;
    this.#doubleEnd += doubles.length;
    if (isStill) {
      this.#isStill.fill(1, range.own, this.#ownEnd);
      this.#isStill.fill(1, range.double, this.#doubleEnd);
    }
    return range;
  }

  /** The points of a figure at a knot. */
  set(range: FigureRange, knot: number, { placesM, velocityMps }: PlacedPoints): void {
    write(placesM, range, this.#positionsM, 3 * knot * this.#points);
    if (knot === 0) write(velocityMps, range, this.#startMps, 0);
    if (knot === this.#knotsMs.length - 1) write(velocityMps, range, this.#endMps, 0);
  }

  path(): ScenePath {
    return {
      knotsMs: this.#knotsMs,
      points: this.#points,
      sourcePoint: this.#sourcePoint,
      isStill: this.#isStill,
      positionsM: this.#positionsM,
      startVelocityMps: this.#startMps,
      endVelocityMps: this.#endMps,
    };
  }
}

function write(values: Float64Array, { own, count, double }: FigureRange, out: Float64Array, from: number): void {
  out.set(values.subarray(0, 3 * count), from + 3 * own);
  out.set(values.subarray(3 * count), from + 3 * double);
}
