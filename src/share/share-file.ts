import type { AudiencePlace, LightSet, NightChoice, SpokenTexts, TrajectorySet } from '../core';

/** The ending of the name of a preview. */
export const shareFileEnding = '.tulpar-preview';

export interface ShareScene {
  readonly name: string;
  /** The name in the languages in which it was written; undefined where that is the one above. */
  readonly titles?: SpokenTexts | undefined;
  /** For whom the scene is, and why; undefined where none was written. */
  readonly caption?: SpokenTexts | undefined;
  readonly startMs: number;
  readonly endMs: number;
}

/** Where the show is seen: the place, and the audience in the show frame (metres). No fence, no obstacles, no pads. */
export interface ShareSite {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly headingDeg: number;
  readonly audienceM: readonly [number, number, number];
  readonly lookAtM: readonly [number, number, number];
  /** Where more people watch from, by name. */
  readonly placesM?: readonly AudiencePlace[] | undefined;
}

/** A figure of the flight beside the limit that it was checked against. */
export interface CheckedFigure {
  readonly found: number;
  readonly limit: number;
}

/** What the check found, in numbers; the page makes the words. Metres, metres a second. */
export interface ShareVerdict {
  readonly errors: number;
  readonly warnings: number;
  /** Least distance of two drones; null where it was not measured. */
  readonly separation: CheckedFigure | null;
  readonly speed: CheckedFigure;
  readonly altitude: CheckedFigure;
}

export interface ShareMusic {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Where in the show it starts, negative before it; at zero when left out. */
  readonly offsetMs?: number | undefined;
}

/** A show as it is sent to be looked at: what flies and how it shines, and nothing that would let it be flown. */
export interface ShareFile {
  readonly title: string;
  /** The title in the languages in which it was written; undefined where that is the one above. */
  readonly titles?: SpokenTexts | undefined;
  readonly durationMs: number;
  readonly scenes: readonly ShareScene[];
  readonly site: ShareSite;
  /** The night that it is seen in; the usual one when left out. */
  readonly night?: NightChoice | undefined;
  readonly verdict: ShareVerdict;
  /** `x, y, z` of the outermost lights in the middle of scenes, in metres: what a seat must have in view. */
  readonly outlineM: readonly number[];
  readonly trajectories: TrajectorySet;
  readonly lights: LightSet;
  readonly music: ShareMusic | null;
}
