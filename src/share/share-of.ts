import { type CheckReport, type FlightShow, type FlightSite, type SpokenTexts, showEndMs } from '../core';
import { outlineOf } from './outline-of';
import { plainName, plainTexts } from './plain-name';
import type { ShareFile, ShareScene, ShareVerdict } from './share-file';
import { MAX_PLACES, MAX_SCENES, MUSIC_TYPES } from './share-limits';

/** A scene of a plan; seconds of show time. */
export interface SharedScene {
  readonly name: string;
  readonly titles?: SpokenTexts | undefined;
  readonly caption?: SpokenTexts | undefined;
  readonly startS: number;
  readonly endS: number;
}

/**
 * What of a flight is sent to be looked at. @param scenes of the plan, in any order; where there are none, its cues are the
 * chapters.
 */
export function shareOf(flight: FlightShow, report: CheckReport, scenes: readonly SharedScene[]): ShareFile {
  const { site, music, trajectories, lights } = flight;
  const durationMs = Math.ceil(showEndMs(trajectories, lights));
  const named = chapters(scenes.length > 0 ? scenes : scenesOfCues(flight, durationMs), durationMs);
  return {
    title: plainName(flight.title),
    titles: plainTexts(flight.titles),
    durationMs,
    scenes: named,
    site: {
      latitudeDeg: site.latitudeDeg,
      longitudeDeg: site.longitudeDeg,
      headingDeg: site.headingDeg,
      audienceM: site.audienceM,
      lookAtM: site.lookAtM,
      placesM: plainPlaces(site.placesM),
    },
    ...(flight.night && { night: flight.night }),
    verdict: verdictOf(report),
    outlineM: outlineOf({ trajectories, lights, scenes: named }),
    trajectories,
    lights,
    music: sharedMusic(music),
  };
}

function chapters(scenes: readonly SharedScene[], durationMs: number): ShareScene[] {
  const within = (timeS: number) => Math.min(Math.max(Math.round(timeS * 1000), 0), durationMs);
  return [...scenes]
    .sort((a, b) => a.startS - b.startS)
    .slice(0, MAX_SCENES)
    .map(({ name, titles, caption, startS, endS }) => ({
      name: plainName(name),
      titles: plainTexts(titles),
      caption: plainTexts(caption),
      startMs: within(startS),
      endMs: Math.max(within(startS), within(endS)),
    }));
}

function sharedMusic(music: FlightShow['music']): ShareFile['music'] {
  if (!music || !MUSIC_TYPES.includes(music.mediaType)) return null;
  const { mediaType, bytes, offsetS } = music;
  return { mediaType, bytes, ...(offsetS !== undefined && { offsetMs: Math.round(offsetS * 1000) }) };
}

function plainPlaces(places: FlightSite['placesM']): FlightSite['placesM'] {
  return places?.slice(0, MAX_PLACES).map(({ name, positionM }) => ({ name: plainName(name), positionM }));
}

/** Each cue lasts until the next. */
function scenesOfCues({ cues }: FlightShow, durationMs: number): SharedScene[] {
  const sorted = [...cues].sort((a, b) => a.timeS - b.timeS);
  return sorted.map(({ name, timeS }, k) => ({
    name,
    startS: timeS,
    endS: sorted[k + 1]?.timeS ?? durationMs / 1000,
  }));
}

function verdictOf({ problems, minSeparation, profile, ...report }: CheckReport): ShareVerdict {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: problems.length - errors,
    separation: minSeparation && { found: rounded(minSeparation.m), limit: profile.separationHardM },
    speed: { found: rounded(report.maxSpeedXyMps), limit: profile.speedXyMps },
    altitude: { found: rounded(report.maxAltitudeM), limit: profile.altitudeMaxM },
  };
}

/** Two decimals are what is shown. */
function rounded(value: number): number {
  return Math.max(0, Math.round(value * 100) / 100);
}
