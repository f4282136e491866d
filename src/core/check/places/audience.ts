import type { FlightSite } from '../../flight/flight-show';
import { type Message, message } from '../../message';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { greatest, halve, least } from '../flight/bernstein';
import { coordinateInto, emptyBoxInto, growBox, secondsAt } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';
import { contains } from '../flight/polygon';
import type { ProblemList } from '../report/problem-list';

/** A drone that passes nearer than this, seen from above, passes over the people who stand there. */
const OVERHEAD_M = 3;

/** Boxes of a curve smaller than this are taken for a place. */
const FINEST_M = 0.05;

/** Directions from the audience are told apart by a tenth of a degree. */
const SECTORS = 3600;

interface Pass {
  readonly drone: number;
  readonly distanceM: number;
  readonly timeS: number;
}

/**
 * Each place of the audience is clear of drones, and of where they may fall.
 *
 * An error where a drone passes over it (within `OVERHEAD_M` as seen from above) and where drones fly on all sides of it
 * (it lies in the convex hull of all that is flown): people are under the swarm or in it. A warning where it only lies
 * inside the fence: drones may go, and fall, anywhere in there. Heights do not matter, for a drone that fails comes down.
 * A place that is only a camera's, or made up, is not judged.
 */
export function* audienceSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  { audienceM, audienceIsAssumed, placesM = [], geofenceM }: FlightSite,
  problems: ProblemList,
): CheckSteps<void> {
  const places = placesM.map(({ name, positionM }) => placeAt(positionM, name));
  if (!audienceIsAssumed) places.unshift(placeAt(audienceM));
  if (places.length === 0) return;
  const flown = segments.boxOfFleet() ?? (yield* boxOfDrones(droneCount(set), segments));
  for (const place of places) {
    const { x, y } = place;
    if (isNear(flown, x, y)) {
      const { passes, surrounded } = yield* lookAround(set, x, y);
      if (passes.length > 0 || surrounded) {
        problems.add(underDrones(passes, place));
        continue;
      }
    }
    if (geofenceM.length >= 3 && contains(geofenceM, x, y)) problems.add(insideFence(place));
  }
}

/** Where people stand, seen from above, and how that is said. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly said: Message;
  /** Its value in the show file. */
  readonly field: string;
}

function placeAt([x, y]: FlightSite['audienceM'], name?: string): Place {
  const said = name === undefined ? message`(${x}, ${y})` : message`"${name}" (${x}, ${y})`;
  return { x, y, said, field: name === undefined ? 'site.audience.positionM' : 'site.audience.places' };
}

function insideFence({ said, field }: Place) {
  return {
    code: 'audience-inside-fence',
    severity: 'warning',
    message: message`The audience at ${said} stands inside the geofence, where drones may go and fall.`,
    timeS: null,
    drones: [],
    value: 0,
    limit: 0,
    remedy: message`Move ${field} out of the fence, or draw the fence so that it leaves the audience out.`,
  } as const;
}

function* boxOfDrones(drones: number, segments: FlightSegments): CheckSteps<Float64Array> {
  const box = new Float64Array(6);
  const all = new Float64Array(6);
  emptyBoxInto(all, 0);
  for (let drone = 0; drone < drones; drone++) {
    growBox(segments.boxOfAllInto(drone, box), 0, 6, all, 0);
    if (drone % DRONES_AT_ONCE === 0) yield 0;
  }
  return all;
}

/** Whether a place lies in a box or beside it, seen from above. */
function isNear(box: Float64Array, x: number, y: number): boolean {
  const across = x > box[0]! - OVERHEAD_M && x < box[3]! + OVERHEAD_M;
  return across && y > box[1]! - OVERHEAD_M && y < box[4]! + OVERHEAD_M;
}

function underDrones(passes: readonly Pass[], { said, field }: Place) {
  const [nearest] = passes;
  const count = passes.length === 1 ? message`1 drone passes` : message`${passes.length} drones pass`;
  const how = nearest
    ? message`${count} within ${OVERHEAD_M} m of it as seen from above, the nearest drone ${nearest.drone + 1} at ${nearest.distanceM.toFixed(1)} m`
    : message`drones fly on all sides of it`;
  return {
    code: 'audience-under-drones',
    severity: 'error',
    message: message`The audience at ${said} stands under or in the swarm: ${how}.`,
    timeS: nearest?.timeS ?? null,
    drones: passes.map(({ drone }) => drone),
    value: nearest?.distanceM ?? 0,
    limit: OVERHEAD_M,
    remedy: message`Move ${field} away from the show, or move the pads and scenes away from the audience.`,
  } as const;
}

/** Drones that pass over a place, the nearest first, and whether there are drones on all sides of it. */
function* lookAround(set: TrajectorySet, x: number, y: number): CheckSteps<{ passes: Pass[]; surrounded: boolean }> {
  const passes: Pass[] = [];
  const sectors = new Uint8Array(SECTORS);
  for (let drone = 0; drone < droneCount(set); drone++) {
    if (drone % DRONES_AT_ONCE === 0) yield 0;
    const pass = nearestPass(set, drone, x, y);
    if (pass.distanceM < OVERHEAD_M) passes.push(pass);
    markDirections(set, drone, x, y, sectors);
  }
  passes.sort((p, q) => p.distanceM - q.distanceM || p.drone - q.drone);
  return { passes, surrounded: widestGap(sectors) <= SECTORS / 2 };
}

function nearestPass(set: TrajectorySet, drone: number, x: number, y: number): Pass {
  const xs = new Float64Array(set.degree + 1);
  const ys = new Float64Array(set.degree + 1);
  let best: Pass = { drone, distanceM: Number.POSITIVE_INFINITY, timeS: 0 };
  for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
    coordinateInto(set, piece, 0, xs);
    coordinateInto(set, piece, 1, ys);
    for (let k = 0; k <= set.degree; k++) {
      xs[k]! -= x;
      ys[k]! -= y;
    }
    const within = Math.min(best.distanceM, OVERHEAD_M);
    const distanceM = nearestOnCurve(xs, ys, within);
    if (distanceM < within) best = { drone, distanceM, timeS: secondsAt(set, piece, 0) };
  }
  return best;
}

/** Distance of a curve from the origin, to `FINEST_M`; where that is no less than `withinM`, some number that is not. */
function nearestOnCurve(x: Float64Array, y: Float64Array, withinM: number): number {
  const [left, right, front, back] = [least(x), greatest(x), least(y), greatest(y)];
  const distanceM = Math.hypot(Math.max(left, -right, 0), Math.max(front, -back, 0));
  if (distanceM >= withinM || Math.max(right - left, back - front) < FINEST_M) return distanceM;
  const [x1, x2] = halve(x);
  const [y1, y2] = halve(y);
  const first = nearestOnCurve(x1, y1, withinM);
  return Math.min(first, nearestOnCurve(x2, y2, Math.min(withinM, first)));
}

/** Marks the sectors in which a drone's control points lie: the curves lie in the hull of these. */
function markDirections(set: TrajectorySet, drone: number, x: number, y: number, sectors: Uint8Array): void {
  const stride = (set.degree + 1) * 3;
  for (let at = set.pieceStart[drone]! * stride; at < set.pieceStart[drone + 1]! * stride; at += 3) {
    const turn = Math.atan2(set.controlsM[at + 1]! - y, set.controlsM[at]! - x) / (2 * Math.PI) + 0.5;
    sectors[Math.min(SECTORS - 1, Math.floor(turn * SECTORS))] = 1;
  }
}

/** Sectors in the widest stretch without a drone, round the circle. */
function widestGap(sectors: Uint8Array): number {
  const first = sectors.indexOf(1);
  if (first < 0) return SECTORS;
  let widest = 0;
  let gap = 0;
  for (let k = 1; k <= SECTORS; k++) {
    gap = sectors[(first + k) % SECTORS] ? 0 : gap + 1;
    widest = Math.max(widest, gap);
  }
  return widest;
}
