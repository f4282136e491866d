import type { FlightSite } from '../core';
import { launchPads, obstaclesOf, type Show } from '../show';

/** Where a show will fly, known before anything is planned. */
export interface ShowStage {
  readonly title: string;
  readonly site: FlightSite;
  /** `drones × 3`: the pad of each drone, in metres. */
  readonly homesM: Float64Array;
}

/** Reads the stage off a show: the place and the pads. */
export function stageOf(show: Show): ShowStage {
  const homesM = Float64Array.from(launchPads(show.fleet).flatMap(([x, y]) => [x, y, 0]));
  return { title: show.title, site: siteOf(show), homesM };
}

export function siteOf(show: Show): FlightSite {
  const { site } = show;
  return {
    ...site.origin,
    headingDeg: site.headingDeg,
    altitudeReference: site.altitudeReference,
    geofenceM: site.geofence.polygonM,
    ceilingM: site.geofence.ceilingM,
    obstacles: obstaclesOf(show),
    audienceM: site.audience.positionM,
    lookAtM: site.audience.lookAtM,
  };
}
