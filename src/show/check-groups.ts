import type { Fault } from './describe-issue';
import { groupsOf, MAIN_GROUP, type ShowGroup } from './groups-of';
import { pointsWanted } from './points-wanted';
import type { Show } from './schema';

/** Whether the groups of a show can be told apart and have drones enough. */
export function* groupFaults(show: Show): Iterable<Fault> {
  yield* nameFaults(show);
  yield* sizeFaults(show);
  for (const group of groupsOf(show)) {
    if (group.count < 1) continue;
    if (show.groups.length > 0) yield* formationFaults(show, group);
    yield* pinFaults(group);
  }
}

function* nameFaults({ groups }: Show): Iterable<Fault> {
  const names = [MAIN_GROUP];
  for (const [index, { name }] of groups.entries()) {
    const first = names.indexOf(name);
    names.push(name);
    if (first < 0) continue;
    const of = first === 0 ? 'the name of the group that "storyboard" is of' : `the name of groups[${first - 1}] too`;
    yield {
      path: ['groups', index, 'name'],
      what: `found "${name}", which is ${of}, expected a name of its own`,
      mend: 'Rename it.',
    };
  }
}

function* sizeFaults({ groups, fleet }: Show): Iterable<Fault> {
  const taken = groups.reduce((sum, { count }) => sum + count, 0);
  if (taken < fleet.count) return;
  yield {
    path: ['groups'],
    what: `found groups of ${taken} drones in all, expected at most ${fleet.count - 1}, one less than the fleet`,
    mend: `Leave at least one drone to the group "${MAIN_GROUP}", or raise fleet.count.`,
  };
}

function* formationFaults({ formations, fleet }: Show, { name, count, storyboard, path }: ShowGroup): Iterable<Fault> {
  for (const [index, { formation }] of storyboard.scenes.entries()) {
    const wanted = Object.hasOwn(formations, formation) ? pointsWanted(formations[formation]!.recipe) : 0;
    if (wanted <= count || wanted > fleet.count) continue;
    yield {
      path: [...path, 'scenes', index, 'formation'],
      what: `found a formation of ${wanted} points, expected at most ${count}, the size of group "${name}"`,
      mend: 'Ask for fewer points, or give the group more drones.',
    };
  }
}

function* pinFaults({ name, firstDrone, count, storyboard, path }: ShowGroup): Iterable<Fault> {
  for (const [scene, { pins }] of storyboard.scenes.entries()) {
    const wrong = pins.findIndex(({ drone }) => drone <= firstDrone || drone > firstDrone + count);
    if (wrong < 0) continue;
    yield {
      path: [...path, 'scenes', scene, 'pins', wrong, 'drone'],
      what: `found ${pins[wrong]!.drone}, expected ${firstDrone + 1} to ${firstDrone + count}, a drone of group "${name}"`,
      mend: 'Pin a drone that flies this scene.',
    };
  }
}
