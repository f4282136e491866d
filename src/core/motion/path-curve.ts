import { ClampedSpline } from '../trajectory/clamped-spline';

/** Where a curve is at a length along it. */
export interface CurvePlace {
  /** Metres. */
  readonly at: readonly [number, number, number];
  /** Of length one, the direction in which it runs. */
  readonly direction: readonly [number, number, number];
  /** Radians by which it has turned about the vertical since its start, counterclockwise from above. */
  readonly turnedRad: number;
  readonly turningRadPerM: number;
}

type Point = readonly [number, number, number];

/** Stretches of a leg, between two points, whose lengths are tabled. */
const STRETCHES = 16;

/** Newton's steps towards a length; each doubles the digits, from a guess that is good within a stretch. */
const NEWTON_STEPS = 4;

/** Nodes and weights of Gauss and Legendre on -1 to 1, exact to degree 9. */
const GAUSS = [
  [0, 128 / 225],
  [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
  [-Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
  [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
  [-Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
] as const;

/**
 * A C2 curve through points, measured along itself.
 *
 * A cubic spline over centripetal spacing (Lee, "Choosing nodes in parametric curve interpolation", 1989), which keeps
 * near its chords; at the ends it runs as the parabola through the last three points does (de Boor, chapter IV). Length
 * comes from Gauss quadrature, its inverse from Newton's method.
 */
export class PathCurve {
  readonly lengthM: number;
  readonly #points: readonly Point[];
  /** Parameter of each point. */
  readonly #knots: readonly number[];
  /** For each axis the rates of the spline at the points. */
  readonly #rates: readonly Float64Array[];
  /** Length, and turn about the vertical, at the start of each stretch and at the end. */
  readonly #lengths: Float64Array;
  readonly #turns: Float64Array;

  /** @param points at least two, each apart from its neighbours. */
  constructor(points: readonly Point[]) {
    this.#points = points;
    this.#knots = centripetalKnots(points);
    const spline = new ClampedSpline(this.#knots);
    this.#rates = [0, 1, 2].map((axis) => {
      const values = points.map((point) => point[axis]!);
      const rates = new Float64Array(points.length);
      rates[0] = endRate(this.#knots, values);
      rates[points.length - 1] = -endRate(this.#knots.map((knot) => -knot).reverse(), [...values].reverse());
      spline.velocitiesInto(values, rates);
      return rates;
    });
    const stretches = (points.length - 1) * STRETCHES;
    this.#lengths = new Float64Array(stretches + 1);
    this.#turns = new Float64Array(stretches + 1);
    for (let k = 0; k < stretches; k++) {
      this.#lengths[k + 1] = this.#lengths[k]! + this.#lengthWithin(this.#stretchStart(k), this.#stretchStart(k + 1));
      const turn = this.#heading(this.#stretchStart(k + 1)) - this.#heading(this.#stretchStart(k));
      this.#turns[k + 1] = this.#turns[k]! + wrapped(turn);
    }
    this.lengthM = this.#lengths[stretches]!;
  }

  /** The place at a length along the curve, from 0 to `lengthM`. */
  placeAt(alongM: number): CurvePlace {
    const stretch = this.#stretchAt(alongM);
    const parameter = this.#parameterAt(alongM, stretch);
    const [x, y, z] = this.#derivatives(parameter, 0);
    const [vx, vy, vz] = this.#derivatives(parameter, 1);
    const [ax, ay] = this.#derivatives(parameter, 2);
    const speed = Math.hypot(vx, vy, vz);
    const level = vx * vx + vy * vy;
    const since = this.#heading(parameter) - this.#heading(this.#stretchStart(stretch));
    return {
      at: [x, y, z],
      direction: [vx / speed, vy / speed, vz / speed],
      turnedRad: this.#turns[stretch]! + wrapped(since),
      turningRadPerM: level > 0 ? (vx * ay - vy * ax) / (level * speed) : 0,
    };
  }

  #stretchAt(alongM: number): number {
    const last = this.#lengths.length - 2;
    let stretch = 0;
    while (stretch < last && this.#lengths[stretch + 1]! <= alongM) stretch++;
    return stretch;
  }

  /** Parameter at the start of a stretch; that of the end of the curve for one more. */
  #stretchStart(stretch: number): number {
    const leg = Math.min(Math.floor(stretch / STRETCHES), this.#knots.length - 2);
    const [from, to] = [this.#knots[leg]!, this.#knots[leg + 1]!];
    return from + ((stretch - leg * STRETCHES) / STRETCHES) * (to - from);
  }

  #parameterAt(alongM: number, stretch: number): number {
    const from = this.#stretchStart(stretch);
    const to = this.#stretchStart(stretch + 1);
    const missing = alongM - this.#lengths[stretch]!;
    const share = missing / (this.#lengths[stretch + 1]! - this.#lengths[stretch]!);
    let parameter = from + share * (to - from);
    for (let step = 0; step < NEWTON_STEPS; step++) {
      const [vx, vy, vz] = this.#derivatives(parameter, 1);
      const better = parameter - (this.#lengthWithin(from, parameter) - missing) / Math.hypot(vx, vy, vz);
      parameter = Math.min(to, Math.max(from, better));
    }
    return parameter;
  }

  #lengthWithin(from: number, to: number): number {
    const half = (to - from) / 2;
    let sum = 0;
    for (const [node, weight] of GAUSS) {
      const [vx, vy, vz] = this.#derivatives(from + half * (1 + node), 1);
      sum += weight * Math.hypot(vx, vy, vz);
    }
    return half * sum;
  }

  #heading(parameter: number): number {
    const [vx, vy] = this.#derivatives(parameter, 1);
    return Math.atan2(vy, vx);
  }

  /** The spline at a parameter, or its first or second derivative. */
  #derivatives(parameter: number, order: 0 | 1 | 2): [number, number, number] {
    let leg = 0;
    while (leg < this.#knots.length - 2 && this.#knots[leg + 1]! <= parameter) leg++;
    const step = this.#knots[leg + 1]! - this.#knots[leg]!;
    const weights = hermite((parameter - this.#knots[leg]!) / step, step, order);
    const [from, to] = [this.#points[leg]!, this.#points[leg + 1]!];
    const along = (axis: 0 | 1 | 2): number =>
      weights[0] * from[axis] +
      weights[1] * this.#rates[axis]![leg]! +
      weights[2] * to[axis] +
      weights[3] * this.#rates[axis]![leg + 1]!;
    return [along(0), along(1), along(2)];
  }
}

/** Weights of Hermite's cubic, or its derivative, at a share `u` of a step: of value and rate before, and after. */
function hermite(u: number, step: number, order: 0 | 1 | 2): [number, number, number, number] {
  if (order === 0) {
    const v = 1 - u;
    return [v * v * (1 + 2 * u), step * u * v * v, u * u * (3 - 2 * u), -step * u * u * v];
  }
  if (order === 1) {
    const slope = (6 * u * (1 - u)) / step;
    return [-slope, (1 - u) * (1 - 3 * u), slope, u * (3 * u - 2)];
  }
  const bend = (12 * u - 6) / (step * step);
  return [bend, (6 * u - 4) / step, -bend, (6 * u - 2) / step];
}

function centripetalKnots(points: readonly Point[]): number[] {
  const knots = [0];
  for (let k = 1; k < points.length; k++) {
    const [a, b] = [points[k - 1]!, points[k]!];
    knots.push(knots[k - 1]! + Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2])));
  }
  return knots;
}

/** Rate at the first of samples: of the parabola through three, or of the chord where there are but two. */
function endRate(knots: readonly number[], values: readonly number[]): number {
  const slope = (k: number) => (values[k + 1]! - values[k]!) / (knots[k + 1]! - knots[k]!);
  if (values.length === 2) return slope(0);
  const share = (knots[1]! - knots[0]!) / (knots[2]! - knots[0]!);
  return slope(0) + share * (slope(0) - slope(1));
}

/** An angle brought to between half a turn in either direction. */
function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
