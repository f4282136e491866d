import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** How many times the strip may be wider than its window. */
const MOST_ZOOM = 60;

/** A stretch of the strip as shares of it, from zero to one. */
export type Shares = readonly [from: number, to: number];

export interface Zoom {
  /** How many times the strip is wider than its window. */
  readonly zoom: number;
  readonly show: (shares: Shares) => void;
  /** Makes the strip so many times wider. @param about a share of the window that stays where it is. */
  readonly zoomBy: (factor: number, about?: number) => void;
}

/** Which part of the strip its window shows. */
export function useZoom(scroller: RefObject<HTMLElement | null>): Zoom {
  const [zoom, setZoom] = useState(1);
  const wanted = useRef<number | null>(null);
  const show = useCallback((shares: Shares) => {
    const [from, to] = withinStrip(shares);
    wanted.current = from;
    setZoom(1 / (to - from));
  }, []);
  // the strip has its new width only when it is drawn
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && wanted.current !== null) element.scrollLeft = wanted.current * zoom * element.clientWidth;
    wanted.current = null;
  }, [scroller, zoom]);
  const zoomBy = useCallback(
    (factor: number, about = 0.5) => {
      const [from, to] = shownShares(scroller.current);
      const middle = from + (to - from) * about;
      const width = (to - from) / factor;
      show([middle - width * about, middle + width * (1 - about)]);
    },
    [scroller, show],
  );
  return { zoom, show, zoomBy };
}

/** What a scrolling element shows of its contents. */
export function shownShares(element: HTMLElement | null): Shares {
  if (!element || element.scrollWidth === 0) return [0, 1];
  const { scrollLeft, clientWidth, scrollWidth } = element;
  return [scrollLeft / scrollWidth, Math.min(1, (scrollLeft + clientWidth) / scrollWidth)];
}

/** A stretch of the strip, no shorter than can be shown. */
export function withinStrip([from, to]: Shares): Shares {
  const width = Math.min(1, Math.max(to - from, 1 / MOST_ZOOM));
  const start = Math.min(1 - width, Math.max(0, (from + to - width) / 2));
  return [start, start + width];
}
