import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { firstAbove, squaredLengthInto } from './bernstein';
import type { CheckSteps } from './check-steps';
import { coordinateInto, secondsAt } from './flight-pieces';

/** A drone this near to its pad, seen from above, is over it. */
const OVER_THE_PAD_M = 0.05;

/** Height above the pad up to which a drone stands on the ground. */
export const ON_THE_GROUND_M = 0.05;

/**
 * When each drone stands, and when it is in the column over the pad that it starts from or the place that it lands on.
 * It stands up to `takeoffMs` and from `landedMs` on; it is in its columns from `takeoffMs` to `leavesColumnMs` and from
 * `reachesColumnMs` to `landedMs`. A drone that never rises or never leaves its column has infinities there.
 */
export interface FlightTimes {
  readonly takeoffMs: Float64Array;
  readonly landedMs: Float64Array;
  readonly leavesColumnMs: Float64Array;
  readonly reachesColumnMs: Float64Array;
}

/** The times of a whole flight; of a move that starts and ends in the air nobody ever stands. */
export function* flightTimesSteps(set: TrajectorySet, wholeFlight: boolean): CheckSteps<FlightTimes> {
  const drones = droneCount(set);
  const never = (value: number) => new Float64Array(drones).fill(value);
  const [early, late] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const times = {
    takeoffMs: never(early),
    landedMs: never(late),
    leavesColumnMs: never(early),
    reachesColumnMs: never(late),
  };
  if (!wholeFlight) return times;
  const course = new Course(set);
  for (let drone = 0; drone < drones; drone++) {
    course.follow(drone);
    times.takeoffMs[drone] = course.takeoffMs();
    times.landedMs[drone] = course.landedMs();
    times.leavesColumnMs[drone] = course.leavesColumnMs();
    times.reachesColumnMs[drone] = course.reachesColumnMs();
    yield 0;
  }
  return times;
}

/** Where a drone starts (`'start'`) or ends, metres. */
export function endPlace(set: TrajectorySet, drone: number, end: 'start' | 'end'): [number, number, number] {
  const points = set.degree + 1;
  const point = end === 'start' ? set.pieceStart[drone]! * points : set.pieceStart[drone + 1]! * points - 1;
  return [set.controlsM[3 * point]!, set.controlsM[3 * point + 1]!, set.controlsM[3 * point + 2]!];
}

/** One drone's run of pieces, asked for first and last instants. */
class Course {
  readonly #set: TrajectorySet;
  readonly #height: Float64Array;
  readonly #offsets: Float64Array;
  readonly #squared: Float64Array;
  #drone = 0;
  #first = 0;
  #last = 0;

  constructor(set: TrajectorySet) {
    this.#set = set;
    this.#height = new Float64Array(set.degree + 1);
    this.#offsets = new Float64Array((set.degree + 1) * 2);
    this.#squared = new Float64Array(2 * set.degree + 1);
  }

  follow(drone: number): void {
    this.#drone = drone;
    this.#first = this.#set.pieceStart[drone]!;
    this.#last = this.#set.pieceStart[drone + 1]! - 1;
  }

  /** Last instant before the drone first is off the ground. */
  takeoffMs(): number {
    const ground = endPlace(this.#set, this.#drone, 'start')[2];
    return this.#firstMs((piece) => firstAbove(this.#heightOf(piece), ground + ON_THE_GROUND_M));
  }

  /** First instant from which the drone stays on the ground. */
  landedMs(): number {
    const ground = endPlace(this.#set, this.#drone, 'end')[2];
    return this.#lastMs((piece) => firstAbove(this.#heightOf(piece).reverse(), ground + ON_THE_GROUND_M));
  }

  /** First instant away from the pad where it starts, seen from above. */
  leavesColumnMs(): number {
    const [x, y] = endPlace(this.#set, this.#drone, 'start');
    return this.#firstMs((piece) => firstAbove(this.#offsetSquared(piece, x, y), OVER_THE_PAD_M ** 2));
  }

  /** Last instant away from the place where it ends. */
  reachesColumnMs(): number {
    const [x, y] = endPlace(this.#set, this.#drone, 'end');
    return this.#lastMs((piece) => firstAbove(this.#offsetSquared(piece, x, y).reverse(), OVER_THE_PAD_M ** 2));
  }

  #heightOf(piece: number): Float64Array {
    return coordinateInto(this.#set, piece, 2, this.#height);
  }

  #offsetSquared(piece: number, x: number, y: number): Float64Array {
    const { degree, controlsM } = this.#set;
    for (let k = 0; k <= degree; k++) {
      const at = (piece * (degree + 1) + k) * 3;
      this.#offsets[2 * k] = controlsM[at]! - x;
      this.#offsets[2 * k + 1] = controlsM[at + 1]! - y;
    }
    squaredLengthInto(this.#offsets, degree, 2, 2, this.#squared);
    return this.#squared;
  }

  #firstMs(find: (piece: number) => number | null): number {
    for (let piece = this.#first; piece <= this.#last; piece++) {
      const at = find(piece);
      if (at !== null) return secondsAt(this.#set, piece, at) * 1000;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** `find` is given pieces whose parameter runs backwards. */
  #lastMs(find: (piece: number) => number | null): number {
    for (let piece = this.#last; piece >= this.#first; piece--) {
      const at = find(piece);
      if (at !== null) return secondsAt(this.#set, piece, 1 - at) * 1000;
    }
    return Number.NEGATIVE_INFINITY;
  }
}
