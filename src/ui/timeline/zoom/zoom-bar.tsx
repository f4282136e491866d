import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dragPointer } from '../drag-pointer';
import { type Shares, shownShares, withinStrip, type Zoom } from './use-zoom';
import styles from './zoom-bar.module.css';

const KEYS: Readonly<Record<string, readonly [scroll: number, zoom: number]>> = {
  ArrowLeft: [-0.1, 1],
  ArrowRight: [0.1, 1],
  ArrowUp: [0, 1.25],
  ArrowDown: [0, 0.8],
};
/** The ends of the bar are this wide, pixels. */
const END_PX = 8;

interface ZoomBarProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly id: string;
  readonly zoom: Zoom;
  /** Changes when the strip is drawn anew. */
  readonly widthPx: number;
}

/** What the window shows of the strip: its ends are dragged to zoom, its middle to scroll. Written without React. */
export function ZoomBar({ scroller, id, zoom, widthPx }: ZoomBarProps) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  useFollowScroll(scroller, bar, widthPx);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys = KEYS[event.code];
    if (!keys || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (keys[1] !== 1) return zoom.zoomBy(keys[1]);
    const element = scroller.current!;
    element.scrollLeft += keys[0] * element.clientWidth;
  };
  return (
    <div className={styles.rail}>
      <div
        ref={bar}
        className={styles.bar}
        role="scrollbar"
        tabIndex={0}
        aria-controls={id}
        aria-orientation="horizontal"
        aria-label={t(($) => $.timeline.zoomBar)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => begin(event, scroller.current!, zoom)}
        onDoubleClick={() => zoom.show([0, 1])}
      />
    </div>
  );
}

function useFollowScroll(
  scroller: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  widthPx: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a strip of another width shows another part
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => {
      const [from, to] = shownShares(element);
      bar.current?.style.setProperty('left', `${from * 100}%`);
      bar.current?.style.setProperty('width', `${(to - from) * 100}%`);
      bar.current?.setAttribute('aria-valuenow', String(Math.round(from * 100)));
    };
    follow();
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, bar, widthPx]);
}

function begin(event: PointerEvent<HTMLElement>, element: HTMLElement, { show }: Zoom): void {
  const railPx = event.currentTarget.parentElement!.clientWidth;
  const { left, right } = event.currentTarget.getBoundingClientRect();
  const [from, to] = shownShares(element);
  const movesStart = event.clientX < left + END_PX;
  const movesEnd = event.clientX > right - END_PX;
  dragPointer(event, async () => ({
    move: (byPx) => show(moved([from, to], byPx / railPx, movesStart, movesEnd)),
    commit: () => undefined,
    cancel: () => show([from, to]),
  }));
}

/** The window after one of its ends, or both, went so far; an end goes no farther than the other. */
function moved([from, to]: Shares, by: number, movesStart: boolean, movesEnd: boolean): Shares {
  if (movesStart) return [Math.min(Math.max(0, from + by), to - 1e-6), to];
  if (movesEnd) return [from, Math.max(Math.min(1, to + by), from + 1e-6)];
  const kept = Math.min(1 - to, Math.max(-from, by));
  return withinStrip([from + kept, to + kept]);
}
