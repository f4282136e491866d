import { closestPair } from '../../../src/core/formation';

/** What is used of `@recast-navigation/core`: y is up, metres and seconds. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}
interface Agent {
  requestMoveTarget(place: Place): boolean;
  position(): Place;
}
interface Crowd {
  addAgent(place: Place, params: Readonly<Record<string, number>>): Agent;
  update(seconds: number): void;
}
export interface CrowdApi {
  init(): Promise<void>;
  readonly Crowd: new (navMesh: unknown, params: { maxAgents: number; maxAgentRadius: number }) => Crowd;
}
/** What is used of `@recast-navigation/generators`. */
export interface MeshApi {
  generateSoloNavMesh(
    positions: readonly number[],
    indices: readonly number[],
    options: Readonly<Record<string, number>>,
  ): { navMesh?: unknown };
}

/** Each walker goes from its place to its goal, `n × 3` both; x and y are the plane, heights are not looked at. */
export interface CrowdWalk {
  readonly fromM: Float64Array;
  readonly goalsM: Float64Array;
  readonly separationM: number;
  readonly speedMps: number;
  readonly accelerationMps2: number;
  readonly patienceS: number;
  /** How far a walker looks round for others. */
  readonly rangeM: number;
}

export interface CrowdResult {
  /** When the last walker arrived, or the patience where some never did. */
  readonly durationS: number;
  readonly notArrived: number;
  readonly nearestM: number;
}

const STEPS_PER_S = 30;
const HALF_FIELD_M = 200;
const ARRIVED_M = 0.5;
/** Both triangles of a square field, upper side up. */
const FIELD_TRIANGLES = [0, 2, 1, 0, 3, 2];
/** Detour's best of its ready-made settings. */
const THOROUGH_AVOIDANCE = 3;
/** Turns are seen beforehand and others avoided. Its third force, to drift apart, keeps walkers off goals that are near each other. */
const ANTICIPATE_AND_AVOID = 3;

/** Lets a crowd of Detour walk: velocities sampled against each other's, at every step anew, as games do it. */
export async function walkCrowd(core: CrowdApi, generators: MeshApi, walk: CrowdWalk): Promise<CrowdResult> {
  await core.init();
  const { crowd, walkers } = enterField(core, generators, walk);
  const places = new Float64Array(walk.fromM.length);
  const result = { durationS: 0, notArrived: walkers.length, nearestM: Number.POSITIVE_INFINITY };
  while (result.notArrived > 0 && result.durationS < walk.patienceS) {
    crowd.update(1 / STEPS_PER_S);
    result.durationS += 1 / STEPS_PER_S;
    result.notArrived = 0;
    for (const [i, walker] of walkers.entries()) {
      const { x, z } = walker.position();
      places.set([x, z, 0], 3 * i);
      if (Math.hypot(x - walk.goalsM[3 * i]!, z - walk.goalsM[3 * i + 1]!) > ARRIVED_M) result.notArrived++;
    }
    result.nearestM = Math.min(result.nearestM, closestPair(places)!.distance);
  }
  return result;
}

function enterField({ Crowd }: CrowdApi, { generateSoloNavMesh }: MeshApi, walk: CrowdWalk) {
  const side = HALF_FIELD_M;
  const corners = [-side, 0, -side, side, 0, -side, side, 0, side, -side, 0, side];
  const { navMesh } = generateSoloNavMesh(corners, FIELD_TRIANGLES, { cs: 1, ch: 0.2, walkableRadius: 1 });
  const radius = walk.separationM / 2;
  const crowd = new Crowd(navMesh, { maxAgents: walk.fromM.length / 3, maxAgentRadius: radius });
  const place = (points: Float64Array, i: number) => ({ x: points[3 * i]!, y: 0, z: points[3 * i + 1]! });
  const walkers = Array.from({ length: walk.fromM.length / 3 }, (_, i) =>
    crowd.addAgent(place(walk.fromM, i), {
      radius,
      height: 2,
      maxSpeed: walk.speedMps,
      maxAcceleration: walk.accelerationMps2,
      collisionQueryRange: walk.rangeM,
      updateFlags: ANTICIPATE_AND_AVOID,
      obstacleAvoidanceType: THOROUGH_AVOIDANCE,
    }),
  );
  for (const [i, walker] of walkers.entries()) walker.requestMoveTarget(place(walk.goalsM, i));
  return { crowd, walkers };
}
