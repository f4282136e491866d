import { droneCount, positionInto, type TrajectorySet } from '../core';

/** Where in a piece two motions are compared: at its start, between, and at its end. */
const PLACES = [0, 0.25, 0.5, 0.75, 1] as const;

/**
 * The farthest that two fleets' motions were found apart, in metres: compared at the knots of both and at the quarters
 * of every piece of both.
 */
export function* maxDeviationM(planned: TrajectorySet, decoded: TrajectorySet): Generator<void, number> {
  let most = 0;
  for (let drone = 0; drone < droneCount(planned); drone++) {
    yield;
    most = Math.max(most, deviationAt(planned, decoded, drone), deviationAt(decoded, planned, drone));
  }
  return most;
}

/** The farthest apart at the places in the pieces of `knots`. */
function deviationAt(knots: TrajectorySet, other: TrajectorySet, drone: number): number {
  const a = new Float64Array(3);
  const b = new Float64Array(3);
  let most = 0;
  let guess = -1;
  for (let piece = knots.pieceStart[drone]!; piece < knots.pieceStart[drone + 1]!; piece++) {
    const startMs = knots.startsMs[piece]!;
    const durationMs = knots.endsMs[piece]! - startMs;
    for (const place of PLACES) {
      const timeMs = startMs + durationMs * place;
      positionInto(knots, drone, timeMs, a, 0, piece);
      guess = positionInto(other, drone, timeMs, b, 0, guess);
      most = Math.max(most, (a[0]! - b[0]!) ** 2 + (a[1]! - b[1]!) ** 2 + (a[2]! - b[2]!) ** 2);
    }
  }
  return Math.sqrt(most);
}
