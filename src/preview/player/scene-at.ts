import { LEAD_MS, type ShareScene } from '../../share';

/** Index of the scene that a time is in or on the way to; the last one after all, and −1 where there is none. */
export function sceneAt(scenes: readonly ShareScene[], timeMs: number): number {
  const next = scenes.findIndex(({ endMs }) => timeMs < endMs);
  return next < 0 ? scenes.length - 1 : next;
}

/** Where a chapter begins: a moment before its scene, but not within the one before. */
export function chapterStartMs(scenes: readonly ShareScene[], index: number): number {
  const scene = scenes[index];
  if (!scene) return 0;
  return Math.max(scenes[index - 1]?.endMs ?? 0, scene.startMs - LEAD_MS, 0);
}

/** How long the line about a scene is shown over its picture, milliseconds. */
const CAPTION_MS = 9000;

/** Index of the scene whose line is shown at a time: from its start on, for a while; −1 for none. */
export function captionAt(scenes: readonly ShareScene[], timeMs: number): number {
  return scenes.findLastIndex(
    ({ startMs, endMs }) => timeMs >= startMs && timeMs < Math.min(endMs, startMs + CAPTION_MS),
  );
}
