import type { PlaybackClock } from './playback-clock';

/** Asks for a call at the next frame: `requestAnimationFrame`, or a hand crank in tests. Returns how to call it off. */
export type RequestFrame = (callback: () => void) => () => void;

export interface FrameTicker {
  /** Calls back with the show time at every frame that may look different. Returns how to stop. */
  subscribe(listener: (timeMs: number) => void): () => void;
  dispose(): void;
}

/**
 * Tells everything that shows time (playhead, numbers, picture) when to look at the clock: each frame while it runs,
 * once after each change while it stands. When the clock has run to an end, it is paused, so that buttons can follow.
 */
export function createFrameTicker(clock: PlaybackClock, requestFrame: RequestFrame): FrameTicker {
  const listeners = new Set<(timeMs: number) => void>();
  let cancelFrame: (() => void) | null = null;
  let wasPlaying = clock.isPlaying();

  const schedule = () => {
    cancelFrame ??= requestFrame(tick);
  };
  const tick = () => {
    cancelFrame = null;
    const playing = clock.isPlaying();
    if (wasPlaying && !playing) clock.pause();
    wasPlaying = playing;
    const timeMs = clock.timeMs();
    for (const listener of listeners) listener(timeMs);
    if (playing) schedule();
  };
  const unsubscribe = clock.subscribe(schedule);

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      schedule();
      return () => listeners.delete(listener);
    },
    dispose: () => {
      unsubscribe();
      cancelFrame?.();
      listeners.clear();
    },
  };
}
