import type { Movement, MovementExtent } from './movement';

/** How far movements can bend a formation out of its shape: bounds for any two of its points and for every instant. */
export interface MovementStrain {
  /** Metres in depth by which waves shift two points against each other, for each metre between them along x. */
  readonly depthSlope: number;
  /** The same in height, by wings that beat, before growth. */
  readonly heightSlope: number;
  /** Least factor by which the formation is grown or shrunk. */
  readonly leastGrowth: number;
}

/** Bounds on the strain of movements that are made together; turns, paths and bobs keep the shape. */
export function strainOf(movements: readonly Movement[], { minX, maxX }: MovementExtent): MovementStrain {
  let [depthSlope, heightSlope, leastGrowth] = [0, 0, 1];
  for (const movement of movements) {
    if (movement.kind === 'wave') {
      const width = Math.max(maxX - minX, 1e-6);
      depthSlope += movement.amplitudeM * ((2 * Math.PI) / movement.lengthM + 1 / width);
    }
    if (movement.kind === 'beat') heightSlope += Math.tan((movement.degrees * Math.PI) / 180);
    if (movement.kind === 'scale') leastGrowth *= Math.min(1, movement.to);
  }
  return { depthSlope, heightSlope, leastGrowth };
}
