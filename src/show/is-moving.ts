import type { Scene } from './schema';

/** Whether anything of a scene moves while it holds. */
export function isMoving({ figures }: Pick<Scene, 'figures'>): boolean {
  return figures.some(({ motion }) => motion.length > 0);
}
