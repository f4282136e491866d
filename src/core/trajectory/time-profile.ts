/** Bounds on the motion along a path of length one: first, second and third derivative, per second, s², s³. */
export interface BlockLimits {
  readonly speed: number;
  readonly acceleration: number;
  readonly jerk: number;
}

/**
 * A rest-to-rest S-curve along a path of length one: jerk up, constant acceleration, jerk down, cruise, and the
 * mirror image. Durations in whole milliseconds; `accelMs` and `cruiseMs` may be zero.
 */
export interface TimeProfile {
  readonly jerkMs: number;
  readonly accelMs: number;
  readonly cruiseMs: number;
}

/** Seconds of each phase of the fastest symmetric seven-segment profile over a unit path. */
function fastestPhases({ speed, acceleration, jerk }: BlockLimits): [number, number, number] {
  const jerkS = acceleration ** 2 > speed * jerk ? Math.sqrt(speed / jerk) : acceleration / jerk;
  const peak = jerk * jerkS;
  const accelS = Math.max(0, speed / peak - jerkS);
  const cruiseS = 1 / speed - 2 * jerkS - accelS;
  if (cruiseS >= 0) return [jerkS, accelS, cruiseS];
  const fullJerkS = acceleration / jerk;
  const shortAccelS = (Math.sqrt(fullJerkS ** 2 + 4 / acceleration) - 3 * fullJerkS) / 2;
  if (shortAccelS >= 0) return [fullJerkS, shortAccelS, 0];
  return [cubeRoot(1 / (2 * jerk)), 0, 0];
}

/**
 * `Math.cbrt` differs between browsers in its last bit, and bounds decide which drone flies where. Newton's steps, by
 * halves.
 */
function cubeRoot(value: number): number {
  if (!(value > 0) || value === Number.POSITIVE_INFINITY) return value;
  let scale = 1;
  while (value * scale * scale * scale < 1) scale *= 2;
  while (value * scale * scale * scale >= 8) scale /= 2;
  const scaled = value * scale * scale * scale;
  let root = 1.5;
  for (let step = 0; step < 6; step++) root -= (root - scaled / (root * root)) / 3;
  return root / scale;
}

/** Seconds of the fastest rest-to-rest move over `distance` within the limits given for that distance. */
export function restToRestS(distance: number, speed: number, acceleration: number, jerk: number): number {
  if (distance <= 0) return 0;
  const [jerkS, accelS, cruiseS] = fastestPhases({
    speed: speed / distance,
    acceleration: acceleration / distance,
    jerk: jerk / distance,
  });
  return 4 * jerkS + 2 * accelS + cruiseS;
}

/** Shorter phases would let the rounding of a flight file to whole millimetres show up as acceleration. */
export const SHORTEST_PHASE_MS = 400;

function phaseMs(seconds: number, shortestMs: number): number {
  const ms = Math.ceil(seconds * 1000 - 1e-6);
  return ms <= 0 ? 0 : Math.max(ms, shortestMs);
}

/**
 * The fastest motion profile within the limits, in phases of whole milliseconds, none of them short. Every phase is
 * rounded up, which only lowers speed, acceleration and jerk; a plateau or a cruise that would be short is left out
 * where a profile without it, slowed to the limits, is faster than one with it drawn out.
 * @param shortestMs the shortest phase, milliseconds: more where limits are so small that rounding would break them.
 */
export function fastestProfile(limits: BlockLimits, shortestMs = SHORTEST_PHASE_MS): TimeProfile {
  const [jerkS, accelS, cruiseS] = fastestPhases(limits);
  const profiles = [accelS, 0].flatMap((plateauS) =>
    [cruiseS, 0].map((steadyS) => {
      const slower = slowdownToLimits(jerkS, plateauS, steadyS, limits);
      return {
        jerkMs: phaseMs(jerkS * slower, shortestMs),
        accelMs: phaseMs(plateauS * slower, shortestMs),
        cruiseMs: phaseMs(steadyS * slower, shortestMs),
      };
    }),
  );
  return profiles.reduce((best, profile) => (profileDurationMs(profile) < profileDurationMs(best) ? profile : best));
}

/** Factor by which all phases must be drawn out so that a unit path is covered within the limits. */
function slowdownToLimits(jerkS: number, accelS: number, cruiseS: number, limits: BlockLimits): number {
  const reach = 2 * jerkS + accelS + cruiseS;
  return Math.max(
    1,
    1 / (limits.speed * reach),
    Math.sqrt(1 / (limits.acceleration * reach * (jerkS + accelS))),
    cubeRoot(1 / (limits.jerk * reach * (jerkS + accelS) * jerkS)),
  );
}

export function profileDurationMs(profile: TimeProfile): number {
  return 4 * profile.jerkMs + 2 * profile.accelMs + profile.cruiseMs;
}

/** The same profile slowed down by a factor of at least one, every phase rounded up. */
export function slowProfile({ jerkMs, accelMs, cruiseMs }: TimeProfile, factor: number): TimeProfile {
  return {
    jerkMs: Math.ceil(jerkMs * factor),
    accelMs: Math.ceil(accelMs * factor),
    cruiseMs: Math.ceil(cruiseMs * factor),
  };
}

/**
 * The same profile drawn out to exactly `durationMs`, which must not be shorter; what does not divide goes to the
 * cruise.
 */
export function stretchProfile(profile: TimeProfile, durationMs: number): TimeProfile {
  const cruiseMs = Math.max(profile.cruiseMs, SHORTEST_PHASE_MS);
  const factor = (durationMs - cruiseMs) / (profileDurationMs(profile) - profile.cruiseMs);
  const evenly = durationMs / profileDurationMs(profile);
  const jerkMs = Math.floor(profile.jerkMs * Math.min(factor, evenly));
  const accelMs = Math.floor(profile.accelMs * Math.min(factor, evenly));
  return { jerkMs, accelMs, cruiseMs: durationMs - 4 * jerkMs - 2 * accelMs };
}

/** Start of each phase of a profile and its end, in milliseconds from its start; empty phases left out. */
export function profileKnotsMs({ jerkMs, accelMs, cruiseMs }: TimeProfile): number[] {
  const knots = [0];
  for (const phase of [jerkMs, accelMs, jerkMs, cruiseMs, jerkMs, accelMs, jerkMs]) {
    if (phase > 0) knots.push(knots[knots.length - 1]! + phase);
  }
  return knots;
}

/** The jerk that carries the profile over a path of exactly one. */
function profileJerk({ jerkMs, accelMs, cruiseMs }: TimeProfile): number {
  const [tj, ta, tv] = [jerkMs / 1000, accelMs / 1000, cruiseMs / 1000];
  return 1 / (tj * (tj + ta) * (2 * tj + ta + tv));
}

/** Position and speed (per second) of a profile at a time in its first half, cruise included. */
function risingState(profile: TimeProfile, timeMs: number): [number, number] {
  const jerk = profileJerk(profile);
  const tj = profile.jerkMs / 1000;
  const ta = profile.accelMs / 1000;
  let position = 0;
  let speed = 0;
  let acceleration = 0;
  let left = timeMs / 1000;
  for (const [phase, phaseJerk] of [
    [tj, jerk],
    [ta, 0],
    [tj, -jerk],
    [Number.POSITIVE_INFINITY, 0],
  ] as const) {
    const t = Math.min(left, phase);
    position += speed * t + (acceleration * t * t) / 2 + (phaseJerk * t * t * t) / 6;
    speed += acceleration * t + (phaseJerk * t * t) / 2;
    acceleration = phase === Number.POSITIVE_INFINITY ? 0 : acceleration + phaseJerk * t;
    left -= t;
    if (left <= 0) break;
  }
  return [position, speed];
}

/** Where a profile stands at a time from its start: position 0 to 1, speed per second. */
export function profileState(profile: TimeProfile, timeMs: number): { position: number; speed: number } {
  const duration = profileDurationMs(profile);
  if (timeMs <= 0) return { position: 0, speed: 0 };
  if (timeMs >= duration) return { position: 1, speed: 0 };
  if (timeMs <= duration / 2) {
    const [position, speed] = risingState(profile, timeMs);
    return { position, speed };
  }
  const [position, speed] = risingState(profile, duration - timeMs);
  return { position: 1 - position, speed };
}

/**
 * Bézier values of the profile between consecutive knots: four numbers a piece. Exact where every phase boundary of the
 * profile is a knot, since the profile is a cubic in time within a phase.
 */
export function profilePieces(profile: TimeProfile, knotsMs: readonly number[]): Float64Array {
  const pieces = new Float64Array((knotsMs.length - 1) * 4);
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const from = profileState(profile, knotsMs[k]!);
    const to = profileState(profile, knotsMs[k + 1]!);
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3000;
    pieces[4 * k] = from.position;
    pieces[4 * k + 1] = from.position + from.speed * third;
    pieces[4 * k + 2] = to.position - to.speed * third;
    pieces[4 * k + 3] = to.position;
  }
  return pieces;
}
