import { leastAltitudeM } from '../core';
import { isInside, profileOf, type Show } from '../show';

/** By how much a scene breaks limits that are known without a plan; 0 where it keeps them. */
export interface LimitsBroken {
  readonly tooLowM: number;
  readonly tooHighM: number;
  readonly leastM: number;
  readonly mostM: number;
  /** Points outside of the fence: the most at one instant of a figure, of all figures together. */
  readonly outside: number;
}

/** @param figures the places of each figure, `points × 3` metres, at instants of the hold. */
export function limitsBroken(show: Show, figures: readonly (readonly Float64Array[])[]): LimitsBroken {
  const { leastM, mostM } = altitudeLimits(show);
  const { lowM, highM } = altitudesOf(figures.flat());
  const outside = figures.map((instants) => Math.max(0, ...instants.map((placesM) => pointsOutside(show, placesM))));
  return {
    leastM,
    mostM,
    tooLowM: Math.max(0, leastM - lowM),
    tooHighM: Math.max(0, highM - mostM),
    outside: outside.reduce((sum, points) => sum + points, 0),
  };
}

/** Between which altitudes the points of a scene may be, in metres. */
export function altitudeLimits(show: Show): { leastM: number; mostM: number } {
  const profile = profileOf(show);
  return { leastM: leastAltitudeM(profile), mostM: Math.min(profile.altitudeMaxM, show.site.geofence.ceilingM) };
}

export function altitudesOf(instants: readonly Float64Array[]): { lowM: number; highM: number } {
  let [lowM, highM] = [Infinity, -Infinity];
  for (const placesM of instants) {
    for (let k = 2; k < placesM.length; k += 3) {
      lowM = Math.min(lowM, placesM[k]!);
      highM = Math.max(highM, placesM[k]!);
    }
  }
  return { lowM, highM };
}

function pointsOutside({ site }: Show, placesM: Float64Array): number {
  let count = 0;
  for (let k = 0; k < placesM.length; k += 3) {
    if (!isInside([placesM[k]!, placesM[k + 1]!], site.geofence.polygonM)) count++;
  }
  return count;
}
