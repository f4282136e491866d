import { message } from '../../message';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import type { CheckSteps } from '../check-steps';
import { endPlace } from '../flight/flight-pieces';
import { PITCH_TOLERANCE_M } from '../ground/ground-rule';
import { isOnTheGround } from '../ground/ground-visits';
import type { LimitsProfile } from '../limits-profile';
import type { Closest } from '../report/check-report';
import type { ProblemList } from '../report/problem-list';
import { haveSameValues } from '../same-values';
import { padRemedy } from '../separation/too-close-remedy';

/** Pads that are compared with others in a step: with all of them, where they stand in one row. */
const PADS_AT_ONCE = 200;

type NearestTwo = Omit<Closest, 'timeS'> | null;

/** The nearest two of the pads that were looked at last: an edit seldom moves pads. */
export class PadMemory {
  #placesM: Float64Array = new Float64Array();
  #pair: NearestTwo = null;

  *nearestSteps(placesM: Float64Array): CheckSteps<NearestTwo> {
    if (!haveSameValues(placesM, this.#placesM)) {
      this.#pair = yield* nearestTwoSteps(placesM);
      this.#placesM = placesM;
    }
    return this.#pair;
  }
}

/**
 * The nearest two pads, seen from above: a drone's pad is where it starts on the ground, and its home where it starts in
 * the air. Null for a fleet of one.
 * @param homesM `drones × 3`: the pad of each drone as the flight states it, metres.
 * @param startMs when the flight starts.
 */
export function* nearestStartsSteps(
  set: TrajectorySet,
  homesM: Float64Array,
  startMs: number,
  memory: PadMemory,
): CheckSteps<Closest | null> {
  const placesM = homesM.slice();
  for (let drone = 0; drone < droneCount(set); drone++) {
    const start = endPlace(set, drone, 'start');
    if (isOnTheGround(start[2])) for (let axis = 0; axis < 3; axis++) placesM[3 * drone + axis] = start[axis]!;
  }
  const pair = yield* memory.nearestSteps(placesM);
  return pair && { ...pair, timeS: startMs / 1000 };
}

function* nearestTwoSteps(placesM: Float64Array): CheckSteps<NearestTwo> {
  const drones = placesM.length / 3;
  const order = Array.from({ length: drones }, (_, d) => d).sort((p, q) => placesM[3 * p]! - placesM[3 * q]!);
  let nearest = Number.POSITIVE_INFINITY;
  let pair: [number, number] | null = null;
  for (let p = 0; p < drones; p++) {
    if (p % PADS_AT_ONCE === 0) yield 0;
    const i = order[p]!;
    for (let q = p + 1; q < drones; q++) {
      const j = order[q]!;
      const dx = placesM[3 * j]! - placesM[3 * i]!;
      if (dx >= nearest) break;
      const dy = placesM[3 * j + 1]! - placesM[3 * i + 1]!;
      if (dx * dx + dy * dy >= nearest * nearest) continue;
      nearest = Math.hypot(dx, dy);
      pair = [Math.min(i, j), Math.max(i, j)];
    }
  }
  return pair && { m: nearest, drones: pair };
}

/** Neighbouring pads keep the launch pitch. */
export function reportPads(nearest: Closest | null, profile: LimitsProfile, problems: ProblemList): void {
  if (!nearest || nearest.m >= profile.launchPitchM - PITCH_TOLERANCE_M) return;
  const [i, j] = nearest.drones;
  problems.add({
    code: 'pads-too-close',
    severity: 'error',
    message: message`The pads of drones ${i + 1} and ${j + 1} are ${nearest.m.toFixed(2)} m apart; the launch pitch is ${profile.launchPitchM} m.`,
    timeS: null,
    drones: [i, j],
    value: nearest.m,
    limit: profile.launchPitchM,
    remedy: padRemedy(profile),
  });
}
