import { type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { useStudio } from './studio-context';

/** Whether the show runs: changes with play and pause, never with time. */
export function useIsPlaying(): boolean {
  const { clock } = useStudio();
  return useSyncExternalStore(clock.subscribe, clock.isPlaying);
}

export function useRate(): number {
  const { clock } = useStudio();
  return useSyncExternalStore(clock.subscribe, clock.rate);
}

/**
 * Lets an element follow the show time by hand: `apply` is called with it at each frame that may look different, and
 * writes to the element itself, so that playing costs React nothing.
 */
export function useFollowTime<E extends Element>(apply: (element: E, timeMs: number) => void): RefObject<E | null> {
  const { ticker } = useStudio();
  const element = useRef<E>(null);
  useEffect(() => {
    const follow = (timeMs: number) => element.current && apply(element.current, timeMs);
    return ticker.subscribe(follow);
  }, [ticker, apply]);
  return element;
}
