import { useEffect, useRef } from 'react';
import type { FrameTicker, PlaybackClock } from '../../playback';
import type { ShareScene } from '../../share';
import { useWords } from '../words-context';
import { clockText } from './clock-text';
import { sceneAt } from './scene-at';

interface ScrubberProps {
  readonly clock: PlaybackClock;
  readonly ticker: FrameTicker;
  readonly scenes: readonly ShareScene[];
}

/** Time as a slider with a mark for each scene. It moves without React. */
export function Scrubber({ clock, ticker, scenes }: ScrubberProps) {
  const { words } = useWords();
  const slider = useRef<HTMLInputElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  const durationMs = clock.durationMs();
  useEffect(
    () =>
      ticker.subscribe((timeMs) => {
        const [input, text] = [slider.current!, clockText(timeMs)];
        input.value = String(Math.round(timeMs));
        input.style.setProperty('--done', String(timeMs / durationMs));
        if (time.current!.textContent === text) return;
        time.current!.textContent = text;
        const name = scenes[sceneAt(scenes, timeMs)]?.name;
        input.setAttribute('aria-valuetext', name ? `${text}, ${name}` : text);
      }),
    [ticker, scenes, durationMs],
  );
  return (
    <div className="scrubber">
      <span ref={time} className="time" data-show-time>
        0:00
      </span>
      <div className="track">
        {scenes.map(({ startMs, endMs }) => (
          <i key={startMs} style={{ left: share(startMs, durationMs), width: share(endMs - startMs, durationMs) }} />
        ))}
        <input
          ref={slider}
          type="range"
          aria-label={words.time}
          min={0}
          max={durationMs}
          step="any"
          defaultValue={0}
          onInput={({ currentTarget }) => clock.seek(Number(currentTarget.value))}
        />
      </div>
      <span className="time">{clockText(durationMs)}</span>
    </div>
  );
}

function share(partMs: number, wholeMs: number): string {
  return `${(100 * partMs) / Math.max(1, wholeMs)}%`;
}
