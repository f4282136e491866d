import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { squaredLengthInto } from '../flight/bernstein';
import { DroneCourse, type Quantity } from '../flight/drone-course';
import { endPlace } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';

/** A drone this near to its pad, seen from above, is over it. */
const OVER_THE_PAD_M = 0.05;

/** A drone stands on the ground up to this far above it or below: rounding of files, and a lawn. */
export const ON_THE_GROUND_M = 0.05;

/** A drone that is not higher than this between two touches of the ground has not left it. */
const OFF_THE_GROUND_M = 0.1;

/** A drone that comes down is on the ground this much below what it leaves it at: an instant cannot be both. */
const TOUCHING_M = ON_THE_GROUND_M - 0.001;

/**
 * When and where drones stand on the ground, which is level and at the height of the show origin: at the start of a
 * flight, at its end, and wherever they rest in between. A drone stands from `landsMs` to `risesMs` of a visit, all the
 * while within `ON_THE_GROUND_M` of the ground and `OVER_THE_PAD_M` of one place; it is in the column over that place
 * from `reachesMs` to `leavesMs`, save what it stands of that. A visit that is on when the flight starts begins at minus
 * infinity, one that is on when it ends ends at infinity. A drone that starts or ends in the air has no such visit
 * there, and in a transition from air to air there are none.
 */
export interface GroundVisits {
  /** Visits `visitStart[d]` up to, not including, `visitStart[d + 1]` are those of drone `d`, in order. */
  readonly visitStart: Uint32Array;
  /** `visits × 3`: the place, metres; its height is the ground's, 0. */
  readonly placesM: Float64Array;
  readonly reachesMs: Float64Array;
  readonly landsMs: Float64Array;
  readonly risesMs: Float64Array;
  readonly leavesMs: Float64Array;
}

/** A stretch of time, infinite where it has no end within the flight. */
export type Stretch = readonly [fromMs: number, toMs: number];

/** The stretches of time in which a drone does not stand: before, between and after its visits. */
export function stretchesAloft(visits: GroundVisits, drone: number): Stretch[] {
  return stretchesOutside(visits, drone, visits.landsMs, visits.risesMs);
}

/** The stretches of time in which a drone is in no column: before, between and after its visits. */
export function stretchesAway(visits: GroundVisits, drone: number): Stretch[] {
  return stretchesOutside(visits, drone, visits.reachesMs, visits.leavesMs);
}

function stretchesOutside(
  { visitStart }: GroundVisits,
  drone: number,
  beginsMs: Float64Array,
  endsMs: Float64Array,
): Stretch[] {
  const stretches: Stretch[] = [];
  let fromMs = Number.NEGATIVE_INFINITY;
  for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
    if (beginsMs[visit]! > fromMs) stretches.push([fromMs, beginsMs[visit]!]);
    fromMs = Math.max(fromMs, endsMs[visit]!);
  }
  if (fromMs < Number.POSITIVE_INFINITY) stretches.push([fromMs, Number.POSITIVE_INFINITY]);
  return stretches;
}

/** Of drones that stay in the air. */
export function noVisits(drones: number): GroundVisits {
  const none = new Float64Array();
  const visitStart = new Uint32Array(drones + 1);
  return { visitStart, placesM: none, reachesMs: none, landsMs: none, risesMs: none, leavesMs: none };
}

const EARLY = Number.NEGATIVE_INFINITY;
const LATE = Number.POSITIVE_INFINITY;

/** Whether a drone at a height is on the ground. */
export function isOnTheGround(heightM: number): boolean {
  return Math.abs(heightM) <= ON_THE_GROUND_M;
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
  segments: FlightSegments,
  wholeFlight: boolean,
): CheckSteps<GroundVisits> {
  const drones = droneCount(set);
  if (!wholeFlight) return noVisits(drones);
  const visitStart = new Uint32Array(drones + 1);
  const visits: Visit[] = [];
  const finder = new VisitFinder(set, segments);
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

  constructor(set: TrajectorySet, segments: FlightSegments) {
    this.#set = set;
    this.#course = new DroneCourse(set, segments);
    this.#offset = new OffsetSquared(set);
  }

  visitsOf(drone: number): Visit[] {
    this.#course.follow(drone);
    const first = this.#firstVisit(drone);
    return [...first, ...this.#rests(drone, first[0]?.risesMs ?? EARLY), ...this.#lastVisit(drone)];
  }

  /** The pad that a drone starts from, if it starts on the ground. */
  #firstVisit(drone: number): Visit[] {
    const [x, y, z] = endPlace(this.#set, drone, 'start');
    if (!isOnTheGround(z)) return [];
    const leavesMs = this.#leavesMs(EARLY, x, y);
    const risesMs = this.#standsUntilMs(EARLY, leavesMs);
    return [{ placeM: [x, y, 0], reachesMs: EARLY, landsMs: EARLY, risesMs, leavesMs }];
  }

  /** The place where a drone lands for good, if it ends on the ground. */
  #lastVisit(drone: number): Visit[] {
    const [x, y, z] = endPlace(this.#set, drone, 'end');
    if (!isOnTheGround(z)) return [];
    const reachesMs = this.#reachesMs(LATE, x, y);
    const downMs = Math.max(reachesMs, this.#course.lastHigherMs(ON_THE_GROUND_M));
    const landsMs = Math.max(downMs, this.#course.lastLowerMs(downMs, -ON_THE_GROUND_M));
    return [{ placeM: [x, y, 0], reachesMs, landsMs, risesMs: LATE, leavesMs: LATE }];
  }

  /** Visits to the ground after an instant and before the last landing. */
  #rests(drone: number, afterMs: number): Visit[] {
    const rests: Visit[] = [];
    const course = this.#course;
    for (let risesMs = afterMs; ; ) {
      const landsMs = course.firstLowerMs(course.firstHigherMs(risesMs, OFF_THE_GROUND_M), TOUCHING_M);
      if (landsMs === LATE) return rests;
      const [x, y] = course.placeAt(drone, landsMs);
      const leavesMs = this.#leavesMs(landsMs, x, y);
      risesMs = this.#standsUntilMs(landsMs, leavesMs);
      if (risesMs === LATE) return rests;
      rests.push({ placeM: [x, y, 0], reachesMs: this.#reachesMs(landsMs, x, y), landsMs, risesMs, leavesMs });
    }
  }

  /** Until when a drone that stands at an instant goes on to: it rises, leaves its place or sinks into the ground. */
  #standsUntilMs(fromMs: number, leavesMs: number): number {
    const upMs = Math.min(this.#course.firstHigherMs(fromMs, ON_THE_GROUND_M), leavesMs);
    return Math.min(upMs, this.#course.firstLowerMs(fromMs, -ON_THE_GROUND_M, upMs));
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
