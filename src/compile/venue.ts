import type { FlightSite, NightChoice } from '../core';
import { launchHomesM, obstaclesOf, type Show } from '../show';

/** Where a show will fly, known before anything is planned. */
export interface Venue {
  readonly title: string;
  readonly site: FlightSite;
  /** `drones × 3`: the pad of each drone, in metres. */
  readonly homesM: Float64Array;
  readonly night?: NightChoice | undefined;
}

/** Reads the stage off a show: the place and the pads. */
export function venueOf(show: Show): Venue {
  return { title: show.title, site: siteOf(show), homesM: launchHomesM(show.fleet), night: show.site.night };
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
    ...(site.audience.places && { placesM: site.audience.places }),
  };
}
