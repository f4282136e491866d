import { type KeyboardEvent, type PointerEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { step } from '../commands';
import { useFormat } from '../i18n';
import { useStudio } from '../studio-context';
import { useFollowTime } from '../use-clock';
import type { Lane } from './lane/use-lane';
import { rulerTicks } from './ruler-ticks';
import styles from './timeline.module.css';

const LABEL_PX = 72;
const KEY_STEPS_MS: Record<string, number> = {
  ArrowLeft: -40,
  ArrowRight: 40,
  ArrowDown: -1000,
  ArrowUp: 1000,
  PageDown: -10_000,
  PageUp: 10_000,
};

interface ScrubberProps {
  readonly durationS: number;
  readonly widthPx: number;
  readonly lane: Lane;
}

/** The ruler: a slider over the show's time; drag or arrow keys move it. Its value is written without React. */
export function Scrubber({ durationS, widthPx, lane }: ScrubberProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { clock } = useStudio();
  const announce = useCallback(
    (slider: Element, timeMs: number) => {
      const seconds = (timeMs / 1000).toFixed(1);
      if (slider.getAttribute('aria-valuenow') === seconds) return;
      slider.setAttribute('aria-valuenow', seconds);
      slider.setAttribute('aria-valuetext', format.clock(timeMs / 1000));
    },
    [format],
  );
  const slider = useFollowTime<HTMLDivElement>(announce);
  const seekTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    clock.seek(lane.inPlan(((event.clientX - box.left) / box.width) * durationS) * 1000);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const byMs = KEY_STEPS_MS[event.code];
    if (byMs === undefined) return;
    event.preventDefault();
    step(clock, event.shiftKey ? byMs * 25 : byMs);
  };
  return (
    <div
      ref={slider}
      role="slider"
      tabIndex={0}
      className={styles.ruler}
      aria-label={t(($) => $.timeline.playhead)}
      aria-valuemin={0}
      aria-valuemax={durationS}
      aria-valuenow={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seekTo(event)}
    >
      {rulerTicks(durationS, widthPx, LABEL_PX).map(({ timeS, isMajor }) => (
        <span
          key={timeS}
          className={isMajor ? styles.major : styles.minor}
          style={{ left: `${(timeS / durationS) * 100}%` }}
          aria-hidden
        >
          {isMajor && clockLabel(timeS)}
        </span>
      ))}
    </div>
  );
}

function clockLabel(timeS: number): string {
  return `${Math.floor(timeS / 60)}:${String(Math.round(timeS % 60)).padStart(2, '0')}`;
}
