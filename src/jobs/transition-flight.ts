import type {
  FlightShow,
  FlightSite,
  LightSet,
  LimitsProfile,
  MoveHeights,
  TrajectorySet,
  TransitionPlan,
} from '../core';

type TransitionPaths = TransitionPlan['paths'];

/** How long a transition of no drones is held, for a flight file must hold something. */
const STILL_MS = 1000;

/**
 * A single transition as a flight: white light, no place on Earth, no fence, and each drone's home where it starts.
 * @param fromM `drones × 3`: where the drones start.
 */
export function transitionFlight(
  title: string,
  fromM: Float64Array,
  paths: TransitionPaths,
  profile: LimitsProfile,
  move: MoveHeights,
): FlightShow {
  const drones = fromM.length / 3;
  const trajectories = paths.knotsMs.length > 1 ? transitionTrajectories(drones, paths) : stillTrajectories(fromM);
  const endS = trajectories.endsMs.at(-1)! / 1000;
  return {
    title,
    showId: 'move',
    planHash: '',
    site: nowhere(profile),
    profile,
    droneIds: Array.from({ length: drones }, (_, drone) => String(drone + 1)),
    homesM: fromM,
    trajectories,
    lights: white(drones),
    segments: { takeoff: [0, 0], show: [0, endS], landing: [endS, endS] },
    move,
    cues: [],
    music: null,
  };
}

function transitionTrajectories(drones: number, { knotsMs, controlsM }: TransitionPaths): TrajectorySet {
  const pieces = knotsMs.length - 1;
  const timesOf = (first: number) =>
    Float64Array.from({ length: drones * pieces }, (_, piece) => knotsMs[first + (piece % pieces)]!);
  const pieceStart = Uint32Array.from({ length: drones + 1 }, (_, drone) => drone * pieces);
  return { degree: 3, pieceStart, startsMs: timesOf(0), endsMs: timesOf(1), controlsM };
}

function stillTrajectories(fromM: Float64Array): TrajectorySet {
  const controlsM = new Float64Array(fromM.length * 4);
  for (let at = 0; at < fromM.length; at += 3) {
    for (let k = 0; k < 4; k++) controlsM.set(fromM.subarray(at, at + 3), at * 4 + k * 3);
  }
  return transitionTrajectories(fromM.length / 3, { knotsMs: [0, STILL_MS], controlsM });
}

function white(drones: number): LightSet {
  return {
    keyStart: Uint32Array.from({ length: drones + 1 }, (_, drone) => drone),
    timesMs: new Float64Array(drones),
    rgb: new Uint8Array(drones * 3).fill(255),
  };
}

function nowhere({ altitudeMaxM }: LimitsProfile): FlightSite {
  return {
    latitudeDeg: 0,
    longitudeDeg: 0,
    amslM: 0,
    headingDeg: 0,
    altitudeReference: 'launch',
    geofenceM: [],
    ceilingM: altitudeMaxM,
    obstacles: [],
    audienceM: [0, -100, 1.7],
    audienceIsAssumed: true,
    lookAtM: [0, 0, 50],
  };
}
