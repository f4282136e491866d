/** Where drones start and end, in the order of the drones, and how fast. */
export interface TransitionEnds {
  readonly count: number;
  /** `n × 3` metres. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** `n × 3` m/s; null at rest. */
  readonly fromVelocityMps: Float64Array | null;
  readonly toVelocityMps: Float64Array | null;
  /** `n × 3`: the displacement that is left for the common progress, beyond what braking and speeding up cover. */
  readonly displacementM: Float64Array;
}

/**
 * Ends whose drones need `rampS` to lose or gain their own velocity: on average at half of it, which covers ground.
 * @param assignment the place of each drone; null where places are in the order of the drones.
 */
export function createEnds(
  fromM: Float64Array,
  placesM: Float64Array,
  fromVelocityMps: Float64Array | null,
  placeVelocityMps: Float64Array | null,
  assignment: Uint32Array,
  coastS: number,
): TransitionEnds {
  const toM = inOrder(placesM, assignment);
  const toVelocityMps = placeVelocityMps && inOrder(placeVelocityMps, assignment);
  const displacementM = toM.slice();
  for (let at = 0; at < displacementM.length; at++) {
    displacementM[at]! -= fromM[at]!;
    if (fromVelocityMps) displacementM[at]! -= fromVelocityMps[at]! * coastS;
    if (toVelocityMps) displacementM[at]! -= toVelocityMps[at]! * coastS;
  }
  return { count: fromM.length / 3, fromM, toM, fromVelocityMps, toVelocityMps, displacementM };
}

function inOrder(placesM: Float64Array, assignment: Uint32Array): Float64Array {
  const ordered = new Float64Array(placesM.length);
  for (let i = 0; i < assignment.length; i++) {
    const from = 3 * assignment[i]!;
    for (let axis = 0; axis < 3; axis++) ordered[3 * i + axis] = placesM[from + axis]!;
  }
  return ordered;
}
