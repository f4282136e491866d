import { type BendingTask, BendSearch, type BentPaths, longer } from '../bend/bend-paths';
import type { HeldPieces } from '../timing/fleet-profiles';
import { clockFor, quickestMs } from '../transition-setup';

/** Pairs in so many drones that cannot open in time, and an end is given another piece for it. */
const CLOSED = 0.25;

/** An end that has at least this share of the pairs that the other has is given one as well. */
const AS_CLOSED = 0.5;

/** Pieces that an end is given at most: a fleet has opened in as many. */
const MOST_HELD = 4;

/**
 * Bends the paths between formations that stand at the separation itself. Straight paths would bring neighbours nearer
 * at once, and bends have no room: so the fleet opens by some per cent while it begins to fly, and closes while it
 * arrives. Where it cannot open in time the transition begins, or ends, one piece of the clock later.
 * @returns null where no proof was found up to the longest duration.
 */
export function* bendSwollenPaths(task: BendingTask): Generator<void, BentPaths | null> {
  if (task.fromMs === task.toMs) return yield* bendWithin(task);
  const { stepMs } = clockFor(task.request.limits, 'bent');
  let sweeps = 0;
  let held: HeldPieces = { before: 0, after: 0 };
  while (sweeps < task.mostSweeps) {
    const search = new BendSearch(task, held);
    const fromMs = task.fromMs + (held.before + held.after) * stepMs;
    const isLast = held.before === MOST_HELD && held.after === MOST_HELD;
    const toMs = isLast ? task.toMs : Math.min(task.toMs, fromMs + stepMs);
    let durationMs = fromMs;
    for (let tries = 0; durationMs <= toMs && sweeps + search.sweeps < task.mostSweeps; tries++) {
      const growth = yield* search.tryAt(durationMs);
      if (search.found) return { ...search.found, sweeps: sweeps + search.sweeps };
      if (mustWait(search.closed, held, CLOSED * task.assignment.length)) break;
      durationMs = longer(durationMs, growth, tries);
    }
    if (durationMs > task.toMs) return null;
    sweeps += search.sweeps;
    held = heldLonger(held, search.closed);
  }
  return null;
}

function mustWait([start, end]: readonly [number, number], { before, after }: HeldPieces, most: number): boolean {
  return (start > most && before < MOST_HELD) || (end > most && after < MOST_HELD);
}

/** One piece more at the end that needs it, at both where both do. */
function heldLonger({ before, after }: HeldPieces, [start, end]: readonly [number, number]): HeldPieces {
  const enough = AS_CLOSED * Math.max(start, end);
  const mayStart = before < MOST_HELD && (start >= enough || after === MOST_HELD);
  const mayEnd = after < MOST_HELD && (end >= enough || before === MOST_HELD);
  return { before: before + (mayStart ? 1 : 0), after: after + (mayEnd ? 1 : 0) };
}

/** At a fixed duration what is left of it is shared between both ends. */
function* bendWithin(task: BendingTask): Generator<void, BentPaths | null> {
  const step = clockFor(task.request.limits, 'bent');
  const leftMs = task.fromMs - quickestMs(task.request, task.assignment, step);
  const pieces = Math.min(MOST_HELD, Math.max(0, Math.floor(leftMs / (2 * step.stepMs))));
  const search = new BendSearch(task, { before: pieces, after: pieces });
  yield* search.tryAt(task.fromMs);
  return search.found;
}
