import { type Random, seededRandom } from '../../src/core/geometry/seeded-random';
import { formationSuite } from './formation-suite';
import * as make from './formations';
import { textFormation } from './stroke-formations';

/** Two formations of equally many points, metres, with a name to find the pair by. */
export interface FormationPair {
  readonly name: string;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** Whether both stand at the separation itself, on whole millimetres; the others stand at the spacing. */
  readonly exact: boolean;
}

export interface PairRequest {
  readonly n: number;
  /** Least distance between the points of a formation, unless the pair is an exact one. */
  readonly spacingM: number;
  /** What a planner has to keep. */
  readonly separationM: number;
  readonly seed: number;
}

type TwoFormations = readonly [Float64Array, Float64Array];

/** Collinear formations of more than this many are kilometres long. */
const LONGEST_LINE = 2000;
/** How far a second formation is set off, and how far its spacing is stretched, when a case comes round again. */
const FARTHEST_M = 40;
const MOST_STRETCH = 0.4;

/** The degenerate cases that planners are known to trip over, one of each. */
export function degeneratePairs(request: PairRequest): FormationPair[] {
  const random = seededRandom(request.seed);
  return [
    ...named(spacedCases(request.n, request.spacingM, random), false),
    ...named(exactCases(request.n, request.separationM, random), true),
  ];
}

/**
 * Pairs to break planners with: all degenerate cases, then degenerate and random pairs of the suite in turn, the second
 * formation turned and set off by chance. The same seed gives the same pairs.
 */
export function* adversarialPairs(request: PairRequest & { readonly count: number }): Generator<FormationPair> {
  const random = seededRandom(request.seed);
  const first = degeneratePairs(request).slice(0, request.count);
  yield* first;
  let round: FormationPair[] = [];
  for (let k = first.length; k < request.count; k++) {
    if (k % 2 === 0) {
      yield randomPair(request, random, k);
      continue;
    }
    if (round.length === 0) {
      const spacingM = request.spacingM * (1 + MOST_STRETCH * random());
      round = degeneratePairs({ ...request, spacingM, seed: Math.floor(random() * 2 ** 31) });
    }
    const pair = round.shift()!;
    yield { ...pair, name: `${pair.name} #${k}`, toM: displaced(pair.toM, random, pair.exact) };
  }
}

function randomPair({ n, spacingM }: PairRequest, random: Random, k: number): FormationPair {
  const from = anyOf(formationSuite(n, spacingM * (1 + MOST_STRETCH * random())), random);
  const to = anyOf(formationSuite(n, spacingM * (1 + MOST_STRETCH * random())), random);
  const toM = displaced(to.points, random, false);
  return { name: `${from.kind} -> ${to.kind} #${k}`, fromM: from.points, toM, exact: false };
}

function anyOf(suite: Record<string, Float64Array>, random: Random) {
  const kinds = Object.keys(suite);
  const kind = kinds[Math.floor(random() * kinds.length)]!;
  return { kind, points: suite[kind]! };
}

/** Exact formations are set off by whole millimetres and not turned. */
function displaced(points: Float64Array, random: Random, exact: boolean): Float64Array {
  const standing = exact ? points : make.turned(points, random() * 2 * Math.PI);
  const [x, y, z] = [2 * random() - 1, 2 * random() - 1, random()].map((share) =>
    exact ? Math.round(share * FARTHEST_M) : share * FARTHEST_M,
  );
  return make.shifted(standing, x!, y!, z!);
}

function named(cases: Record<string, TwoFormations>, exact: boolean): FormationPair[] {
  return Object.entries(cases).map(([name, [fromM, toM]]) => ({ name, fromM, toM, exact }));
}

function spacedCases(n: number, spacing: number, random: Random): Record<string, TwoFormations> {
  const { hovering, turned, shifted } = make;
  const square = Math.ceil(Math.sqrt(n));
  const part = Math.floor(n / 4);
  const scattered = () => {
    const points = make.scatter(n, spacing, Math.floor(random() * 2 ** 31), 1.3 + 2 * random());
    return hovering(points);
  };
  const wall = hovering(make.wall(n, spacing, square));
  const floor = hovering(make.floor(n, spacing, square));
  const [cloud, tumbled] = [scattered(), scattered()];
  const cases: Record<string, TwoFormations> = {
    'crossing walls': [wall, turned(wall, Math.PI / 2)],
    'swapped balls': [
      hovering(make.twoBalls(n - part, part, spacing)),
      hovering(make.twoBalls(part, n - part, spacing)),
    ],
    'nested shells inside out': [
      hovering(make.nestedShells([part, n - part], spacing)),
      hovering(make.nestedShells([n - part, part], spacing)),
    ],
    'column to disc': [hovering(make.column(n, spacing)), hovering(make.spiralDisc(n, spacing))],
    'wall to coplanar disc': [wall, hovering(make.spiralDisc(n, spacing))],
    'mirror image': [cloud, make.mirrored(cloud)],
    'half a turn': [cloud, turned(cloud, Math.PI)],
    'half a turn of a lattice': [floor, turned(floor, Math.PI)],
    'identical cloud': [cloud, cloud],
    'identical lattice': [wall, wall],
    'half a pitch along': [floor, shifted(floor, spacing / 2, 0, 0)],
    'a hair aside': [cloud, shifted(cloud, 0.003, 0.002, 0.001)],
    'lattice turned in its plane': [floor, turned(floor, Math.PI / 4)],
    'cloud to cloud': [cloud, tumbled],
    'cloud to wall': [tumbled, wall],
    'text to coplanar text': [
      hovering(textFormation(['TULPAR', 'DRONE'], n, spacing)),
      hovering(textFormation(['POLICE', 'DAY'], n, spacing)),
    ],
  };
  if (n > LONGEST_LINE) return cases;
  const line = hovering(make.line(n, spacing));
  return {
    ...cases,
    'perpendicular lines': [line, turned(line, Math.PI / 2)],
    'line to upright line': [line, hovering(make.wall(n, spacing, 1))],
    'line half a pitch along itself': [line, shifted(line, spacing / 2, 0, 0)],
  };
}

/** Lattices whose pitch is the separation, and a cloud that is hardly looser. */
function exactCases(n: number, separation: number, random: Random): Record<string, TwoFormations> {
  const { hovering, shifted } = make;
  const square = Math.ceil(Math.sqrt(n));
  const [wall, floor, cube] = [
    make.wall(n, separation, square),
    make.floor(n, separation, square),
    make.cube(n, separation),
  ];
  const cloud = () => {
    const loose = make.scatter(n, separation + 0.002, Math.floor(random() * 2 ** 31), 1.3);
    return hovering(loose).map((value) => Math.round(value * 1000) / 1000);
  };
  return {
    'tight floor to tight wall': [hovering(floor), hovering(wall)],
    'tight cube to tight floor': [hovering(cube), hovering(floor)],
    'tight wall to tight column': [hovering(wall), hovering(make.column(n, separation))],
    'tight floor lifted': [hovering(floor), shifted(hovering(floor), 0, 0, 30)],
    'tight floor half a pitch along': [hovering(floor), shifted(hovering(floor), separation / 2, separation / 2, 0)],
    'tight clouds': [cloud(), cloud()],
  };
}
