import { PointGrid } from '../../geometry/point-grid';
import { mirrorKeep } from '../tracks/track';
import type { Keep, Site } from './site';

/** A point that may stand for two: `pair` has an image on the other side of the axis, `axis` stands on it. */
export interface Leader {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly pitch: number;
  readonly colour: number;
  readonly depthM: number;
  readonly row: number;
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
  const { y, z, pitch, colour, depthM, row } = leader;
  return { x, y, z, pitch, keep, colour, depthM, row, part: leader.partAt(partX, z), twin };
}

/** Leaves out the most crowded movable points until `count` are left; the last odd one leaves its image behind. */
export function* dropSurplus(leaders: readonly Leader[], count: number, axisX: number): Generator<void, Leader[]> {
  let surplus = countPoints(leaders) - count;
  if (surplus <= 0) return [...leaders];
  const { neighbours, rooms, room } = yield* measureRoom(leaders, axisX);
  const kept: (Leader | undefined)[] = [...leaders];
  for (let dropped = 0; surplus > 0; dropped += 1) {
    if (dropped % DROPPED_AT_ONCE === 0) yield;
    const index = leastRoom(kept, room);
    const leader = kept[index]!;
    const takes = leader.symmetry === 'pair' ? 2 : 1;
    kept[index] = takes > surplus ? { ...leader, symmetry: 'none' } : undefined;
    surplus -= Math.min(takes, surplus);
    for (const other of neighbours[index]!) {
      room[other] = neighbours[other]!.reduce(
        (least, near, at) => (kept[near] ? Math.min(least, rooms[other]![at]!) : least),
        Infinity,
      );
    }
  }
  return kept.filter((leader) => leader !== undefined);
}

/** Points that are left out in a step: each looks at all that are kept. */
const DROPPED_AT_ONCE = 50;

/** The one that has least room, of several the first. */
function leastRoom(kept: readonly (Leader | undefined)[], room: Float64Array): number {
  let best = -1;
  for (let index = 0; index < kept.length; index += 1) {
    if (kept[index] && (best < 0 || room[index]! < room[best]!)) best = index;
  }
  return best;
}

/** Who is near each leader, how much room that one leaves it, and the least of these. */
interface Room {
  readonly neighbours: readonly number[][];
  readonly rooms: readonly number[][];
  readonly room: Float64Array;
}

function* measureRoom(leaders: readonly Leader[], axisX: number): Generator<void, Room> {
  const { positions, owners } = yield* placesOf(leaders, axisX);
  const room = new Float64Array(leaders.length).fill(Infinity);
  const neighbours = leaders.map((): number[] => []);
  const rooms = leaders.map((): number[] => []);
  const widest = leaders.reduce((most, { pitch }) => Math.max(most, pitch), 0);
  const { count, a, b, distances } = yield* new PointGrid(positions, owners.length, 2 * widest || 1).findPairs();
  for (let pair = 0; pair < count; pair += 1) {
    if (pair % PAIRS_AT_ONCE === 0) yield;
    const ends = [owners[a[pair]!]!, owners[b[pair]!]!] as const;
    for (const [owner, other] of [ends, [ends[1], ends[0]] as const]) {
      // A pin is dropped only when nothing else is left to drop.
      const weight = leaders[owner]!.makeKeep ? 1 : 4;
      const left = (weight * distances[pair]!) / leaders[owner]!.pitch;
      room[owner] = Math.min(room[owner]!, left);
      neighbours[owner]!.push(other);
      rooms[owner]!.push(left);
    }
  }
  return { neighbours, rooms, room };
}

const PAIRS_AT_ONCE = 10_000;

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
