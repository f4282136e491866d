import { InputError, type Message, message, pointCount, type StoryScene } from '../core';
import type { Scene, ShowGroup } from '../show';
import { figureText } from './figure-text';
import type { MadeScene } from './make-figures';

type Ties = StoryScene['ties'];

/** A drone of the group and the place that it must take in a scene, both from zero; and the scene whose pin asks for it. */
interface BoundDrone {
  readonly drone: number;
  readonly place: number;
  readonly askedBy: string;
}

/**
 * Which drone must go where on the transition into each scene of a group, from the pins of the scenes and from
 * `keepsPoints`.
 *
 * A scene that keeps the points of the scene before is reached from point to point of the same number, so a drone that it
 * pins must take that point in the scene before as well: pins are carried back along such scenes, to the first of them.
 * @throws InputError for a pin to a point that the formation does not have, and for pins that `keepsPoints` contradicts.
 */
export function tiePoints({ firstDrone, count }: ShowGroup, scenes: readonly MadeScene[]): Ties[] {
  const bound = scenes.map((made) => pinsOf(made, firstDrone));
  const kept = scenes.map(({ scene, points }, k) =>
    scene.transition.keepsPoints && k > 0 ? Math.min(scenes[k - 1]!.points, points) : 0,
  );
  for (let k = scenes.length - 1; k > 0; k--) {
    const where = placeIn(scenes[k]!.scene, 'pins');
    if (kept[k]! > 0) carryBack(bound[k]!, bound[k - 1]!, { kept: kept[k]!, places: count, firstDrone, where });
  }
  return scenes.map((_, k) => tiesInto(kept[k]!, bound[k]!));
}

function placeIn({ name }: Scene, path: string): Message {
  return message`scene "${name}": ${path}`;
}

function pinsOf({ scene, figures }: MadeScene, firstDrone: number): BoundDrone[] {
  return scene.pins.map((pin, index) => {
    const { drone, point } = pin;
    const made = figures.find(({ figure }) => figure.id === pin.figure) ?? figures[0]!;
    const points = pointCount(made.points);
    if (point <= points)
      return { drone: drone - 1 - firstDrone, place: made.firstPoint + point - 1, askedBy: scene.name };
    throw new InputError(
      message`found point ${point}, and the formation of ${figureText(scene, made.figure)} has ${points} points`,
      placeIn(scene, `pins[${index}].point`),
      message`Pin drone ${drone} to a point from 1 to ${points}, or remove the pin.`,
    );
  });
}

interface KeptPoints {
  /** Points from the first on that are reached from the point of the same number. */
  readonly kept: number;
  /** Places of a scene: its points, then those of spare drones. */
  readonly places: number;
  readonly firstDrone: number;
  readonly where: Message;
}

/** Adds to the drones that are bound in the scene before those that the scene's own pins bind there. */
function carryBack(pinned: readonly BoundDrone[], before: BoundDrone[], keeping: KeptPoints): void {
  for (const pin of pinned) {
    const own = before.find(({ drone }) => drone === pin.drone);
    if (!own) before.push({ ...pin, place: placeBefore(pin, before, keeping) });
    else if (pin.place < keeping.kept ? own.place !== pin.place : own.place < keeping.kept) refuse(pin, own, keeping);
  }
}

/** Where a drone must be in the scene before: at the point that is kept, or at a place that is not. */
function placeBefore(pin: BoundDrone, before: readonly BoundDrone[], keeping: KeptPoints): number {
  const holderOf = (place: number) => before.find((other) => other.place === place);
  const holder = holderOf(pin.place);
  if (!holder) return pin.place;
  if (pin.place < keeping.kept) refuse(pin, holder, keeping);
  for (let place = keeping.places - 1; place >= keeping.kept; place--) if (!holderOf(place)) return place;
  return refuse(pin, holder, keeping);
}

function refuse(pin: BoundDrone, other: BoundDrone, { firstDrone, where }: KeptPoints): never {
  const numberOf = ({ drone }: BoundDrone) => firstDrone + drone + 1;
  const drones =
    pin.drone === other.drone
      ? message`drone ${numberOf(pin)} is pinned to point ${pin.place + 1} in "${pin.askedBy}" and to point ${other.place + 1} in "${other.askedBy}"`
      : message`point ${pin.place + 1} is pinned to drone ${numberOf(pin)} in "${pin.askedBy}" and to drone ${numberOf(other)} in "${other.askedBy}"`;
  throw new InputError(
    message`${drones}, and keepsPoints leads from the one to the other, point to point`,
    where,
    message`Pin the drone to the same point in both scenes, remove a pin, or set keepsPoints to false.`,
  );
}

function tiesInto(kept: number, bound: readonly BoundDrone[]): Ties {
  if (bound.length === 0) return kept > 0 ? { kind: 'points', count: kept } : null;
  // Drones at places that are kept come there by themselves.
  const pins = bound.filter(({ place }) => place >= kept).map(({ drone, place }) => ({ drone, point: place }));
  if (pins.length === 0) return { kind: 'points', count: kept };
  return { kind: 'drones', pins, kept };
}
