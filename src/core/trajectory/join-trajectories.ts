import { copyInSteps } from '../math/arrays';
import { droneCount, type TrajectorySet } from './trajectory-set';

/** Sets of the same degree on one clock as one: the drones of the first, then those of the second, and so on. */
export function* joinTrajectories(sets: readonly TrajectorySet[]): Generator<void, TrajectorySet> {
  const [first] = sets;
  if (sets.length === 1) return first!;
  const drones = sets.reduce((sum, set) => sum + droneCount(set), 0);
  const pieces = sets.reduce((sum, set) => sum + set.startsMs.length, 0);
  const values = (first!.degree + 1) * 3;
  const joined = {
    degree: first!.degree,
    pieceStart: new Uint32Array(drones + 1),
    startsMs: new Float64Array(pieces),
    endsMs: new Float64Array(pieces),
    controlsM: new Float64Array(pieces * values),
  };
  let drone = 0;
  let piece = 0;
  for (const set of sets) {
    yield* copyInSteps(joined.startsMs, set.startsMs, piece);
    yield* copyInSteps(joined.endsMs, set.endsMs, piece);
    yield* copyInSteps(joined.controlsM, set.controlsM, piece * values);
    for (let d = 0; d < droneCount(set); d++) joined.pieceStart[drone++] = piece + set.pieceStart[d]!;
    piece += set.startsMs.length;
  }
  joined.pieceStart[drones] = pieces;
  return joined;
}
