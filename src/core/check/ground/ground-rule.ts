import type { GroundVisits } from './ground-visits';

/** Pads may be this much closer than the pitch: a tape measure's error. */
export const PITCH_TOLERANCE_M = 0.01;

/** No visit to the ground. */
const NONE = -1;

/**
 * Which pairs the separation of flight does not judge, for they are judged by the pitch of the pads: two drones that
 * both stand, and one that stands beside the column in which another rises from its place or sinks to it, where the two
 * places keep the pitch.
 */
export class GroundRule {
  readonly #visits: GroundVisits;
  readonly #pitchM: number;

  constructor(visits: GroundVisits, launchPitchM: number) {
    this.#visits = visits;
    this.#pitchM = launchPitchM - PITCH_TOLERANCE_M;
  }

  /**
   * Marks the drones that stand all through a stretch of time.
   * @param droneOf the drone of each mark. @returns how many do not.
   */
  markStanding(fromMs: number, toMs: number, droneOf: Uint32Array, marks: Uint8Array): number {
    const { visitStart, landsMs, risesMs } = this.#visits;
    let flying = 0;
    for (let slot = 0; slot < droneOf.length; slot++) {
      const drone = droneOf[slot]!;
      let stands = 0;
      for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
        if (landsMs[visit]! <= fromMs && risesMs[visit]! >= toMs) stands = 1;
      }
      marks[slot] = stands;
      flying += 1 - stands;
    }
    return flying;
  }

  /** Whether a drone is in the air all through a stretch of time: then no exception concerns it alone. */
  isAloft(drone: number, fromMs: number, toMs: number): boolean {
    const { visitStart, landsMs, risesMs } = this.#visits;
    for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
      if (risesMs[visit]! > fromMs && landsMs[visit]! < toMs) return false;
    }
    return true;
  }

  /** The next instant after `fromMs` at which a drone begins or ends to stand or to be in a column. */
  nextChangeMs(drone: number, fromMs: number): number {
    const { visitStart, reachesMs, landsMs, risesMs, leavesMs } = this.#visits;
    let next = Number.POSITIVE_INFINITY;
    for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
      next = sooner(reachesMs[visit]!, fromMs, next);
      next = sooner(landsMs[visit]!, fromMs, next);
      next = sooner(risesMs[visit]!, fromMs, next);
      next = sooner(leavesMs[visit]!, fromMs, next);
    }
    return next;
  }

  /** Whether a pair is excepted at an instant, and with it up to the next change of either. */
  excepts(i: number, j: number, timeMs: number): boolean {
    const { landsMs, risesMs, reachesMs, leavesMs } = this.#visits;
    const standsI = this.#visitAt(i, timeMs, landsMs, risesMs);
    const standsJ = this.#visitAt(j, timeMs, landsMs, risesMs);
    if (standsI !== NONE && standsJ !== NONE) return true;
    if (standsI !== NONE) return this.#keepsPitch(standsI, this.#visitAt(j, timeMs, reachesMs, leavesMs));
    if (standsJ !== NONE) return this.#keepsPitch(standsJ, this.#visitAt(i, timeMs, reachesMs, leavesMs));
    return false;
  }

  /** The first visit of a drone that is on at an instant, from one of its times to another. */
  #visitAt(drone: number, timeMs: number, fromMs: Float64Array, toMs: Float64Array): number {
    const { visitStart } = this.#visits;
    for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
      if (timeMs > fromMs[visit]! && timeMs < toMs[visit]!) return visit;
    }
    return NONE;
  }

  #keepsPitch(stands: number, column: number): boolean {
    if (column === NONE) return false;
    const { placesM } = this.#visits;
    const dx = placesM[3 * column]! - placesM[3 * stands]!;
    const dy = placesM[3 * column + 1]! - placesM[3 * stands + 1]!;
    return Math.hypot(dx, dy) >= this.#pitchM;
  }
}

function sooner(atMs: number, fromMs: number, nextMs: number): number {
  return atMs > fromMs && atMs < nextMs ? atMs : nextMs;
}
