import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { MinimumSearch, squaredLengthInto } from './bernstein';
import { type CheckSteps, DRONES_AT_ONCE } from './check-steps';
import type { FlightParts } from './flight-parts';
import { isLinear, pieceSeconds, secondsAt } from './flight-pieces';
import type { LimitsProfile } from './limits-profile';
import {
  ACCELERATION_SQUARED,
  ACROSS_SQUARED,
  DOWN,
  KNOT_GAP,
  KNOT_JUMP,
  KNOT_RATE,
  mostSquared,
  PieceMotion,
  UP,
} from './piece-motion';
import type { ProblemList } from './problem-list';

export interface MotionFindings {
  readonly maxSpeedXyMps: number;
  readonly maxSpeedUpMps: number;
  readonly maxSpeedDownMps: number;
  readonly maxAccelerationMps2: number;
}

/** A greatest value over a flight: how much and when; `timeS` is -1 while nothing was found above the first value. */
interface Peak {
  value: number;
  timeS: number;
}

interface Peaks {
  readonly across: Peak;
  readonly up: Peak;
  readonly down: Peak;
  readonly acceleration: Peak;
}

/** m/s and m/s², squared where they are of several axes, to which a peak is pinned down. */
const TOLERANCE = 1e-6;

/** Shares of a limit that are arithmetic, not motion. */
const NEARLY = 1 + 1e-6;

/** A curve may change its velocity by this much at a knot: rounding of files to millimetres does, drones do not notice. */
const JUMP_TOLERANCE_MPS = 0.1;

/** Samples at most this far apart stand for a smooth curve, and their velocity steps for its acceleration. */
const SAMPLED_PIECE_S = 1.001;

/** A gap between two pieces wider than this is a jump through space. */
const GAP_TOLERANCE_M = 0.0015;

/** Speed, acceleration and continuity of every drone, continuous in time; exceeding a limit is an error. */
export function* motionSteps(
  set: TrajectorySet,
  parts: FlightParts,
  profile: LimitsProfile,
  problems: ProblemList,
): CheckSteps<MotionFindings> {
  const search = new PeakSearch(set, parts, problems);
  const limits = {
    across: profile.speedXyMps * NEARLY,
    up: profile.speedUpMps * NEARLY,
    down: profile.speedDownMps * NEARLY,
    acceleration: profile.accelerationMps2 * NEARLY,
  };
  const most = { across: 0, up: 0, down: 0, acceleration: 0 };
  for (let drone = 0; drone < droneCount(set); drone++) {
    const peaks = search.peaksAbove(drone, limits, most);
    for (const kind of ['across', 'up', 'down', 'acceleration'] as const) {
      if (peaks[kind].timeS >= 0) most[kind] = Math.max(most[kind], peaks[kind].value);
    }
    report(drone, peaks, profile, problems);
    if (drone % DRONES_AT_ONCE === 0) yield 0;
  }
  return {
    maxSpeedXyMps: most.across,
    maxSpeedUpMps: most.up,
    maxSpeedDownMps: most.down,
    maxAccelerationMps2: most.acceleration,
  };
}

function report(drone: number, peaks: Peaks, profile: LimitsProfile, problems: ProblemList): void {
  const add = (code: 'speed-too-high' | 'acceleration-too-high', what: string, peak: Peak, limit: number) => {
    if (peak.timeS < 0 || peak.value <= limit * NEARLY) return;
    const unit = code === 'speed-too-high' ? 'm/s' : 'm/s²';
    const slowdown = code === 'speed-too-high' ? peak.value / limit : Math.sqrt(peak.value / limit);
    problems.add({
      code,
      severity: 'error',
      message: `Drone ${drone + 1} ${what} ${peak.value.toFixed(2)} ${unit} at ${peak.timeS.toFixed(2)} s; the limit is ${limit} ${unit}.`,
      timeS: peak.timeS,
      drones: [drone],
      value: peak.value,
      limit,
      remedy: `Give the move or the movement ${slowdown.toFixed(2)} times its time.`,
    });
  };
  add('speed-too-high', 'flies sideways at', peaks.across, profile.speedXyMps);
  add('speed-too-high', 'climbs at', peaks.up, profile.speedUpMps);
  add('speed-too-high', 'sinks at', peaks.down, profile.speedDownMps);
  add('acceleration-too-high', 'accelerates at', peaks.acceleration, profile.accelerationMps2);
}

/**
 * Looks for the peaks of one flight after another. A derivative is nowhere greater than its greatest control value:
 * pieces whose control values are no more than what is known are passed over.
 */
class PeakSearch {
  readonly #set: TrajectorySet;
  readonly #parts: FlightParts;
  readonly #problems: ProblemList;
  readonly #minimum: MinimumSearch;
  readonly #motion: PieceMotion;
  /** Scratch space: control values of one polynomial. */
  readonly #negative: Float64Array;
  #peaks: Peaks = { across: peak(0), up: peak(0), down: peak(0), acceleration: peak(0) };

  constructor(set: TrajectorySet, parts: FlightParts, problems: ProblemList) {
    this.#set = set;
    this.#parts = parts;
    this.#problems = problems;
    this.#minimum = new MinimumSearch(2 * set.degree + 1);
    this.#motion = new PieceMotion(set);
    this.#negative = new Float64Array(2 * set.degree + 1);
  }

  /** The peaks of a flight where they are beyond their limit, or the most of all flights before. */
  peaksAbove(drone: number, limits: Record<keyof Peaks, number>, most: Record<keyof Peaks, number>): Peaks {
    this.#peaks = {
      across: peak(Math.min(limits.across, most.across)),
      up: peak(Math.min(limits.up, most.up)),
      down: peak(Math.min(limits.down, most.down)),
      acceleration: peak(Math.min(limits.acceleration, most.acceleration)),
    };
    for (let part = 0; part < this.#parts.count; part++) {
      const first = this.#parts.firstPiece(drone, part);
      const end = this.#parts.motionPasses(drone, part, this.#isBelowPeaks) ? first : this.#parts.endPiece(drone, part);
      if (end === first && part > 0) this.#lookAtKnot(drone, first);
      for (let piece = first; piece < end; piece++) {
        this.#look(piece);
        if (piece > this.#set.pieceStart[drone]!) this.#lookAtKnot(drone, piece);
      }
    }
    return this.#peaks;
  }

  /** Whether nothing within such bounds can raise a peak or be a problem. */
  readonly #isBelowPeaks = (bounds: Float64Array, at: number): boolean => {
    const { across, up, down, acceleration } = this.#peaks;
    return (
      bounds[at + ACROSS_SQUARED]! <= across.value ** 2 &&
      bounds[at + UP]! <= up.value &&
      bounds[at + DOWN]! <= down.value &&
      bounds[at + ACCELERATION_SQUARED]! <= acceleration.value ** 2 &&
      bounds[at + KNOT_RATE]! <= acceleration.value &&
      bounds[at + KNOT_JUMP]! <= JUMP_TOLERANCE_MPS &&
      bounds[at + KNOT_GAP]! <= GAP_TOLERANCE_M
    );
  };

  #look(piece: number): void {
    this.#motion.look(piece);
    const { across, up, down, acceleration } = this.#peaks;
    const { velocity, acceleration: rates } = this.#motion;
    if (mostSquared(velocity, 2) > across.value ** 2) this.#raiseLength(across, velocity, 2, piece);
    if (mostSquared(rates, 3) > acceleration.value ** 2) this.#raiseLength(acceleration, rates, 3, piece);
    this.#raiseVertical(up, 1, piece);
    this.#raiseVertical(down, -1, piece);
  }

  /** Raises a peak to the greatest speed up (`sign` 1) or down (-1). */
  #raiseVertical(to: Peak, sign: number, piece: number): void {
    const terms = this.#set.degree;
    let isAbove = false;
    for (let k = 0; k < terms; k++) {
      this.#negative[k] = -sign * this.#motion.velocity[3 * k + 2]!;
      if (this.#negative[k]! < -to.value) isAbove = true;
    }
    if (!isAbove || !this.#minimum.below(this.#negative, terms, -to.value, TOLERANCE)) return;
    to.value = -this.#minimum.value;
    to.timeS = secondsAt(this.#set, piece, this.#minimum.at);
  }

  /** Raises a peak to the greatest length of a vector over its first `axes`. */
  #raiseLength(to: Peak, vectors: Float64Array, axes: number, piece: number): void {
    const degree = vectors.length / 3 - 1;
    squaredLengthInto(vectors, degree, 3, axes, this.#negative);
    for (let k = 0; k <= 2 * degree; k++) this.#negative[k] = -this.#negative[k]!;
    if (!this.#minimum.below(this.#negative, 2 * degree + 1, -(to.value * to.value), TOLERANCE)) return;
    to.value = Math.sqrt(-this.#minimum.value);
    to.timeS = secondsAt(this.#set, piece, this.#minimum.at);
  }

  /**
   * Position and velocity where a piece takes over from the one before. Between short straight pieces, as sampled
   * formats have them, the step in velocity over their time is the acceleration of the curve that was sampled.
   */
  #lookAtKnot(drone: number, piece: number): void {
    this.#motion.lookAtKnot(piece);
    const { gapM: gap, jumpMps: jump, rateMps2: rate } = this.#motion;
    const timeS = this.#set.startsMs[piece]! / 1000;
    if (gap > GAP_TOLERANCE_M) {
      this.#problems.add(knotProblem('position-jump', 'leaps by', 'm', drone, timeS, gap, GAP_TOLERANCE_M));
    }
    const { acceleration } = this.#peaks;
    if (jump <= JUMP_TOLERANCE_MPS && rate <= acceleration.value) return;
    const longest = Math.max(pieceSeconds(this.#set, piece - 1), pieceSeconds(this.#set, piece));
    if (longest <= SAMPLED_PIECE_S && isLinear(this.#set, piece - 1) && isLinear(this.#set, piece)) {
      if (rate > acceleration.value) Object.assign(acceleration, { value: rate, timeS });
    } else if (jump > JUMP_TOLERANCE_MPS) {
      const what = 'changes its velocity at once by';
      this.#problems.add(knotProblem('velocity-jump', what, 'm/s', drone, timeS, jump, JUMP_TOLERANCE_MPS));
    }
  }
}

function peak(value: number): Peak {
  return { value, timeS: -1 };
}

function knotProblem(
  code: 'position-jump' | 'velocity-jump',
  what: string,
  unit: string,
  drone: number,
  timeS: number,
  value: number,
  limit: number,
) {
  return {
    code,
    severity: 'error',
    message: `Drone ${drone + 1} ${what} ${value.toFixed(3)} ${unit} at ${timeS.toFixed(2)} s.`,
    timeS,
    drones: [drone],
    value,
    limit,
    remedy: null,
  } as const;
}
