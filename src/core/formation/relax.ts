import { PointGrid } from '../geometry/point-grid';
import type { Site } from './site';

export interface RelaxOptions {
  /** Rounds of gentle spreading, for an even look. */
  readonly spreadRounds: number;
  /** Rounds of parting those that are too near. */
  readonly partRounds: number;
  /** The axis `x = axisX` on which sites with twins mirror each other. */
  readonly axisX: number;
}

/** How far apart neighbours push each other while they spread, in pitches: just past the second row of a hexagon fails to matter. */
const SPREAD_REACH = 1.3;
const SPREAD_GAIN = 0.22;
const PART_GAIN = 0.42;
/** Asked for in the parting rounds, so that what is left after the last of them still holds the pitch. */
const PART_REACH = 1.01;

/**
 * Moves the sites apart, each kept to its own line or area, until all pairs stand a pitch apart or the rounds are used up.
 * All kinds of site move together, which is what lets lines and fills meet without a gap or a clash.
 *
 * Returns the positions (`count × 3`) of the round with the best worst pair and that pair's distance over its pitch, at most
 * a hair over 1.
 */
export function relax(sites: readonly Site[], options: RelaxOptions): { positions: Float64Array; ratio: number } {
  const positions = Float64Array.from(sites.flatMap(({ x, y, z }) => [x, y, z]));
  for (let round = 0; round < options.spreadRounds; round += 1) {
    pushRound(sites, positions, SPREAD_REACH, SPREAD_GAIN, options.axisX);
  }
  let best = { positions: positions.slice(), ratio: -1 };
  for (let round = 0; round <= options.partRounds && best.ratio < 1; round += 1) {
    const before = positions.slice();
    const ratio = pushRound(sites, positions, PART_REACH, PART_GAIN, options.axisX);
    if (ratio > best.ratio) best = { positions: before, ratio };
  }
  return best;
}

function pairPitch(sites: readonly Site[], a: number, b: number): number {
  return 0.5 * (sites[a]!.pitch + sites[b]!.pitch);
}

/** Pushes once; returns the least distance of any pair before that, over the pitch of the pair, and at most `reach`. */
function pushRound(
  sites: readonly Site[],
  positions: Float64Array,
  reach: number,
  gain: number,
  axisX: number,
): number {
  const pushes = new Float64Array(positions.length);
  const widest = sites.reduce((most, { pitch }) => Math.max(most, pitch), 0);
  let worst = reach;
  new PointGrid(positions, sites.length, widest * reach || 1).forEachPair((a, b, distance) => {
    const pitch = pairPitch(sites, a, b);
    const wanted = reach * pitch;
    worst = Math.min(worst, distance / pitch);
    if (distance >= wanted) return;
    const yields = (sites[a]!.keep ? 1 : 0) + (sites[b]!.keep ? 1 : 0);
    if (yields > 0) pushPair(positions, pushes, a, b, distance, ((wanted - distance) * gain * 2) / yields);
  });
  for (let index = 0; index < sites.length; index += 1) {
    const keep = sites[index]!.keep;
    if (!keep) continue;
    for (let axis = 0; axis < 3; axis += 1) positions[index * 3 + axis]! += pushes[index * 3 + axis]!;
    keep(positions, index * 3);
  }
  mirrorTwins(sites, positions, axisX);
  return worst;
}

function pushPair(
  positions: Float64Array,
  pushes: Float64Array,
  a: number,
  b: number,
  distance: number,
  by: number,
): void {
  for (let axis = 0; axis < 3; axis += 1) {
    const apart = positions[b * 3 + axis]! - positions[a * 3 + axis]!;
    // Two points in one place part along x: any direction will do, so long as it is always the same.
    const direction = distance > 1e-9 ? apart / distance : axis === 0 ? 1 : 0;
    pushes[a * 3 + axis]! -= 0.5 * by * direction;
    pushes[b * 3 + axis]! += 0.5 * by * direction;
  }
}

/** Takes the mean of each point and its mirrored twin, so that rounding and order never tip a symmetric picture. */
function mirrorTwins(sites: readonly Site[], positions: Float64Array, axisX: number): void {
  for (let index = 0; index < sites.length; index += 1) {
    const twin = sites[index]!.twin;
    if (twin === undefined || twin < index) continue;
    const [a, b] = [index * 3, twin * 3];
    const half = 0.5 * (positions[b]! - positions[a]!);
    positions[a] = axisX - (index === twin ? 0 : half);
    positions[b] = axisX + (index === twin ? 0 : half);
    for (let axis = 1; axis < 3; axis += 1) {
      const mean = 0.5 * (positions[a + axis]! + positions[b + axis]!);
      positions[a + axis] = mean;
      positions[b + axis] = mean;
    }
  }
}
