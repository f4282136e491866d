/** Reads a steadily rising time in milliseconds: `performance.now` on a page, a made-up one in tests. */
export type ReadNowMs = () => number;

export interface PlaybackClock {
  /** Show time now, in milliseconds, between zero and the duration. */
  timeMs(): number;
  durationMs(): number;
  isPlaying(): boolean;
  /** Show seconds a second; negative runs backwards. */
  rate(): number;
  /** Starts; from the far end it starts over. */
  play(): void;
  pause(): void;
  seek(timeMs: number): void;
  setRate(rate: number): void;
  /** Sets how long the show is; a time beyond it moves to the end. */
  setDuration(durationMs: number): void;
  /** Hears of play, pause, seek, rate and duration, never of time passing. Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
}

interface Anchor {
  readonly showMs: number;
  readonly nowMs: number;
}

/**
 * The clock of a show. Time is derived from an anchor (a show time and the moment it was true), never accumulated, so
 * that slow or missed frames cannot make it drift. It stops by itself at either end.
 */
export function createPlaybackClock(readNowMs: ReadNowMs): PlaybackClock {
  let anchor: Anchor = { showMs: 0, nowMs: readNowMs() };
  let durationMs = 0;
  let rate = 1;
  let playing = false;
  const listeners = new Set<() => void>();

  const clamp = (timeMs: number) => Math.min(Math.max(timeMs, 0), durationMs);
  const timeMs = () => clamp(playing ? anchor.showMs + (readNowMs() - anchor.nowMs) * rate : anchor.showMs);
  const hasRunOut = () => playing && (rate > 0 ? timeMs() >= durationMs : timeMs() <= 0);
  const change = (showMs: number, apply?: () => void) => {
    apply?.();
    anchor = { showMs: clamp(showMs), nowMs: readNowMs() };
    for (const listener of listeners) listener();
  };
  const startTime = () => {
    if (rate > 0 && timeMs() >= durationMs) return 0;
    if (rate < 0 && timeMs() <= 0) return durationMs;
    return timeMs();
  };

  return {
    timeMs,
    durationMs: () => durationMs,
    isPlaying: () => playing && !hasRunOut(),
    rate: () => rate,
    play: () => change(startTime(), () => (playing = true)),
    pause: () => change(timeMs(), () => (playing = false)),
    seek: (to) => change(to),
    setRate: (to) => change(timeMs(), () => (rate = to)),
    setDuration: (to) => change(timeMs(), () => (durationMs = Math.max(0, to))),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
