import type { SharedClock } from './shared-clock';
import { pairsNearerThan } from './straight-approach';

export interface RelaxOptions {
  /** Samples a clock piece at which distances are looked at; between them motion is taken as straight. */
  readonly samplesPerPiece: number;
  readonly maxSweeps: number;
  /** Pairs whose straight paths stay this much beyond the distance are not looked at. */
  readonly reachM: number;
  /** Share of a violation that one push removes. */
  readonly push: number;
}

export const RELAX_DEFAULTS: RelaxOptions = { samplesPerPiece: 3, maxSweeps: 120, reachM: 2.5, push: 0.7 };

/** Depth noise that lets drones in one plane pass in front of and behind each other. */
const DEPTH_JITTER_M = 0.05;

/** Cubic B-splines that act at one instant. */
const BAND = 4;

/** How much a kink in the bends costs against their size; 0 to 30 were tried, 2 gave the shortest transitions. */
const BEND_STIFFNESS = 2;

/**
 * Bends straight paths until sampled distances hold: position-based relaxation on the coefficients of the bends.
 *
 * Wherever two drones come too near between two samples, both are pushed apart along their closest approach, by the
 * least change of coefficients that moves that instant. Drones that did not move since are not looked at again. What
 * comes out is a proposal: the certificate decides.
 */
export class BendRelaxation {
  /** `n × bendCount × 3` coefficients in metres. */
  readonly bends: Float64Array;
  readonly #clock: SharedClock;
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #options: RelaxOptions;
  readonly #distanceM: number;
  readonly #samples: number;
  readonly #band: number;
  readonly #progress: Float64Array;
  /** Bends that act at a sample: the first one, and the weights of that one and the next three. */
  readonly #firstBend: Uint16Array;
  readonly #basis: Float64Array;
  readonly #positions: Float64Array;
  readonly #pairs: Uint32Array;
  /** First and last sample at which a pair can come near: two numbers a pair. */
  readonly #spans: Uint16Array;
  readonly #margins: Float64Array;
  readonly #mobility: Float64Array;
  readonly #row: Float64Array;
  readonly #softness: Float64Array;

  constructor(
    from: Float64Array,
    to: Float64Array,
    clock: SharedClock,
    distanceM: number,
    options: RelaxOptions = RELAX_DEFAULTS,
  ) {
    const n = from.length / 3;
    this.#clock = clock;
    this.#from = from;
    this.#to = to;
    this.#options = options;
    this.#distanceM = distanceM;
    this.#samples = (clock.knotsMs.length - 1) * options.samplesPerPiece + 1;
    this.#band = Math.min(BAND, clock.bendCount);
    this.#progress = new Float64Array(this.#samples);
    this.#firstBend = new Uint16Array(this.#samples);
    this.#basis = new Float64Array(this.#samples * BAND);
    this.#row = new Float64Array(clock.bendCount);
    this.#softness = softness(clock.bendCount, BEND_STIFFNESS);
    this.#sampleClock();
    this.bends = new Float64Array(n * clock.bendCount * 3);
    this.#jitter();
    this.#positions = new Float64Array(n * this.#samples * 3);
    for (let i = 0; i < n; i++) this.#place(i);
    this.#pairs = Uint32Array.from(pairsNearerThan(from, to, distanceM + options.reachM));
    this.#spans = new Uint16Array(this.#pairs.length);
    for (let k = 0; k < this.#pairs.length; k += 2) this.#findSpan(k);
    this.#margins = new Float64Array(this.#pairs.length / 2).fill(0.02);
    this.#mobility = mobilities(from, to);
  }

  /** Relaxes until a sweep finds nothing to push; false when the sweeps ran out. */
  settle(): boolean {
    const n = this.#from.length / 3;
    let active = new Uint8Array(n).fill(1);
    for (let sweep = 0; sweep < this.#options.maxSweeps; sweep++) {
      const moved = new Uint8Array(n);
      for (let k = 0; k < this.#margins.length; k++) {
        const i = this.#pairs[2 * k]!;
        const j = this.#pairs[2 * k + 1]!;
        if (!active[i] && !active[j] && !moved[i] && !moved[j]) continue;
        if (this.#separate(k, this.#distanceM + this.#margins[k]!)) moved[i] = moved[j] = 1;
      }
      if (!moved.includes(1)) return true;
      active = moved;
    }
    return false;
  }

  /** Asks for more room between pairs (`[i, j, ...]`) that the certificate refused. */
  widen(failed: readonly number[], byM: number): void {
    const wanted = new Set<number>();
    const n = this.#from.length / 3;
    for (let k = 0; k < failed.length; k += 2) wanted.add(failed[k]! * n + failed[k + 1]!);
    for (let k = 0; k < this.#margins.length; k++) {
      if (wanted.has(this.#pairs[2 * k]! * n + this.#pairs[2 * k + 1]!)) this.#margins[k]! += byM;
    }
  }

  #sampleClock(): void {
    const { samplesPerPiece } = this.#options;
    const { law } = this.#clock;
    for (let s = 0; s < this.#samples; s++) {
      const piece = Math.min(Math.floor(s / samplesPerPiece), this.#clock.knotsMs.length - 2);
      const weights = bernsteinWeights(s / samplesPerPiece - piece);
      for (let c = 0; c < 4; c++) this.#progress[s]! += weights[c]! * law[4 * piece + c]!;
      this.#sampleBends(s, piece, weights);
    }
  }

  #sampleBends(s: number, piece: number, weights: readonly number[]): void {
    const { bendCount, bends } = this.#clock;
    const values = Array.from({ length: bendCount }, (_, m) =>
      weights.reduce((sum, weight, c) => sum + weight * bends[(piece * bendCount + m) * 4 + c]!, 0),
    );
    const firstActing = values.findIndex((value) => value !== 0);
    const first = Math.max(0, Math.min(firstActing, bendCount - BAND));
    this.#firstBend[s] = first;
    for (let q = 0; q < BAND; q++) this.#basis[s * BAND + q] = values[first + q] ?? 0;
  }

  /** The samples between which the straight paths of a pair are within reach of each other. */
  #findSpan(pair: number): void {
    const [i, j] = [3 * this.#pairs[pair]!, 3 * this.#pairs[pair + 1]!];
    let start = 0;
    let along = 0;
    let way = 0;
    for (let axis = 0; axis < 3; axis++) {
      const u = this.#from[i + axis]! - this.#from[j + axis]!;
      const w = this.#to[i + axis]! - this.#to[j + axis]! - u;
      start += u * u;
      along += u * w;
      way += w * w;
    }
    const near = (this.#distanceM + this.#options.reachM) ** 2;
    let first = 0;
    let last = this.#samples - 1;
    const within = (s: number) => start + this.#progress[s]! * (2 * along + this.#progress[s]! * way) < near;
    while (first < last && !within(first)) first++;
    while (last > first && !within(last)) last--;
    this.#spans[pair] = Math.max(0, first - 1);
    this.#spans[pair + 1] = Math.min(this.#samples - 1, last + 1);
  }

  /** A little depth for each drone, by the golden ratio so that neighbours differ; the same every time. */
  #jitter(): void {
    const { bendCount } = this.#clock;
    for (let i = 0; i < this.#from.length / 3; i++) {
      const depth = (((i * 0.6180339887498949) % 1) * 2 - 1) * DEPTH_JITTER_M;
      for (let m = 0; m < bendCount; m++) this.bends[(i * bendCount + m) * 3 + 1] = depth;
    }
  }

  /** Recomputes the sampled positions of one drone. */
  #place(i: number): void {
    const { bendCount } = this.#clock;
    for (let axis = 0; axis < 3; axis++) {
      const start = this.#from[3 * i + axis]!;
      const way = this.#to[3 * i + axis]! - start;
      for (let s = 0; s < this.#samples; s++) {
        let value = start + way * this.#progress[s]!;
        const bend = (i * bendCount + this.#firstBend[s]!) * 3 + axis;
        for (let q = 0; q < this.#band; q++) value += this.bends[bend + 3 * q]! * this.#basis[s * BAND + q]!;
        this.#positions[(i * this.#samples + s) * 3 + axis] = value;
      }
    }
  }

  /** Pushes a pair apart where it is nearest, if that is nearer than `wanted`. */
  #separate(pair: number, wanted: number): boolean {
    const i = this.#pairs[2 * pair]!;
    const j = this.#pairs[2 * pair + 1]!;
    const first = this.#spans[2 * pair]!;
    const last = this.#spans[2 * pair + 1]!;
    const p = this.#positions;
    const a = i * this.#samples * 3;
    const b = j * this.#samples * 3;
    let best = wanted * wanted;
    let bestSample = -1;
    let bestShare = 0;
    let x = p[a + 3 * first]! - p[b + 3 * first]!;
    let y = p[a + 3 * first + 1]! - p[b + 3 * first + 1]!;
    let z = p[a + 3 * first + 2]! - p[b + 3 * first + 2]!;
    for (let s = first + 1; s <= last; s++) {
      const nx = p[a + 3 * s]! - p[b + 3 * s]!;
      const ny = p[a + 3 * s + 1]! - p[b + 3 * s + 1]!;
      const nz = p[a + 3 * s + 2]! - p[b + 3 * s + 2]!;
      const dx = nx - x;
      const dy = ny - y;
      const dz = nz - z;
      const length = dx * dx + dy * dy + dz * dz;
      const along = -(x * dx + y * dy + z * dz);
      const share = along <= 0 || length === 0 ? 0 : along >= length ? 1 : along / length;
      const cx = x + share * dx;
      const cy = y + share * dy;
      const cz = z + share * dz;
      const squared = cx * cx + cy * cy + cz * cz;
      if (squared < best) {
        best = squared;
        bestSample = s;
        bestShare = share;
      }
      x = nx;
      y = ny;
      z = nz;
    }
    if (bestSample < 0) return false;
    this.#pushApart(i, j, bestSample, bestShare, wanted);
    return true;
  }

  /** Moves both drones along their difference at `share` of the way from sample `s - 1` to `s`. */
  #pushApart(i: number, j: number, s: number, share: number, wanted: number): void {
    const p = this.#positions;
    const difference = [0, 0, 0];
    for (let axis = 0; axis < 3; axis++) {
      const before = (s - 1) * 3 + axis;
      const a = i * this.#samples * 3 + before;
      const b = j * this.#samples * 3 + before;
      difference[axis] = (1 - share) * (p[a]! - p[b]!) + share * (p[a + 3]! - p[b + 3]!);
    }
    let distance = Math.hypot(difference[0]!, difference[1]!, difference[2]!);
    if (distance < 1e-6) {
      difference[1] = i < j ? 1 : -1;
      distance = 1;
    }
    const weight = this.#mobility[i]! + this.#mobility[j]!;
    const step = (this.#options.push * (wanted - Math.min(distance, wanted)) + 1e-3) / (distance * weight);
    this.#pushDrone(i, s, share, difference, step * this.#mobility[i]!);
    this.#pushDrone(j, s, share, difference, -step * this.#mobility[j]!);
  }

  /** The smoothest change of a drone's coefficients that moves it by `step × direction` at one instant. */
  #pushDrone(i: number, s: number, share: number, direction: readonly number[], step: number): void {
    const { bendCount } = this.#clock;
    const soft = this.#row.fill(0);
    const first = this.#firstBend[s - 1]!;
    for (let m = first; m < Math.min(first + BAND + 1, bendCount); m++) {
      const weight = (1 - share) * this.#weightAt(m, s - 1) + share * this.#weightAt(m, s);
      if (weight === 0) continue;
      for (let q = 0; q < bendCount; q++) soft[q]! += this.#softness[m * bendCount + q]! * weight;
    }
    let moved = 0;
    for (let m = first; m < Math.min(first + BAND + 1, bendCount); m++) {
      moved += soft[m]! * ((1 - share) * this.#weightAt(m, s - 1) + share * this.#weightAt(m, s));
    }
    const scale = step / Math.max(moved, 0.05);
    for (let m = 0; m < bendCount; m++) {
      for (let axis = 0; axis < 3; axis++) {
        this.bends[(i * bendCount + m) * 3 + axis]! += soft[m]! * scale * direction[axis]!;
      }
    }
    this.#place(i);
  }

  /** Weight of bend `m` at a sample. */
  #weightAt(m: number, s: number): number {
    const q = m - this.#firstBend[s]!;
    return q >= 0 && q < BAND ? this.#basis[s * BAND + q]! : 0;
  }
}

/**
 * Inverse of `1 + stiffness × (second differences)ᵀ(second differences)`: how coefficients give way together, so that a
 * push bends a path smoothly instead of kinking it.
 */
function softness(n: number, stiffness: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let row = -1; row <= n; row++) {
    const terms = [row - 1, row, row + 1].map((m, k) => [m, [1, -2, 1][k]!] as const).filter(([m]) => m >= 0 && m < n);
    for (const [p, a] of terms) for (const [q, b] of terms) matrix[p * n + q]! += stiffness * a * b;
  }
  for (let m = 0; m < n; m++) matrix[m * n + m]! += 1;
  return invert(matrix, n);
}

/** Gauss and Jordan's inversion of a small symmetric positive definite matrix: no pivoting needed. */
function invert(matrix: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let m = 0; m < n; m++) inverse[m * n + m] = 1;
  for (let column = 0; column < n; column++) {
    const pivot = matrix[column * n + column]!;
    for (let k = 0; k < n; k++) {
      matrix[column * n + k]! /= pivot;
      inverse[column * n + k]! /= pivot;
    }
    for (let row = 0; row < n; row++) {
      const factor = matrix[row * n + column]!;
      if (row === column || factor === 0) continue;
      for (let k = 0; k < n; k++) {
        matrix[row * n + k]! -= factor * matrix[column * n + k]!;
        inverse[row * n + k]! -= factor * inverse[column * n + k]!;
      }
    }
  }
  return inverse;
}

function bernsteinWeights(u: number): [number, number, number, number] {
  const v = 1 - u;
  return [v * v * v, 3 * u * v * v, 3 * u * u * v, u * u * u];
}

/** Drones with long ways have no speed to spare for detours: the shorter the way, the more of a push a drone takes. */
function mobilities(from: Float64Array, to: Float64Array): Float64Array {
  const n = from.length / 3;
  const lengths = Float64Array.from({ length: n }, (_, i) =>
    Math.hypot(to[3 * i]! - from[3 * i]!, to[3 * i + 1]! - from[3 * i + 1]!, to[3 * i + 2]! - from[3 * i + 2]!),
  );
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return lengths.map((length) => (longest === 0 ? 1 : 1.15 - (length / longest) ** 2));
}
