import { type Assignments, assignInSteps } from '../assignment/assign';
import { InputError } from '../input-error';
import { message } from '../message';
import { runSteps, type TaskContext } from '../task-context';
import { roundToMillimetre } from '../trajectory/trajectory-builder';
import { flyArcs } from './arcs/fly-arcs';
import { bendPaths } from './bend/bend-paths';
import { findConflicts } from './detour/find-conflicts';
import { buildWalls, standsInTheWay, type Walls } from './detour/flight-space';
import { flyAround } from './detour/fly-around';
import { bendSwollenPaths } from './open/bend-swollen-paths';
import type { FlownPaths } from './proof/flown-paths';
import type { ProofOfPaths } from './proof/prove-paths';
import { proposeUnpinning } from './refuse/propose-unpinning';
import { keepsTime, refuseTooShort } from './refuse/refuse-too-short';
import { refuseUnfit } from './refuse/refuse-unfit';
import { planStaggered } from './stagger/plan-staggered';
import { flyStraight } from './straight/fly-straight';
import { spacingOf } from './straight/spacing';
import { evenMs } from './timing/transition-clock';
import type {
  TransitionCandidate,
  TransitionDiagnostics,
  TransitionMethod,
  TransitionPlan,
  TransitionRequest,
} from './transition-request';
import { clockFor, flyableWithin, quickestMs } from './transition-setup';

/** What arithmetic may take from a spacing. */
const ARITHMETIC_M = 1e-9;

/** Formations with less room to spare than this can hardly leave their places along bent lines. */
const BENDING_ROOM_M = 0.015;

/** Acceleration and jerk that lose no time. */
const AT_ONCE = 1e6;

/** Bent paths that take longer than this many times the bound are compared with those of the other assignment, and with arcs. */
const LONG = 1.12;

/** The same of paths that swell: they are compared with arcs, and with bends that do not swell. */
const LONG_SWOLLEN = 1.25;

/** Bent paths that take longer than this many times what can be flown are compared with those of another capped assignment. */
const STRETCHED = 1.03;

/** Sweeps after which bending is given up; with obstacles in the way there is a detour to fall back on. */
const MOST_SWEEPS = 600;
const SWEEPS_AMONG_OBSTACLES = 120;

/** Bending gives up where it would take this many times the quickest common motion profiles. */
const MOST_STRETCH = 3;

/**
 * Plans one transition of a fleet between two formations, drones unlabelled but for pins: straight lines of least
 * squares with common motion profiles where those keep the separation, else lines bent where they must be, else arcs,
 * which cannot fail where both formations have the separation. The shortest that was proved is taken.
 * @throws InputError when the formations differ in size or hold a point twice, or a fixed duration is too short.
 */
export async function planTransition(request: TransitionRequest, task: TaskContext): Promise<TransitionPlan> {
  return runSteps(planInSteps(request), task);
}

/** The same, step by step: between two steps lie some milliseconds. */
export function* planInSteps(asked: TransitionRequest): Generator<void, TransitionPlan> {
  yield* refuseUnfit(asked);
  const request = {
    ...asked,
    fromM: asked.fromM.map(roundToMillimetre),
    toM: asked.toM.map(roundToMillimetre),
    fromVelocityMps: orAtRest(asked.fromVelocityMps),
    toVelocityMps: orAtRest(asked.toVelocityMps),
  };
  const planAgain = (changed: TransitionRequest) => planRounded(changed, true);
  const plan = yield* planAgain(request);
  if (request.wishedDelaysMs && keepsTime(request, plan)) return yield* planStaggered(request, plan, planAgain);
  if (!keepsTime(request, plan)) return yield* refuseTooShort(request, plan, planAgain);
  if (plan.certified || !request.pins) return plan;
  return { ...plan, proposal: yield* proposeUnpinning(request, plan, planAgain) };
}

function orAtRest(velocityMps: Float64Array | null): Float64Array | null {
  return velocityMps?.some((speed) => speed !== 0) ? velocityMps : null;
}

/**
 * A plan that may take longer than was asked for, where nothing shorter was found.
 * @param mayGoAround whether a detour around obstacles in three transitions may be taken where nothing else is proved.
 */
function* planRounded(request: TransitionRequest, mayGoAround: boolean): Generator<void, TransitionPlan> {
  const assignments = yield* assignInSteps(assignmentRequest(request));
  const { fromM, toM, separation } = request;
  const startM = spacingOf(fromM, separation.downwashFactor);
  yield;
  const spacingM = Math.min(startM, spacingOf(toM, separation.downwashFactor));
  yield;
  return yield* new TransitionPlanner(request, assignments, spacingM, mayGoAround).plan();
}

class TransitionPlanner {
  readonly #request: TransitionRequest;
  readonly #assignments: Assignments;
  readonly #separationM: number;
  readonly #spacingM: number;
  readonly #walls: Walls | null;
  readonly #mayGoAround: boolean;
  readonly #candidates: TransitionCandidate[] = [];
  #sweeps = 0;
  #best: { flown: FlownPaths; method: TransitionMethod; assignment: Uint32Array } | null = null;

  /** @param spacingM the nearest that two points of either formation stand, heights as the separation counts them. */
  constructor(request: TransitionRequest, assignments: Assignments, spacingM: number, mayGoAround: boolean) {
    const { fromM, toM, space, separation } = request;
    this.#request = request;
    this.#assignments = assignments;
    this.#mayGoAround = mayGoAround;
    this.#spacingM = spacingM;
    this.#separationM = Math.min(separation.distanceM, this.#spacingM);
    this.#walls = space && buildWalls(space, [fromM, toM]);
  }

  *plan(): Generator<void, TransitionPlan> {
    const { capped } = this.#assignments;
    if (this.#isStill(capped)) return this.#planned(stillPaths(this.#request), 'straight', capped);
    yield* this.#tryStraight(capped);
    if (this.#hasRoom()) yield* this.#tryWithRoom();
    else yield* this.#tryWithoutRoom();
    if (!this.#best?.flown.certified && this.#mayGoAround) yield* this.#tryAround();
    if (!this.#best) throw this.#noWay();
    const { flown, method, assignment } = this.#best;
    return this.#planned(flown, method, assignment);
  }

  *#tryWithRoom(): Generator<void, void> {
    const { capped, leastSquares } = this.#assignments;
    if (!this.#best) yield* this.#tryBent('capped', capped);
    if (this.#isStretched()) yield* this.#tryAnotherCapped();
    if (this.#isTooLong()) yield* this.#tryBent('least-squares', leastSquares);
    if (this.#isTooLong()) yield* this.#tryArcs(leastSquares);
  }

  /** Formations that stand at the separation itself make room for bends as they leave: arcs are the last resort. */
  *#tryWithoutRoom(): Generator<void, void> {
    const { capped, leastSquares } = this.#assignments;
    const { fromVelocityMps, toVelocityMps } = this.#request;
    const isAtRest = !fromVelocityMps && !toVelocityMps;
    if (isAtRest && !this.#best) yield* this.#tryBent('capped', capped, bendSwollenPaths);
    if (isAtRest && !this.#best) yield* this.#tryBent('least-squares', leastSquares, bendSwollenPaths);
    if (this.#isTakingLongerThan(LONG_SWOLLEN)) yield* this.#tryArcs(leastSquares);
    if (this.#isTakingLongerThan(LONG_SWOLLEN)) yield* this.#tryBent('capped', capped);
  }

  /** Whether the formations themselves keep what is asked for: without that a proof is one of less. */
  #hasSpacing(): boolean {
    return this.#spacingM >= this.#request.separation.leastM - ARITHMETIC_M;
  }

  #isStill(assignment: Uint32Array): boolean {
    const { fromM, toM, fromVelocityMps, toVelocityMps } = this.#request;
    if (fromVelocityMps || toVelocityMps) return false;
    return fromM.every((metres, at) => metres === toM[3 * assignment[Math.floor(at / 3)]! + (at % 3)]!);
  }

  /** Bending needs room at the ends. */
  #hasRoom(): boolean {
    return this.#spacingM >= this.#separationM + BENDING_ROOM_M;
  }

  #isTooLong(): boolean {
    return this.#isTakingLongerThan(LONG);
  }

  #isTakingLongerThan(timesTheBound: number): boolean {
    const { fixedMs } = this.#request;
    if (!this.#best) return true;
    const durationMs = this.#best.flown.paths.knotsMs.at(-1)!;
    return fixedMs === null && durationMs > this.#assignments.bottleneck.lowerBoundS * 1000 * timesTheBound;
  }

  /** Whether bends took much longer than the assignment makes necessary: with another they may not. */
  #isStretched(): boolean {
    const { fixedMs, fromVelocityMps, toVelocityMps } = this.#request;
    // with speed at an end it is not known what can be flown
    if (this.#best?.method !== 'relaxed' || fixedMs !== null || fromVelocityMps || toVelocityMps) return false;
    return this.#best.flown.paths.knotsMs.at(-1)! > this.#assignments.flyableS * 1000 * STRETCHED;
  }

  *#tryAnotherCapped(): Generator<void, void> {
    const { findAnotherCapped } = this.#assignments;
    if (findAnotherCapped) yield* this.#tryBent('another-capped', yield* findAnotherCapped());
  }

  *#tryStraight(assignment: Uint32Array): Generator<void, void> {
    const flown = yield* flyStraight(this.#request, assignment, this.#separationM, this.#walls);
    this.#consider('straight', 'capped', assignment, flown);
  }

  *#tryBent(
    name: TransitionCandidate['assignment'],
    assignment: Uint32Array,
    bend: typeof bendPaths = bendPaths,
  ): Generator<void, void> {
    const { fixedMs, limits } = this.#request;
    const quickest = quickestMs(this.#request, assignment, clockFor(limits, 'bent'));
    const longest = this.#best ? this.#best.flown.paths.knotsMs.at(-1)! - 1 : Math.round(quickest * MOST_STRETCH);
    const bent = yield* bend({
      request: this.#request,
      assignment,
      separationM: this.#separationM,
      walls: this.#walls,
      fromMs: fixedMs ?? Math.max(quickest, this.#flyableMs(name)),
      toMs: fixedMs ?? longest,
      mostSweeps: this.#isBlocked(assignment) ? SWEEPS_AMONG_OBSTACLES : MOST_SWEEPS,
    });
    if (bent) this.#sweeps += bent.sweeps;
    this.#consider('relaxed', name, assignment, bent && { ...bent, certified: true });
  }

  #isBlocked(assignment: Uint32Array): boolean {
    const { fromM, toM } = this.#request;
    return this.#walls !== null && standsInTheWay(this.#walls, fromM, toM, assignment);
  }

  /** A capped assignment is known not to be flyable in less. */
  #flyableMs(name: TransitionCandidate['assignment']): number {
    const { fromVelocityMps, toVelocityMps } = this.#request;
    if (name === 'least-squares' || fromVelocityMps || toVelocityMps) return 0;
    return evenMs(this.#assignments.flyableS * 1000);
  }

  *#tryArcs(assignment: Uint32Array): Generator<void, void> {
    const flown = yield* flyArcs(this.#request, assignment, this.#separationM, this.#walls);
    this.#consider('arcs', 'least-squares', assignment, flown);
  }

  *#tryAround(): Generator<void, void> {
    if (!this.#walls) return;
    const flown = yield* flyAround(this.#request, this.#walls, (leg) => planRounded(leg, false));
    if (flown) this.#consider('around', 'capped', flown.assignment, flown);
  }

  /** Takes paths that are proved and shorter than the best so far; paths without a proof only where there are no others. */
  #consider(
    method: TransitionMethod,
    name: TransitionCandidate['assignment'],
    assignment: Uint32Array,
    flown: FlownPaths | null,
  ): void {
    const durationMs = flown?.paths.knotsMs.at(-1) ?? null;
    this.#candidates.push({ method, assignment: name, durationMs, certified: flown?.certified ?? false });
    if (!flown) return;
    const best = this.#best?.flown;
    const isBetter =
      !best ||
      (flown.certified && !best.certified) ||
      (flown.certified === best.certified && durationMs! < best.paths.knotsMs.at(-1)!);
    if (isBetter && (flown.certified || method === 'arcs')) this.#best = { flown, method, assignment };
  }

  /** Only a transition with speed at an end, which cannot fly arcs, can come to nothing. */
  #noWay(): InputError {
    const { name, fixedMs } = this.#request;
    return new InputError(
      fixedMs === null
        ? message`found no way that arrives and leaves with speed and keeps the limits and the separation`
        : message`found no way in ${fixedMs / 1000} s that arrives and leaves with speed and keeps the limits and the separation`,
      name,
      message`Let it stop (flow "stop"), give it more time, or slow the movement before and after it.`,
    );
  }

  #planned(flown: FlownPaths, method: TransitionMethod, assignment: Uint32Array): TransitionPlan {
    const { bottleneck } = this.#assignments;
    const { paths, proof } = flown;
    const certified = flown.certified && this.#hasSpacing() && !this.#walls?.unkept.length;
    return {
      assignment,
      paths,
      durationMs: paths.knotsMs.at(-1)!,
      lowerBoundS: bottleneck.lowerBoundS,
      method,
      separationM: this.#separationM,
      certified,
      walls: { beyond: proof.beyondWalls, unkept: this.#walls?.unkept ?? [] },
      proposal: null,
      conflicts: certified ? [] : findConflicts(paths, proof.pairs, this.#request.separation),
      diagnostics: this.#diagnostics(assignment, proof),
    };
  }

  #diagnostics(assignment: Uint32Array, { provedPairs }: ProofOfPaths): TransitionDiagnostics {
    const { leastSquares, costM2, lowerBoundM2 } = this.#assignments;
    return {
      assignment: { costM2: costM2(assignment), leastSquaresM2: costM2(leastSquares), lowerBoundM2 },
      sweeps: this.#sweeps,
      provedPairs,
      candidates: this.#candidates,
    };
  }
}

/** Nothing to fly: no time at all, or a hold of the time that was asked for, however short. */
function stillPaths({ fromM, fixedMs }: TransitionRequest): FlownPaths {
  const held = fixedMs === null ? new Float64Array(0) : new Float64Array(fromM.length * 4);
  for (let at = 0; at < held.length; at++) held[at] = fromM[3 * Math.floor(at / 12) + (at % 3)]!;
  return {
    paths: { knotsMs: fixedMs === null ? [0] : [0, fixedMs], controlsM: held },
    proof: { pairs: [], provedPairs: 0, beyondWalls: [], excesses: new Float64Array(0) },
    certified: true,
  };
}

/** With speed at an end no time to build it up is needed, so the bound counts full speed all along. */
function assignmentRequest(request: TransitionRequest) {
  const { fromM, toM, separation, pins, fromVelocityMps, toVelocityMps } = request;
  const problem = { fromM, toM, downwashFactor: separation.downwashFactor, pins };
  if (fromVelocityMps || toVelocityMps) {
    return { ...problem, limits: { ...request.limits, accelerationMps2: AT_ONCE, jerkMps3: AT_ONCE } };
  }
  return { ...problem, limits: request.limits, flyable: flyableWithin(request) };
}
