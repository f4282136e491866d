import { useEffect, useState } from 'react';
import { type SpokenLanguage, textIn } from '../../core';
import type { FrameTicker } from '../../playback';
import type { ShareScene } from '../../share';
import { captionAt } from './scene-at';

/** The line about the scene that has just come together; empty where there is none. */
export function useCaption(ticker: FrameTicker, scenes: readonly ShareScene[], language: SpokenLanguage): string {
  const [index, setIndex] = useState(-1);
  useEffect(() => ticker.subscribe((timeMs) => setIndex(captionAt(scenes, timeMs))), [ticker, scenes]);
  return textIn(scenes[index]?.caption, language);
}
