import { coded, message } from '../../core';
import type { Fault } from '../file/describe-issue';
import type { DocumentPath } from '../file/document-path';
import { groupsOf, type ShowGroup } from '../groups-of';
import { pointsOfFigure } from '../points-wanted';
import type { Scene, Show } from '../schema';
import { unknownId } from './check-scenes';

/** Whether the groups of a show have drones enough, and pins hold. */
export function* groupFaults(show: Show): Iterable<Fault> {
  yield* sizeFaults(show);
  for (const group of groupsOf(show)) {
    if (group.count < 1) continue;
    yield* figureFaults(show, group);
    yield* pinFaults(group);
  }
}

function* sizeFaults({ storyboards, fleet }: Show): Iterable<Fault> {
  for (const [k, { drones }] of storyboards.entries()) {
    const path = ['storyboards', k, 'drones'];
    if (k === 0 && drones !== undefined) {
      yield {
        path,
        what: coded(
          'first-storyboard-sized',
        )`found ${drones}, expected nothing: the first storyboard has all drones that others leave`,
        remedy: message`Remove it.`,
      };
    }
    if (k > 0 && drones === undefined) {
      yield {
        path,
        what: coded('storyboard-size-missing')`found nothing, expected how many drones fly this storyboard`,
        remedy: message`Add it.`,
      };
    }
  }
  const taken = storyboards.slice(1).reduce((sum, { drones = 0 }) => sum + drones, 0);
  if (taken < fleet.count) return;
  yield {
    path: ['storyboards'],
    what: coded(
      'groups-too-large',
    )`found groups of ${taken} drones in all, expected at most ${fleet.count - 1}, one less than the fleet`,
    remedy: message`Leave at least one drone to the first storyboard, or raise fleet.count.`,
  };
}

/** What the figures of a scene want together; a formation that is too large for the fleet is said of the formation. */
function* figureFaults({ formations, fleet }: Show, { name, count, storyboard, path }: ShowGroup): Iterable<Fault> {
  for (const [index, { figures }] of storyboard.scenes.entries()) {
    const wanted = figures.map((figure) =>
      Object.hasOwn(formations, figure.formation) ? pointsOfFigure(figure, formations[figure.formation]!.recipe) : 0,
    );
    if (wanted.some((points) => points > fleet.count)) continue;
    const total = wanted.reduce((sum, points) => sum + points, 0);
    if (total <= count) continue;
    const isOne = figures.length === 1;
    yield {
      path: [...path, 'scenes', index, 'figures', ...(isOne ? [0, 'formation'] : [])],
      what: isOne
        ? coded(
            'formation-too-large-for-group',
          )`found a formation of ${total} points, expected at most ${count}, the size of group "${name}"`
        : coded(
            'figures-too-large-for-group',
          )`found figures of ${total} points, expected at most ${count}, the size of group "${name}"`,
      remedy: message`Ask for fewer points, or give the group more drones.`,
    };
  }
}

function* pinFaults(group: ShowGroup): Iterable<Fault> {
  for (const [index, scene] of group.storyboard.scenes.entries()) {
    const path = [...group.path, 'scenes', index, 'pins'];
    yield* foreignPinFaults(group, scene, path);
    yield* doublePinFaults(scene, path);
  }
}

function* foreignPinFaults(
  { name, firstDrone, count }: ShowGroup,
  { pins, figures }: Scene,
  path: DocumentPath,
): Iterable<Fault> {
  const ids = figures.map(({ id }) => id);
  for (const [index, { figure }] of pins.entries()) {
    if (figure !== undefined && !ids.includes(figure)) yield unknownId([...path, index, 'figure'], figure, ids);
  }
  const wrong = pins.findIndex(({ drone }) => drone <= firstDrone || drone > firstDrone + count);
  if (wrong < 0) return;
  yield {
    path: [...path, wrong, 'drone'],
    what: coded(
      'pin-of-other-group',
    )`found ${pins[wrong]!.drone}, expected ${firstDrone + 1} to ${firstDrone + count}, a drone of group "${name}"`,
    remedy: message`Pin a drone that flies this scene.`,
  };
}

/** A drone takes one point, and a point takes one drone. */
function* doublePinFaults({ pins, figures }: Scene, path: DocumentPath): Iterable<Fault> {
  for (const key of ['drone', 'point'] as const) {
    const firstOf = new Map<string, number>();
    for (const [index, pin] of pins.entries()) {
      const pinned = key === 'drone' ? `${pin.drone}` : `${pin.figure ?? figures[0]!.id} ${pin.point}`;
      const first = firstOf.get(pinned);
      firstOf.set(pinned, first ?? index);
      if (first === undefined) continue;
      yield {
        path: [...path, index, key],
        what:
          key === 'drone'
            ? coded(
                'drone-pinned-twice',
              )`drone ${pin.drone} is pinned twice: to point ${pins[first]!.point} and to point ${pin.point}`
            : coded(
                'point-pinned-twice',
              )`point ${pin.point} is pinned twice: to drone ${pins[first]!.drone} and to drone ${pin.drone}`,
        remedy: message`Remove one of the two pins.`,
      };
    }
  }
}
