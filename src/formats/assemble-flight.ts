import { type FlightShow, type FlightSite, type LimitsProfile, showEndMs } from '../core';
import type { DecodedFleet } from './decoded-fleet';
import type { ManifestFacts } from './manifest';

/** How far the made-up audience stands before the origin, and how high it looks. */
const NEUTRAL_AUDIENCE_M = { distance: 100, eyes: 1.7, lookUp: 50 } as const;

/**
 * A show from what a reader found. What the files do not hold comes from the manifest; what neither tells stays
 * neutral: origin at 0, 0, heading north, no fence and no obstacles, the ceiling of the profile, an audience 100 m before the origin,
 * all of the flight as one show segment, the name of the file as title, and an empty plan hash.
 */
export function assembleFlight(
  decoded: DecodedFleet,
  manifest: ManifestFacts | null,
  profile: LimitsProfile,
  name: string,
): FlightShow {
  const endS = showEndMs(decoded.trajectories, decoded.lights) / 1000;
  const { trajectories, lights, droneIds, homesM, show, extras } = decoded;
  return {
    title: show.title ?? manifest?.title ?? name,
    showId: show.showId ?? manifest?.showId ?? '',
    planHash: show.planHash ?? manifest?.planHash ?? '',
    site: { ...(manifest?.site ?? neutralSite(profile)), ...decoded.site, ...keptLookAt(manifest) },
    profile,
    droneIds,
    homesM,
    trajectories,
    lights,
    segments: show.segments ?? manifest?.segments ?? { takeoff: [0, 0], show: [0, endS], landing: [endS, endS] },
    ...(manifest?.move && { move: manifest.move }),
    cues: show.cues ?? manifest?.cues ?? [],
    music: show.music ?? null,
    ...(extras && { extras }),
  };
}

/** A file tells where a camera stands and the direction of its look at most; the manifest tells the audience's place. */
function keptLookAt(manifest: ManifestFacts | null): Partial<FlightSite> {
  if (!manifest) return { audienceIsAssumed: true };
  const { audienceM, lookAtM, placesM } = manifest.site;
  return { audienceM, lookAtM, ...(placesM && { placesM }) };
}

function neutralSite(profile: LimitsProfile): FlightSite {
  const { distance, eyes, lookUp } = NEUTRAL_AUDIENCE_M;
  return {
    latitudeDeg: 0,
    longitudeDeg: 0,
    amslM: 0,
    headingDeg: 0,
    altitudeReference: 'launch',
    geofenceM: [],
    ceilingM: profile.altitudeMaxM,
    obstacles: [],
    audienceM: [0, -distance, eyes],
    lookAtM: [0, 0, lookUp],
  };
}
