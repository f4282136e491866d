import { type RefObject, useCallback } from 'react';
import { useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import type { Lane } from './lane/use-lane';
import styles from './timeline.module.css';

/** Room that is kept before the playhead when the strip scrolls after it. */
const LEAD_PX = 60;

interface PlayheadProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly lane: Lane;
  readonly pxPerS: number;
  /** Whether the strip is wider than its window. */
  readonly isZoomed: boolean;
}

/** The line at the present time; moved, and kept in sight while the show plays, without React. */
export function Playhead({ scroller, lane: { onLane, endS }, pxPerS, isZoomed }: PlayheadProps) {
  const { clock } = useStudio();
  const follow = useCallback(
    (element: Element, timeMs: number) => {
      const atPx = Math.min(onLane(timeMs / 1000), endS) * pxPerS;
      (element as HTMLElement).style.transform = `translateX(${atPx.toFixed(2)}px)`;
      // to ask the window has the page laid out anew, each frame
      if (isZoomed && clock.isPlaying() && scroller.current) keepInSight(scroller.current, atPx);
    },
    [clock, scroller, onLane, endS, pxPerS, isZoomed],
  );
  const playhead = useFollowTime<HTMLDivElement>(follow);
  return (
    <div className={styles.overlay} aria-hidden>
      <div ref={playhead} className={styles.playhead}>
        <span className={styles.needle} />
      </div>
    </div>
  );
}

function keepInSight(scroller: HTMLElement, x: number): void {
  const isInSight = x >= scroller.scrollLeft && x <= scroller.scrollLeft + scroller.clientWidth - LEAD_PX / 2;
  if (!isInSight) scroller.scrollLeft = x - LEAD_PX;
}
