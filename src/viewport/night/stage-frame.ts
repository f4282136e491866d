import type { FlightSite } from '../../core';

/** Where the surroundings stand: about the audience's place, along the way it looks. */
export interface StageFrame {
  /** The point of the ground below the audience, in metres. */
  readonly originM: readonly [number, number, number];
  /** Where the audience looks: a level unit vector. */
  readonly forward: readonly [number, number];
  /** How far away the show is. */
  readonly distanceM: number;
}

const LEAST_DISTANCE_M = 60;

export function stageFrame({ audienceM, lookAtM }: Pick<FlightSite, 'audienceM' | 'lookAtM'>): StageFrame {
  const [x, y] = [lookAtM[0] - audienceM[0], lookAtM[1] - audienceM[1]];
  const distanceM = Math.hypot(x, y);
  const forward = distanceM > 1 ? ([x / distanceM, y / distanceM] as const) : ([0, 1] as const);
  return { originM: [audienceM[0], audienceM[1], 0], forward, distanceM: Math.max(distanceM, LEAST_DISTANCE_M) };
}

/** From right, ahead, up about the audience to the show frame: a column-major 4 by 4 matrix. */
export function stageMatrix({ originM: [x, y, z], forward: [fx, fy] }: StageFrame): number[] {
  return [fy, -fx, 0, 0, fx, fy, 0, 0, 0, 0, 1, 0, x, y, z, 1];
}
