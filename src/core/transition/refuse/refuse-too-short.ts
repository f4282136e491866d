import { InputError } from '../../input-error';
import { message } from '../../message';
import type { TransitionPlan, TransitionRequest } from '../transition-request';

/** Durations that are tried are multiples of this. */
const STEP_MS = 500;

/** From one duration that is tried to the next. */
const GROWTH = 1.05;

/** Whether a plan takes no longer than was asked for. */
export function keepsTime({ fixedMs }: TransitionRequest, { durationMs }: TransitionPlan): boolean {
  return fixedMs === null || durationMs <= fixedMs;
}

/**
 * Refuses a fixed duration in which no transition was found, and names one in which there is: planned, not guessed.
 * @param failed the plan that takes longer. @param plan plans a request at whatever duration it needs.
 * @throws InputError
 */
export function* refuseTooShort(
  request: TransitionRequest,
  failed: TransitionPlan,
  plan: (request: TransitionRequest) => Generator<void, TransitionPlan>,
): Generator<void, never> {
  const { fixedMs, name, scene } = request;
  const neededS = (yield* enoughMs(request, failed, plan)) / 1000;
  throw new InputError(
    message`${printSeconds(fixedMs!)} s is too short`,
    name,
    message`Give it ${printSeconds(1000 * neededS)} s, for which a transition was found, or make it "planned".`,
    scene === null ? null : { code: 'transition-too-short', scene, neededS },
  );
}

/**
 * A duration in which a transition was proved: near the shortest that is found, at most that of the plan that failed.
 */
function* enoughMs(
  request: TransitionRequest,
  failed: TransitionPlan,
  plan: (request: TransitionRequest) => Generator<void, TransitionPlan>,
): Generator<void, number> {
  const longestMs = roundUp(failed.durationMs);
  const free = yield* plan({ ...request, fixedMs: null });
  if (!free.certified) return longestMs;
  for (let fixedMs = roundUp(free.durationMs); fixedMs < longestMs; fixedMs = roundUp(fixedMs * GROWTH)) {
    const tried = { ...request, fixedMs };
    const found = yield* plan(tried);
    if (found.certified && keepsTime(tried, found)) return fixedMs;
  }
  return longestMs;
}

/** The next multiple of a step: one step at least, for from zero no growth would ever lead on. */
function roundUp(timeMs: number): number {
  return Math.max(1, Math.ceil(timeMs / STEP_MS)) * STEP_MS;
}

/** Seconds with one decimal, or with as many as whole milliseconds need: "4.0", "0.001". */
function printSeconds(timeMs: number): string {
  const tenths = (timeMs / 1000).toFixed(1);
  return Number(tenths) * 1000 === timeMs ? tenths : String(timeMs / 1000);
}
