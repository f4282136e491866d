import { PointGrid } from '../../geometry/point-grid';
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
/**
 * Asked for in the parting rounds, so that what is left after the last of them still holds the pitch; and so the most that
 * the ratio of a layout can be.
 */
export const PART_REACH = 1.01;

/** The round with the best worst pair. */
export interface Relaxed {
  /** `count × 3`. */
  readonly positions: Float64Array;
  /** The distance of its worst pair over the pitch of that pair, at most `PART_REACH`. */
  readonly ratio: number;
}

/** What is done in a step: some milliseconds of work. */
const PAIRS_AT_ONCE = 100_000;
const SITES_AT_ONCE = 1000;

/**
 * Moves the sites apart, each kept to its own line or area, until all pairs stand a pitch apart or the rounds are used up.
 * All kinds of site move together, which is what lets lines and fills meet without a gap or a clash.
 */
export function* relax(sites: readonly Site[], options: RelaxOptions): Generator<void, Relaxed> {
  const positions = positionsOf(sites);
  yield;
  const spread = new Pusher(sites, positions, SPREAD_REACH, SPREAD_GAIN);
  for (let round = 0; round < options.spreadRounds; round += 1) {
    yield* spread.push();
    mirrorTwins(sites, positions, options.axisX);
  }
  yield;
  const part = new Pusher(sites, positions, PART_REACH, PART_GAIN);
  yield;
  const best = { positions: positions.slice(), ratio: -1 };
  const before = positions.slice();
  for (let round = 0; round <= options.partRounds && best.ratio < 1; round += 1) {
    before.set(positions);
    const ratio = yield* part.push();
    mirrorTwins(sites, positions, options.axisX);
    if (ratio > best.ratio) {
      best.positions.set(before);
      best.ratio = ratio;
    }
  }
  return best;
}

function positionsOf(sites: readonly Site[]): Float64Array {
  const positions = new Float64Array(sites.length * 3);
  sites.forEach(({ x, y, z }, index) => {
    positions[index * 3] = x;
    positions[index * 3 + 1] = y;
    positions[index * 3 + 2] = z;
  });
  return positions;
}

/** Pushes sites that are nearer than `reach` pitches apart, all in one step; its buffers serve every round. */
class Pusher {
  private readonly sites: readonly Site[];
  private readonly positions: Float64Array;
  private readonly reach: number;
  private readonly gain: number;
  private readonly pitches: Float64Array;
  /** 1 for a site that moves, 0 for a pin. */
  private readonly yields: Uint8Array;
  private readonly pushes: Float64Array;
  private readonly grid: PointGrid;

  constructor(sites: readonly Site[], positions: Float64Array, reach: number, gain: number) {
    this.sites = sites;
    this.positions = positions;
    this.reach = reach;
    this.gain = gain;
    this.pitches = Float64Array.from(sites, ({ pitch }) => pitch);
    this.yields = Uint8Array.from(sites, ({ keep }) => (keep ? 1 : 0));
    this.pushes = new Float64Array(positions.length);
    const widest = this.pitches.reduce((most, pitch) => Math.max(most, pitch), 0);
    this.grid = new PointGrid(positions, sites.length, widest * reach || 1);
  }

  /** Pushes once; returns the least distance of any pair before that, over the pitch of the pair, and at most `reach`. */
  *push(): Generator<void, number> {
    const { pitches, yields, reach, gain } = this;
    this.pushes.fill(0);
    this.grid.refill();
    const { count, a: firsts, b: seconds, distances } = yield* this.grid.findPairs();
    let worst = reach;
    for (let pair = 0; pair < count; pair += 1) {
      if (pair % PAIRS_AT_ONCE === 0) yield;
      const a = firsts[pair]!;
      const b = seconds[pair]!;
      const distance = distances[pair]!;
      const pitch = 0.5 * (pitches[a]! + pitches[b]!);
      const wanted = reach * pitch;
      worst = Math.min(worst, distance / pitch);
      if (distance >= wanted) continue;
      const movers = yields[a]! + yields[b]!;
      if (movers > 0) this.pushPair(a * 3, b * 3, distance, ((wanted - distance) * gain * 2) / movers);
    }
    yield* this.move();
    return worst;
  }

  private pushPair(a: number, b: number, distance: number, by: number): void {
    const { positions, pushes } = this;
    const half = 0.5 * by;
    // Two points in one place part along x: any direction will do, so long as it is always the same.
    const isApart = distance > 1e-9;
    const x = half * (isApart ? (positions[b]! - positions[a]!) / distance : 1);
    const y = half * (isApart ? (positions[b + 1]! - positions[a + 1]!) / distance : 0);
    const z = half * (isApart ? (positions[b + 2]! - positions[a + 2]!) / distance : 0);
    pushes[a]! -= x;
    pushes[a + 1]! -= y;
    pushes[a + 2]! -= z;
    pushes[b]! += x;
    pushes[b + 1]! += y;
    pushes[b + 2]! += z;
  }

  private *move(): Generator<void, void> {
    const { sites, positions, pushes } = this;
    for (let index = 0; index < sites.length; index += 1) {
      if (index % SITES_AT_ONCE === SITES_AT_ONCE - 1) yield;
      const { keep } = sites[index]!;
      if (!keep) continue;
      const at = index * 3;
      positions[at]! += pushes[at]!;
      positions[at + 1]! += pushes[at + 1]!;
      positions[at + 2]! += pushes[at + 2]!;
      keep(positions, at);
    }
  }
}

/** Takes the mean of each point and its mirrored twin, so that rounding and order never tip a symmetric picture. */
function mirrorTwins(sites: readonly Site[], positions: Float64Array, axisX: number): void {
  for (let index = 0; index < sites.length; index += 1) {
    const twin = sites[index]!.twin;
    if (twin === undefined || twin < index) continue;
    const a = index * 3;
    const b = twin * 3;
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
