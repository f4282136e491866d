import type { TrajectorySet } from '../../src/core';
import { TrajectoryBuilder } from '../../src/core/trajectory/trajectory-builder';
import type { SwarmPaths } from '../../src/core/transition/swarm-paths';

/** The paths of a transition as trajectories that start at zero. */
export function pathsToSet({ knotsMs, controlsM }: SwarmPaths): TrajectorySet {
  const pieces = knotsMs.length - 1;
  const drones = controlsM.length / (pieces * 12);
  const builder = new TrajectoryBuilder(drones);
  for (let d = 0; d < drones; d++) {
    for (let k = 0; k < pieces; k++) builder.add(d, knotsMs[k]!, knotsMs[k + 1]!, controlsM, (d * pieces + k) * 12);
  }
  return builder.build();
}
