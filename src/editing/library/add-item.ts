import { mainStoryboard, type Show, type ShowEdit } from '../../show';
import { addFigure, turnedToAudience } from '../figure-edits';
import { freeFormationKey } from '../scene-access';
import { addScenes, type SceneInsertion } from '../scene-edits';
import type { LibraryItem } from './library-items';

/** Scenes of an item behind a scene, each facing the audience. @param name of the scene, where it is one. */
export function scenesOfItem(show: Show, after: number, item: LibraryItem, name: string): SceneInsertion {
  return addScenes(show, after, item.scenes ?? [{ name, recipe: item.recipe }]);
}

/**
 * An item as a further figure of a scene, facing the audience. It takes the drones that the scene's figures leave, or shares
 * with them. @param atM where it is to stand; beside the others when left out.
 */
export function figureOfItem(
  show: Show,
  scene: number,
  item: LibraryItem,
  name: string,
  atM?: readonly [x: number, y: number, z: number],
): ShowEdit[] {
  const key = item.formation ?? freeFormationKey(Object.keys(show.formations), name);
  const formation: ShowEdit = { kind: 'insert', at: ['formations'], key, item: { recipe: item.recipe } };
  const place = atM && { positionM: [...atM] as [number, number, number] };
  const placement = place && { ...mainStoryboard(show).scenes[scene]!.figures.at(-1)!.placement, ...place };
  const turned = placement && turnedToAudience(show, placement);
  return [...(item.formation === undefined ? [formation] : []), ...addFigure(show, scene, key, turned)];
}
