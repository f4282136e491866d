import { type RefObject, useCallback } from 'react';
import { useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import styles from './timeline.module.css';

/** Room that is kept before the playhead when the strip scrolls after it. */
const LEAD_PX = 60;

/** The line at the present time; moved, and kept in sight while the show plays, without React. */
export function Playhead({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const { clock } = useStudio();
  const follow = useCallback(
    (element: Element, timeMs: number) => {
      const share = timeMs / Math.max(clock.durationMs(), 1);
      (element as HTMLElement).style.transform = `translateX(${(share * 100).toFixed(4)}%)`;
      if (clock.isPlaying() && scroller.current) keepInSight(scroller.current, share);
    },
    [clock, scroller],
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

function keepInSight(scroller: HTMLElement, share: number): void {
  if (scroller.scrollWidth <= scroller.clientWidth) return;
  const x = share * scroller.scrollWidth;
  const isInSight = x >= scroller.scrollLeft && x <= scroller.scrollLeft + scroller.clientWidth - LEAD_PX / 2;
  if (!isInSight) scroller.scrollLeft = x - LEAD_PX;
}
