import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { squaredLengthInto } from './bernstein';
import { type CheckSteps, DRONES_AT_ONCE } from './check-steps';
import { DroneCourse, type Quantity } from './drone-course';
import type { FlightParts } from './flight-parts';
import { endPlace } from './flight-pieces';

/** A drone this near to its pad, seen from above, is over it. */
const OVER_THE_PAD_M = 0.05;

/** Height above the ground up to which a drone stands on it. */
export const ON_THE_GROUND_M = 0.05;

/** A drone that is not higher than this between two touches of the ground has not left it. */
const OFF_THE_GROUND_M = 0.1;

/** A drone that comes down is on the ground this much below what it leaves it at: an instant cannot be both. */
const TOUCHING_M = ON_THE_GROUND_M - 0.001;

/**
 * When and where drones stand: on the pad that they start from, on the place that they land on, and wherever they rest
 * on the ground in between. A drone stands from `landsMs` to `risesMs` of a visit; it is in the column over its place from
 * `reachesMs` to `leavesMs`, save what it stands of that. The first visit begins and the last one ends at infinity, as
 * does what never comes. In a move that starts and ends in the air there are none.
 */
export interface GroundVisits {
  /** Visits `visitStart[d]` up to, not including, `visitStart[d + 1]` are those of drone `d`, in order. */
  readonly visitStart: Uint32Array;
  /** `visits × 3`: the place, metres. */
  readonly placesM: Float64Array;
  readonly reachesMs: Float64Array;
  readonly landsMs: Float64Array;
  readonly risesMs: Float64Array;
  readonly leavesMs: Float64Array;
}

/** Of drones that stay in the air. */
export function noVisits(drones: number): GroundVisits {
  const none = new Float64Array();
  const visitStart = new Uint32Array(drones + 1);
  return { visitStart, placesM: none, reachesMs: none, landsMs: none, risesMs: none, leavesMs: none };
}

interface Visit {
  readonly placeM: readonly [number, number, number];
  readonly reachesMs: number;
  readonly landsMs: number;
  readonly risesMs: number;
  readonly leavesMs: number;
}

export function* groundVisitsSteps(
  set: TrajectorySet,
  parts: FlightParts,
  wholeFlight: boolean,
): CheckSteps<GroundVisits> {
  const drones = droneCount(set);
  if (!wholeFlight) return noVisits(drones);
  const visitStart = new Uint32Array(drones + 1);
  const visits: Visit[] = [];
  const finder = new VisitFinder(set, parts);
  for (let drone = 0; drone < drones; drone++) {
    for (const visit of finder.visitsOf(drone)) visits.push(visit);
    visitStart[drone + 1] = visits.length;
    if (drone % DRONES_AT_ONCE === 0) yield 0;
  }
  return inColumns(visitStart, visits);
}

function inColumns(visitStart: Uint32Array, visits: readonly Visit[]): GroundVisits {
  const placesM = new Float64Array(3 * visits.length);
  const [reachesMs, landsMs] = [new Float64Array(visits.length), new Float64Array(visits.length)];
  const [risesMs, leavesMs] = [new Float64Array(visits.length), new Float64Array(visits.length)];
  for (let k = 0; k < visits.length; k++) {
    const visit = visits[k]!;
    placesM.set(visit.placeM, 3 * k);
    reachesMs[k] = visit.reachesMs;
    landsMs[k] = visit.landsMs;
    risesMs[k] = visit.risesMs;
    leavesMs[k] = visit.leavesMs;
  }
  return { visitStart, placesM, reachesMs, landsMs, risesMs, leavesMs };
}

class VisitFinder {
  readonly #set: TrajectorySet;
  readonly #course: DroneCourse;
  readonly #offset: OffsetSquared;

  constructor(set: TrajectorySet, parts: FlightParts) {
    this.#set = set;
    this.#course = new DroneCourse(set, parts);
    this.#offset = new OffsetSquared(set);
  }

  visitsOf(drone: number): Visit[] {
    const [early, late] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    this.#course.follow(drone);
    const [startX, startY, startZ] = endPlace(this.#set, drone, 'start');
    const [endX, endY, endZ] = endPlace(this.#set, drone, 'end');
    const first: Visit = {
      placeM: [startX, startY, startZ],
      reachesMs: early,
      landsMs: early,
      risesMs: this.#course.firstHigherMs(early, startZ + ON_THE_GROUND_M),
      leavesMs: this.#leavesMs(early, startX, startY),
    };
    const last: Visit = {
      placeM: [endX, endY, endZ],
      reachesMs: this.#reachesMs(late, endX, endY),
      landsMs: this.#course.lastHigherMs(endZ + ON_THE_GROUND_M),
      risesMs: late,
      leavesMs: late,
    };
    return [first, ...this.#rests(drone, first.risesMs), last];
  }

  /** Visits to the ground between the first take-off and the last landing. */
  #rests(drone: number, takeoffMs: number): Visit[] {
    const rests: Visit[] = [];
    const course = this.#course;
    for (let risesMs = takeoffMs; ; ) {
      const landsMs = course.firstLowerMs(course.firstHigherMs(risesMs, OFF_THE_GROUND_M), TOUCHING_M);
      risesMs = course.firstHigherMs(landsMs, ON_THE_GROUND_M);
      if (risesMs === Number.POSITIVE_INFINITY) return rests;
      if (course.firstLowerMs(landsMs, -ON_THE_GROUND_M) < risesMs) continue;
      const [x, y] = course.placeAt(drone, landsMs);
      const reachesMs = this.#reachesMs(landsMs, x, y);
      rests.push({ placeM: [x, y, 0], reachesMs, landsMs, risesMs, leavesMs: this.#leavesMs(landsMs, x, y) });
    }
  }

  /** First instant after another away from a place, seen from above. */
  #leavesMs(afterMs: number, x: number, y: number): number {
    return this.#course.firstMs(afterMs, this.#offset.from(x, y), OVER_THE_PAD_M ** 2);
  }

  /** Last instant before another away from a place. */
  #reachesMs(beforeMs: number, x: number, y: number): number {
    return this.#course.lastMs(beforeMs, this.#offset.from(x, y), OVER_THE_PAD_M ** 2);
  }
}

/** Squared distance from a place, seen from above. */
class OffsetSquared implements Quantity {
  readonly #set: TrajectorySet;
  readonly #offsets: Float64Array;
  readonly #squared: Float64Array;
  #x = 0;
  #y = 0;

  constructor(set: TrajectorySet) {
    this.#set = set;
    this.#offsets = new Float64Array((set.degree + 1) * 2);
    this.#squared = new Float64Array(2 * set.degree + 1);
  }

  from(x: number, y: number): this {
    this.#x = x;
    this.#y = y;
    return this;
  }

  /** A curve is never farther away than the farthest of its control points. */
  mostOn(piece: number): number {
    const { degree, controlsM } = this.#set;
    let most = 0;
    for (let k = 0, at = piece * (degree + 1) * 3; k <= degree; k++, at += 3) {
      const squared = (controlsM[at]! - this.#x) ** 2 + (controlsM[at + 1]! - this.#y) ** 2;
      if (squared > most) most = squared;
    }
    return most;
  }

  coefficientsOn(piece: number): Float64Array {
    const { degree, controlsM } = this.#set;
    for (let k = 0, at = piece * (degree + 1) * 3; k <= degree; k++, at += 3) {
      this.#offsets[2 * k] = controlsM[at]! - this.#x;
      this.#offsets[2 * k + 1] = controlsM[at + 1]! - this.#y;
    }
    squaredLengthInto(this.#offsets, degree, 2, 2, this.#squared);
    return this.#squared;
  }
}
