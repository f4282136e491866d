import type { Clip } from '../../document';
import type { StaleSegments } from '../../live';

/** Whether a stretch of the plan on screen is old for the show as it stands. */
export function isStaleClip(stale: StaleSegments, { kind, index }: Clip): boolean {
  if (kind === 'scene') return stale.scenes[index]!;
  return kind === 'transition' ? stale.transitions[index]! : stale[kind];
}

/** Where what a clip shows stands in the show now: scenes and transitions by the scene that they are or lead to; null for a scene that was removed. */
export function indexOfClipNow(stale: StaleSegments | null, { kind, index }: Clip): number | null {
  if (!stale || (kind !== 'scene' && kind !== 'transition')) return index;
  return index < stale.indexNow.length ? stale.indexNow[index]! : index;
}
