import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { endPlace, type FlightTimes } from './flight-times';

/** Pads may be this much closer than the pitch: a tape measure's error. */
export const PITCH_TOLERANCE_M = 0.01;

/**
 * Which pairs the separation of flight does not judge, for they are judged by the pitch of the pads: two drones that
 * both stand, and one that stands beside the column in which another rises from its pad or sinks to its place, where
 * the two places keep the pitch.
 */
export class GroundRule {
  readonly #set: TrajectorySet;
  readonly #times: FlightTimes;
  readonly #pitchM: number;

  constructor(set: TrajectorySet, times: FlightTimes, launchPitchM: number) {
    this.#set = set;
    this.#times = times;
    this.#pitchM = launchPitchM - PITCH_TOLERANCE_M;
  }

  /** Marks the drones that stand all through a stretch of time. @returns how many do not. */
  markStanding(fromMs: number, toMs: number, marks: Uint8Array): number {
    const { takeoffMs, landedMs } = this.#times;
    let flying = 0;
    for (let d = 0; d < droneCount(this.#set); d++) {
      marks[d] = takeoffMs[d]! >= toMs || landedMs[d]! <= fromMs ? 1 : 0;
      flying += 1 - marks[d]!;
    }
    return flying;
  }

  /** Whether a drone is in the air all through a stretch of time: then no exception concerns it alone. */
  isAloft(drone: number, fromMs: number, toMs: number): boolean {
    return this.#times.takeoffMs[drone]! <= fromMs && this.#times.landedMs[drone]! >= toMs;
  }

  /** The next instant after `fromMs` at which a drone begins or ends to stand or to be in a column. */
  nextChangeMs(drone: number, fromMs: number): number {
    const { takeoffMs, landedMs, leavesColumnMs, reachesColumnMs } = this.#times;
    let next = Number.POSITIVE_INFINITY;
    for (const times of [takeoffMs, landedMs, leavesColumnMs, reachesColumnMs]) {
      const at = times[drone]!;
      if (at > fromMs && at < next) next = at;
    }
    return next;
  }

  /** Whether a pair is excepted at an instant, and with it up to the next change of either. */
  excepts(i: number, j: number, timeMs: number): boolean {
    const [standsI, standsJ] = [this.#standsAt(i, timeMs), this.#standsAt(j, timeMs)];
    if (standsI && standsJ) return true;
    if (standsI) return this.#keepsPitch(i, standsI, j, this.#columnAt(j, timeMs));
    if (standsJ) return this.#keepsPitch(j, standsJ, i, this.#columnAt(i, timeMs));
    return false;
  }

  #standsAt(drone: number, timeMs: number): 'start' | 'end' | null {
    if (timeMs < this.#times.takeoffMs[drone]!) return 'start';
    return timeMs > this.#times.landedMs[drone]! ? 'end' : null;
  }

  #columnAt(drone: number, timeMs: number): 'start' | 'end' | null {
    if (timeMs < this.#times.leavesColumnMs[drone]!) return 'start';
    return timeMs > this.#times.reachesColumnMs[drone]! ? 'end' : null;
  }

  #keepsPitch(stands: number, at: 'start' | 'end', flies: number, over: 'start' | 'end' | null): boolean {
    if (!over) return false;
    const [ax, ay] = endPlace(this.#set, stands, at);
    const [bx, by] = endPlace(this.#set, flies, over);
    return Math.hypot(bx - ax, by - ay) >= this.#pitchM;
  }
}
