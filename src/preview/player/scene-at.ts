import type { ShareScene } from '../../share';

/** Index of the scene that a time is in or on the way to; the last one after all, and −1 where there is none. */
export function sceneAt(scenes: readonly ShareScene[], timeMs: number): number {
  const next = scenes.findIndex(({ endMs }) => timeMs < endMs);
  return next < 0 ? scenes.length - 1 : next;
}

/** How long before a scene a reader who goes to it begins, milliseconds: the picture comes together before their eyes. */
export const LEAD_MS = 5000;

/** Where a chapter begins: a moment before its scene, but not within the one before. */
export function chapterStartMs(scenes: readonly ShareScene[], index: number): number {
  const scene = scenes[index];
  if (!scene) return 0;
  return Math.max(scenes[index - 1]?.endMs ?? 0, scene.startMs - LEAD_MS, 0);
}
