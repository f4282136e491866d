import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createFrameTicker, createPlaybackClock } from '../../playback';
import type { ShareFile } from '../../share';
import { createMusic, type Music } from './music';
import { chapterStartMs, sceneAt } from './scene-at';

const requestFrame = (callback: () => void) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** The clock of a show with its music, and what can be done with it. Before it is played, its first figure is in the sky. */
export function usePlayback(show: ShareFile) {
  const { clock, ticker } = useMemo(() => standAtFirstFigure(show), [show]);
  const isPlaying = useSyncExternalStore(clock.subscribe, clock.isPlaying);
  const [scene, setScene] = useState(0);
  const [isMuted, setMuted] = useState(false);
  const [hasPlayed, setPlayed] = useState(false);
  const [music, setMusic] = useState<Music | null>(null);
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
    if (!hasPlayed) clock.seek(show.music ? 0 : chapterStartMs(show.scenes, 0));
    setPlayed(true);
    clock.play();
  };
  return {
    ...{ clock, ticker, isPlaying, scene, isMuted, toggle, seek },
    toggleSound: () => setMuted(!isMuted),
    goToScene: (index: number) => {
      const last = show.scenes.length - 1;
      seek(chapterStartMs(show.scenes, Math.min(Math.max(index, 0), last)));
    },
  };
}

function standAtFirstFigure({ durationMs, scenes }: ShareFile) {
  const clock = createPlaybackClock(() => performance.now());
  clock.setDuration(durationMs);
  const [first] = scenes;
  if (first) clock.seek((first.startMs + first.endMs) / 2);
  return { clock, ticker: createFrameTicker(clock, requestFrame) };
}
