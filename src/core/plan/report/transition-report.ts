import type { Closest } from '../../check/report/check-report';
import type {
  Conflict,
  TransitionCandidate,
  TransitionMethod,
  TransitionPlan,
} from '../../transition/transition-request';

export interface TransitionReport {
  /** Names of the scenes, or `takeoff` and `landing`. */
  readonly from: string;
  readonly to: string;
  /** Ids of the scenes; null for take-off and landing. */
  readonly fromScene: string | null;
  readonly toScene: string | null;
  readonly startS: number;
  readonly durationS: number;
  /** No assignment and no path can be faster within the limits (bottleneck of rest-to-rest times). */
  readonly lowerBoundS: number;
  readonly ratio: number;
  readonly minSeparationM: number;
  /** Proved in continuous time, on the curves that fly, to keep `separationM`, the limits and the space. */
  readonly certified: boolean;
  /** The separation that was proved: what was asked for, or the spacing of the formations where that is less. */
  readonly separationM: number;
  /** How the drones are kept apart: straight lines, locally bent ones, arcs, or a detour around obstacles. */
  readonly method: TransitionMethod;
  /** Of a transition whose drones are to leave one after the other; left out of others. */
  readonly stagger?: StaggerReport;
  readonly diagnostics: TransitionDiagnosticsReport;
}

/** From the first drone that leaves to the last: as it was asked for and as it is flown; and what it costs. */
export interface StaggerReport {
  readonly wishedS: number;
  readonly flownS: number;
  /** How much longer the transition takes than with all drones leaving together. */
  readonly costS: number;
}

/** How a transition came about. */
export interface TransitionDiagnosticsReport {
  readonly assignment: {
    readonly costM2: number;
    /** How far the least-squares assignment is at most from the least possible sum of squares: 0.004 is 0.4 %. */
    readonly gap: number;
    /** What the cap on the longest displacement costs, against least squares. */
    readonly capCost: number;
  };
  readonly sweeps: number;
  readonly provedPairs: number;
  readonly candidates: readonly TransitionCandidate[];
  /** Nearest approach in the transition, by the check; drones are indices. */
  readonly worstPair: Closest | null;
  /** Where the proof failed; drones are indices. */
  readonly conflicts: readonly Closest[];
  /** Walls of the space that the places at the ends themselves do not keep, by name: nothing is proved of those. */
  readonly unkept: readonly string[];
  /** Drones whose pins must go for the transition to be proved, and how long it then takes; tried. */
  readonly proposal: { readonly unpin: readonly number[]; readonly durationS: number } | null;
}

interface ReportedTransition {
  readonly from: string;
  readonly to: string;
  readonly fromScene: string | null;
  readonly toScene: string | null;
  readonly startMs: number;
  readonly plan: TransitionPlan;
  /** The drone that flies each run of the plan. */
  readonly droneOf: ArrayLike<number>;
}

/** @param closest the nearest approach in the transition as the check found it. */
export function reportTransition(move: ReportedTransition, closest: Closest | null): TransitionReport {
  const { plan, startMs, from, to, fromScene, toScene } = move;
  const { lowerBoundS, method, certified, separationM, durationMs } = plan;
  const durationS = durationMs / 1000;
  return {
    from,
    to,
    fromScene,
    toScene,
    startS: startMs / 1000,
    durationS,
    lowerBoundS,
    ratio: lowerBoundS > 0 ? durationS / lowerBoundS : 1,
    minSeparationM: closest?.m ?? Number.POSITIVE_INFINITY,
    certified,
    separationM,
    method,
    ...staggerOf(plan),
    diagnostics: diagnosticsOf(move, closest),
  };
}

function staggerOf({ stagger, durationMs }: TransitionPlan): Pick<TransitionReport, 'stagger'> {
  if (!stagger) return {};
  const { wishedMs, flownMs, togetherMs } = stagger;
  const costS = Math.max(0, durationMs - togetherMs) / 1000;
  return { stagger: { wishedS: wishedMs / 1000, flownS: flownMs / 1000, costS } };
}

function diagnosticsOf(
  { plan, startMs, droneOf }: ReportedTransition,
  worstPair: Closest | null,
): TransitionDiagnosticsReport {
  const { assignment, sweeps, provedPairs, candidates } = plan.diagnostics;
  const { costM2, leastSquaresM2, lowerBoundM2 } = assignment;
  const over = (cost: number, least: number) => (least > 0 ? Math.max(0, cost / least - 1) : 0);
  return {
    assignment: { costM2, gap: over(leastSquaresM2, lowerBoundM2), capCost: over(costM2, leastSquaresM2) },
    sweeps,
    provedPairs,
    candidates,
    worstPair,
    unkept: plan.walls.unkept,
    proposal: plan.proposal && {
      unpin: plan.proposal.unpin.map((place) => droneOf[place]!),
      durationS: plan.proposal.durationMs / 1000,
    },
    conflicts: plan.conflicts.map((conflict) => asClosest(conflict, startMs, droneOf)),
  };
}

function asClosest({ drones, distanceM, timeMs }: Conflict, startMs: number, droneOf: ArrayLike<number>): Closest {
  return { m: distanceM, timeS: (startMs + timeMs) / 1000, drones: [droneOf[drones[0]]!, droneOf[drones[1]]!] };
}
