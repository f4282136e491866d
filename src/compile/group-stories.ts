import { type FlightGroup, type FlightSpace, type LimitsProfile, leastAltitudeM, type StoryScene } from '../core';
import { groupsOf, launchHomesM, obstaclesOf, type Scene, type Show, type ShowGroup } from '../show';
import type { MadeScene } from './make-figures';
import { tiePoints } from './tie-points';

/** The groups of a show as the planner reads them. @param made the scenes of each group. */
export function groupStories(
  show: Show,
  profile: LimitsProfile,
  made: readonly (readonly MadeScene[])[],
): FlightGroup[] {
  const padsM = launchHomesM(show.fleet);
  const space = spaceOf(show, profile);
  return groupsOf(show).map((group, k) => {
    const { name, firstDrone, count, storyboard } = group;
    const { takeoff, scenes, landing } = storyboard;
    const homesM = padsM.slice(3 * firstDrone, 3 * (firstDrone + count));
    const story = { homesM, profile, space, takeoff, landing, scenes: storyScenes(group, made[k]!, show.site) };
    return {
      name,
      story,
      startsMs: scenes.map(({ startS }) => (startS === undefined ? null : Math.round(startS * 1000))),
    };
  });
}

function storyScenes(group: ShowGroup, made: readonly MadeScene[], site: Show['site']): StoryScene[] {
  const ties = tiePoints(group, made);
  return made.map(({ scene, figures }, k) => ({
    id: scene.id,
    name: scene.name,
    figures: figures.map(({ figure, points }) => ({ points, placement: figure.placement, movements: figure.motion })),
    holdS: scene.holdS,
    flowIn: scene.transition.flow === 'through',
    flowOut: made[k + 1]?.scene.transition.flow === 'through',
    spares: scene.spares,
    ties: ties[k]!,
    ...staggerOf(scene, site),
    transitionS: scene.transition.kind === 'fixed' ? scene.transition.durationS : null,
  }));
}

/** Left and right, near and far are as the audience sees them. */
function staggerOf({ transition }: Scene, { audience }: Show['site']): Pick<StoryScene, 'stagger'> {
  if (!transition.stagger) return {};
  const { order, totalS, waves = null, seed } = transition.stagger;
  const [x, y] = [0, 1].map((axis) => audience.lookAtM[axis]! - audience.positionM[axis]!) as [number, number];
  const lengthM = Math.sqrt(x * x + y * y);
  const rightXY = lengthM > 0 ? ([y / lengthM, -x / lengthM] as const) : ([1, 0] as const);
  return { stagger: { order, totalS, waves, seed, rightXY } };
}

/** Where paths stay: over the least altitude, below both ceilings, inside the fence, clear of obstacles. */
function spaceOf(show: Show, profile: LimitsProfile): FlightSpace {
  const { polygonM, ceilingM } = show.site.geofence;
  return {
    floorM: leastAltitudeM(profile),
    ceilingM: Math.min(ceilingM, profile.altitudeMaxM),
    fenceM: polygonM,
    obstacles: obstaclesOf(show),
  };
}
