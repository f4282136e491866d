import type { Fault } from '../file/describe-issue';
import type { DocumentPath } from '../file/document-path';
import { groupsOf, MAIN_GROUP, type ShowGroup } from '../groups-of';
import { pointsWanted } from '../points-wanted';
import type { Scene, Show } from '../schema';

type Pins = Scene['pins'];

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
      remedy: 'Rename it.',
    };
  }
}

function* sizeFaults({ groups, fleet }: Show): Iterable<Fault> {
  const taken = groups.reduce((sum, { count }) => sum + count, 0);
  if (taken < fleet.count) return;
  yield {
    path: ['groups'],
    what: `found groups of ${taken} drones in all, expected at most ${fleet.count - 1}, one less than the fleet`,
    remedy: `Leave at least one drone to the group "${MAIN_GROUP}", or raise fleet.count.`,
  };
}

function* formationFaults({ formations, fleet }: Show, { name, count, storyboard, path }: ShowGroup): Iterable<Fault> {
  for (const [index, { formation }] of storyboard.scenes.entries()) {
    const wanted = Object.hasOwn(formations, formation) ? pointsWanted(formations[formation]!.recipe) : 0;
    if (wanted <= count || wanted > fleet.count) continue;
    yield {
      path: [...path, 'scenes', index, 'formation'],
      what: `found a formation of ${wanted} points, expected at most ${count}, the size of group "${name}"`,
      remedy: 'Ask for fewer points, or give the group more drones.',
    };
  }
}

function* pinFaults(group: ShowGroup): Iterable<Fault> {
  for (const [scene, { pins }] of group.storyboard.scenes.entries()) {
    const path = [...group.path, 'scenes', scene, 'pins'];
    yield* foreignPinFaults(group, pins, path);
    yield* doublePinFaults(pins, path);
  }
}

function* foreignPinFaults({ name, firstDrone, count }: ShowGroup, pins: Pins, path: DocumentPath): Iterable<Fault> {
  const wrong = pins.findIndex(({ drone }) => drone <= firstDrone || drone > firstDrone + count);
  if (wrong < 0) return;
  yield {
    path: [...path, wrong, 'drone'],
    what: `found ${pins[wrong]!.drone}, expected ${firstDrone + 1} to ${firstDrone + count}, a drone of group "${name}"`,
    remedy: 'Pin a drone that flies this scene.',
  };
}

/** A drone takes one point, and a point takes one drone. */
function* doublePinFaults(pins: Pins, path: DocumentPath): Iterable<Fault> {
  for (const [key, other] of [
    ['drone', 'point'],
    ['point', 'drone'],
  ] as const) {
    const firstOf = new Map<number, number>();
    for (const [index, pin] of pins.entries()) {
      const first = firstOf.get(pin[key]);
      firstOf.set(pin[key], first ?? index);
      if (first === undefined) continue;
      yield {
        path: [...path, index, key],
        what: `${key} ${pin[key]} is pinned twice: to ${other} ${pins[first]![other]} and to ${other} ${pin[other]}`,
        remedy: 'Remove one of the two pins.',
      };
    }
  }
}
