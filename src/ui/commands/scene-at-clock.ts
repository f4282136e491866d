import { scenesOf } from '../../document';
import type { Studio } from '../studio-context';

/** An instant this near before the end of a scene is in it. */
const EDGE_S = 0.0005;

/** The scene of the document that the clock is in, and how long it has stood; null between scenes. */
export function sceneAtClock({
  session,
  editor,
  clock,
}: Studio): { readonly index: number; readonly id: string; readonly insideS: number } | null {
  const { open } = session.getState();
  const { document } = editor.getState();
  const timeS = clock.timeMs() / 1000;
  const flown = open?.scenes.find(({ startS, endS }) => startS <= timeS + EDGE_S && timeS < endS - EDGE_S);
  if (!flown || !document) return null;
  const index = scenesOf(document.value.show).findIndex(({ id }) => id === flown.id);
  return index < 0 ? null : { index, id: flown.id, insideS: Math.max(0, timeS - flown.startS) };
}
