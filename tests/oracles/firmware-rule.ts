import { droneCount, type FirmwareTakeoff, positionInto, type TrajectorySet, timeSpanMs } from '../../src/core';

/**
 * The firmware's rule as an issue tells it, evaluated instant by instant: no pieces, no proofs, nothing of the check.
 * The climb is rest to rest with constant acceleration; it ends when the trajectory is 2.5 m above its start, or later
 * where it cannot start before second zero. A late drone flies its own path a quarter faster until it is on time.
 */
export class FirmwareRule {
  readonly #set: TrajectorySet;
  readonly #rule: FirmwareTakeoff;
  /** Seconds: one a drone. */
  readonly crossingS: number[] = [];
  readonly #at = new Float64Array(3);

  constructor(set: TrajectorySet, rule: FirmwareTakeoff) {
    this.#set = set;
    this.#rule = rule;
    for (let drone = 0; drone < droneCount(set); drone++) this.crossingS.push(this.#crossingS(drone));
  }

  get climbS(): number {
    const { speedMps: v, accelerationMps2: a } = this.#rule;
    return v * v >= 2.5 * a ? 2 * Math.sqrt(2.5 / a) : 2.5 / v + v / a;
  }

  get needS(): number {
    return this.climbS + this.#rule.spoolUpS;
  }

  /** When the drone leaves its pad, and when it is 2.5 m up. */
  climbOf(drone: number): [fromS: number, toS: number] {
    const toS = Math.max(this.crossingS[drone]!, this.needS);
    return [toS - this.climbS, toS];
  }

  placeInto(drone: number, timeS: number, out: Float64Array, at: number): void {
    const [fromS, toS] = this.climbOf(drone);
    if (timeS >= toS) {
      const crossingS = this.crossingS[drone]!;
      positionInto(this.#set, drone, Math.min(timeS, crossingS + (timeS - toS) * 1.25) * 1000, out, at);
      return;
    }
    positionInto(this.#set, drone, -1, out, at);
    out[at + 2]! += this.#climbedM(timeS - fromS);
  }

  #climbedM(afterS: number): number {
    if (afterS <= 0) return 0;
    const { speedMps: v, accelerationMps2: a } = this.#rule;
    const peak = Math.min(v, Math.sqrt(2.5 * a));
    const leftS = this.climbS - afterS;
    if (leftS <= 0) return 2.5;
    if (afterS < peak / a) return (a * afterS * afterS) / 2;
    if (leftS < peak / a) return 2.5 - (a * leftS * leftS) / 2;
    return (peak * peak) / (2 * a) + peak * (afterS - peak / a);
  }

  #crossingS(drone: number): number {
    const height = (timeMs: number) => {
      positionInto(this.#set, drone, timeMs, this.#at, 0);
      return this.#at[2]!;
    };
    const [startMs, endMs] = timeSpanMs(this.#set);
    const wantedM = height(startMs) + 2.5;
    for (let timeMs = startMs; timeMs <= endMs; timeMs++) if (height(timeMs) >= wantedM) return timeMs / 1000;
    return Number.POSITIVE_INFINITY;
  }
}

/** Pairs that come nearer than a distance while the firmware climbs, at least one of them above its pad. */
export function pairsUnderRule(
  set: TrajectorySet,
  rule: FirmwareTakeoff,
  distanceM: number,
  { downwash = 1, stepS = 0.02, bothUp = false, untilS = Number.POSITIVE_INFINITY } = {},
): Map<string, number> {
  const drones = droneCount(set);
  const firmware = new FirmwareRule(set, rule);
  const lastS = Math.min(untilS, timeSpanMs(set)[1] / 1000);
  const at = new Float64Array(3 * drones);
  const near = new Map<string, number>();
  for (let timeS = 0; timeS <= lastS; timeS += stepS) {
    for (let d = 0; d < drones; d++) firmware.placeInto(d, timeS, at, 3 * d);
    for (let i = 0; i < drones; i++) {
      for (let j = i + 1; j < drones; j++) {
        const ups = Number(at[3 * i + 2]! > 1e-9) + Number(at[3 * j + 2]! > 1e-9);
        if (ups < (bothUp ? 2 : 1)) continue;
        const m = Math.hypot(
          at[3 * i]! - at[3 * j]!,
          at[3 * i + 1]! - at[3 * j + 1]!,
          (at[3 * i + 2]! - at[3 * j + 2]!) / downwash,
        );
        if (m < Math.min(distanceM, near.get(`${i} ${j}`) ?? Number.POSITIVE_INFINITY)) near.set(`${i} ${j}`, m);
      }
    }
  }
  return near;
}
