import { indicesTo } from '../../math/arrays';
import type { FlownPaths } from '../proof/flown-paths';
import { pieceCount, type SwarmPaths } from '../swarm-paths';
import type { TransitionPlan, TransitionRequest } from '../transition-request';
import { type Block, liesWithin, type Walls } from './flight-space';

/** How far beyond obstacles a detour aims to pass. */
const MARGIN_M = 0.5;

/** Plans a transition without looking for detours. */
type Plan = (request: TransitionRequest) => Generator<void, TransitionPlan>;

export interface FlownAround extends FlownPaths {
  readonly assignment: Uint32Array;
}

type Shift = readonly [number, number, number];

/**
 * A detour in three transitions, each from rest to rest: the whole formation aside or up, as it is, until it is
 * clear of all obstacles; over to the other formation, moved as much; and back with that. A formation that moves as one
 * keeps its spacing; that none of the three touches an obstacle is proved as for any transition. The shortest is taken.
 * @returns null where there is no room inside the fence and below the ceiling, or nothing was proved.
 */
export function* flyAround(request: TransitionRequest, walls: Walls, plan: Plan): Generator<void, FlownAround | null> {
  if (walls.blocks.length === 0 || request.fromVelocityMps || request.toVelocityMps) return null;
  let best: FlownAround | null = null;
  for (const shift of clearShifts(request, walls)) {
    const flown = yield* flyShifted(request, shift, plan);
    if (flown && (!best || endOf(flown.paths) < endOf(best.paths))) best = flown;
  }
  if (!best || request.fixedMs === null || endOf(best.paths) >= request.fixedMs) return best;
  return { ...best, paths: holdUntil(best.paths, request.fixedMs) };
}

function endOf({ knotsMs }: SwarmPaths): number {
  return knotsMs[knotsMs.length - 1]!;
}

/**
 * Up, and to both sides of the path between the formations, as far as all obstacles are cleared and the space allows.
 */
function clearShifts({ fromM, toM }: TransitionRequest, walls: Walls): Shift[] {
  const [dx, dy] = [0, 1].map((axis) => meanAlong(toM, axis) - meanAlong(fromM, axis)) as [number, number];
  const length = Math.sqrt(dx * dx + dy * dy);
  const aside: Shift = length > 1e-9 ? [-dy / length, dx / length, 0] : [1, 0, 0];
  const directions: Shift[] = [[0, 0, 1], aside, [-aside[0], -aside[1], 0]];
  return directions.flatMap((direction) => {
    const nearest = Math.min(leastAlong(fromM, direction), leastAlong(toM, direction));
    const byM = Math.ceil(Math.max(...walls.blocks.map((block) => reachOf(block, direction))) - nearest + MARGIN_M);
    if (!Number.isFinite(byM) || byM <= 0) return [];
    const shift = direction.map((along) => along * byM) as unknown as Shift;
    return [fromM, toM].every((points) => hasRoom(shifted(points, shift), walls)) ? [shift] : [];
  });
}

/** How far a block reaches in a direction. */
function reachOf({ cornersM, clearanceM, topM }: Block, [x, y, z]: Shift): number {
  if (z > 0) return topM;
  return Math.max(...cornersM.map((corner) => corner[0] * x + corner[1] * y)) + clearanceM;
}

function leastAlong(pointsM: Float64Array, [x, y, z]: Shift): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < pointsM.length; at += 3) {
    least = Math.min(least, pointsM[at]! * x + pointsM[at + 1]! * y + pointsM[at + 2]! * z);
  }
  return least;
}

function meanAlong(pointsM: Float64Array, axis: number): number {
  let sum = 0;
  for (let at = axis; at < pointsM.length; at += 3) sum += pointsM[at]!;
  return sum / (pointsM.length / 3);
}

function hasRoom(pointsM: Float64Array, { fence, ceilingM }: Walls): boolean {
  if (fence && !liesWithin(fence, pointsM)) return false;
  return pointsM.every((metres, at) => at % 3 !== 2 || metres <= ceilingM);
}

function shifted(pointsM: Float64Array, shift: Shift): Float64Array {
  return pointsM.map((metres, at) => metres + shift[at % 3]!);
}

function* flyShifted(request: TransitionRequest, shift: Shift, plan: Plan): Generator<void, FlownAround | null> {
  const { fromM, toM } = request;
  const asOne = Int32Array.from({ length: fromM.length / 3 }, (_, place) => place);
  const free = { ...request, fixedMs: null };
  const away = yield* plan({ ...free, toM: shifted(fromM, shift), pins: asOne });
  if (!away.certified) return null;
  const over = yield* plan({ ...free, fromM: shifted(fromM, shift), toM: shifted(toM, shift) });
  if (!over.certified) return null;
  const back = yield* plan({ ...free, fromM: shifted(toM, shift), pins: asOne });
  if (!back.certified) return null;
  const places = Uint32Array.from(asOne);
  const paths = [
    { paths: away.paths, runOf: places },
    { paths: over.paths, runOf: places },
    { paths: back.paths, runOf: over.assignment },
  ].reduce<SwarmPaths>((joined, leg) => append(joined, leg.paths, leg.runOf), {
    knotsMs: [0],
    controlsM: new Float64Array(0),
  });
  const provedPairs = away.diagnostics.provedPairs + over.diagnostics.provedPairs + back.diagnostics.provedPairs;
  const proof = { pairs: [], provedPairs, beyondWalls: [], excesses: new Float64Array(0) };
  return { paths, proof, certified: true, assignment: over.assignment };
}

/** Paths followed by others, in which drone `i` flies run `runOf[i]`. */
function append(first: SwarmPaths, next: SwarmPaths, runOf: Uint32Array): SwarmPaths {
  const startMs = endOf(first);
  const [before, after] = [pieceCount(first), pieceCount(next)];
  const controlsM = new Float64Array(runOf.length * (before + after) * 12);
  for (let i = 0; i < runOf.length; i++) {
    const at = i * (before + after) * 12;
    controlsM.set(first.controlsM.subarray(i * before * 12, (i + 1) * before * 12), at);
    controlsM.set(next.controlsM.subarray(runOf[i]! * after * 12, (runOf[i]! + 1) * after * 12), at + before * 12);
  }
  return { knotsMs: [...first.knotsMs, ...next.knotsMs.slice(1).map((knot) => startMs + knot)], controlsM };
}

function holdUntil(paths: SwarmPaths, endMs: number): SwarmPaths {
  const pieces = pieceCount(paths);
  const drones = paths.controlsM.length / (12 * pieces);
  const controlsM = new Float64Array(drones * 12);
  for (let i = 0; i < drones; i++) {
    const end = paths.controlsM.subarray((i + 1) * pieces * 12 - 3, (i + 1) * pieces * 12);
    for (let c = 0; c < 4; c++) controlsM.set(end, i * 12 + 3 * c);
  }
  const hold = { knotsMs: [0, endMs - endOf(paths)], controlsM };
  return append(paths, hold, indicesTo(drones));
}
