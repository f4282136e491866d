import { coded, message } from '../../core';
import type { Fault } from '../file/describe-issue';
import type { DocumentPath } from '../file/document-path';
import { nearestName } from '../file/nearest-name';
import { groupsOf } from '../groups-of';
import type { Show } from '../schema';
import { movementFaults } from './check-movements';

/** Whether scenes and cues refer to what is there, and figures move as something can move. */
export function* sceneFaults(show: Show): Iterable<Fault> {
  const formations = Object.keys(show.formations);
  for (const { storyboard, path } of groupsOf(show)) {
    for (const [index, { figures }] of storyboard.scenes.entries()) {
      for (const [f, figure] of figures.entries()) {
        const at = [...path, 'scenes', index, 'figures', f];
        if (!Object.hasOwn(show.formations, figure.formation))
          yield unknownId([...at, 'formation'], figure.formation, formations);
        yield* movementFaults(figure.motion, [...at, 'motion']);
      }
    }
  }
}

export function* cueFaults(show: Show): Iterable<Fault> {
  const ids = groupsOf(show).flatMap(({ storyboard }) => storyboard.scenes.map((scene) => scene.id));
  for (const [index, { scene }] of show.cues.entries()) {
    if (scene !== undefined && !ids.includes(scene)) yield unknownId(['cues', index, 'scene'], scene, ids);
  }
}

/** A reference to something that is not there. @param ids what there is. */
export function unknownId(path: DocumentPath, found: string, ids: readonly string[]): Fault {
  const meant = nearestName(found, ids);
  const remedy = meant
    ? message`Did you mean "${meant}"?`
    : message`There is ${ids.slice(0, 10).join(', ') || message`none`}.`;
  return { path, what: coded('id-unknown')`found "${found}", expected an id that is in this show`, remedy };
}
