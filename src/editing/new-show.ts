import { type LimitsProfile, roundTo } from '../core';
import { findProfile, idFromName, type ShowInput } from '../show';
import { firstPicture } from './first-picture';
import type { NewLaunch, NewShow } from './new-show-values';

/** Room around the launch area on an open field, and in a hall. */
const MARGIN_M = { field: 30, hall: 2 };
/** The least half width of the fence, its least depth towards the audience, and away from it. */
const LEAST_M = { field: { side: 90, front: 60, back: 90 }, hall: { side: 8, front: 5, back: 8 } };
const AUDIENCE_M = { field: 150, hall: 12 };
/** Between the fence and the audience. */
export const AUDIENCE_GAP_M = { field: 20, hall: 1 };

/** Limits that hold low under a roof make it a show in a hall: its field is a tenth as large. */
const HALL_MOST_M = 30;

export function isHall({ altitudeMaxM }: LimitsProfile): 'hall' | 'field' {
  return altitudeMaxM <= HALL_MOST_M ? 'hall' : 'field';
}

/** A show of a hundred drones over Astana. */
export function newShowDefaults(title: string): NewShow {
  const profile: NewShow['profile'] = 'default';
  const drones = 100;
  const launch = launchFor(drones, profile, false);
  const place = { latitudeDeg: 51.13, longitudeDeg: 71.43, amslM: 347, headingDeg: 0 };
  const start = { title, drones, profile, launch, ...place, picture: 'ring', text: title } as const;
  return { ...start, ...heightsFor(profile, launch) };
}

/** The ceiling and the audience's distance that suit a profile and a launch area. */
export function heightsFor(profile: string, launch: NewLaunch): Pick<NewShow, 'ceilingM' | 'audienceM'> {
  const limits = findProfile(profile, 'profile');
  const kind = isHall(limits);
  const { front } = fenceFor(limits, launch);
  return {
    ceilingM: Math.min(120, limits.altitudeMaxM),
    audienceM: Math.max(AUDIENCE_M[kind], Math.ceil(front + 3 * AUDIENCE_GAP_M[kind])),
  };
}

/** Pads on an open field stand no nearer than this, so that a drone can be stepped around. */
const WALK_PITCH_M = 2.5;
const TRAY = { columns: 5, rows: 2 };

/** As square a grid as holds the drones, exactly where that can be. @param inTrays makes each place a tray of ten pads. */
export function launchFor(drones: number, profile: string, inTrays: boolean): NewLaunch {
  const limits = findProfile(profile, 'profile');
  if (!inTrays) {
    const pitchM = isHall(limits) === 'hall' ? limits.launchPitchM * 1.2 : Math.max(WALK_PITCH_M, limits.launchPitchM);
    return { ...gridOf(drones), pitchM: rounded(pitchM) };
  }
  const pitchM = limits.launchPitchM;
  const grid = gridOf(Math.ceil(drones / (TRAY.columns * TRAY.rows)));
  return { ...grid, pitchM: rounded(TRAY.columns * pitchM + 0.5), tray: { ...TRAY, pitchM } };
}

function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  const side = Math.max(1, Math.ceil(Math.sqrt(count)));
  for (let columns = side; columns > side * 0.7; columns--) {
    if (count % columns === 0) return { columns, rows: count / columns };
  }
  return { columns: side, rows: Math.max(1, Math.ceil(count / side)) };
}

const rounded = (metres: number) => roundTo(metres, 100);

/** How far the launch area reaches, metres across and along. */
export function launchSizeM({ columns, rows, pitchM, tray }: NewLaunch): readonly [number, number] {
  const across = tray ? (tray.columns - 1) * tray.pitchM : 0;
  const along = tray ? (tray.rows - 1) * tray.pitchM : 0;
  return [(columns - 1) * pitchM + across, (rows - 1) * pitchM + along];
}

/** The fence around a launch area: its half width, and its depth towards the audience and away from it. */
export function fenceFor(limits: LimitsProfile, launch: NewLaunch) {
  const kind = isHall(limits);
  const [width, depth] = launchSizeM(launch);
  const margin = MARGIN_M[kind];
  const { side, front, back } = LEAST_M[kind];
  const around = (metres: number, least: number) => Math.max(least, Math.ceil(metres / 2 + margin));
  return { side: around(width, side), front: around(depth, front), back: around(depth, back) };
}

/** The text of a show file to start from. @param sceneName what its only scene is called. */
export function newShowText(made: NewShow, sceneName: string = made.picture): string {
  const limits = findProfile(made.profile, 'profile');
  const { side, front, back } = fenceFor(limits, made.launch);
  const picture = firstPicture(made, limits, side);
  const show: ShowInput = {
    version: 2,
    title: made.title,
    ...(made.profile !== 'default' && { profile: made.profile }),
    site: {
      origin: { latitudeDeg: made.latitudeDeg, longitudeDeg: made.longitudeDeg, amslM: made.amslM },
      headingDeg: made.headingDeg,
      geofence: {
        polygonM: [
          [-side, -front],
          [side, -front],
          [side, back],
          [-side, back],
        ],
        ceilingM: made.ceilingM,
      },
      audience: { positionM: [0, -made.audienceM, 1.7], lookAtM: [0, 0, picture.centreM] },
    },
    fleet: { count: made.drones, launch: made.launch },
    formations: { [picture.key]: { recipe: picture.recipe, ...spacingFor(limits) } },
    storyboards: [
      {
        id: 'main',
        name: 'Main',
        ...layersFor(limits),
        scenes: [
          {
            id: idFromName(sceneName) ?? 'scene-1',
            name: sceneName,
            figures: [{ id: 'main', formation: picture.key, placement: { positionM: [0, 0, picture.centreM] } }],
            holdS: 15,
          },
        ],
      },
    ],
  };
  return JSON.stringify(show);
}

/** Where drones keep further apart one above the other, the points of an upright picture do so from the start. */
function spacingFor({ separationDesignM, downwashFactor }: LimitsProfile) {
  return downwashFactor > 1 ? { spacingM: rounded(separationDesignM * downwashFactor * 1.1) } : {};
}

/** Under a roof drones rise to fewer layers, and nearer to each other. */
function layersFor(limits: LimitsProfile) {
  if (isHall(limits) === 'field') return {};
  const layers = { altitudeM: 3, layers: 2, layerStepM: 0.8, clearanceM: 1 };
  return { takeoff: layers, landing: layers };
}
