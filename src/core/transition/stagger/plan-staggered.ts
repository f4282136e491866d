import { greatestOf, leastOf, sumOf } from '../../math/arrays';
import type { StaggerOutcome, TransitionPlan, TransitionRequest } from '../transition-request';
import { findDelays } from './find-delays';

/** Less than this between the first and the last that leaves is no stagger. */
const LEAST_MS = 100;

type Plan = (request: TransitionRequest) => Generator<void, TransitionPlan>;

/**
 * Lets the drones of a transition leave one after the other, each on the path that was proved with all of them leaving
 * together. What of the wish cannot be proved is given up, and said. Within a fixed time the drones fly as fast as they
 * can, and what is left of the time is the most that they may be apart.
 * @param together the plan in which all leave at once; it is returned where nothing of the wish was proved.
 */
export function* planStaggered(
  request: TransitionRequest,
  together: TransitionPlan,
  plan: Plan,
): Generator<void, TransitionPlan> {
  const wishedDelaysMs = fromZero(request.wishedDelaysMs!);
  const wishedMs = greatestOf(wishedDelaysMs, 0);
  const togetherMs = together.durationMs;
  const refused = (why: NonNullable<StaggerOutcome['refused']>): TransitionPlan => ({
    ...together,
    stagger: { wishedMs, flownMs: 0, keptShare: 0, togetherMs, refused: why },
  });
  if (wishedMs < LEAST_MS) return refused('no-extent');
  if (request.fromVelocityMps || request.toVelocityMps) return refused('speed-at-an-end');
  const { fixedMs } = request;
  const base = fixedMs === null ? together : yield* plan({ ...request, fixedMs: null });
  if (!base.certified || base.durationMs === 0) return refused('not-proved');
  const roomMs = fixedMs === null ? wishedMs : Math.min(wishedMs, fixedMs - base.durationMs);
  if (roomMs < LEAST_MS) return refused('no-time');
  const inRoomMs = wishedDelaysMs.map((delay) => (delay * roomMs) / wishedMs);
  const separation = { ...request.separation, distanceM: base.separationM };
  const found = yield* findDelays(base.paths, inRoomMs, separation);
  const flownMs = found ? greatestOf(found.delaysMs) : 0;
  if (!found || flownMs < LEAST_MS) return refused('not-proved');
  const endMs = Math.max(found.endMs, fixedMs ?? 0);
  const keptShare = Math.min(1, spreadOf(found.delaysMs) / spreadOf(wishedDelaysMs));
  return {
    ...base,
    paths: { ...base.paths, stagger: { ...found, endMs } },
    durationMs: endMs,
    stagger: { wishedMs, flownMs, keptShare, togetherMs, refused: null },
  };
}

function fromZero(delaysMs: Float64Array): Float64Array {
  const first = leastOf(delaysMs);
  return delaysMs.map((delay) => Math.round(delay - first));
}

/** Standard deviation. */
function spreadOf(values: Float64Array): number {
  const mean = sumOf(values) / values.length;
  return Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / values.length);
}
