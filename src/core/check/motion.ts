import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { addProduct, minimumBelow } from './bernstein';
import { coordinate, derivative, isLinear, pieceSeconds, secondsAt } from './flight-pieces';
import type { LimitsProfile } from './limits-profile';
import type { ProblemList } from './problem-list';

export interface MotionFindings {
  readonly maxSpeedXyMps: number;
  readonly maxSpeedUpMps: number;
  readonly maxSpeedDownMps: number;
  readonly maxAccelerationMps2: number;
}

/** A greatest value over a flight: how much and when. */
interface Peak {
  value: number;
  timeS: number;
}

/** Shares of a limit that are arithmetic, not motion. */
const NEARLY = 1 + 1e-6;

/** A curve may change its velocity by this much at a knot: rounding of files to millimetres does, drones do not notice. */
const JUMP_TOLERANCE_MPS = 0.1;

/** Samples at most this far apart stand for a smooth curve, and their velocity steps for its acceleration. */
const SAMPLED_PIECE_S = 1.001;

/** A gap between two pieces wider than this is a jump through space. */
const GAP_TOLERANCE_M = 0.0015;

/** Speed, acceleration and continuity of every drone, continuous in time; exceeding a limit is an error. */
export function checkMotion(set: TrajectorySet, profile: LimitsProfile, problems: ProblemList): MotionFindings {
  const most = { across: 0, up: 0, down: 0, acceleration: 0 };
  for (let drone = 0; drone < droneCount(set); drone++) {
    const peaks = flightPeaks(set, drone, problems);
    most.across = Math.max(most.across, peaks.across.value);
    most.up = Math.max(most.up, peaks.up.value);
    most.down = Math.max(most.down, peaks.down.value);
    most.acceleration = Math.max(most.acceleration, peaks.acceleration.value);
    const report = (code: 'speed-too-high' | 'acceleration-too-high', what: string, peak: Peak, limit: number) => {
      if (peak.value <= limit * NEARLY) return;
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
    report('speed-too-high', 'flies sideways at', peaks.across, profile.speedXyMps);
    report('speed-too-high', 'climbs at', peaks.up, profile.speedUpMps);
    report('speed-too-high', 'sinks at', peaks.down, profile.speedDownMps);
    report('acceleration-too-high', 'accelerates at', peaks.acceleration, profile.accelerationMps2);
  }
  return {
    maxSpeedXyMps: most.across,
    maxSpeedUpMps: most.up,
    maxSpeedDownMps: most.down,
    maxAccelerationMps2: most.acceleration,
  };
}

function flightPeaks(set: TrajectorySet, drone: number, problems: ProblemList) {
  const peaks = { across: peak(), up: peak(), down: peak(), acceleration: peak() };
  for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
    piecePeaks(set, piece, peaks);
    if (piece > set.pieceStart[drone]!) checkKnot(set, drone, piece, peaks.acceleration, problems);
  }
  return peaks;
}

function peak(): Peak {
  return { value: 0, timeS: 0 };
}

/** Raises the peaks of a flight by what one piece holds. */
function piecePeaks(set: TrajectorySet, piece: number, peaks: ReturnType<typeof flightPeaks>): void {
  const seconds = pieceSeconds(set, piece);
  const velocity = [0, 1, 2].map((axis) => derivative(coordinate(set, piece, axis), seconds));
  raise(peaks.up, velocity[2]!, set, piece);
  raise(
    peaks.down,
    velocity[2]!.map((v) => -v),
    set,
    piece,
  );
  raiseNorm(peaks.across, velocity.slice(0, 2), set, piece);
  raiseNorm(
    peaks.acceleration,
    velocity.map((v) => derivative(v, seconds)),
    set,
    piece,
  );
}

/** Raises a peak to the greatest value of a polynomial. */
function raise(to: Peak, coefficients: Float64Array, set: TrajectorySet, piece: number): void {
  const lowest = minimumBelow(
    coefficients.map((c) => -c),
    -to.value,
    1e-6,
  );
  if (!lowest) return;
  to.value = -lowest.value;
  to.timeS = secondsAt(set, piece, lowest.at);
}

/** Raises a peak to the greatest length of a vector of polynomials. */
function raiseNorm(to: Peak, components: Float64Array[], set: TrajectorySet, piece: number): void {
  const degree = components[0]!.length - 1;
  const squared = new Float64Array(2 * degree + 1);
  for (const component of components) addProduct(component, component, degree, squared);
  const lowest = minimumBelow(
    squared.map((c) => -c),
    -(to.value * to.value),
    1e-6,
  );
  if (!lowest) return;
  to.value = Math.sqrt(-lowest.value);
  to.timeS = secondsAt(set, piece, lowest.at);
}

/**
 * Position and velocity where a piece takes over from the one before. Between short straight pieces, as sampled formats
 * have them, the step in velocity over their time is the acceleration of the curve that was sampled.
 */
function checkKnot(set: TrajectorySet, drone: number, piece: number, acceleration: Peak, problems: ProblemList): void {
  const timeS = set.startsMs[piece]! / 1000;
  const last = set.degree;
  const before = pieceSeconds(set, piece - 1);
  const after = pieceSeconds(set, piece);
  let gap = 0;
  let jump = 0;
  for (let axis = 0; axis < 3; axis++) {
    const from = coordinate(set, piece - 1, axis);
    const to = coordinate(set, piece, axis);
    gap += (to[0]! - from[last]!) ** 2;
    jump += (((to[1]! - to[0]!) / after - (from[last]! - from[last - 1]!) / before) * last) ** 2;
  }
  if (Math.sqrt(gap) > GAP_TOLERANCE_M) {
    problems.add(knotProblem('position-jump', 'leaps by', 'm', drone, timeS, Math.sqrt(gap), GAP_TOLERANCE_M));
  }
  const sampled = Math.max(before, after) <= SAMPLED_PIECE_S && isLinear(set, piece - 1) && isLinear(set, piece);
  if (sampled) {
    const rate = Math.sqrt(jump) / ((before + after) / 2);
    if (rate > acceleration.value) Object.assign(acceleration, { value: rate, timeS });
  } else if (Math.sqrt(jump) > JUMP_TOLERANCE_MPS) {
    const change = Math.sqrt(jump);
    problems.add(
      knotProblem('velocity-jump', 'changes its velocity at once by', 'm/s', drone, timeS, change, JUMP_TOLERANCE_MPS),
    );
  }
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
