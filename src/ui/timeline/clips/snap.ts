import type { Lane } from '../lane/use-lane';

/** An edge is caught by what is this near, pixels. */
const CATCH_PX = 7;

/** What edges are caught by: the clock and the cues, in seconds on the lane. @param clockS of the plan on screen. */
export function snapTimes({ clips, onLane, shown }: Lane, clockS: number): number[] {
  const cues = (shown?.show.cues ?? []).flatMap(({ scene, atS }) => {
    if (scene === undefined) return [atS];
    const clip = clips.find(({ kind, id }) => kind === 'scene' && id === scene);
    return clip ? [clip.startS + atS] : [];
  });
  return [onLane(clockS), ...cues];
}

/** The instant that catches another, or that itself. */
export function snapped(
  timeS: number,
  times: readonly number[],
  pxPerS: number,
): { readonly timeS: number; readonly isSnapped: boolean } {
  const nearest = times.reduce<number | null>(
    (best, one) => (best === null || Math.abs(one - timeS) < Math.abs(best - timeS) ? one : best),
    null,
  );
  if (nearest === null || Math.abs(nearest - timeS) * pxPerS > CATCH_PX) return { timeS, isSnapped: false };
  return { timeS: nearest, isSnapped: true };
}
