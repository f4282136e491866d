import { joined, type Message, message } from '../core';
import type { FixEdit } from './fix-edit';

/** A change in words, for the command line; screens have words of their own. */
export function describeEdit(edit: FixEdit): Message {
  switch (edit.kind) {
    case 'lengthen-transition':
      return message`+${edit.byS.toFixed(1)} s for the transition into "${edit.scene.name}" (${edit.toS.toFixed(1)} s)`;
    case 'make-transition-planned':
      return message`the transition into "${edit.scene.name}" as short as the limits allow`;
    case 'slow-movement':
      return message`the movement of "${edit.scene.name}" ${edit.factor} times as slow`;
    case 'reduce-amplitude':
      return message`the movement of "${edit.scene.name}" ${edit.factor} times as far`;
    case 'change-hold':
      return edit.byS > 0
        ? message`hold "${edit.scene.name}" ${edit.byS.toFixed(1)} s longer`
        : message`hold "${edit.scene.name}" ${(-edit.byS).toFixed(1)} s less`;
    case 'shorten-holds':
      return message`hold all scenes ${edit.factor} times as long`;
    case 'move-scene':
      return message`move "${edit.scene.name}" ${moveMessage(edit.byM)}`;
    case 'move-figure':
      return message`move "${edit.figure.name}" in "${edit.scene.name}" ${moveMessage(edit.byM)}`;
    case 'turn-scene':
      return message`turn "${edit.scene.name}" by ${edit.byDeg} degrees`;
    case 'park-spares':
      return edit.where === 'below'
        ? message`spare drones of "${edit.scene.name}" wait below it`
        : message`spare drones of "${edit.scene.name}" double its points`;
    case 'lift-launch':
      return edit.part === 'takeoff'
        ? message`raise the layers of the take-off ${edit.byM} m`
        : message`raise the layers of the landing ${edit.byM} m`;
    case 'spread-pads':
      return message`pads ${edit.toM} m apart`;
    case 'scale-scene':
      return message`scale "${edit.scene.name}" by ${edit.factor}`;
    case 'space-formation':
      return message`points of "${edit.formation}" ${edit.toM} m apart`;
    case 'swap-scenes':
      return message`swap "${edit.scenes[0].name}" and "${edit.scenes[1].name}"`;
  }
}

const WAYS = [
  [message`right`, message`left`],
  [message`away from the audience`, message`nearer to the audience`],
  [message`up`, message`down`],
] as const;

function moveMessage(byM: readonly number[]): Message {
  const ways = byM.flatMap((metres, axis) =>
    metres === 0 ? [] : [message`${Math.abs(metres)} m ${WAYS[axis]![metres > 0 ? 0 : 1]}`],
  );
  return joined(ways, ', ');
}
