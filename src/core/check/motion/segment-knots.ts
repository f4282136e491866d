import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import type { CheckSteps } from '../check-steps';
import type { FlightSegment, FlightSegments } from '../flight/flight-segments';
import { KNOT_BOUNDS, PieceMotion, raiseKnot } from '../flight/piece-motion';

/** How the runs of one segment go on in the next: which run follows which, and the worst of all knots between them. */
interface KeptKnots {
  /** Held weakly: else each segment would keep all that ever came after it, one after the other. */
  readonly after: WeakRef<FlightSegment['segment']>;
  readonly runAfter: Uint32Array;
  /** `KNOT_BOUNDS` values, see `raiseKnot`. */
  readonly worst: Float64Array;
}

/**
 * The worst knots between neighbouring segments of flights. They are told apart by identity, as in `CheckMemory`: the
 * same run followed by the same run meets it in the same way, whichever drone flies them.
 */
export class KnotMemory {
  readonly #kept = new WeakMap<FlightSegment['segment'], KeptKnots>();

  /**
   * For each segment but the last the worst knot, over all drones, where the next segment takes over: `KNOT_BOUNDS` values,
   * not numbers where a run has no pieces. @param set the flight that the segments make up.
   */
  *worstSteps(
    set: TrajectorySet,
    known: readonly FlightSegment[],
    segments: FlightSegments,
  ): CheckSteps<Float64Array[]> {
    const found: Float64Array[] = [];
    const motion = new PieceMotion(set);
    for (let segment = 0; segment + 1 < known.length; segment++) {
      const [before, after] = [known[segment]!, known[segment + 1]!];
      const kept = this.#kept.get(before.segment);
      if (kept && isJoinedAs(kept, before, after)) {
        found.push(kept.worst);
        continue;
      }
      const worst = worstKnot(motion, segments, segment, droneCount(set));
      this.#kept.set(before.segment, { after: new WeakRef(after.segment), runAfter: runsAfter(before, after), worst });
      found.push(worst);
      yield 0;
    }
    return found;
  }
}

function worstKnot(motion: PieceMotion, segments: FlightSegments, segment: number, drones: number): Float64Array {
  const worst = new Float64Array(KNOT_BOUNDS);
  for (let drone = 0; drone < drones; drone++) {
    const first = segments.firstPiece(drone, segment + 1);
    // beside an empty run the knot is one of other segments
    if (first === segments.firstPiece(drone, segment) || first === segments.endPiece(drone, segment + 1))
      worst.fill(Number.NaN);
    else raiseKnot(motion, first, worst);
  }
  return worst;
}

function runsAfter(before: FlightSegment, after: FlightSegment): Uint32Array {
  const runAfter = new Uint32Array(before.runOf.length);
  for (let drone = 0; drone < runAfter.length; drone++) runAfter[before.runOf[drone]!] = after.runOf[drone]!;
  return runAfter;
}

function isJoinedAs(kept: KeptKnots, before: FlightSegment, after: FlightSegment): boolean {
  if (kept.after.deref() !== after.segment || kept.runAfter.length !== before.runOf.length) return false;
  for (let drone = 0; drone < before.runOf.length; drone++) {
    if (kept.runAfter[before.runOf[drone]!] !== after.runOf[drone]!) return false;
  }
  return true;
}
