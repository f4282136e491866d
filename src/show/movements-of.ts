import type { Scene, SceneMovement } from './schema';

/** All movements of a scene as a list: none, one, or several that are made together. */
export function movementsOf({ movement }: Pick<Scene, 'movement'>): readonly SceneMovement[] {
  if (movement === undefined) return [];
  return Array.isArray(movement) ? movement : [movement];
}
