import { lengthOf } from '../math/length';
import type { BaseCurves } from './base-curves';
import type { TransitionEnds } from './transition-ends';
import type { Separation } from './transition-request';

/** Rows of pairs between two looks at the messages: at 16,000 drones some milliseconds. */
const ROWS_AT_ONCE = 32;

/** What the search reads of a fleet; heights are divided by the downwash factor. */
interface Fleet {
  readonly count: number;
  /** `n × 3`: starts, and ways of the common progress. */
  readonly start: Float64Array;
  readonly way: Float64Array;
  /** `n`: how far a path may leave its common progress, and half of the separation. */
  readonly reach: Float64Array;
  /** Greatest difference between the progress across and the one up, or down. */
  readonly upSpread: number;
  readonly downSpread: number;
  /** `n × 3` each: what drones cover by their own velocity at an end; none at rest. */
  readonly drifts: readonly Float64Array[];
}

/**
 * Pairs (`i, j, i, j, ...`) of a transition that may come nearer than the separation and `beyondM` of each of the two.
 *
 * With one progress `s` for all, a pair's difference runs along a straight line, and its nearest approach is that of the
 * origin from a segment. Heights follow laws of their own: a pair is then off that line by at most the difference of its
 * rises times the greatest difference of the laws; velocities at the ends move it by at most the difference of what they
 * cover. Both are added to the reach. Nothing is sampled: a pair that is left out is proved to keep away.
 *
 * @param beyondM `n`: how far each drone's path may leave its common progress, metres.
 */
export function* nearPairs(
  ends: TransitionEnds,
  curves: BaseCurves,
  separation: Separation,
  beyondM: Float64Array,
): Generator<void, Int32Array> {
  const fleet = readFleet(ends, curves, separation, beyondM);
  const found: number[] = [];
  for (let i = 0; i < fleet.count; i++) {
    findNear(fleet, i, found);
    if (i % ROWS_AT_ONCE === 0) yield;
  }
  return Int32Array.from(found);
}

function readFleet(
  ends: TransitionEnds,
  curves: BaseCurves,
  { distanceM, downwashFactor }: Separation,
  beyondM: Float64Array,
): Fleet {
  const squashed = (values: Float64Array, scale = 1) =>
    values.map((value, at) => (at % 3 === 2 ? value / downwashFactor : value) * scale);
  const drifts: Float64Array[] = [];
  if (ends.fromVelocityMps) drifts.push(squashed(ends.fromVelocityMps, Math.max(...curves.leave)));
  if (ends.toVelocityMps) drifts.push(squashed(ends.toVelocityMps, Math.max(...curves.arrive)));
  return {
    count: ends.count,
    start: squashed(ends.fromM),
    way: squashed(ends.wayM),
    reach: beyondM.map((beyond) => beyond + distanceM / 2),
    upSpread: greatestDifference(curves.across, curves.up),
    downSpread: greatestDifference(curves.across, curves.down),
    drifts,
  };
}

function findNear(fleet: Fleet, i: number, found: number[]): void {
  const { count, start, way, reach, upSpread, downSpread, drifts } = fleet;
  const [ax, ay, az] = [start[3 * i]!, start[3 * i + 1]!, start[3 * i + 2]!];
  const [wx, wy, wz] = [way[3 * i]!, way[3 * i + 1]!, way[3 * i + 2]!];
  const own = reach[i]!;
  const spread = wz > 0 ? upSpread : downSpread;
  const otherSpread = wz > 0 ? downSpread : upSpread;
  const lift = Math.abs(wz) * spread;
  for (let j = i + 1, b = 3 * j; j < count; j++, b += 3) {
    const ux = ax - start[b]!;
    const uy = ay - start[b + 1]!;
    const uz = az - start[b + 2]!;
    const dx = wx - way[b]!;
    const dy = wy - way[b + 1]!;
    const dz = wz - way[b + 2]!;
    const length = dx * dx + dy * dy + dz * dz;
    const along = -(ux * dx + uy * dy + uz * dz);
    const s = along <= 0 ? 0 : along >= length ? 1 : along / length;
    const x = ux + s * dx;
    const y = uy + s * dy;
    const z = uz + s * dz;
    const rise = way[b + 2]!;
    const apart = wz > 0 === rise > 0 ? Math.abs(dz) * spread : lift + Math.abs(rise) * otherSpread;
    let within = own + reach[j]! + apart;
    for (const drift of drifts) within += differenceOf(drift, 3 * i, b);
    if (x * x + y * y + z * z < within * within) found.push(i, j);
  }
}

function differenceOf(values: Float64Array, a: number, b: number): number {
  return lengthOf(values[a]! - values[b]!, values[a + 1]! - values[b + 1]!, values[a + 2]! - values[b + 2]!);
}

/** Greatest difference of two curves: that of their control points bounds it. */
function greatestDifference(p: Float64Array, q: Float64Array): number {
  let most = 0;
  for (let k = 0; k < p.length; k++) most = Math.max(most, Math.abs(p[k]! - q[k]!));
  return most;
}
