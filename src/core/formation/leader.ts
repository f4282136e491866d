import { PointGrid } from '../geometry/point-grid';
import type { Keep, Site } from './site';
import { mirrorKeep } from './track';

/** A point that may stand for two: `pair` has an image on the other side of the axis, `axis` stands on it. */
export interface Leader {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly pitch: number;
  readonly colour: number;
  readonly depthM: number;
  readonly partAt: (x: number, z: number) => string;
  readonly symmetry: 'pair' | 'axis' | 'none';
  /** Makes a fresh keeper for the point; absent when it stands still. */
  readonly makeKeep?: () => Keep;
}

/** How many points the leaders stand for. */
export function countPoints(leaders: readonly Leader[]): number {
  return leaders.reduce((sum, { symmetry }) => sum + (symmetry === 'pair' ? 2 : 1), 0);
}

/** Leaders that are written out in a step: each asks for the part of the picture that it lies in. */
const LEADERS_AT_ONCE = 500;

/** Writes out all the points that the leaders stand for. */
export function* expandLeaders(leaders: readonly Leader[], axisX: number): Generator<void, Site[]> {
  const sites: Site[] = [];
  for (const [k, leader] of leaders.entries()) {
    if (k % LEADERS_AT_ONCE === 0) yield;
    const { x, symmetry, makeKeep } = leader;
    const index = sites.length;
    if (symmetry === 'none') sites.push(siteOf(leader, x, x, makeKeep?.(), undefined));
    if (symmetry === 'axis') sites.push(siteOf(leader, axisX, x, makeKeep?.(), index));
    if (symmetry !== 'pair') continue;
    const image = 2 * axisX - x;
    sites.push(siteOf(leader, x, x, makeKeep?.(), index + 1));
    sites.push(siteOf(leader, image, image, makeKeep && mirrorKeep(makeKeep(), axisX), index));
  }
  return sites;
}

/** A leader's point at `x`, of the part that is at `partX`. All sites have the same fields: they are read in hot loops. */
function siteOf(leader: Leader, x: number, partX: number, keep: Keep | undefined, twin: number | undefined): Site {
  const { y, z, pitch, colour, depthM } = leader;
  return { x, y, z, pitch, keep, colour, depthM, part: leader.partAt(partX, z), twin };
}

/** Leaves out the most crowded movable points until `count` are left; the last odd one leaves its image behind. */
export function* dropSurplus(leaders: readonly Leader[], count: number, axisX: number): Generator<void, Leader[]> {
  const kept = [...leaders];
  for (let surplus = countPoints(kept) - count; surplus > 0; surplus = countPoints(kept) - count) {
    const index = yield* mostCrowded(kept, axisX);
    const leader = kept[index]!;
    if (leader.symmetry === 'pair' && surplus === 1) kept[index] = { ...leader, symmetry: 'none' };
    else kept.splice(index, 1);
  }
  return kept;
}

function* mostCrowded(leaders: readonly Leader[], axisX: number): Generator<void, number> {
  const { positions, owners } = yield* placesOf(leaders, axisX);
  const room = new Float64Array(leaders.length).fill(Infinity);
  const widest = leaders.reduce((most, { pitch }) => Math.max(most, pitch), 0);
  const { count, a, b, distances } = yield* new PointGrid(positions, owners.length, 2 * widest).findPairs();
  yield;
  for (let pair = 0; pair < count; pair += 1) {
    for (const end of [a, b]) {
      const owner = owners[end[pair]!]!;
      // A pin is dropped only when nothing else is left to drop.
      const weight = leaders[owner]!.makeKeep ? 1 : 4;
      room[owner] = Math.min(room[owner]!, (weight * distances[pair]!) / leaders[owner]!.pitch);
    }
  }
  return room.reduce((least, value, index) => (value < room[least]! ? index : least), 0);
}

/** Points of leaders. */
export interface Places {
  /** `count × 3`. */
  readonly positions: Float64Array;
  /** Which leader each belongs to. */
  readonly owners: Int32Array;
}

const PLACES_AT_ONCE = 10_000;

/** Where all the points are that the leaders stand for. */
export function* placesOf(leaders: readonly Leader[], axisX: number): Generator<void, Places> {
  const count = countPoints(leaders);
  const positions = new Float64Array(count * 3);
  const owners = new Int32Array(count);
  let next = 0;
  const put = (owner: number, x: number, y: number, z: number) => {
    owners[next] = owner;
    positions[next * 3] = x;
    positions[next * 3 + 1] = y;
    positions[next * 3 + 2] = z;
    next += 1;
  };
  for (const [owner, { x, y, z, symmetry }] of leaders.entries()) {
    if (owner % PLACES_AT_ONCE === 0) yield;
    put(owner, symmetry === 'axis' ? axisX : x, y, z);
    if (symmetry === 'pair') put(owner, 2 * axisX - x, y, z);
  }
  return { positions, owners };
}
