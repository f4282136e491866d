import { assign } from '../assignment/assign';
import type { MotionLimits } from '../assignment/reach';
import { closestPair } from '../formation';
import { InputError } from '../input-error';
import { ACCELERATION_SHARE, SPEED_SHARE } from '../trajectory/planning-share';
import { fastestLaw, lawDurationMs, slowLaw, stretchLaw, type TimeLaw, type UnitLimits } from '../trajectory/time-law';
import { drawArcs } from './arcs';
import { pairsNotProved } from './certificate';
import { motionPeaks } from './motion-peaks';
import { BendRelaxation } from './relax';
import { chooseBendKnots, createBendingClock, createStraightClock, type SharedClock } from './shared-clock';
import { pairsNearerThan } from './straight-approach';
import { drawPaths, type SwarmPaths } from './swarm-paths';

export interface TransitionRequest {
  /** `n × 3`: where the drones are, at rest; metres in the show frame. */
  readonly fromM: Float64Array;
  /** `n × 3`: the places to fill, by any drone each. */
  readonly toM: Float64Array;
  readonly limits: MotionLimits;
  /** Distance that every pair keeps at every instant. */
  readonly separationM: number;
  /** Exactly this long; null for as short as the limits allow. */
  readonly fixedMs: number | null;
  /** What to call the transition in messages. */
  readonly name: string;
}

export interface TransitionPlan {
  /** For each drone the index of its place in `toM`. */
  readonly assignment: Uint32Array;
  readonly paths: SwarmPaths;
  readonly durationMs: number;
  /** No assignment and no paths from rest to rest can be faster within the limits. */
  readonly lowerBoundS: number;
  readonly method: 'straight' | 'relaxed' | 'arcs';
  /** Whether the separation was proved for every pair and instant, on the pieces as they fly. */
  readonly certified: boolean;
}

/** How far rounding to whole millimetres can bring two drones together. */
const ROUNDING_M = 0.002;

/** Formations with less room than this to spare cannot leave their places along bent lines: they need arcs. */
const BENDING_ROOM_M = 0.015;

/** Speed and acceleration may be this much over the share that plans use: rounding to millimetres puts them there. */
const ROUNDING_EXCESS = 1.01;
const MOST_SLOWDOWNS = 12;

const REPAIR_ROUNDS = 8;
const REPAIR_STEP_M = 0.04;

/**
 * Plans one move of a fleet between two formations, drones unlabelled: straight lines of least squares with a common
 * time law where those keep the separation, else lines bent where they must be, else arcs, which cannot fail where both
 * formations have the separation.
 * @throws InputError when the formations differ in size, or a fixed duration is shorter than the limits allow.
 */
export function planTransition(request: TransitionRequest): TransitionPlan {
  const { fromM, toM, limits } = request;
  if (fromM.length !== toM.length) {
    throw new InputError(
      `${fromM.length / 3} drones cannot fill ${toM.length / 3} places`,
      request.name,
      'Give both formations the same number of points.',
    );
  }
  const { capped, leastSquares, bottleneck } = assign(fromM, toM, limits);
  const attempt = { lowerBoundS: bottleneck.lowerBoundS, request };
  const plan = bendOrNot(attempt, capped) ?? bendOrNot(attempt, leastSquares) ?? flyArcs(attempt, leastSquares);
  if (request.fixedMs !== null && plan.durationMs > request.fixedMs) {
    throw new InputError(
      `${(request.fixedMs / 1000).toFixed(1)} s are too short`,
      request.name,
      `Give it at least ${(plan.durationMs / 1000).toFixed(1)} s, or make it "planned".`,
    );
  }
  return plan;
}

interface Attempt {
  readonly request: TransitionRequest;
  readonly lowerBoundS: number;
}

/** Straight or bent paths for an assignment, or null when no proof was found for them. */
function bendOrNot({ request, lowerBoundS }: Attempt, assignment: Uint32Array): TransitionPlan | null {
  const { fromM, separationM } = request;
  const to = inOrder(request.toM, assignment);
  const law = requestedLaw(request, to);
  const done = (method: 'straight' | 'relaxed', paths: SwarmPaths) => ({
    assignment,
    paths,
    durationMs: paths.knotsMs[paths.knotsMs.length - 1]!,
    lowerBoundS,
    method,
    certified: true,
  });
  if (!law) return done('straight', { knotsMs: [0], controlsM: new Float64Array(0) });
  const { paths: straight } = slowToLimits(law, request, (slower) => ({
    paths: drawPaths(fromM, to, createStraightClock(slower), new Float64Array(0)),
  }));
  const close = pairsNearerThan(fromM, to, separationM + ROUNDING_M);
  if (pairsNotProved(straight, close, separationM).length === 0) return done('straight', straight);
  const bendKnots = chooseBendKnots(law);
  if (leastSpacing(request) < separationM + BENDING_ROOM_M) return null;
  const relaxation = new BendRelaxation(fromM, to, createBendingClock(law, bendKnots), separationM);
  for (let round = 0; round < REPAIR_ROUNDS; round++) {
    relaxation.settle();
    const { clock, paths } = slowToLimits(law, request, (slower) => {
      const bendingClock = createBendingClock(slower, bendKnots);
      return { clock: bendingClock, paths: drawPaths(fromM, to, bendingClock, relaxation.bends) };
    });
    const failed = pairsNotProved(paths, doubtfulPairs(fromM, to, clock, relaxation.bends, separationM), separationM);
    if (failed.length === 0) return done('relaxed', paths);
    relaxation.widen(failed, REPAIR_STEP_M);
  }
  return null;
}

/** Arcs, with the proof tried on what flies: it fails only where a formation itself lacks the separation. */
function flyArcs({ request, lowerBoundS }: Attempt, assignment: Uint32Array): TransitionPlan {
  const { fromM, separationM } = request;
  const to = inOrder(request.toM, assignment);
  const law = requestedLaw(request, to)!;
  const { paths } = slowToLimits(law, request, (slower) => ({ paths: drawArcs(fromM, to, slower) }));
  const certified = pairsNotProved(paths, allPairs(fromM.length / 3), separationM).length === 0;
  return {
    assignment,
    paths,
    durationMs: paths.knotsMs[paths.knotsMs.length - 1]!,
    lowerBoundS,
    method: 'arcs',
    certified,
  };
}

/** The nearest that two points stand in either formation. */
function leastSpacing({ fromM, toM }: TransitionRequest): number {
  const [from, to] = [closestPair(fromM), closestPair(toM)];
  return Math.min(from?.distance ?? Number.POSITIVE_INFINITY, to?.distance ?? Number.POSITIVE_INFINITY);
}

function allPairs(n: number): number[] {
  const pairs: number[] = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs.push(i, j);
  return pairs;
}

function inOrder(toM: Float64Array, assignment: Uint32Array): Float64Array {
  const to = new Float64Array(toM.length);
  for (let i = 0; i < assignment.length; i++) to.set(toM.subarray(3 * assignment[i]!, 3 * assignment[i]! + 3), 3 * i);
  return to;
}

/** The fastest law for straight moves, drawn out to a fixed duration where one is asked for; null when nobody moves. */
function requestedLaw(request: TransitionRequest, to: Float64Array): TimeLaw | null {
  const unit = straightLimits(request.fromM, to, request.limits);
  if (!unit) return null;
  const law = fastestLaw(unit);
  return request.fixedMs !== null && request.fixedMs > lawDurationMs(law) ? stretchLaw(law, request.fixedMs) : law;
}

/** Limits on the common progress so that no drone exceeds its own on a straight line. */
function straightLimits(from: Float64Array, to: Float64Array, limits: MotionLimits): UnitLimits | null {
  let speed = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (let at = 0; at < from.length; at += 3) {
    const across = Math.hypot(to[at]! - from[at]!, to[at + 1]! - from[at + 1]!);
    const rise = to[at + 2]! - from[at + 2]!;
    const vertical = (rise > 0 ? limits.speedUpMps : limits.speedDownMps) / Math.abs(rise);
    speed = Math.min(speed, limits.speedXyMps / across, vertical);
    longest = Math.max(longest, Math.hypot(across, rise));
  }
  if (longest === 0) return null;
  return {
    speed: speed * SPEED_SHARE,
    acceleration: (limits.accelerationMps2 * ACCELERATION_SHARE) / longest,
    jerk: limits.jerkMps3 / longest,
  };
}

/** Draws paths and slows their law until speed and acceleration hold on the paths as drawn. */
function slowToLimits<Drawn extends { paths: SwarmPaths }>(
  law: TimeLaw,
  { limits }: TransitionRequest,
  draw: (law: TimeLaw) => Drawn,
): Drawn {
  let slower = law;
  for (let step = 0; ; step++) {
    const drawn = draw(slower);
    const peaks = motionPeaks(drawn.paths);
    const excess = Math.max(
      peaks.acrossMps / (limits.speedXyMps * SPEED_SHARE),
      peaks.upMps / (limits.speedUpMps * SPEED_SHARE),
      peaks.downMps / (limits.speedDownMps * SPEED_SHARE),
      Math.sqrt(peaks.accelerationMps2 / (limits.accelerationMps2 * ACCELERATION_SHARE)),
    );
    if (excess <= ROUNDING_EXCESS || step === MOST_SLOWDOWNS) return drawn;
    slower = slowLaw(slower, excess);
  }
}

/** Pairs whose straight paths and bends together leave room for doubt. */
function doubtfulPairs(
  from: Float64Array,
  to: Float64Array,
  clock: SharedClock,
  bends: Float64Array,
  separationM: number,
): number[] {
  const n = from.length / 3;
  const sway = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let m = 0; m < clock.bendCount; m++) {
      const at = (i * clock.bendCount + m) * 3;
      sway[i] = Math.max(sway[i]!, Math.hypot(bends[at]!, bends[at + 1]!, bends[at + 2]!));
    }
  }
  const most = sway.reduce((widest, bend) => Math.max(widest, bend), 0);
  return pairsNearerThan(from, to, separationM + ROUNDING_M + 2 * most);
}
