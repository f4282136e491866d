import type { PinProposal, TransitionPlan, TransitionRequest } from '../transition-request';
import { keepsTime } from './refuse-too-short';

/** Rounds of unpinning the drones that are still in conflict. */
const MOST_ROUNDS = 3;

/**
 * Pins whose removal lets a transition be certified: those of the drones that come too near, then of those that do so
 * without them. What is proposed was planned.
 * @param plan plans a request without looking for proposals.
 */
export function* proposeUnpinning(
  request: TransitionRequest,
  failed: TransitionPlan,
  plan: (request: TransitionRequest) => Generator<void, TransitionPlan>,
): Generator<void, PinProposal | null> {
  const pins = Int32Array.from(request.pins!);
  const unpin = new Set<number>();
  let conflicts = failed.conflicts;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = unpin.size;
    for (const drone of conflicts.flatMap(({ drones }) => drones)) if (pins[drone] !== -1) unpin.add(drone);
    if (unpin.size === before) return null;
    for (const drone of unpin) pins[drone] = -1;
    const freed = yield* plan({ ...request, pins: pins.some((place) => place !== -1) ? pins.slice() : null });
    if (freed.certified && keepsTime(request, freed))
      return { unpin: [...unpin].sort((p, q) => p - q), durationMs: freed.durationMs };
    conflicts = freed.conflicts;
  }
  return null;
}
