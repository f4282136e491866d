import { type FlightGroup, type FlightSpace, type LimitsProfile, leastAltitudeM, type StoryScene } from '../core';
import { groupsOf, launchHomesM, movementsOf, obstaclesOf, type Show, type ShowGroup } from '../show';
import type { MadeFormations } from './make-formations';
import { tiePoints } from './tie-points';

/** The groups of a show as the planner reads them. @param formations those of each group. */
export function groupStories(show: Show, profile: LimitsProfile, formations: readonly MadeFormations[]): FlightGroup[] {
  const padsM = launchHomesM(show.fleet);
  const space = spaceOf(show, profile);
  return groupsOf(show).map((group, k) => {
    const { name, firstDrone, count, storyboard } = group;
    const { takeoff, scenes, landing } = storyboard;
    const homesM = padsM.slice(3 * firstDrone, 3 * (firstDrone + count));
    const story = { homesM, profile, space, takeoff, landing, scenes: storyScenes(group, formations[k]!) };
    return {
      name,
      story,
      startsMs: scenes.map(({ startS }) => (startS === undefined ? null : Math.round(startS * 1000))),
    };
  });
}

function storyScenes(group: ShowGroup, formations: MadeFormations): StoryScene[] {
  const { scenes } = group.storyboard;
  const ties = tiePoints(group, formations);
  return scenes.map((scene, k) => ({
    name: scene.name,
    formation: scene.formation,
    points: formations.get(scene.formation)!,
    placement: scene.placement,
    holdS: scene.holdS,
    movements: movementsOf(scene),
    flowIn: scene.transition.flow === 'through',
    flowOut: scenes[k + 1]?.transition.flow === 'through',
    spares: scene.spares,
    ties: ties[k]!,
    transitionS: scene.transition.kind === 'fixed' ? scene.transition.durationS : null,
  }));
}

/** Where ways stay: over the least altitude, below both ceilings, inside the fence, clear of obstacles. */
function spaceOf(show: Show, profile: LimitsProfile): FlightSpace {
  const { polygonM, ceilingM } = show.site.geofence;
  return {
    floorM: leastAltitudeM(profile),
    ceilingM: Math.min(ceilingM, profile.altitudeMaxM),
    fenceM: polygonM,
    obstacles: obstaclesOf(show),
  };
}
