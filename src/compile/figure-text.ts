import type { Figure, Scene } from '../show';

/** A figure as messages call it: by its scene alone where it is the only one. */
export function figureText(scene: Scene, { id, name }: Figure): string {
  const ofScene = `scene "${scene.name}"`;
  return scene.figures.length === 1 ? ofScene : `figure "${name ?? id}" of ${ofScene}`;
}
