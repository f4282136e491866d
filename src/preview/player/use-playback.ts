import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createFrameTicker, createPlaybackClock, type FrameTicker, type PlaybackClock } from '../../playback';
import { firstFigureMs, type ShareFile, type Stretch } from '../../share';
import { createMusic, type Music } from './music';
import { chapterStartMs, sceneAt } from './scene-at';

const requestFrame = (callback: () => void) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/**
 * The clock of a show with its music, and what can be done with it. Before it is played, its first figure is in the sky.
 * @param loaded what of the show is there already; null for all. Where the rest is reached, the clock waits for it.
 */
export function usePlayback(show: ShareFile, loaded: Stretch | null) {
  const [{ clock, ticker }] = useState(() => standAtFirstFigure(show));
  const isPlaying = useSyncExternalStore(clock.subscribe, clock.isPlaying);
  const [scene, setScene] = useState(0);
  const [isMuted, setMuted] = useState(false);
  const [hasPlayed, setPlayed] = useState(false);
  const [music, setMusic] = useState<Music | null>(null);
  const isWaiting = useWaiting(clock, ticker, loaded);
  useEffect(() => ticker.subscribe((timeMs) => setScene(sceneAt(show.scenes, timeMs))), [ticker, show]);
  useEffect(() => {
    const made = show.music && createMusic(show.music, clock);
    setMusic(made);
    return () => made?.dispose();
  }, [show, clock]);
  useEffect(() => music?.setMuted(isMuted), [music, isMuted]);
  useEffect(() => () => ticker.dispose(), [ticker]);

  const seek = (timeMs: number) => {
    setPlayed(true);
    clock.seek(timeMs);
  };
  const toggle = () => {
    if (clock.isPlaying()) return clock.pause();
    if (!hasPlayed) clock.seek(loaded ? loaded.fromMs : show.music ? 0 : chapterStartMs(show.scenes, 0));
    setPlayed(true);
    clock.play();
  };
  return {
    ...{ clock, ticker, isPlaying, isWaiting, scene, isMuted, toggle, seek },
    toggleSound: () => setMuted(!isMuted),
    goToScene: (index: number) => {
      const last = show.scenes.length - 1;
      seek(chapterStartMs(show.scenes, Math.min(Math.max(index, 0), last)));
    },
  };
}

/** Whether the clock stands where the show is not there yet; when the rest comes, what was playing goes on. */
function useWaiting(clock: PlaybackClock, ticker: FrameTicker, loaded: Stretch | null): boolean {
  const [isWaiting, setWaiting] = useState(false);
  const goesOn = useRef(false);
  useEffect(() => {
    if (!loaded) {
      setWaiting(false);
      if (goesOn.current) clock.play();
      goesOn.current = false;
      return;
    }
    return ticker.subscribe((timeMs) => {
      const isOutside = timeMs > loaded.untilMs || timeMs < loaded.fromMs;
      setWaiting(isOutside);
      if (!isOutside || !clock.isPlaying()) return;
      goesOn.current = true;
      clock.pause();
    });
  }, [clock, ticker, loaded]);
  return isWaiting;
}

function standAtFirstFigure(show: ShareFile) {
  const clock = createPlaybackClock(() => performance.now());
  clock.setDuration(show.durationMs);
  clock.seek(firstFigureMs(show));
  return { clock, ticker: createFrameTicker(clock, requestFrame) };
}
