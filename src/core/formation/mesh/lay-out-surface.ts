import { seededRandom } from '../../geometry/seeded-random';
import { eliminate } from '../sites/eliminate';
import type { Leader } from '../sites/leader';
import type { Keep } from '../sites/site';
import { type Layout, type RelaxRounds, settle } from '../tracks/lay-out-tracks';
import type { TriangleTree } from './triangle-tree';
import { summedAreas, type Triangles } from './triangles';

const CANDIDATES_PER_POINT = 6;
const CANDIDATES_AT_ONCE = 5000;
/** Part of the hexagonal pitch that points on a curved surface can be expected to hold. */
const HELD_PART = 0.9;
/** Height of a row of a hexagonal grid over its pitch. */
const ROW = Math.sqrt(3) / 2;
const ROUNDS: RelaxRounds = { spreadRounds: 10, partRounds: 60 };
const NO_ROUNDS: RelaxRounds = { spreadRounds: 0, partRounds: 0 };
/** Surfaces that lie on each other hold fewer points than their area says: the pitch shrinks while less than this part of it holds. */
const WELL_HELD = 0.9;
const SHRINKING = 0.85;
const MOST_TRIES = 4;

export interface SurfaceOptions {
  readonly count: number;
  readonly seed: number;
  /** Leaves the points where the thinning does, soon and unevenly. */
  readonly isRough?: boolean;
}

/**
 * `count` points on triangles, in their unit: candidates by area, thinned out (Yuksel, "Sample Elimination for Generating
 * Poisson Disk Sample Sets", 2015), then moved apart, each pushed back to the nearest point of the surface.
 */
export function* layOutSurface(
  triangles: Triangles,
  tree: TriangleTree,
  { count, seed, isRough = false }: SurfaceOptions,
): Generator<void, Layout> {
  const sums = summedAreas(triangles.xyz);
  const total = sums.at(-1) ?? 0;
  let pitch = HELD_PART * Math.sqrt(total / (count * ROW));
  const candidates = yield* scatter(triangles, tree, sums, { count, seed, pitch });
  const kept = yield* eliminate(candidates, [], count, 0);
  let leaders = kept.map((index) => candidates[index]!);
  let best = yield* settle(leaders, pitch, 0, isRough ? NO_ROUNDS : ROUNDS);
  for (let tries = 1; tries < MOST_TRIES && !isRough && best.ratio < WELL_HELD; tries += 1) {
    pitch *= SHRINKING;
    leaders = leaders.map((leader) => ({ ...leader, pitch }));
    const next = yield* settle(leaders, pitch, 0, ROUNDS);
    if (next.pitch * next.ratio <= best.pitch * best.ratio) break;
    best = next;
  }
  return best;
}

function* scatter(
  { xyz, colours, partOf }: Triangles,
  tree: TriangleTree,
  sums: Float64Array,
  { count, seed, pitch }: { readonly count: number; readonly seed: number; readonly pitch: number },
): Generator<void, Leader[]> {
  const random = seededRandom(seed);
  const total = sums.at(-1) ?? 0;
  const candidates: Leader[] = [];
  while (candidates.length < CANDIDATES_PER_POINT * count + 16) {
    if (candidates.length % CANDIDATES_AT_ONCE === 0) yield;
    const triangle = triangleAt(sums, random() * total);
    // the root makes places even by area (Turk, "Generating random points in triangles", 1990)
    const [root, along] = [Math.sqrt(random()), random()];
    const [a, b, c] = [1 - root, root * (1 - along), root * along];
    const place = (axis: number) => {
      const at = 9 * triangle + axis;
      return a * xyz[at]! + b * xyz[at + 3]! + c * xyz[at + 6]!;
    };
    const part = partOf(triangle);
    candidates.push({
      x: place(0),
      y: place(1),
      z: place(2),
      pitch,
      colour: colours[triangle]!,
      depthM: 0,
      row: 0,
      partAt: () => part,
      symmetry: 'none',
      makeKeep: () => keepOnSurface(tree, triangle),
    });
  }
  return candidates;
}

/** The first triangle whose sum reaches a value. */
function triangleAt(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function keepOnSurface(tree: TriangleTree, start: number): Keep {
  let here = start;
  return (positions, at) => {
    here = tree.snap(positions, at, here);
  };
}
