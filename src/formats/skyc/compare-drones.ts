import { InputError, message, type TrajectorySet } from '../../core';
import { compareStatedPlace } from '../stated-places';
import type { JsonValue } from '../values/json-value';
import { type Point3, toNwu } from '../values/nwu';

/**
 * Compares what a `.skyc` says twice of its drones: `home` with where the trajectory starts, `landAt` with where it ends,
 * and names with one another.
 * @param drones the `settings` of each drone, in the order of the trajectories.
 * @throws InputError naming both places, or both drones.
 */
export function compareDrones(drones: readonly JsonValue[], trajectories: TrajectorySet): void {
  refuseTwins(drones);
  for (const [drone, settings] of drones.entries()) {
    const stride = (trajectories.degree + 1) * 3;
    const home = settings.optional('home');
    const landing = settings.optional('landAt');
    const first = trajectories.pieceStart[drone]! * stride;
    const end = trajectories.pieceStart[drone + 1]! * stride - 3;
    if (home) compareStatedPlace('home', home.point3(), placeAt(trajectories, first), settings.where);
    if (landing) compareStatedPlace('landing', landing.point3(), placeAt(trajectories, end), settings.where);
  }
}

/** A place in the frame of the file, so that a message can be compared with it. */
function placeAt({ controlsM }: TrajectorySet, at: number): Point3 {
  return toNwu(controlsM[at]!, controlsM[at + 1]!, controlsM[at + 2]!);
}

/** Drones without a name are numbered, but a name stands for one drone. */
function refuseTwins(drones: readonly JsonValue[]): void {
  const firstOf = new Map<string, JsonValue>();
  for (const settings of drones) {
    const name = settings.optional('name');
    const text = String(name?.value ?? '');
    if (!name || text === '') continue;
    const first = firstOf.get(text);
    if (first) {
      const what = message`two drones have the name ${JSON.stringify(text)}: the other stands at ${first.path}`;
      throw new InputError(
        what,
        name.where,
        message`Give every drone a name of its own, so that no file reaches a wrong drone.`,
      );
    }
    firstOf.set(text, name);
  }
}
