import type { FixEdit } from './fix-edit';

/** A change in plain English, for the command line; screens have words of their own. */
export function describeEdit(edit: FixEdit): string {
  switch (edit.kind) {
    case 'lengthen-transition':
      return `+${edit.byS.toFixed(1)} s for the transition into "${edit.scene.name}" (${edit.toS.toFixed(1)} s)`;
    case 'make-transition-planned':
      return `the transition into "${edit.scene.name}" as short as the limits allow`;
    case 'slow-movement':
      return `the movement of "${edit.scene.name}" ${edit.factor} times as slow`;
    case 'reduce-amplitude':
      return `the movement of "${edit.scene.name}" ${edit.factor} times as far`;
    case 'change-hold':
      return `hold "${edit.scene.name}" ${Math.abs(edit.byS).toFixed(1)} s ${edit.byS > 0 ? 'longer' : 'less'}`;
    case 'shorten-holds':
      return `hold all scenes ${edit.factor} times as long`;
    case 'move-scene':
      return `move "${edit.scene.name}" ${describeTransition(edit.byM)}`;
    case 'turn-scene':
      return `turn "${edit.scene.name}" by ${edit.byDeg} degrees`;
    case 'park-spares':
      return edit.where === 'below'
        ? `spare drones of "${edit.scene.name}" wait below it`
        : `spare drones of "${edit.scene.name}" double its points`;
    case 'lift-launch':
      return `raise the layers of the ${edit.part === 'takeoff' ? 'take-off' : 'landing'} ${edit.byM} m`;
    case 'spread-pads':
      return `pads ${edit.toM} m apart`;
    case 'scale-scene':
      return `scale "${edit.scene.name}" by ${edit.factor}`;
    case 'space-formation':
      return `points of "${edit.formation}" ${edit.toM} m apart`;
    case 'swap-scenes':
      return `swap "${edit.scenes[0].name}" and "${edit.scenes[1].name}"`;
  }
}

const WAYS = [
  ['right', 'left'],
  ['away from the audience', 'nearer to the audience'],
  ['up', 'down'],
] as const;

function describeTransition(byM: readonly number[]): string {
  return byM
    .flatMap((metres, axis) => (metres === 0 ? [] : [`${Math.abs(metres)} m ${WAYS[axis]![metres > 0 ? 0 : 1]}`]))
    .join(', ');
}
