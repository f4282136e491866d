import { litRgb, type ShareFile } from '../share';

/** How many drones shine at an instant. */
export function litDrones({ lights }: ShareFile, timeMs: number): number {
  let lit = 0;
  for (let drone = 0; drone + 1 < lights.keyStart.length; drone += 1) if (litRgb(lights, drone, timeMs)) lit += 1;
  return lit;
}
