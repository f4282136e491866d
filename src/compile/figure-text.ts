import { type Message, message } from '../core';
import type { Figure, Scene } from '../show';

/** A figure as messages call it: by its scene alone where it is the only one. */
export function figureText(scene: Scene, { id, name }: Figure): Message {
  return scene.figures.length === 1
    ? message`scene "${scene.name}"`
    : message`figure "${name ?? id}" of scene "${scene.name}"`;
}
