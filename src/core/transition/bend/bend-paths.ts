import { copyInSteps } from '../../math/arrays';
import type { Walls } from '../detour/flight-space';
import { addSwell, type Swelling } from '../open/swell-bends';
import { meetsLimits } from '../proof/limit-excess';
import { nearPairs } from '../proof/near-pairs';
import { isProved, type ProofOfPaths, provePaths } from '../proof/prove-paths';
import { RoundedPaths } from '../rounded-paths';
import type { SwarmPaths } from '../swarm-paths';
import { droneProfileBends } from '../timing/drone-profile-bends';
import type { HeldPieces } from '../timing/fleet-profiles';
import { createClock, evenMs } from '../timing/transition-clock';
import type { TransitionRequest } from '../transition-request';
import { clockFor, setUpTransition, type TransitionSetup, usableLimits } from '../transition-setup';
import { BendRelaxation } from './bend-relaxation';
import { createBendSpace } from './bend-space';
import { BentFleet } from './bent-fleet';
import { WallGuide } from './wall-guide';

export interface BendingTask {
  readonly request: TransitionRequest;
  readonly assignment: Uint32Array;
  /** Distance that is proved. */
  readonly separationM: number;
  readonly walls: Walls | null;
  /** Shortest and longest duration to try; equal for a fixed one. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Sweeps after which bending is given up. */
  readonly mostSweeps: number;
}

export interface BentPaths {
  readonly paths: SwarmPaths;
  readonly proof: ProofOfPaths;
  readonly sweeps: number;
}

/** Sweeps before it is asked whether a relaxation gets anywhere. */
const BLOCK = 8;

/** A block that leaves less than this share of the pushes of the one before is getting somewhere. */
const PROGRESS = 0.75;

/** Sweeps that push less than this share of the drones cost little: they are given so many blocks. */
const FEW = 0.008;
const BLOCKS_FOR_FEW = 6;

/** How much longer a transition is made that did not settle: least where one push was left, more where many drones were. */
const LEAST_GROWTH = 0.0007;
const EACH_GROWTH = 0.0002;
const USUAL_GROWTH = 0.002;
const ALL_GROWTH = 0.02;

/** What is given up of the limits each time that rounding to millimetres breaks them. */
const ROUNDING_SHARE = 0.0006;

/** After so many tries growth is twice as fast, after twice as many five times. */
const TRIES_TO_DOUBLE = 8;

/** With this many blocks at a fixed duration a relaxation has had its chance. */
const FIXED_BLOCKS = 40;

/** Room that is added between pairs, and before walls, where the certificate refused, and how often. */
const REPAIR_STEP_M = 0.03;
const REPAIR_ROUNDS = 10;

/** Places in the list of watched pairs looked at between two looks at the messages: even, for it holds two a pair. */
const WATCHED_AT_ONCE = 1 << 16;

/** Pairs whose common progress keeps them this much beyond the separation are not watched while paths are bent. */
const WATCHED_BEYOND_M = 1.2;

/**
 * Bends the paths of an assignment until everything is proved, at the shortest duration for which that was found: it
 * starts at the shortest and grows where a relaxation no longer gets anywhere, taking the bends along.
 * @returns null where no proof was found up to the longest duration.
 */
export function* bendPaths(task: BendingTask): Generator<void, BentPaths | null> {
  const search = new BendSearch(task);
  let durationMs = task.fromMs;
  for (let tries = 0; durationMs <= task.toMs && search.sweeps < task.mostSweeps; tries++) {
    const growth = yield* search.tryAt(durationMs);
    if (search.found) return search.found;
    durationMs = longer(durationMs, growth, tries);
  }
  return null;
}

/** The next duration to try; after many tries growth is faster. */
export function longer(durationMs: number, growth: number, tries: number): number {
  const faster = 1 + (tries / TRIES_TO_DOUBLE) ** 2;
  return evenMs(Math.max(durationMs + 1, durationMs * (1 + growth * faster)));
}

/** By what share longer a transition is made in which so many pushes were left. */
function growthFor(left: number, drones: number): number {
  return Math.min(USUAL_GROWTH, LEAST_GROWTH + EACH_GROWTH * left) + (ALL_GROWTH * left) / drones;
}

/** Bent paths at one duration after the other. */
export class BendSearch {
  found: BentPaths | null = null;
  readonly #task: BendingTask;
  readonly #guide: WallGuide | null;
  readonly #held: HeldPieces | null;
  #fleet: BentFleet | null = null;
  #relaxation: BendRelaxation | null = null;
  #watched: Int32Array | null = null;
  #swelling: Swelling | null = null;
  /** Pairs that stand at the separation and could not open in time, at the start and at the end. */
  closed: readonly [start: number, end: number] = [0, 0];
  sweeps = 0;

  /** @param held pieces for which the common progress waits, of a fleet that swells; null where none has to. */
  constructor(task: BendingTask, held: HeldPieces | null = null) {
    this.#task = task;
    this.#held = held;
    this.#guide = task.walls && new WallGuide(task.walls, task.assignment.length);
  }

  /** Relaxes at one duration; returns by what share longer to try next where nothing is found. */
  *tryAt(durationMs: number): Generator<void, number> {
    const { request, assignment, separationM } = this.#task;
    const setup = setUpTransition(request, assignment, durationMs, clockFor(request.limits, 'bent'), this.#held);
    if (!setup) return USUAL_GROWTH;
    yield;
    const { knotsMs } = setup.profiles;
    const clock = createClock(knotsMs);
    const space = createBendSpace(clock, setup.curves);
    const separation = { ...request.separation, distanceM: separationM };
    const limits = usableLimits(request);
    const { ends } = setup;
    yield;
    const before = this.#fleet?.bendsM.length ? this.#fleet : yield* droneProfileBends(ends, setup.profiles, limits);
    this.#watched ??= yield* this.#pairsToWatch(setup);
    if (this.#held && !(before instanceof BentFleet)) {
      const room = { separation, pairs: this.#watched, limits, walls: this.#task.walls };
      this.#swelling = yield* addSwell(before, ends, setup.profiles, room);
    }
    const fleet = new BentFleet(ends, space, before);
    yield;
    yield* fleet.place();
    this.#guide?.follow(ends, space);
    const relaxed = { fleet, ends, space, limits, separation, walls: this.#guide, swelling: this.#swelling };
    yield;
    const relaxation = new BendRelaxation(relaxed, this.#relaxation);
    this.#fleet = fleet;
    this.#relaxation = relaxation;
    yield* relaxation.watch(this.#watched);
    const rounded = new RoundedPaths(setup, clock, request.limits);
    for (let round = 0; round < REPAIR_ROUNDS; round++) {
      const left = yield* this.#settle(relaxation);
      this.closed = relaxation.closed;
      if (left > 0) return growthFor(left, assignment.length);
      yield* rounded.draw(fleet.bendsM, fleet.takeChanged());
      if (!meetsLimits(rounded.excesses)) {
        relaxation.tighten(rounded.excesses, 1 - ROUNDING_SHARE);
        continue;
      }
      const { paths } = rounded;
      const proof = yield* provePaths(request, setup, paths, fleet.bendsM, separationM, this.#task.walls);
      if (isProved(proof)) this.found = { paths, proof, sweeps: this.sweeps };
      if (this.found) return 0;
      yield* this.#watchAlso(relaxation, proof.pairs);
      yield* relaxation.widen(proof.pairs, REPAIR_STEP_M);
      relaxation.keepIn(proof.beyondWalls, REPAIR_STEP_M);
    }
    return growthFor(1, assignment.length);
  }

  *#pairsToWatch({ ends, curves }: TransitionSetup): Generator<void, Int32Array> {
    const { request, separationM } = this.#task;
    const beyond = new Float64Array(ends.count).fill(WATCHED_BEYOND_M / 2);
    return yield* nearPairs(ends, curves, { ...request.separation, distanceM: separationM }, beyond);
  }

  /** Sweeps until nothing is left to push, or nothing is gained by going on; returns the pushes of the last sweep. */
  *#settle(relaxation: BendRelaxation): Generator<void, number> {
    const isFixed = this.#task.fromMs === this.#task.toMs;
    let before = Number.POSITIVE_INFINITY;
    for (let block = 1; ; block++) {
      let pushes = 0;
      for (let sweep = 0; sweep < BLOCK; sweep++) {
        this.sweeps++;
        pushes = yield* relaxation.sweep();
        if (pushes === 0) return 0;
      }
      const isStuck =
        block > 1 &&
        pushes > PROGRESS * before &&
        (pushes > FEW * this.#task.assignment.length || block >= BLOCKS_FOR_FEW);
      if (isFixed ? block >= FIXED_BLOCKS : isStuck) return pushes;
      before = pushes;
    }
  }

  /** Bent paths can meet where straight ones were far apart. */
  *#watchAlso(relaxation: BendRelaxation, pairs: readonly number[]): Generator<void, void> {
    const n = this.#task.assignment.length;
    const watched = this.#watched!;
    const missed = new Set<number>();
    for (let k = 0; k < pairs.length; k += 2) missed.add(pairs[k]! * n + pairs[k + 1]!);
    for (let k = 0; k < watched.length; k += 2) {
      missed.delete(watched[k]! * n + watched[k + 1]!);
      if (k % WATCHED_AT_ONCE === 0) yield;
    }
    if (missed.size === 0) return;
    const added = [...missed].flatMap((pair) => [Math.floor(pair / n), pair % n]);
    this.#watched = new Int32Array(watched.length + added.length);
    yield* copyInSteps(this.#watched, watched, 0);
    this.#watched.set(added, watched.length);
    yield* relaxation.watch(this.#watched);
  }
}
