import { type Message, message } from '../../message';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { MinimumSearch, squaredLengthInto } from '../flight/bernstein';
import { isLinear, pieceSeconds, secondsAt } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';
import {
  ACCELERATION_SQUARED,
  ACROSS_SQUARED,
  DOWN,
  KNOT_GAP,
  KNOT_JUMP,
  KNOT_RATE,
  mostSquared,
  mostUp,
  PieceMotion,
  UP,
} from '../flight/piece-motion';
import type { LimitsProfile } from '../limits-profile';
import { amountText, beyondText, factorUp } from '../report/amount-text';
import type { ProblemList } from '../report/problem-list';
import { type Rounding, roundingOf } from './coordinate-grid';
import { WindowedMotion, type WindowMotion } from './windowed-motion';

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

/** Pieces of one drone after which a step ends: some milliseconds of work. */
const MANY_PIECES = 5000;

/** What a knot's velocity step is spread over at most, s, when it is asked whether windows must be looked at. */
const SPREAD_S = 0.07;

/**
 * Speed, acceleration and continuity of every drone, continuous in time; exceeding a limit is an error.
 * @param knots the worst knot at the end of each segment, as far as it is known; see `KnotMemory`.
 */
export function* motionSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  knots: readonly Float64Array[],
  profile: LimitsProfile,
  problems: ProblemList,
): CheckSteps<MotionFindings> {
  const search = new PeakSearch(set, segments, knots, problems);
  const limits = {
    across: profile.speedXyMps * NEARLY,
    up: profile.speedUpMps * NEARLY,
    down: profile.speedDownMps * NEARLY,
    acceleration: profile.accelerationMps2 * NEARLY,
  };
  const most = { across: 0, up: 0, down: 0, acceleration: 0 };
  for (let drone = 0; drone < droneCount(set); drone++) {
    const peaks = search.peaksAbove(drone, limits, most);
    for (const _ of search.raiseByWindows(drone)) yield 0;
    for (const kind of ['across', 'up', 'down', 'acceleration'] as const) {
      if (peaks[kind].timeS >= 0) most[kind] = Math.max(most[kind], peaks[kind].value);
    }
    report(drone, peaks, profile, problems);
    if (drone % DRONES_AT_ONCE === 0 || set.pieceStart[drone + 1]! - set.pieceStart[drone]! > MANY_PIECES) yield 0;
  }
  return {
    maxSpeedXyMps: most.across,
    maxSpeedUpMps: most.up,
    maxSpeedDownMps: most.down,
    maxAccelerationMps2: most.acceleration,
  };
}

function report(drone: number, peaks: Peaks, profile: LimitsProfile, problems: ProblemList): void {
  const add = (code: 'speed-too-high' | 'acceleration-too-high', about: keyof Peaks, what: Message, limit: number) => {
    const peak = peaks[about];
    if (peak.timeS < 0 || peak.value <= limit * NEARLY) return;
    const unit = code === 'speed-too-high' ? message`m/s` : message`m/s²`;
    const slowdown = code === 'speed-too-high' ? peak.value / limit : Math.sqrt(peak.value / limit);
    problems.add({
      code,
      severity: 'error',
      message: message`Drone ${drone + 1} ${what} ${beyondText(peak.value, limit)} ${unit} at ${peak.timeS.toFixed(2)} s; the limit is ${amountText(limit)} ${unit}.`,
      timeS: peak.timeS,
      drones: [drone],
      value: peak.value,
      limit,
      about,
      remedy: message`Give the transition or the movement ${factorUp(slowdown)} times its time.`,
    });
  };
  add('speed-too-high', 'across', message`flies sideways at`, profile.speedXyMps);
  add('speed-too-high', 'up', message`climbs at`, profile.speedUpMps);
  add('speed-too-high', 'down', message`sinks at`, profile.speedDownMps);
  add('acceleration-too-high', 'acceleration', message`accelerates at`, profile.accelerationMps2);
}

/**
 * Looks for the peaks of one flight after another. A derivative is nowhere greater than its greatest control value:
 * pieces whose control values are no more than what is known are passed over.
 */
class PeakSearch {
  readonly #set: TrajectorySet;
  readonly #segments: FlightSegments;
  readonly #knots: readonly Float64Array[];
  readonly #problems: ProblemList;
  readonly #minimum: MinimumSearch;
  readonly #motion: PieceMotion;
  readonly #windows: WindowedMotion;
  /** Of the drone that is looked at; null when none of its pieces is short. */
  #rounding: Rounding | null = null;
  #limits: Record<keyof Peaks, number> = { across: 0, up: 0, down: 0, acceleration: 0 };
  /** Scratch space: control values of one polynomial. */
  readonly #negative: Float64Array;
  #peaks: Peaks = { across: peak(0), up: peak(0), down: peak(0), acceleration: peak(0) };

  constructor(set: TrajectorySet, segments: FlightSegments, knots: readonly Float64Array[], problems: ProblemList) {
    this.#set = set;
    this.#segments = segments;
    this.#knots = knots;
    this.#problems = problems;
    this.#minimum = new MinimumSearch(2 * set.degree + 1);
    this.#motion = new PieceMotion(set);
    this.#windows = new WindowedMotion(set);
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
    this.#limits = limits;
    this.#rounding = roundingOf(this.#set, drone, this.#segments.shortestMs(drone));
    for (let placed = 0; placed < this.#segments.count; placed++) {
      const first = this.#segments.firstPiece(drone, placed);
      const end = this.#segments.motionPasses(drone, placed, this.#isBelowPeaks)
        ? first
        : this.#segments.endPiece(drone, placed);
      if (end === first && placed > 0 && !this.#isKnownFine(this.#knots[placed - 1])) this.#lookAtKnot(drone, first);
      for (let piece = first; piece < end; piece++) {
        this.#look(piece);
        if (piece > this.#set.pieceStart[drone]!) this.#lookAtKnot(drone, piece);
      }
    }
    return this.#peaks;
  }

  /** Raises the peaks that were found last by the means over windows, where short pieces are in doubt; in steps. */
  *raiseByWindows(drone: number): Generator<void> {
    if (!this.#rounding || !this.#isInDoubt(drone)) return;
    yield* this.#windows.lookSteps(drone, this.#rounding.gridM, this.#isShort, this.#raiseByWindow);
  }

  readonly #isShort = (piece: number): boolean =>
    this.#rounding !== null && pieceSeconds(this.#set, piece) < this.#rounding.shortS;

  /**
   * Whether a short piece, or a knot of one, is beyond a limit as it stands in the file. If none is, no window is: at the
   * knots a triangle's integral is its trapezoid sum.
   */
  #isInDoubt(drone: number): boolean {
    const [first, end] = [this.#set.pieceStart[drone]!, this.#set.pieceStart[drone + 1]!];
    const { across, up, down, acceleration } = this.#limits;
    let before = 0;
    for (let piece = first; piece < end; piece++) {
      const adjoins = this.#isShort(piece) || (piece > first && this.#isShort(piece - 1));
      const leads = piece + 1 < end && this.#isShort(piece + 1);
      if (!adjoins && !leads) continue;
      this.#motion.look(piece);
      const { velocity, acceleration: rates } = this.#motion;
      const here = Math.sqrt(mostSquared(rates, 3));
      if (this.#isShort(piece)) {
        const tooFast =
          mostSquared(velocity, 2) > across ** 2 || mostUp(velocity, 1) > up || mostUp(velocity, -1) > down;
        if (tooFast || here > acceleration) return true;
      }
      if (adjoins && piece > first && this.#knotRate(piece) + Math.max(before, here) > acceleration) return true;
      before = here;
    }
    return false;
  }

  /** The step in velocity at a knot, m/s², over the time for which it can be found from the pieces beside it. */
  #knotRate(piece: number): number {
    this.#motion.lookAtKnot(piece);
    const spread = (k: number): number => Math.min(SPREAD_S, pieceSeconds(this.#set, k));
    return (2 * this.#motion.jumpMps) / (spread(piece - 1) + spread(piece));
  }

  readonly #raiseByWindow = (found: WindowMotion): void => {
    const { across, up, down, acceleration } = this.#peaks;
    raisePeak(acceleration, found.accelerationMps2, found.timeS);
    raisePeak(across, found.acrossMps, found.timeS);
    raisePeak(up, found.upMps, found.timeS);
    raisePeak(down, found.downMps, found.timeS);
  };

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

  /** Whether no knot between two segments can raise a peak or be a problem. */
  #isKnownFine(worst: Float64Array | undefined): boolean {
    if (!worst) return false;
    return (
      worst[0]! <= GAP_TOLERANCE_M &&
      worst[KNOT_JUMP - KNOT_GAP]! <= JUMP_TOLERANCE_MPS &&
      worst[KNOT_RATE - KNOT_GAP]! <= this.#peaks.acceleration.value
    );
  }

  #look(piece: number): void {
    this.#motion.look(piece);
    const { velocity, acceleration: rates } = this.#motion;
    if (this.#mayRaise('across', Math.sqrt(mostSquared(velocity, 2)), piece))
      this.#raiseLength('across', velocity, 2, piece);
    if (this.#mayRaise('acceleration', Math.sqrt(mostSquared(rates, 3)), piece))
      this.#raiseLength('acceleration', rates, 3, piece);
    if (this.#mayRaise('up', mostUp(velocity, 1), piece)) this.#raiseVertical('up', 1, piece);
    if (this.#mayRaise('down', mostUp(velocity, -1), piece)) this.#raiseVertical('down', -1, piece);
  }

  /** Whether a piece with such a greatest control value can raise a peak, rounding taken off where it is short. */
  #mayRaise(kind: keyof Peaks, greatest: number, piece: number): boolean {
    const { value } = this.#peaks[kind];
    return greatest > value && greatest - this.#roundingIn(piece)[kind] > value;
  }

  /** Raises a peak to the greatest speed up (`sign` 1) or down (-1). */
  #raiseVertical(kind: 'up' | 'down', sign: number, piece: number): void {
    const terms = this.#set.degree;
    for (let k = 0; k < terms; k++) this.#negative[k] = -sign * this.#motion.velocity[3 * k + 2]!;
    if (!this.#minimum.below(this.#negative, terms, -this.#peaks[kind].value, TOLERANCE)) return;
    this.#raise(kind, -this.#minimum.value, piece);
  }

  /** Raises a peak to the greatest length of a vector over its first `axes`. */
  #raiseLength(kind: 'across' | 'acceleration', vectors: Float64Array, axes: number, piece: number): void {
    const degree = vectors.length / 3 - 1;
    squaredLengthInto(vectors, degree, 3, axes, this.#negative);
    for (let k = 0; k <= 2 * degree; k++) this.#negative[k] = -this.#negative[k]!;
    if (!this.#minimum.below(this.#negative, 2 * degree + 1, -(this.#peaks[kind].value ** 2), TOLERANCE)) return;
    this.#raise(kind, Math.sqrt(-this.#minimum.value), piece);
  }

  /** Raises a peak to what was found in a piece; of a short piece beyond its limit only what rounding cannot have made. */
  #raise(kind: keyof Peaks, found: number, piece: number): void {
    const sure = found > this.#limits[kind] ? found - this.#roundingIn(piece)[kind] : found;
    raisePeak(this.#peaks[kind], sure, secondsAt(this.#set, piece, this.#minimum.at));
  }

  /** The most that rounding its controls may add to the motion within a piece; nothing where it is not short. */
  #roundingIn(piece: number): Record<keyof Peaks, number> {
    if (!this.#isShort(piece)) return NO_ROUNDING;
    const seconds = pieceSeconds(this.#set, piece);
    const { degree } = this.#set;
    const { gridM } = this.#rounding!;
    const speed = this.#speedRounding(piece);
    const acceleration = isLinear(this.#set, piece) ? 0 : (2 * degree * (degree - 1) * gridM) / seconds ** 2;
    return { across: Math.SQRT2 * speed, up: speed, down: speed, acceleration: Math.sqrt(3) * acceleration };
  }

  /** The most that rounding may add to the speed along one axis at an end of a piece. */
  #speedRounding(piece: number): number {
    const degree = isLinear(this.#set, piece) ? 1 : this.#set.degree;
    return (degree * (this.#rounding?.gridM ?? 0)) / pieceSeconds(this.#set, piece);
  }

  /**
   * Position and velocity where a piece takes over from the one before. Between short straight pieces, as sampled
   * formats have them, the step in velocity over their time is the acceleration of the curve that was sampled. What
   * rounding may have made of a step beside a short piece is taken off; the windows judge what is left in doubt.
   */
  #lookAtKnot(drone: number, piece: number): void {
    this.#motion.lookAtKnot(piece);
    const { gapM: gap, jumpMps: jump, rateMps2: rate } = this.#motion;
    const timeS = this.#set.startsMs[piece]! / 1000;
    if (gap > GAP_TOLERANCE_M) {
      this.#problems.add(
        knotProblem('position-jump', message`leaps by`, message`m`, drone, timeS, gap, GAP_TOLERANCE_M),
      );
    }
    const { acceleration } = this.#peaks;
    if (jump <= JUMP_TOLERANCE_MPS && rate <= acceleration.value) return;
    const [before, after] = [pieceSeconds(this.#set, piece - 1), pieceSeconds(this.#set, piece)];
    const rounding = this.#stepRounding(piece);
    if (Math.max(before, after) <= SAMPLED_PIECE_S && isLinear(this.#set, piece - 1) && isLinear(this.#set, piece)) {
      const sure = rate > this.#limits.acceleration ? rate - (2 * rounding) / (before + after) : rate;
      raisePeak(acceleration, sure, timeS);
    } else if (jump - rounding > JUMP_TOLERANCE_MPS) {
      const what = message`changes its velocity at once by`;
      this.#problems.add(knotProblem('velocity-jump', what, message`m/s`, drone, timeS, jump, JUMP_TOLERANCE_MPS));
    }
  }

  /** The most that rounding may add to the step in velocity at a knot; nothing between pieces that are not short. */
  #stepRounding(piece: number): number {
    if (!this.#isShort(piece - 1) && !this.#isShort(piece)) return 0;
    return Math.sqrt(3) * (this.#speedRounding(piece - 1) + this.#speedRounding(piece));
  }
}

const NO_ROUNDING: Record<keyof Peaks, number> = { across: 0, up: 0, down: 0, acceleration: 0 };

function raisePeak(to: Peak, value: number, timeS: number): void {
  if (value > to.value) Object.assign(to, { value, timeS });
}

function peak(value: number): Peak {
  return { value, timeS: -1 };
}

function knotProblem(
  code: 'position-jump' | 'velocity-jump',
  what: Message,
  unit: Message,
  drone: number,
  timeS: number,
  value: number,
  limit: number,
) {
  return {
    code,
    severity: 'error',
    message: message`Drone ${drone + 1} ${what} ${value.toFixed(3)} ${unit} at ${timeS.toFixed(2)} s.`,
    timeS,
    drones: [drone],
    value,
    limit,
    remedy: null,
  } as const;
}
