import type { TrajectorySet } from './trajectory-set';

/** Index of the piece of a drone that holds at `timeMs`, from a guess; the first or last one outside its flight. */
export function pieceAt(set: TrajectorySet, drone: number, timeMs: number, guess = -1): number {
  const first = set.pieceStart[drone]!;
  const last = set.pieceStart[drone + 1]! - 1;
  if (guess >= first && guess <= last && set.startsMs[guess]! <= timeMs) {
    if (timeMs < set.endsMs[guess]!) return guess;
    // as time goes on, the next piece
    if (guess < last && set.startsMs[guess + 1]! <= timeMs && timeMs < set.endsMs[guess + 1]!) return guess + 1;
  }
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set.endsMs[middle]! <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Position of one drone at a time (de Casteljau's algorithm), in metres, into `out[at..at + 2]`.
 * @returns the piece that was used: a good guess for the next call.
 */
export function positionInto(
  set: TrajectorySet,
  drone: number,
  timeMs: number,
  out: Float64Array | Float32Array,
  at: number,
  guess = -1,
): number {
  const piece = pieceAt(set, drone, timeMs, guess);
  const start = set.startsMs[piece]!;
  const u = Math.min(1, Math.max(0, (timeMs - start) / (set.endsMs[piece]! - start)));
  const degree = set.degree;
  const base = piece * (degree + 1) * 3;
  for (let axis = 0; axis < 3; axis++) out[at + axis] = bernsteinSum(set.controlsM, base + axis, degree, u);
  return piece;
}

/** Value at `u` of a Bézier polynomial with its coefficients three apart (Horner's scheme in the Bernstein basis). */
function bernsteinSum(controls: Float64Array, base: number, degree: number, u: number): number {
  const v = 1 - u;
  let binomial = 1;
  let power = 1;
  let sum = controls[base]! * v;
  for (let k = 1; k < degree; k++) {
    power *= u;
    binomial = (binomial * (degree - k + 1)) / k;
    sum = (sum + power * binomial * controls[base + 3 * k]!) * v;
  }
  return sum + power * u * controls[base + 3 * degree]!;
}

/** First and last show time of a set, in milliseconds: those of its drones, whose pieces follow one another. */
export function timeSpanMs({ pieceStart, startsMs, endsMs }: TrajectorySet): [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let drone = 0; drone + 1 < pieceStart.length; drone++) {
    const [from, end] = [pieceStart[drone]!, pieceStart[drone + 1]!];
    if (from === end) continue;
    if (startsMs[from]! < first) first = startsMs[from]!;
    if (endsMs[end - 1]! > last) last = endsMs[end - 1]!;
  }
  return first <= last ? [first, last] : [0, 0];
}
