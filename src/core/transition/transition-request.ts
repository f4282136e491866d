import type { MotionLimits } from '../assignment/reach';
import type { MessageText } from '../message';
import type { FlightSpace } from './detour/flight-space';
import type { SwarmPaths } from './swarm-paths';

/** The distance that every pair keeps: an upright ellipsoid, a sphere where the factor is one. */
export interface Separation {
  /** Metres between two drones at one height. */
  readonly distanceM: number;
  /** How many times farther apart drones keep above one another: at least 1. */
  readonly downwashFactor: number;
}

/** What a transition keeps: `distanceM` where both formations have the room, `leastM` in any case. */
export interface AskedSeparation extends Separation {
  /** A transition is certified when at least this was proved. */
  readonly leastM: number;
}

/** One transition of a fleet between two formations. Plain data: it crosses to other workers as it is. */
export interface TransitionRequest {
  /** `n × 3`: where the drones are, metres in the show frame; planned in whole millimetres. */
  readonly fromM: Float64Array;
  /** `n × 3`: the places to fill. */
  readonly toM: Float64Array;
  /** `n × 3` m/s: how the drones leave; null from rest. */
  readonly fromVelocityMps: Float64Array | null;
  /** `n × 3` m/s: how a drone arrives at each place; null to rest. */
  readonly toVelocityMps: Float64Array | null;
  /** For each drone the place that it must take, or -1; null when any drone may take any place. */
  readonly pins: Int32Array | null;
  readonly limits: MotionLimits;
  /** Share of the limits that is used: the rest is for the rounding of flight files. */
  readonly limitShare: { readonly speed: number; readonly acceleration: number };
  readonly separation: AskedSeparation;
  /** Where paths must stay; null for open sky. */
  readonly space: FlightSpace | null;
  /** Exactly this long; null for as short as can be. */
  readonly fixedMs: number | null;
  /** `n`: when each drone is to leave, milliseconds from the first; left out where all leave together. */
  readonly wishedDelaysMs?: Float64Array;
  /** What to call the transition in messages. */
  readonly name: MessageText;
  /** The scene that it leads to, where it leads to one. */
  readonly scene: string | null;
}

export type TransitionMethod = 'straight' | 'relaxed' | 'arcs' | 'around';

/** A way of flying the transition that was tried. */
export interface TransitionCandidate {
  readonly method: TransitionMethod;
  /** Which assignment it flies. */
  readonly assignment: 'capped' | 'another-capped' | 'least-squares';
  /** Null where it came to nothing. */
  readonly durationMs: number | null;
  readonly certified: boolean;
}

/** What became of the wish that drones leave one after the other. */
export interface StaggerOutcome {
  /** From the first to the last that leaves: as it was wished, and as it was proved; zero where all leave together. */
  readonly wishedMs: number;
  readonly flownMs: number;
  /** How large the differences are against those that were wished, from zero to one. */
  readonly keptShare: number;
  /** How long the transition takes where all leave together. */
  readonly togetherMs: number;
  /** Why nothing of the wish is flown; null where something is. */
  readonly refused: 'speed-at-an-end' | 'no-extent' | 'not-proved' | 'no-time' | null;
}

/** How a plan came about. */
export interface TransitionDiagnostics {
  readonly assignment: {
    /** Sum of squares of the assignment that is flown, about the centroids, in m²; and a proved bound on the least one. */
    readonly costM2: number;
    readonly leastSquaresM2: number;
    readonly lowerBoundM2: number;
  };
  /** Sweeps of the relaxation, all candidates together. */
  readonly sweeps: number;
  /** Pairs whose squared distance was bounded as a polynomial; all others are farther apart by a closed form. */
  readonly provedPairs: number;
  readonly candidates: readonly TransitionCandidate[];
}

/** A pair of drones that comes too near, or may: where the proof failed. */
export interface Conflict {
  readonly drones: readonly [number, number];
  /** Sampled nearest approach: metres (counted as the separation is) and milliseconds from the start. */
  readonly distanceM: number;
  readonly timeMs: number;
}

/** What would make a transition possible that is not: tried, and found to work. */
export interface PinProposal {
  /** Places of the start whose pins must go. */
  readonly unpin: readonly number[];
  /** How long the transition then takes. */
  readonly durationMs: number;
}

export interface TransitionPlan {
  /** For each drone the index of its place in `toM`. */
  readonly assignment: Uint32Array;
  readonly paths: SwarmPaths;
  readonly durationMs: number;
  /**
   * No assignment and no paths can be faster within the limits: the bottleneck of rest-to-rest times. For a transition
   * with speed at an end it is the bottleneck of times at full speed.
   */
  readonly lowerBoundS: number;
  readonly method: TransitionMethod;
  /** Distance that was proved: what was asked for, or the spacing of the formations where that is less. */
  readonly separationM: number;
  /** Whether every pair was proved to keep it at every instant, on the pieces as they fly. */
  readonly certified: boolean;
  /** Where it was not: worst first, a few of them. */
  readonly conflicts: readonly Conflict[];
  /** Drones that were not proved to stay in the space, and walls that the places themselves do not keep, by name. */
  readonly walls: { readonly beyond: readonly number[]; readonly unkept: readonly string[] };
  /** For a transition with pins that was not certified; null where nothing was found. */
  readonly proposal: PinProposal | null;
  /** Only of a transition whose drones are to leave one after the other. */
  readonly stagger?: StaggerOutcome;
  readonly diagnostics: TransitionDiagnostics;
}
